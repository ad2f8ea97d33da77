import type { Diet, FoodAmount } from '../../knowledge/types';

/** By what foods are ranked: the amount in a serving, in 100 g, or for 100 kcal. */
export const FOOD_ORDERS = ['serving', 'per-100g', 'per-100kcal'] as const;
export type FoodOrder = (typeof FOOD_ORDERS)[number];

/** So many foods are right in each order (`FoodAmount`) and for each diet (`AllDietFoods`). */
const RANKED = 16;

/** The figure that a food is ranked by; undefined where it has none. */
export function figureOf(food: FoodAmount, order: FoodOrder): number | undefined {
  if (order === 'serving') return food.amount;
  return order === 'per-100g' ? food.per100g : food.per100kcal;
}

/**
 * Foods with most first, those alone that are listed for the diet. A food without the figure is left out; so is
 * what lies behind the last rank that the data is sure of.
 *
 * @param foods of one kind: those of the record, and what its diets need besides
 */
export function rankFoods(
  foods: readonly FoodAmount[],
  order: FoodOrder,
  diet: Diet | undefined,
): FoodAmount[] {
  const fitting = foods.filter(
    (food) =>
      figureOf(food, order) !== undefined && (diet === undefined || food.diets.includes(diet)),
  );
  return fitting
    .toSorted((a, b) => (figureOf(b, order) ?? 0) - (figureOf(a, order) ?? 0))
    .slice(0, RANKED);
}
