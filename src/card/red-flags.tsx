import type { RedFlag } from '../knowledge/types';
import { shownLevels } from './brief-limits';
import { useCard } from './context';
import { StatementText } from './statement';
import { keyPart } from './translate';

/** True if brief cards leave some of the flags out. */
export const hasMoreFlags = (flags: readonly RedFlag[]): boolean =>
  shownLevels(flags, true).length > shownLevels(flags, false).length;

/** When to seek help, one block per level; the level is said in words, colour only repeats it. */
export function RedFlags(props: { readonly flags: readonly RedFlag[]; readonly isFull: boolean }) {
  const { t } = useCard();
  const { flags, isFull } = props;
  return (
    <>
      {shownLevels(flags, isFull).map((level) => {
        const ofLevel = flags.filter((flag) => flag.level === level);
        return (
          <section class={`card-flag card-flag-${level}`} key={level}>
            <strong>{t(`card_flag_${keyPart(level)}`)}</strong>{' '}
            <ul>
              {ofLevel.map((flag) => (
                <li key={flag.text}>
                  <StatementText statement={flag} />{' '}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
