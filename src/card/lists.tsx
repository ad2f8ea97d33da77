import type { ConceptRecord, Statement } from '../knowledge/types';
import { ConceptButton } from './concept-button';
import { StatementText } from './statement';

/** Statements with their sources, one an item. */
export function StatementList({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <ul class="card-statements">
      {statements.map((statement) => (
        <li key={statement.text}>
          <StatementText statement={statement} />{' '}
        </li>
      ))}
    </ul>
  );
}

/** Names of concepts that lead on to them. */
export function ConceptNames(props: { readonly concepts: NonNullable<ConceptRecord['related']> }) {
  return (
    <ul class="card-names">
      {props.concepts.map(({ concept, name }) => (
        <li key={concept}>
          <ConceptButton concept={concept} name={name} />
        </li>
      ))}
    </ul>
  );
}
