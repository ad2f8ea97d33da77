import { useId } from 'preact/hooks';
import { useCard } from '../../card/context';
import { ConceptButton } from '../../card/concept-button';
import { SourceMarks } from '../../card/statement';
import { amountText, keyPart, plural, shareText } from '../../card/translate';
import { DIETS, type FoodAmount, type Intake } from '../../knowledge/types';
import { useKept } from './kept';
import { FOOD_ORDERS, figureOf, rankFoods, type FoodOrder } from './rank-foods';
import { Section } from './section';
import { TableBox } from './table-box';

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly text: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <span class="reader-choice">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const chosen = props.values.find((value) => value === event.currentTarget.value);
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      >
        {props.values.map((value) => (
          <option key={value} value={value}>
            {props.text(value)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A food with its figure; the bar is drawn to the first food's, the share of a day said in words. */
function FoodRow(props: {
  readonly food: FoodAmount;
  readonly order: FoodOrder;
  readonly most: number;
  readonly intake: Intake | undefined;
  /** The table has a column for the share of a day. */
  readonly hasShares: boolean;
}) {
  const { t } = useCard();
  const { food, order, most, intake, hasShares } = props;
  const figure = figureOf(food, order) ?? 0;
  return (
    <tr>
      <th scope="row">
        <ConceptButton concept={food.concept} name={food.name} />
        {food.added && <span class="reader-badge">{t('reader_fortified')}</span>}
        <span class="soft">
          {t('card_serving', [food.serving, amountText(t, food.servingGrams, 'g')])}
        </span>
      </th>
      <td class="reader-bar" aria-hidden="true">
        <i style={{ width: `${(figure / most) * 100}%` }} />
      </td>
      <td>{amountText(t, figure, food.unit)}</td>
      {hasShares && (
        <td>{intake?.unit === food.unit && shareText(t, food.amount / intake.amount)}</td>
      )}
    </tr>
  );
}

/** Foods of one unit: EPA and DHA are not ranked against ALA. */
function FoodTable(props: {
  readonly foods: readonly FoodAmount[];
  readonly order: FoodOrder;
  readonly intake: Intake | undefined;
}) {
  const { t } = useCard();
  const { foods, order, intake } = props;
  const most = Math.max(...foods.map((food) => figureOf(food, order) ?? 0));
  const isShared = order === 'serving' && foods.some(({ unit }) => unit === intake?.unit);
  return (
    <TableBox caption={t('reader_foods')} isCaptionHidden class="reader-foods">
      <thead>
        <tr>
          <th scope="col">{t('reader_food')}</th>
          <td aria-hidden="true" />
          <th scope="col">{t(`reader_order_${keyPart(order)}`)}</th>
          {isShared && intake && <th scope="col">{t('reader_food_share', [intake.group])}</th>}
        </tr>
      </thead>
      <tbody>
        {foods.map((food) => (
          <FoodRow
            key={`${food.ndb} ${food.servingGrams}`}
            food={food}
            order={order}
            most={most}
            intake={intake}
            hasShares={isShared}
          />
        ))}
      </tbody>
    </TableBox>
  );
}

/** Which foods are listed: the richest ones of how many, or that there are none. */
function Extent(props: {
  readonly tables: readonly (readonly [unit: string, ranked: readonly FoodAmount[]])[];
}) {
  const { t } = useCard();
  const { tables } = props;
  return (
    <div class="soft" role="status">
      {tables.map(([unit, ranked]) => {
        const extent =
          ranked.length > 0
            ? plural(t, 'reader_foods_richest', ranked.length)
            : t('reader_foods_none');
        // What the unit counts tells two tables apart: "g ALA".
        const counted = unit.split(' ').slice(1).join(' ');
        return (
          <p key={unit}>{tables.length > 1 ? t('reader_foods_of', [counted, extent]) : extent}</p>
        );
      })}
    </div>
  );
}

/**
 * Foods of a nutrient, ranked as the reader likes, those alone that fit a diet.
 *
 * @param props.dietFoods what the list of a diet has besides
 */
export function Foods(props: {
  readonly foods: readonly FoodAmount[];
  readonly dietFoods: readonly FoodAmount[];
  readonly intake: Intake | undefined;
}) {
  const { t } = useCard();
  const { foods, dietFoods, intake } = props;
  const [order, setOrder] = useKept('foodOrder');
  const [diet, setDiet] = useKept('diet');
  const units = [...new Set(foods.map(({ unit }) => unit))];
  const asked = diet === 'any' ? foods : [...foods, ...dietFoods];
  const tables = units.map((unit) => {
    const sameUnit = asked.filter((food) => food.unit === unit);
    return [unit, rankFoods(sameUnit, order, diet === 'any' ? undefined : diet)] as const;
  });
  const listed = tables.flatMap(([, ranked]) => ranked);
  return (
    <Section heading={t('reader_foods')}>
      <p class="reader-choices">
        <Choice
          label={t('reader_order')}
          value={order}
          values={FOOD_ORDERS}
          text={(value) => t(`reader_order_${keyPart(value)}`)}
          onChoose={setOrder}
        />
        <Choice
          label={t('reader_diet')}
          value={diet}
          values={['any', ...DIETS]}
          text={(value) => t(`reader_diet_${keyPart(value)}`)}
          onChoose={setDiet}
        />
      </p>
      <Extent tables={tables} />
      {tables.map(
        ([unit, ranked]) =>
          ranked.length > 0 && (
            <FoodTable key={unit} foods={ranked} order={order} intake={intake} />
          ),
      )}
      <p class="soft">
        {t('reader_foods_note')}
        <SourceMarks sources={[...new Set(listed.flatMap(({ sources }) => sources))]} />
      </p>
    </Section>
  );
}
