// Every chosen food with all its figures, for the dataset.
import { dietsOf } from './food-diets';
import { FoodFigures } from './food-figures';
import { FOOD_SOURCE } from './knowledge-foods';
import type { Tables } from './knowledge-tables';

/** Six digits: more than any figure has, and none of what adding up binary fractions leaves behind. */
const exact = (amount: number): number => Number(amount.toPrecision(6));

/** The foods of `food-choices.tsv`, in its order, each with what 100 g of it hold. */
export function foodEntries(tables: Tables) {
  const figures = new FoodFigures(tables);
  const items = new Map(tables.foodItems.map((item) => [item.ndb, item]));
  return tables.foodChoices.flatMap(({ ndb, name, food, serving, grams, family }) => {
    const item = items.get(ndb);
    if (!item) return [];
    const per100g = tables.foodNutrients.flatMap((row) => {
      const figure = figures.of(ndb, row);
      if (!figure) return [];
      return [
        {
          nutrient: row.nutrient,
          amount: exact(figure.per100g),
          unit: `${row.unit} ${row.counts}`.trim(),
          ...(figure.added ? { added: true as const } : {}),
          ...(figure.record === undefined ? {} : { record: figure.record }),
          source: figure.source ?? FOOD_SOURCE,
        },
      ];
    });
    return [
      {
        ndb,
        name,
        sr28Name: item.title,
        sr28Group: item.group,
        concept: food,
        family,
        serving,
        servingGrams: grams,
        diets: dietsOf(item, tables.foodDiets),
        per100g,
      },
    ];
  });
}
