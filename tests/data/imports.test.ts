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

/** Names of the original that are others here, and what has no card. */
const RENAMED: Readonly<Record<string, string>> = {
  'omega-3-ala': 'omega-3',
  'omega-6-linoleic': 'omega-6',
};
const LEFT_OUT = ['protein_per_kg', 'nickel', 'vanadium'];

describe.skipIf(!ORIGINALS)('tables that an import writes', () => {
  const folder = ORIGINALS ?? '';

  it.each([
    ['import-sr28', 'food-values.tsv'],
    ['import-sr28', 'food-items.tsv'],
    ['import-food-others', 'food-others.tsv'],
    ['import-dri', 'intakes.tsv'],
    ['import-dri', 'energy-shares.tsv'],
    ['import-efsa', 'efsa-intakes.tsv'],
    ['import-efsa', 'efsa-limits.tsv'],
    ['import-fda', 'daily-values.tsv'],
  ])(
    '%s gives the committed bytes of %s again',
    (script, table) => {
      const target = join(out, table);
      const tsx = join(ROOT, 'node_modules/.bin/tsx');
      execFileSync(tsx, [join(ROOT, 'scripts', `${script}.ts`), folder, out]);
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

  it('every figure that SR28 has not is the one of its own table', () => {
    const text = gunzipSync(readFileSync(join(folder, 'food/non_sr_nutrients.tsv.gz'))).toString();
    const tables = { CIQUAL2017: 'ciqual', CNF2015: 'cnf' } as Record<string, string>;
    const original = new Map(
      rowsOf(text).map(({ nutrient, db = '', food_id, food, per_100g }) => [
        `${nutrient} ${tables[db]} ${food_id}`,
        `${food} ${per_100g}`,
      ]),
    );
    const others = ours('food-others.tsv').filter(({ table }) => table !== 'ods');
    expect(others.length).toBeGreaterThan(90);
    const wrong = others.filter(
      ({ nutrient, table, id, title, per_100g }) =>
        original.get(`${nutrient} ${table} ${id}`) !== `${title} ${per_100g}`,
    );
    expect(wrong).toEqual([]);
  }, 60_000);

  it('every value of the reference tables is there, and none more', () => {
    const original = rowsOf(readFileSync(join(folder, 'dri/dri_long.tsv'), 'utf8'))
      .filter(({ nutrient = '' }) => !LEFT_OUT.includes(nutrient))
      .map(({ nutrient = '', type, value }) => `${RENAMED[nutrient] ?? nutrient} ${type} ${value}`);
    const found = ours('intakes.tsv').map(
      ({ concept, type, value }) => `${concept} ${type} ${value}`,
    );
    expect(found.toSorted()).toEqual(original.toSorted());
  });
});
