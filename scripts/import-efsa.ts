// `npx tsx scripts/import-efsa.ts FOLDER [OUT]`: writes efsa-intakes.tsv and efsa-limits.tsv into OUT
// (data/knowledge), the Dietary Reference Values and upper levels of the European Food Safety Authority. FOLDER
// holds `dri/efsa_drv.tsv` (its summary of reference values; sodium and chloride: of 2019), and
// `dri/efsa_ul_adults.tsv` (its and the SCF's upper levels of adults).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalRows } from './original-table';

const OUT = join(import.meta.dirname, '../data/knowledge');

/** Nutrients whose name is not the concept's, and what their amount counts. */
const CONCEPTS: Readonly<Record<string, readonly [concept: string, counts: string]>> = {
  'omega-3-ala': ['omega-3', 'ALA'],
  'omega-3-dha': ['omega-3', 'DHA'],
  'omega-3-epa-dha': ['omega-3', 'EPA and DHA'],
  'omega-6-linoleic': ['omega-6', 'linoleic acid'],
};
const INTAKE = [
  'nutrient',
  'type_inferred',
  'sex',
  'stage',
  'age_group',
  'value',
  'unit',
  'note',
] as const;
const LIMIT = ['nutrient', 'value', 'unit', 'kind', 'note', 'source', 'verification'] as const;
type Row<Columns extends readonly string[]> = Readonly<Record<Columns[number], string>>;

const SEXES: Readonly<Record<string, string>> = {
  Males: 'male',
  Females: 'female',
  'Males/Females': 'any',
};
/** What stands for a value that is none. */
const AS_LOW = /^as low as possible$/i;

const shownUnit = (unit: string): string =>
  unit.replace(/^ug/, 'µg').replace(/^E%$/, '% of energy');

/** Who it is for, in one phrase: "7–10 years", "Pregnancy, 2nd trimester", "over 18 years, 300 mg/d phytate". */
function groupOf({ stage, age_group: age }: Row<typeof INTAKE>): string {
  const years = age
    .replace(/^>(\d+) ?yr?$/, 'over $1 years')
    .replace(/^1 yr?$/, '1 year')
    .replace(/ yr?$/, ' years')
    .replace(/ mo$/, ' months')
    .replace(/(\d)-(\d)/, '$1–$2');
  if (stage === '' || stage === age) return years;
  return /phytate|menopausal/.test(stage) ? `${years}, ${stage}` : `${stage}, ${years}`;
}

function intake(row: Row<typeof INTAKE>): string[] {
  const { nutrient, type_inferred: type, value, unit, note } = row;
  const [concept, counts] = CONCEPTS[nutrient] ?? [nutrient, ''];
  const isAdded = note.startsWith('+');
  const isLow = AS_LOW.test(note);
  // "+9 g/d" beside amounts per kilogram: grams a day on top of them.
  const perDay = /^\+[\d.]+ g\/d$/.test(note);
  // The original writes the middle of a range as its value: the range is what EFSA says.
  const isRange = /^\+?\d[\d.]*-\d[\d.]*$/.test(note);
  const told = note.replace(/^\+/, '').replace(/(\d)-(\d)/, '$1–$2');
  const onTop = isAdded ? 'on top of the amount of other women' : '';
  return [
    concept,
    type,
    SEXES[row.sex] ?? '',
    groupOf(row),
    isLow || isRange ? '' : value,
    isLow ? '' : perDay ? 'g' : shownUnit(unit),
    counts,
    isLow
      ? 'as low as possible'
      : isRange
        ? [told, onTop].filter(Boolean).join(', ')
        : onTop || told.replace(/ range provided in original document$/, ''),
    'efsa-drv',
  ];
}

/** What of a row's verification is ours to say: read or believed. */
const checkedOf = (verification: string): string =>
  verification.startsWith('read') ? 'read' : 'cited';

function limit(row: Row<typeof LIMIT>): string[] {
  const { nutrient, value, unit, kind, note, source } = row;
  const [, year = ''] = /(\d{4})$/.exec(source) ?? /EFSA (\d{4})$/.exec(note) ?? [];
  return [
    nutrient,
    kind === 'no UL' ? 'none' : kind === 'UL' ? 'UL' : 'safe-level',
    value,
    shownUnit(unit),
    note
      .replace(/(?:^|[,;] )EFSA \d{4}$|^EFSA \d{4} /, '')
      .replace(/^\((.*)\)$/, '$1')
      .replace('/added', ' or added'),
    year,
    checkedOf(row.verification),
    'efsa-limits',
  ];
}

const [folder, out = OUT] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx scripts/import-efsa.ts FOLDER [OUT]');
const original = (name: string): string => join(folder, 'dri', name);
const write = (name: string, columns: string, rows: readonly string[][]): void => {
  const lines = rows.map((cells) => cells.join('\t'));
  const header = `# Written by scripts/import-efsa.ts from EFSA's tables: do not edit.\n${columns}`;
  writeFileSync(join(out, name), `${[header, ...lines].join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
};
write(
  'efsa-intakes.tsv',
  'concept\ttype\tsex\tgroup\tvalue\tunit\tcounts\tnote\tsources',
  originalRows(original('efsa_drv.tsv'), INTAKE).map(intake),
);
write(
  'efsa-limits.tsv',
  'concept\tkind\tvalue\tunit\tnote\tyear\tchecked\tsources',
  originalRows(original('efsa_ul_adults.tsv'), LIMIT).map(limit),
);
