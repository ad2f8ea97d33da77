import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TABLES = join(ROOT, 'data/knowledge');
/** The originals lie beside the project, or beside the folder of its worktrees. */
const ORIGINALS = ['../shared/data', '../../shared/data']
  .map((path) => join(ROOT, path))
  .find((path) => existsSync(path));

const out = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [header = [], ...rows] = lines.map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

const ours = (table: string): Row[] => rowsOf(readFileSync(join(TABLES, table), 'utf8'));

/** Life stages of adults: the word their groups start with, and an age they contain. */
const STAGES: readonly (readonly [id: string, who: string, age: number])[] = [
  ['m19_30', 'Men', 25],
  ['m31_50', 'Men', 40],
  ['m51_70', 'Men', 60],
  ['m71p', 'Men', 80],
  ['f19_30', 'Women', 25],
  ['f31_50', 'Women', 40],
  ['f51_70', 'Women', 60],
  ['f71p', 'Women', 80],
  ['p19_30', 'Pregnant', 25],
  ['p31_50', 'Pregnant', 40],
  ['l19_30', 'Breastfeeding', 25],
  ['l31_50', 'Breastfeeding', 40],
];
const RENAMED: Readonly<Record<string, string>> = {
  'omega-3-ala': 'omega-3',
  'omega-6-linoleic': 'omega-6',
};

/** Whether a group's label ("Women 31–50", "Pregnant") takes in a person. */
function covers(group: string, who: string, age: number): boolean {
  const [, name = '', from = '19', to] = /^(\D+?),? ?(?:(\d+)(?:–(\d+)|\+))?$/.exec(group) ?? [];
  const sameWho = name === who || (name === 'Adults' && (who === 'Men' || who === 'Women'));
  return sameWho && age >= Number(from) && age <= Number(to ?? 120);
}

describe.skipIf(!ORIGINALS)('tables that an import writes', () => {
  const folder = ORIGINALS ?? '';

  it.each([
    ['import-sr28', 'food-values.tsv'],
    ['import-dri', 'intakes.tsv'],
  ])(
    '%s gives the committed bytes again',
    (script, table) => {
      const target = join(out, table);
      const tsx = join(ROOT, 'node_modules/.bin/tsx');
      execFileSync(tsx, [join(ROOT, 'scripts', `${script}.ts`), folder, target]);
      expect(readFileSync(target, 'utf8') === readFileSync(join(TABLES, table), 'utf8')).toBe(true);
    },
    60_000,
  );

  it('every food figure is the one of SR28', () => {
    const text = gunzipSync(readFileSync(join(folder, 'food/sr28_values_full.tsv.gz'))).toString();
    const original = new Map(
      rowsOf(text).map(({ ndb, nutr_no, value, added }) => [
        `${ndb} ${nutr_no}`,
        `${value} ${added === 'Y' ? 'y' : ''}`,
      ]),
    );
    const wrong = ours('food-values.tsv').filter(
      ({ ndb, sr28, per_100g, added }) => original.get(`${ndb} ${sr28}`) !== `${per_100g} ${added}`,
    );
    expect(wrong).toEqual([]);
  }, 60_000);

  it('every amount and limit of adults is the one of the reference tables, and none is missing', () => {
    const intakes = ours('intakes.tsv');
    const original = rowsOf(readFileSync(join(folder, 'dri/dri_long.tsv'), 'utf8'));
    const value = (nutrient: string, stage: string, type: string): string | undefined =>
      original.find(
        (row) =>
          row['nutrient'] === nutrient && row['life_stage'] === stage && row['type'] === type,
      )?.['value'];
    const nutrients = new Set(original.map(({ nutrient = '' }) => nutrient));
    nutrients.delete('protein_per_kg');
    const wrong: string[] = [];
    for (const nutrient of nutrients)
      for (const [stage, who, age] of STAGES) {
        const rda = value(nutrient, stage, 'RDA');
        const amount = rda ?? value(nutrient, stage, 'AI');
        const rows = intakes.filter(
          ({ concept, group = '' }) =>
            concept === (RENAMED[nutrient] ?? nutrient) && covers(group, who, age),
        );
        const expected =
          amount === undefined
            ? []
            : [[rda ? 'RDA' : 'AI', amount, value(nutrient, stage, 'UL') ?? '']];
        const found = rows.map((row) => [row['basis'], row['amount'], row['upper_limit']]);
        if (JSON.stringify(found) !== JSON.stringify(expected))
          wrong.push(
            `${nutrient} ${stage}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`,
          );
      }
    expect(wrong).toEqual([]);
  });
});
