// `npx tsx scripts/import-food-others.ts FOLDER [OUT]`: writes data/knowledge/food-others.tsv (or into OUT), what
// SR28 has not measured: iodine and chloride from CIQUAL (Anses, 2017 edition), biotin from the Canadian
// Nutrient File (Health Canada, 2015) and from the fact sheet of the NIH Office of Dietary Supplements, for
// the foods of food-matches.tsv. FOLDER holds `food/non_sr_nutrients.tsv.gz` (nutrient, db, food_id, food,
// per_100g) and `food/ods_foods_non_sr.tsv` (nutrient, food, amount of a serving, verification).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readTable } from '../data/table';
import { originalRows } from './original-table';

const HEADER = `# Written by scripts/import-food-others.ts from CIQUAL, CNF and NIH ODS: do not edit. Amounts per 100 g, in the
# unit of food-nutrients.tsv; \`title\` is the name of the food which was measured.
nutrient\tndb\ttable\tid\ttitle\tper_100g`;

const TABLES: Readonly<Record<string, string>> = { CIQUAL2017: 'ciqual', CNF2015: 'cnf' };
/**
 * Figures that hundreds of unlike foods share in the copy of CIQUAL: limits of detection ("less than 20")
 * that have lost their sign. They are no measured amount.
 */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  iodine: ['10', '20'],
  chloride: ['61'],
};

const Match = z.object({
  nutrient: z.string(),
  ndb: z.string(),
  table: z.string(),
  id: z.string(),
});
const Choice = z.object({ ndb: z.string(), grams: z.string() });

/** A food of another table: its name and its amount, per 100 g or per serving. */
interface Other {
  readonly name: string;
  readonly amount: string;
}

/** Foods by nutrient, table and id. */
function readOthers(folder: string): Map<string, Other> {
  const others = new Map<string, Other>();
  const original = (file: string): string => join(folder, 'food', file);
  const measured = ['nutrient', 'db', 'food_id', 'food', 'per_100g'] as const;
  for (const row of originalRows(original('non_sr_nutrients.tsv.gz'), measured))
    others.set([row.nutrient, TABLES[row.db] ?? row.db, row.food_id].join('\t'), {
      name: row.food,
      amount: row.per_100g,
    });
  const sheet = ['nutrient', 'food', 'amount', 'verification'] as const;
  for (const { nutrient, food, amount, verification } of originalRows(
    original('ods_foods_non_sr.tsv'),
    sheet,
  ))
    // The other rows of that file are from memory.
    if (verification.startsWith('read'))
      others.set([nutrient, 'ods', food].join('\t'), { name: food, amount });
  return others;
}

const [folder, out = join(import.meta.dirname, '../data/knowledge')] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('usage: npx tsx scripts/import-food-others.ts FOLDER [OUT]');
const others = readOthers(folder);
const grams = new Map(
  readTable('knowledge/food-choices.tsv', Choice).map((row) => [row.ndb, Number(row.grams)]),
);
const lines = readTable('knowledge/food-matches.tsv', Match).map(({ nutrient, ndb, table, id }) => {
  const key = [nutrient, table, id].join('\t');
  const other = others.get(key);
  const serving = grams.get(ndb);
  if (!other || serving === undefined) throw new Error(`no such food: ${ndb} ${key}`);
  if (table === 'ciqual' && LIMITS[nutrient]?.includes(other.amount))
    throw new Error(`${other.name}: ${other.amount} is a limit of detection`);
  // A serving of the fact sheet is ours, too: 3 oz, one egg.
  const per100g =
    table === 'ods'
      ? String(Number(((Number(other.amount) * 100) / serving).toFixed(2)))
      : other.amount;
  return [nutrient, ndb, table, id, other.name, per100g].join('\t');
});
writeFileSync(join(out, 'food-others.tsv'), `${[HEADER, ...lines.toSorted()].join('\n')}\n`);
console.log(`food-others.tsv: ${lines.length} rows`);
