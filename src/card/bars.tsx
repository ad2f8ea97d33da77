import type { FoodAmount, FoodContents, Intake } from '../knowledge/types';
import { ConceptButton } from './concept-button';
import { useCard, useNumbers } from './context';
import { SourceMarks } from './statement';
import { amountText, shareText, type Translate } from './translate';

interface BarRowProps {
  readonly concept: string | undefined;
  readonly name: string;
  /** What stands small behind the name: the serving, or only that it is fortified. */
  readonly detail?: string | undefined;
  readonly amount: string;
  /** Part of a day's amount; undefined where it can't be said. */
  readonly share: number | undefined;
}

/** How far a bar runs: past a whole day's amount, which a tick marks, so that it never looks like a maximum (U14). */
const MOST_OF_DAY = 1.25;

/** Part of a day's amount, with a tick at the whole; more than it has room for is torn off, and told. */
function ShareBar({ share }: { readonly share: number }) {
  const { t } = useCard();
  return (
    <span class="card-share" aria-hidden="true">
      <span class={share > MOST_OF_DAY ? 'card-bar card-bar-torn' : 'card-bar'}>
        <i style={{ width: `${(Math.min(share, MOST_OF_DAY) / MOST_OF_DAY) * 100}%` }} />
      </span>
      {share > 1 && shareText(t, share)}
    </span>
  );
}

/** A name, a bar of a day's amount, and the figure; the share is said in words, too. */
function BarRow({ concept, name, detail, amount, share }: BarRowProps) {
  const { t } = useCard();
  const named = (
    <span class={share === undefined ? 'card-bar-none' : ''}>
      <ConceptButton concept={concept} name={name} />
      {detail && (
        <>
          {' '}
          <span class="card-small">{detail}</span>
        </>
      )}
    </span>
  );
  if (!useNumbers()) return <li>{named}</li>;
  return (
    <li class="card-bar-row">
      {named}
      {share !== undefined && <ShareBar share={share} />}
      <span class="card-figure">
        {amount}
        {share !== undefined && (
          <span class="card-spoken">{t('card_bar_share', [shareText(t, share)])}</span>
        )}
      </span>
    </li>
  );
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The part of a day's amount that one serving gives; undefined where units differ. */
const shareOf = (food: FoodAmount, intake: Intake | undefined): number | undefined =>
  intake && intake.unit === food.unit && intake.amount > 0
    ? food.amount / intake.amount
    : undefined;

/** A household measure of a food with its grams, where numbers are shown, and whether it is fortified. */
export function foodDetail(t: Translate, food: FoodAmount, hasNumbers: boolean): string {
  const { added, serving, servingGrams } = food;
  if (!hasNumbers) return added ? t('reader_fortified') : '';
  return t(added ? 'card_serving_added' : 'card_serving', [
    serving,
    amountText(t, servingGrams, 'g'),
  ]);
}

/** Foods with a bar scaled to the day's amount of a group, not to the best food. */
export function FoodList(props: {
  readonly foods: readonly FoodAmount[];
  readonly intake: Intake | undefined;
}) {
  const { t } = useCard();
  const { foods, intake } = props;
  const hasNumbers = useNumbers();
  if (foods.length === 0) return null;
  const isScaled = foods.some((food) => shareOf(food, intake) !== undefined);
  return (
    <section class="card-section">
      <h3 class="card-label">
        {isScaled && intake
          ? t('card_foods_scaled', [amountText(t, intake.amount, intake.unit)])
          : t('card_foods')}
        <SourceMarks sources={unique(foods.flatMap(({ sources }) => sources))} />
      </h3>
      <ul class="card-bars">
        {foods.map((food) => (
          <BarRow
            key={`${food.ndb} ${food.servingGrams}`}
            concept={food.concept}
            name={food.name}
            detail={foodDetail(t, food, hasNumbers)}
            amount={amountText(t, food.amount, food.unit)}
            share={shareOf(food, intake)}
          />
        ))}
      </ul>
    </section>
  );
}

/** What stands above what a serving of a food holds. */
export const contentsHeading = (
  t: Translate,
  { name, serving, servingGrams }: FoodContents,
  hasNumbers: boolean,
): string =>
  hasNumbers
    ? t('card_contents', [name, serving, amountText(t, servingGrams, 'g')])
    : t('card_contents_plain', [name]);

/** What a serving of a food holds, each with its share of the largest recommended amount. */
export function ContentsList(props: {
  readonly contents: FoodContents | undefined;
  readonly limit: number;
}) {
  const { t } = useCard();
  const { contents, limit } = props;
  const hasNumbers = useNumbers();
  if (!contents || contents.nutrients.length === 0) return null;
  return (
    <section class="card-section">
      <h3 class="card-label">
        {contentsHeading(t, contents, hasNumbers)}
        <SourceMarks sources={contents.sources} />
      </h3>
      <ul class="card-bars">
        {contents.nutrients.slice(0, limit).map((nutrient) => (
          <BarRow
            key={nutrient.concept}
            concept={nutrient.concept}
            name={nutrient.name}
            amount={amountText(t, nutrient.amount, nutrient.unit)}
            share={nutrient.share}
          />
        ))}
      </ul>
    </section>
  );
}
