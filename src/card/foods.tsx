import type { FoodAmount, Intake } from '../knowledge/types';
import { useCard } from './context';
import { ConceptButton } from './concept-button';
import { SourceMarks } from './statement';
import { amountText, shareText } from './translate';

/** The part of a day's amount that one serving gives; undefined where it can't be said. */
const shareOf = (food: FoodAmount, intake: Intake | undefined): number | undefined =>
  intake && intake.unit === food.unit && intake.amount > 0
    ? food.amount / intake.amount
    : undefined;

function FoodRow(props: { readonly food: FoodAmount; readonly intake: Intake | undefined }) {
  const { t } = useCard();
  const { food } = props;
  const share = shareOf(food, props.intake);
  return (
    <li class="card-food">
      <span class="card-food-name">
        <ConceptButton concept={food.concept} name={food.name} />{' '}
        <span class="card-figure card-small">{amountText(t, food.servingGrams, 'g')}</span>
      </span>
      <span class="card-bar" aria-hidden="true">
        {share !== undefined && <i style={{ width: `${Math.min(share, 1) * 100}%` }} />}
      </span>
      <span class="card-figure card-food-amount">
        {amountText(t, food.amount, food.unit)}
        {share !== undefined && (
          <span class="card-spoken">{t('card_food_share', [shareText(t, share)])}</span>
        )}
        <SourceMarks sources={food.sources} />
      </span>
    </li>
  );
}

/** Foods with a bar scaled to the day's amount of a group, not to the best food. */
export function FoodList(props: {
  readonly foods: readonly FoodAmount[];
  readonly intake: Intake | undefined;
}) {
  const { t } = useCard();
  if (props.foods.length === 0) return null;
  const isScaled = props.foods.some((food) => shareOf(food, props.intake) !== undefined);
  return (
    <section class="card-section">
      <h3 class="card-label">
        {isScaled && props.intake
          ? t('card_foods_scaled', [amountText(t, props.intake.amount, props.intake.unit)])
          : t('card_foods')}
      </h3>
      <ul class="card-foods">
        {props.foods.map((food) => (
          <FoodRow key={`${food.ndb} ${food.servingGrams}`} food={food} intake={props.intake} />
        ))}
      </ul>
    </section>
  );
}
