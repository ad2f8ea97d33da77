// `npx tsx scripts/import-sr28.ts FOLDER [OUT]`: writes data/knowledge/food-values.tsv, the figures of
// USDA SR28 (May 2016) for the foods and nutrients that this project chose. FOLDER holds
// `food/sr28_values_full.tsv.gz`: SR28's NUT_DATA with the columns ndb, nutr_no, value and added.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { readTable } from '../data/table';

const OUT = join(import.meta.dirname, '../data/knowledge/food-values.tsv');
const HEADER = `# Written by scripts/import-sr28.ts from USDA SR28: do not edit. Amounts per 100 g, in SR28's own units.
ndb\tsr28\tper_100g\tadded`;

const Choice = z.object({ ndb: z.string() });
const Nutrient = z.object({ sr28: z.string() });

/** Column positions of a table's first line. */
function columns(header: string, names: readonly string[]): number[] {
  const all = header.split('\t');
  return names.map((name) => {
    const at = all.indexOf(name);
    if (at < 0) throw new Error(`sr28_values_full.tsv has no column ${name}`);
    return at;
  });
}

/**
 * The lines of `food-values.tsv`, sorted, so that a second run gives the same bytes.
 *
 * @param values text of SR28's table of values
 */
function select(
  values: string,
  foods: ReadonlySet<string>,
  numbers: ReadonlySet<string>,
): string[] {
  const [header = '', ...lines] = values.split('\n');
  const [ndbAt = 0, numberAt = 0, valueAt = 0, addedAt = 0] = columns(header, [
    'ndb',
    'nutr_no',
    'value',
    'added',
  ]);
  return lines
    .flatMap((line) => {
      const cells = line.split('\t');
      const [ndb = '', number = ''] = [cells[ndbAt], cells[numberAt]];
      if (!foods.has(ndb) || !numbers.has(number)) return [];
      return [[ndb, number, cells[valueAt], cells[addedAt] === 'Y' ? 'y' : ''].join('\t')];
    })
    .toSorted();
}

const [folder, out = OUT] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx scripts/import-sr28.ts FOLDER [OUT]');
const foods = new Set(readTable('knowledge/food-choices.tsv', Choice).map(({ ndb }) => ndb));
const numbers = new Set(
  readTable('knowledge/food-nutrients.tsv', Nutrient).flatMap(({ sr28 }) => sr28.split(/[+/]/)),
);
const text = gunzipSync(readFileSync(join(folder, 'food/sr28_values_full.tsv.gz'))).toString();
const lines = select(text, foods, numbers);
writeFileSync(out, `${[HEADER, ...lines].join('\n')}\n`);
console.log(`${lines.length} values of ${foods.size} foods`);
