import type { Interaction } from '../knowledge/types';
import { ConceptButton } from './concept-button';
import { useCard } from './context';
import { StatementText } from './statement';

/**
 * What happens with other concepts and what to be careful of, the gravest first. In full each is a
 * row of its own, with how much it matters and to whom; in brief there is room for their names alone.
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
            {isFull && (
              <span class="card-link-strength card-small">
                {t(`card_severity_${interaction.severity}`)}
              </span>
            )}
          </span>
          {isFull && (
            <span class="card-small card-link-text">
              {interaction.who && `${t('card_interaction_who', [interaction.who])} `}
              <StatementText statement={{ ...interaction, text: textOf(interaction) }} />{' '}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const textOf = ({ text, caution }: Interaction): string => `${text} ${caution}`;
