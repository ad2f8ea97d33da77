// Rules between the tables of foods.
import { numbersOf } from './food-figures';
import type { TableName, Tables } from './knowledge-tables';

/** Takes a fault: where it is, and the rule that is broken. */
type Report = (table: TableName, row: number, column: string, rule: string) => void;

const keyOfMatch = (row: Tables['foodMatches'][number]): string =>
  [row.nutrient, row.ndb, row.table, row.id].join(' ');

/** Each food concept has one food that stands for it, and no food concept has none. */
function checkOwners({ foodChoices, concepts }: Tables, fault: Report): void {
  const owners = new Set<string>();
  for (const { food, own, stands_for, row } of foodChoices)
    for (const owner of [own === 'y' ? food : '', stands_for].filter((id) => id !== '')) {
      if (owners.has(owner)) fault('foodChoices', row, 'own', `"${owner}" has a food already`);
      owners.add(owner);
    }
  for (const { id, kind, row } of concepts)
    if (kind === 'food' && !owners.has(id))
      fault('concepts', row, 'id', `"${id}" has no food of its own in food-choices.tsv`);
}

/** What the imports wrote is of the chosen foods and nutrients, and nothing is left to import. */
function checkImports(tables: Tables, fault: Report): void {
  const { foodChoices, foodItems, foodMatches, foodNutrients, foodOthers, foodValues } = tables;
  const chosen = new Set(foodChoices.map(({ ndb }) => ndb));
  for (const table of ['foodValues', 'foodItems', 'foodMatches', 'foodOthers'] as const)
    for (const { ndb, row } of tables[table])
      if (!chosen.has(ndb)) fault(table, row, 'ndb', `"${ndb}" is no chosen food`);
  const imported = new Set(foodItems.map(({ ndb }) => ndb));
  for (const { ndb, row } of foodChoices)
    if (!imported.has(ndb)) fault('foodChoices', row, 'ndb', `"${ndb}" is not imported`);
  const known = numbersOf(foodNutrients);
  for (const { sr28, row } of foodValues)
    if (!known.has(sr28)) fault('foodValues', row, 'sr28', `"${sr28}" counts for nothing`);
  const matched = new Set(foodMatches.map(keyOfMatch));
  for (const row of foodOthers)
    if (!matched.delete(keyOfMatch(row)))
      fault('foodOthers', row.row, 'id', 'is in no row of food-matches.tsv');
  for (const row of foodMatches)
    if (matched.has(keyOfMatch(row))) fault('foodMatches', row.row, 'id', 'is not imported');
}

/** Checks what the tables of foods say of each other. */
export function checkFoods(tables: Tables, fault: Report): void {
  checkOwners(tables, fault);
  checkImports(tables, fault);
}
