// `npx tsx scripts/import-dri.ts FOLDER [OUT]`: writes intakes.tsv and energy-shares.tsv into OUT
// (data/knowledge), the Dietary Reference Intakes of the National Academies for all 22 life stages. FOLDER
// holds `dri/dri_long.tsv`: one value of their summary tables (sodium and potassium: of 2019) a line with the
// columns nutrient, life_stage, type, value, unit, note; and `dri/amdr.tsv`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalRows } from './original-table';

const OUT = join(import.meta.dirname, '../data/knowledge');
const SOURCE = 'nasem-dri';

/** Nutrients whose reference name is not the concept's, and what their amount counts. */
const CONCEPTS: Readonly<Record<string, readonly [concept: string, counts: string]>> = {
  'omega-3-ala': ['omega-3', 'ALA'],
  'omega-6-linoleic': ['omega-6', 'linoleic acid'],
  water: ['water', 'from drinks and food'],
};
/**
 * Protein is said a second time, per kilogram of body weight. Of nickel and vanadium the tables hold limits
 * only; there is no card for them.
 */
const LEFT_OUT = new Set(['protein_per_kg', 'nickel', 'vanadium']);

/** Life stages of the original and ours. */
const STAGES: Readonly<Record<string, string>> = {
  i0_6mo: 'infant-0-6-months',
  i7_12mo: 'infant-7-12-months',
  c1_3: 'child-1-3',
  c4_8: 'child-4-8',
  m9_13: 'male-9-13',
  m14_18: 'male-14-18',
  m19_30: 'male-19-30',
  m31_50: 'male-31-50',
  m51_70: 'male-51-70',
  m71p: 'male-71-up',
  f9_13: 'female-9-13',
  f14_18: 'female-14-18',
  f19_30: 'female-19-30',
  f31_50: 'female-31-50',
  f51_70: 'female-51-70',
  f71p: 'female-71-up',
  p14_18: 'pregnant-14-18',
  p19_30: 'pregnant-19-30',
  p31_50: 'pregnant-31-50',
  l14_18: 'breastfeeding-14-18',
  l19_30: 'breastfeeding-19-30',
  l31_50: 'breastfeeding-31-50',
};
const TYPES = ['EAR', 'RDA', 'AI', 'UL', 'CDRR'] as const;

/** What a limit covers, said for readers, and its unit where it is not the amount's; by note of the original. */
const SCOPES: Readonly<Record<string, readonly [scope: string, unit?: string]>> = {
  '': [''],
  'preformed vitamin A (retinol) only': ['preformed vitamin A (retinol) only'],
  'supplements/pharmacological sources only, not food': [
    'supplements and medicines only, not food',
  ],
  // The limit counts the acid itself, not its equivalents in food.
  'folic acid from supplements/fortified food only (ug folic acid, not DFE)': [
    'folic acid from supplements and fortified food only',
    'µg folic acid',
  ],
  'any form of supplemental alpha-tocopherol': ['supplements only'],
  'added/supplemental forms only': ['supplements and fortified food only', 'mg'],
};

const shownUnit = (unit: string, counts: string): string =>
  `${unit.replace(/^ug/, 'µg')} ${counts}`.trim();

/** The part of a table's cell, or an error that names what is missing. */
function known<T>(table: Readonly<Record<string, T>>, key: string, what: string): T {
  const value = table[key];
  if (value === undefined) throw new Error(`dri_long.tsv: what is the ${what} "${key}"?`);
  return value;
}

const COLUMNS = ['nutrient', 'life_stage', 'type', 'value', 'unit', 'note'] as const;

function intake(row: Readonly<Record<(typeof COLUMNS)[number], string>>): string[] {
  const { nutrient, life_stage, type, value, unit, note } = row;
  const [concept, counts] = CONCEPTS[nutrient] ?? [nutrient, ''];
  const stage = known(STAGES, life_stage, 'life stage');
  const [scope, limitUnit] = known(SCOPES, note, 'note');
  const shown = limitUnit ?? shownUnit(unit, counts);
  return [concept, stage, type, value, shown, scope, SOURCE];
}

const STAGE_ORDER = Object.values(STAGES);

const placeOf = ([, stage = '', type = '']: readonly string[]): number =>
  STAGE_ORDER.indexOf(stage) * TYPES.length + TYPES.indexOf(type as (typeof TYPES)[number]);

/** Nutrients in alphabetical order, life stages and types in the order above. */
function byPlace(a: readonly string[], b: readonly string[]): number {
  const [first = '', second = ''] = [a[0], b[0]];
  return first < second ? -1 : first > second ? 1 : placeOf(a) - placeOf(b);
}

function intakes(folder: string): string[][] {
  return originalRows(join(folder, 'dri/dri_long.tsv'), COLUMNS)
    .filter(({ nutrient }) => !LEFT_OUT.has(nutrient))
    .map(intake)
    .toSorted(byPlace);
}

const SHARE_GROUPS = [
  ['children_1_3_pct', 'Children 1–3'],
  ['children_4_18_pct', 'Children 4–18'],
  ['adults_pct', 'Adults'],
] as const;

function energyShares(folder: string): string[][] {
  const columns = ['macronutrient', ...SHARE_GROUPS.map(([column]) => column)] as const;
  return originalRows(join(folder, 'dri/amdr.tsv'), columns).flatMap((row) =>
    SHARE_GROUPS.map(([column, group]) => {
      const [concept, counts] = CONCEPTS[row.macronutrient] ?? [row.macronutrient, ''];
      const [from = '', to = ''] = row[column].split('-');
      return [concept, group, from, to, counts, SOURCE];
    }),
  );
}

const [folder, out = OUT] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx scripts/import-dri.ts FOLDER [OUT]');
const write = (name: string, header: string, rows: readonly string[][]): void => {
  const lines = rows.map((cells) => cells.join('\t'));
  writeFileSync(join(out, name), `${[header, ...lines].join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
};
const WRITTEN =
  '# Written by scripts/import-dri.ts from the Dietary Reference Intakes: do not edit.';
write(
  'intakes.tsv',
  `${WRITTEN}\nconcept\tstage\ttype\tvalue\tunit\tscope\tsources`,
  intakes(folder),
);
write(
  'energy-shares.tsv',
  `${WRITTEN} Share of energy, in percent.\nconcept\tgroup\tfrom_percent\tto_percent\tcounts\tsources`,
  energyShares(folder),
);
