import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Intake } from '../knowledge/types';
import { useCard } from './context';
import { intakeScale } from './intake-scale';
import { SourceMarks } from './statement';
import { amountText, type Translate } from './translate';

const WIDTH = 320;
const HEIGHT = 18;
const BAR_TOP = 4;
const BAR_HEIGHT = 10;
/** U+2060: a line may end beside a picture, but not beside this. */
const WORD_JOINER = '\u2060';

const recommendedText = (t: Translate, { amount, unit, basis }: Intake): string =>
  t(`card_basis_${basis}`, [amountText(t, amount, unit)]);

/** Amount of a limit in its own unit: folic acid's is not counted as the folate of food is. */
const limitAmount = (t: Translate, { unit, upperLimitUnit }: Intake, limit: number): string =>
  amountText(t, limit, upperLimitUnit ?? unit);

/** What is better not exceeded: the upper limit, or where less lowers a risk. */
const limitOf = ({ upperLimit, reduceAbove }: Intake): number | undefined =>
  upperLimit ?? reduceAbove;

/** True if no upper limit is set, but less lowers a risk. */
const hasOnlyCdrr = ({ upperLimit, reduceAbove }: Intake): boolean =>
  upperLimit === undefined && reduceAbove !== undefined;

/** Cell of the table under the limit's heading. */
function tableLimit(t: Translate, intake: Intake): string {
  const limit = limitOf(intake);
  return limit === undefined ? t('card_table_unset') : limitAmount(t, intake, limit);
}

/** What is said of the upper limit; that none is set is said too. */
function upperLimitText(t: Translate, intake: Intake): string {
  if (intake.upperLimit === undefined)
    return intake.reduceAbove === undefined
      ? t('card_upper_limit_unset')
      : t('card_reduce_above', [amountText(t, intake.reduceAbove, intake.unit)]);
  const limit = limitAmount(t, intake, intake.upperLimit);
  return intake.upperLimitScope
    ? t('card_upper_limit_scope', [limit, intake.upperLimitScope])
    : t('card_upper_limit', [limit]);
}

/** What the figure of one group of people shows, in words. */
export const intakeText = (t: Translate, intake: Intake): string =>
  t('card_intake_spoken', [intake.group, recommendedText(t, intake), upperLimitText(t, intake)]);

/** Bar filled to the recommended amount, with a tick there, hatched above the upper limit. */
function IntakeBar({ intake, label }: { readonly intake: Intake; readonly label: string }) {
  const hatch = useId();
  const { amount, upperLimit, axisBreak } = intakeScale(intake);
  const bar = { y: BAR_TOP, height: BAR_HEIGHT };
  const tick = amount * WIDTH;
  const limit = upperLimit === undefined ? WIDTH : upperLimit * WIDTH;
  return (
    <svg class="card-range" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="card-range-hatch" width="2.5" height="6" />
        </pattern>
      </defs>
      <rect class="card-range-track" {...bar} x="0.5" width={WIDTH - 1} />
      <rect class="card-range-fill" {...bar} x="0.5" width={tick} />
      {upperLimit !== undefined && (
        <rect {...bar} x={limit} width={WIDTH - limit} fill={`url(#${hatch})`} />
      )}
      {upperLimit !== undefined && (
        <rect class="card-range-limit" y="2" height="14" x={limit - 1} width="2" />
      )}
      {axisBreak !== undefined && (
        <path
          class="card-range-break"
          d={`M${axisBreak * WIDTH - 6} 17l6-16h6l-6 16z`}
          data-axis-break=""
        />
      )}
      <rect class="card-range-tick" y="0" height={HEIGHT} x={tick - 1.5} width="3" />
    </svg>
  );
}

/** Amounts of all groups of people; the figure shows only the first. */
export function IntakeTable({ intakes }: { readonly intakes: readonly Intake[] }) {
  const { t } = useCard();
  if (intakes.length < 2) return null;
  return (
    <table class="card-table">
      <thead>
        <tr>
          <th scope="col">{t('card_table_group')}</th>
          <th scope="col">{t(`card_table_${intakes[0]?.basis ?? 'RDA'}`)}</th>
          <th scope="col">
            {t(intakes.some(hasOnlyCdrr) ? 'card_table_reduce' : 'card_table_limit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {intakes.map((intake) => (
          <tr key={intake.group}>
            <th scope="row">{intake.group}</th>
            <td>{amountText(t, intake.amount, intake.unit)}</td>
            <td>{tableLimit(t, intake)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type KeyMark = 'tick' | 'below' | 'limit';

/** A part of the bar and what it stands for; no line ends between the two. */
function Key(props: { readonly mark: KeyMark; readonly children: ComponentChildren }) {
  return (
    <span class={`card-key card-key-${props.mark}`}>
      <span aria-hidden="true">
        <i class="card-swatch" />
        {WORD_JOINER}
      </span>
      {props.children}
    </span>
  );
}

/** Recommended amount and upper limit of one group of people, as bar and in words. */
export function IntakeFigure({ intake }: { readonly intake: Intake }) {
  const { t } = useCard();
  const recommended = recommendedText(t, intake);
  const limited = (
    <>
      {upperLimitText(t, intake)}
      <SourceMarks sources={intake.sources} />
    </>
  );
  return (
    <div class="card-intake">
      <IntakeBar intake={intake} label={intakeText(t, intake)} />
      <p class="card-small card-legend">
        <Key mark="tick">{t('card_intake_group', [intake.group, recommended])}</Key>{' '}
        <Key mark="below">{t('card_intake_below')}</Key>{' '}
        {limitOf(intake) === undefined ? <span>{limited}</span> : <Key mark="limit">{limited}</Key>}
      </p>
    </div>
  );
}
