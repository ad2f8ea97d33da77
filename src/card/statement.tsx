import type { Checked, Grade, Statement } from '../knowledge/types';
import { useCard } from './context';

/** How many of the three blocks are filled. */
const BLOCKS: Readonly<Record<Grade, number>> = {
  strong: 3,
  moderate: 2,
  weak: 1,
  none: 0,
  against: 0,
};

/** How much of a grade is seen beside its blocks. */
export type GradeWords = 'whole' | 'short' | 'heard';

/** A grade as blocks and, always, as words; short ones need "evidence" from around them, heard ones are not seen. */
export function GradeLabel(props: { readonly grade: Grade; readonly words?: GradeWords }) {
  const { t } = useCard();
  const { grade, words = 'whole' } = props;
  const filled = BLOCKS[grade];
  return (
    <span class={`card-grade card-grade-${grade}`}>
      <svg viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
        {[0, 1, 2].map((block) => (
          <rect
            key={block}
            x={block * 7.5 + 0.5}
            y="0.5"
            width="5.5"
            height="9"
            rx="1"
            fill={block < filled ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        ))}
        {grade === 'against' && <path d="M0 9.5 22 .5" stroke="currentColor" stroke-width="1.5" />}
      </svg>
      {words === 'short' && <span aria-hidden="true">{t(`card_grade_short_${grade}`)}</span>}
      <span class={words === 'whole' ? '' : 'card-spoken'}>{t(`card_grade_${grade}`)}</span>
    </span>
  );
}

/** The numbers of a statement's sources, as in the card's list; marked where nobody has read them yet. */
export function SourceMarks(props: {
  readonly sources: readonly string[];
  readonly checked?: Checked;
}) {
  const { t, numberOf } = useCard();
  const { sources, checked } = props;
  const isUnread = checked === 'cited';
  const numbers = sources.flatMap((id) => numberOf(id) ?? []);
  if (numbers.length === 0) return null;
  return (
    <sup class="card-marks">
      <span class="card-spoken">
        {t(isUnread ? 'card_source_mark_unread' : 'card_source_mark', [numbers.join(', ')])}
      </span>
      <span aria-hidden="true">
        {numbers.join(' ')}
        {isUnread && '?'}
      </span>
    </sup>
  );
}

/** A sentence with its sources and, if it has one, its grade. */
export function StatementText({ statement }: { readonly statement: Statement }) {
  return (
    <>
      {statement.text}
      <SourceMarks {...statement} />
      {statement.grade && (
        <>
          {' '}
          <GradeLabel grade={statement.grade} />
        </>
      )}
    </>
  );
}
