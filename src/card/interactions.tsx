import type { Interaction } from '../knowledge/types';
import { ConceptButton } from './concept-button';
import { useCard } from './context';
import { StatementText } from './statement';

const textOf = ({ text, caution }: Interaction): string => `${text} ${caution}`;

/** Only the names of those it clashes with, where there is no room for more. */
export function InteractionNames(props: { readonly interactions: readonly Interaction[] }) {
  if (props.interactions.length === 0) return null;
  return (
    <ul class="card-run">
      {props.interactions.map(({ concept, name }, at) => (
        <li key={concept}>
          {at > 0 && ', '}
          <ConceptButton concept={concept} name={name} />
        </li>
      ))}
    </ul>
  );
}

/**
 * What happens with other concepts and what to be careful of, the gravest first. In full each is a
 * row of its own, with how much it matters and to whom; in brief they run into each other.
 */
export function InteractionList(props: {
  readonly interactions: readonly Interaction[];
  readonly isFull: boolean;
}) {
  const { t } = useCard();
  const { interactions, isFull } = props;
  if (interactions.length === 0) return null;
  return (
    <ul class={isFull ? 'card-links' : 'card-statements'}>
      {interactions.map((interaction) => (
        <li key={interaction.concept}>
          <span class={isFull ? 'card-link-head' : ''}>
            <ConceptButton concept={interaction.concept} name={interaction.name} />
            {isFull ? (
              <span class="card-link-strength card-small">
                {t(`card_severity_${interaction.severity}`)}
              </span>
            ) : (
              ': '
            )}
          </span>
          <span class={isFull ? 'card-small card-link-text' : ''}>
            {isFull && interaction.who && `${t('card_interaction_who', [interaction.who])} `}
            <StatementText statement={{ ...interaction, text: textOf(interaction) }} />{' '}
          </span>
        </li>
      ))}
    </ul>
  );
}
