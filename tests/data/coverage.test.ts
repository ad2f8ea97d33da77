import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../data/dataset';
import { readKnowledge } from '../../data/knowledge';
import { measureCoverage } from '../../scripts/data-coverage';
import { coverageFile, formatCoverage } from '../../scripts/data-coverage-page';
import { measureReading } from '../../scripts/data-reading';
import { append, tablesWith } from './tables';

const before = measureCoverage(readKnowledge());

/** What a row more changes. */
const after = (table: string, ...cells: string[]) =>
  measureCoverage(readKnowledge(tablesWith(`knowledge/${table}.tsv`, append(...cells))));

describe('measureCoverage', () => {
  it('counts every statement once, wherever it stands', () => {
    const sum = (key: 'all' | 'read'): number =>
      before.kinds.reduce((total, kind) => total + kind[key], 0);
    expect(before.total).toEqual({ all: sum('all'), read: sum('read') });
    const named = before.sources.reduce((total, { first }) => total + first.all, 0);
    expect(named).toBe(before.total.all);
  });

  it('counts a link that was read, by table, concept, source and section', () => {
    const row = ['zinc', 'scurvy', 'lack', 'none', '', '', 'read', 'cochrane-2020', 'Results'];
    const { total, kinds, conceptKinds, sources } = after('links', ...row);
    expect(total).toEqual({ all: before.total.all + 1, read: before.total.read + 1 });
    const links = (coverage: typeof before) => coverage.kinds.find(({ name }) => name === 'links');
    expect(links({ ...before, kinds })?.sections).toBe((links(before)?.sections ?? 0) + 1);
    const gained = conceptKinds.map(({ all }, at) => all - (before.conceptKinds[at]?.all ?? 0));
    expect(gained).toEqual([1, 0, 1, 0, 0]);
    const of = (coverage: typeof before) =>
      coverage.sources.find(({ id }) => id === 'cochrane-2020')?.first;
    expect(of({ ...before, sources })?.read).toBe((of(before)?.read ?? 0) + 1);
  });

  it('counts what a card shows first apart from what comes after More', () => {
    // The last of many causes is no first sight; the only caution of a concept is.
    const later = after('causes', 'fatigue', 'Zzz.', 'cited', 'cochrane-2020');
    expect(later.total.all).toBe(before.total.all + 1);
    expect(later.atFirst).toEqual(before.atFirst);
    const first = after('cautions', 'white-spots-nails', 'Zzz.', 'cited', 'cochrane-2020');
    expect(first.atFirst).toEqual({ ...before.atFirst, all: before.atFirst.all + 1 });
  });

  it('stands in docs/data-coverage.md as it is now (npm run data)', async () => {
    const page = await formatCoverage(before, measureReading(compileDataset()));
    expect(readFileSync(coverageFile, 'utf8') === page, 'it is stale: npm run data').toBe(true);
  });

  it('never rounds a share up', async () => {
    const page = await formatCoverage(
      { ...before, total: { all: 1000, read: 9999 / 10.001 } },
      { grade: 5, parts: [], grades: [], hard: [] },
    );
    expect(page).toMatch(/all, each once +\| +1000 \| .* 99\.9 \|/);
  });
});
