// `npx tsx scripts/import-fda.ts FOLDER [OUT]`: writes daily-values.tsv into OUT (data/knowledge), the Daily Values
// of US food labels (FDA 2016, 21 CFR 101.9). FOLDER holds `dri/fda_daily_values.tsv`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalRows } from './original-table';

const OUT = join(import.meta.dirname, '../data/knowledge');

const CONCEPTS: Readonly<Record<string, string>> = { 'added-sugars': 'added-sugar' };
/** Columns of the original, and the people they are for. */
const GROUPS = [
  ['adults_and_children_4plus', 'adults and children from 4'],
  ['infants_to_12mo', 'babies to 12 months'],
  ['children_1_3', 'children 1–3'],
  ['pregnant_lactating', 'pregnant and breastfeeding women'],
] as const;
type Column = (typeof GROUPS)[number][0];
const COLUMNS = ['nutrient', 'unit', 'verification', ...GROUPS.map(([column]) => column)] as const;

/** Columns that somebody read, by what the row's verification says; the others are from memory. */
function columnsRead(verification: string): readonly Column[] {
  if (verification.startsWith('all4_read')) return GROUPS.map(([column]) => column);
  if (verification.startsWith('adult_ge4+preg read'))
    return ['adults_and_children_4plus', 'pregnant_lactating'];
  return verification.includes('adult value re-read') ? ['adults_and_children_4plus'] : [];
}

function dailyValues(row: Readonly<Record<(typeof COLUMNS)[number], string>>): string[][] {
  const { nutrient, unit, verification } = row;
  const read = columnsRead(verification);
  return GROUPS.filter(([column]) => row[column]).map(([column, group]) => [
    CONCEPTS[nutrient] ?? nutrient,
    group,
    row[column],
    unit.replace(/^ug/, 'µg'),
    read.includes(column) ? 'read' : 'cited',
    'fda-daily-values',
  ]);
}

const [folder, out = OUT] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx scripts/import-fda.ts FOLDER [OUT]');
const rows = originalRows(join(folder, 'dri/fda_daily_values.tsv'), COLUMNS).flatMap(dailyValues);
const HEADER = `# Written by scripts/import-fda.ts from the Daily Values of the FDA: do not edit.
concept\tgroup\tvalue\tunit\tchecked\tsources`;
writeFileSync(
  join(out, 'daily-values.tsv'),
  `${[HEADER, ...rows.map((cells) => cells.join('\t'))].join('\n')}\n`,
);
console.log(`daily-values.tsv: ${rows.length} rows`);
