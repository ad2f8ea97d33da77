// Which foods the list of a nutrient takes at all, before they are ranked.
import type { Tables } from './knowledge-tables';

type NutrientRow = Tables['foodNutrients'][number];

/** A serving with less than this part of a day's amount is no source worth listing. */
const LEAST_SHARE = 0.05;

/** The least part of a day's amount that a serving must bring to be listed. */
export function leastShare({ least }: NutrientRow): number {
  return least ?? LEAST_SHARE;
}

/** Whether a list leaves a food out: it is best had seldom, and the nutrient is one that people want more of. */
export function isLeftOut(food: string, { watched }: NutrientRow, tables: Tables): boolean {
  return watched === '' && tables.foodLimits.some((row) => row.food === food);
}
