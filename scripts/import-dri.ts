// `npx tsx scripts/import-dri.ts FOLDER [OUT]`: writes data/knowledge/intakes.tsv, the recommended amounts
// and upper limits of adults. FOLDER holds `dri/dri_long.tsv`: one value of the National Academies'
// Dietary Reference Intakes (2019 summary tables) a line: nutrient, life_stage, type, value, unit, note.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUT = join(import.meta.dirname, '../data/knowledge/intakes.tsv');
const SOURCE = 'nasem-dri';
const HEADER = `# Written by scripts/import-dri.ts from the Dietary Reference Intakes: do not edit.
concept\tgroup\tbasis\tamount\tunit\tupper_limit\tupper_scope\tsources`;

/** Nutrients whose reference name is not the concept's, and what their amount counts. */
const CONCEPTS: Readonly<Record<string, readonly [concept: string, counts: string]>> = {
  'omega-3-ala': ['omega-3', 'ALA'],
  'omega-6-linoleic': ['omega-6', 'linoleic acid'],
  water: ['water', 'from drinks and food'],
};
/** Said a second time, per kilogram of body weight: the table holds the amount for a reference adult. */
const LEFT_OUT = new Set(['protein_per_kg']);

/** What a limit covers, said for readers; keys are the notes of the original. */
const SCOPES: Readonly<Record<string, string>> = {
  '': '',
  'preformed vitamin A (retinol) only': 'preformed vitamin A (retinol) only',
  'supplements/pharmacological sources only, not food': 'supplements and medicines only, not food',
  'folic acid from supplements/fortified food only (ug folic acid, not DFE)':
    'folic acid from supplements and fortified food only',
  'any form of supplemental alpha-tocopherol': 'supplements only',
  'added/supplemental forms only': 'supplements and fortified food only',
};

interface Stage {
  readonly id: string;
  readonly who: 'Men' | 'Women' | 'Pregnant' | 'Breastfeeding';
  readonly from: number;
  /** Last year of age, or nothing for the oldest. */
  readonly to?: number;
}

const STAGES: readonly Stage[] = [
  { id: 'm19_30', who: 'Men', from: 19, to: 30 },
  { id: 'm31_50', who: 'Men', from: 31, to: 50 },
  { id: 'm51_70', who: 'Men', from: 51, to: 70 },
  { id: 'm71p', who: 'Men', from: 71 },
  { id: 'f19_30', who: 'Women', from: 19, to: 30 },
  { id: 'f31_50', who: 'Women', from: 31, to: 50 },
  { id: 'f51_70', who: 'Women', from: 51, to: 70 },
  { id: 'f71p', who: 'Women', from: 71 },
  { id: 'p19_30', who: 'Pregnant', from: 19, to: 30 },
  { id: 'p31_50', who: 'Pregnant', from: 31, to: 50 },
  { id: 'l19_30', who: 'Breastfeeding', from: 19, to: 30 },
  { id: 'l31_50', who: 'Breastfeeding', from: 31, to: 50 },
];

/** A life stage, or several neighbours with the same figures. */
interface Group {
  readonly who: string;
  readonly from: number;
  readonly to: number | undefined;
  /** Basis, amount, unit, limit and scope, as they stand in the table. */
  readonly figures: string;
}

type Values = ReadonlyMap<string, readonly string[]>;

function readValues(text: string): { values: Values; nutrients: string[] } {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  if (!header.startsWith('nutrient\tlife_stage\ttype\tvalue\tunit\tnote'))
    throw new Error('dri_long.tsv has other columns than nutrient, life_stage, type, value, ...');
  const rows = lines.map((line) => line.split('\t'));
  const values = new Map(rows.map((row) => [row.slice(0, 3).join(' '), row.slice(3)]));
  return { values, nutrients: [...new Set(rows.map(([nutrient = '']) => nutrient))].toSorted() };
}

const shownUnit = (unit: string, counts: string): string =>
  `${unit.replace(/^ug/, 'µg')} ${counts}`.trim();

/** The figures of one life stage; nothing where no amount is set. */
function figuresOf(
  values: Values,
  nutrient: string,
  stage: string,
  counts: string,
): string | undefined {
  const basis = ['RDA', 'AI'].find((type) => values.has(`${nutrient} ${stage} ${type}`));
  if (!basis) return undefined;
  const [amount = '', unit = ''] = values.get(`${nutrient} ${stage} ${basis}`) ?? [];
  const [limit = '', , note = ''] = values.get(`${nutrient} ${stage} UL`) ?? [];
  const scope = SCOPES[note];
  if (scope === undefined) throw new Error(`${nutrient} ${stage}: what does "${note}" cover?`);
  return [basis, amount, shownUnit(unit, counts), limit, scope].join('\t');
}

/** Joins neighbours of one sex with the same figures, then men and women where they agree. */
function groupsOf(values: Values, nutrient: string, counts: string): Group[] {
  const groups: Group[] = [];
  for (const { id, who, from, to } of STAGES) {
    const figures = figuresOf(values, nutrient, id, counts);
    if (figures === undefined) continue;
    const last = groups.at(-1);
    if (last?.who === who && last.figures === figures && last.to === from - 1)
      groups.splice(-1, 1, { ...last, to });
    else groups.push({ who, from, to, figures });
  }
  const twin = (group: Group, who: string): Group | undefined =>
    groups.find(
      (other) =>
        other.who === who &&
        other.from === group.from &&
        other.to === group.to &&
        other.figures === group.figures,
    );
  return groups
    .filter((group) => group.who !== 'Women' || !twin(group, 'Men'))
    .map((group) =>
      group.who === 'Men' && twin(group, 'Women') ? { ...group, who: 'Adults' } : group,
    );
}

function label({ who, from, to }: Group): string {
  if (who === 'Pregnant' || who === 'Breastfeeding')
    return from === 19 && to === 50 ? who : `${who}, ${from}–${to}`;
  return to === undefined ? `${who} ${from}+` : `${who} ${from}–${to}`;
}

/** The lines of `intakes.tsv`, nutrients in alphabetical order, life stages as in STAGES. */
function intakes(text: string): string[] {
  const { values, nutrients } = readValues(text);
  const listed = nutrients.filter((nutrient) => !LEFT_OUT.has(nutrient));
  return listed.flatMap((nutrient) => {
    const [concept, counts] = CONCEPTS[nutrient] ?? [nutrient, ''];
    return groupsOf(values, nutrient, counts).map((group) =>
      [concept, label(group), group.figures, SOURCE].join('\t'),
    );
  });
}

const [folder, out = OUT] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx scripts/import-dri.ts FOLDER [OUT]');
const lines = intakes(readFileSync(join(folder, 'dri/dri_long.tsv'), 'utf8'));
writeFileSync(out, `${[HEADER, ...lines].join('\n')}\n`);
console.log(`${lines.length} intakes`);
