// `npx tsx scripts/import-sr28.ts FOLDER [OUT]`: writes two tables into data/knowledge/ (or OUT) for the foods
// and nutrients that this project chose: food-values.tsv, the figures of USDA SR28 (May 2016), and
// food-items.tsv, SR28's group and name of each food. FOLDER holds `food/sr28_values_full.tsv.gz`, SR28's
// NUT_DATA with the columns ndb, nutr_no, value and added, and `food/sr28_foods.tsv.gz`, its FOOD_DES with
// ndb, group_id and name.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { numbersOf } from '../data/food-figures';
import { readTable } from '../data/table';
import { originalRows } from './original-table';

const VALUES_HEADER = `# Written by scripts/import-sr28.ts from USDA SR28: do not edit. Amounts per 100 g, in SR28's own units.
ndb\tsr28\tper_100g\tadded`;
const ITEMS_HEADER = `# Written by scripts/import-sr28.ts from USDA SR28: do not edit.
ndb\tgroup\ttitle`;

const Choice = z.object({ ndb: z.string() });
const Nutrient = z.object({ numbers: z.string() });

/** Writes a table with its lines sorted, so that a second run gives the same bytes. */
function write(out: string, name: string, header: string, rows: readonly string[][]): void {
  const lines = rows.map((cells) => cells.join('\t')).toSorted();
  writeFileSync(join(out, name), `${[header, ...lines].join('\n')}\n`);
  console.log(`${name}: ${lines.length} rows`);
}

const [folder, out = join(import.meta.dirname, '../data/knowledge')] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx scripts/import-sr28.ts FOLDER [OUT]');
const foods = new Set(readTable('knowledge/food-choices.tsv', Choice).map(({ ndb }) => ndb));
const numbers = numbersOf(readTable('knowledge/food-nutrients.tsv', Nutrient));
const original = (file: string): string => join(folder, 'food', file);
const values = originalRows(original('sr28_values_full.tsv.gz'), [
  'ndb',
  'nutr_no',
  'value',
  'added',
])
  .filter(({ ndb, nutr_no }) => foods.has(ndb) && numbers.has(nutr_no))
  .map(({ ndb, nutr_no, value, added }) => [ndb, nutr_no, value, added === 'Y' ? 'y' : '']);
const items = originalRows(original('sr28_foods.tsv.gz'), ['ndb', 'group_id', 'name'])
  .filter(({ ndb }) => foods.has(ndb))
  .map(({ ndb, group_id, name }) => [ndb, group_id, name]);
write(out, 'food-values.tsv', VALUES_HEADER, values);
write(out, 'food-items.tsv', ITEMS_HEADER, items);
