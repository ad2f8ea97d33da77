import type { RedFlag } from '../knowledge/types';
import { useCard } from './context';
import { StatementText } from './statement';

const LEVELS = ['emergency', 'same-day', 'soon'] as const satisfies readonly RedFlag['level'][];

/** When to seek help, one block per level; the level is said in words, colour only repeats it. */
export function RedFlags({ flags }: { readonly flags: readonly RedFlag[] }) {
  const { t } = useCard();
  return (
    <>
      {LEVELS.map((level) => {
        const ofLevel = flags.filter((flag) => flag.level === level);
        if (ofLevel.length === 0) return null;
        return (
          <section class={`card-flag card-flag-${level}`} key={level}>
            <h3>{t(`card_flag_${level.replaceAll('-', '_')}`)}</h3>
            <ul>
              {ofLevel.map((flag) => (
                <li key={flag.text}>
                  <StatementText statement={flag} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
