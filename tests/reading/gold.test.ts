import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createAnnotator } from '../../scripts/annotate-text';
import { CORE, EXTRA } from './support';

/** The gold passages are kept outside the project, which builds and passes without them. */
const GOLD = join(import.meta.dirname, '../../../shared/gold');
const isHere = existsSync(join(GOLD, 'score.mjs'));

const share = z.object({ p: z.number(), r: z.number(), f: z.number() });
const Score = z.object({ overall: z.object({ concept: share }) });

const spansOf = createAnnotator([CORE, EXTRA]);
const concepts = readFileSync(join(import.meta.dirname, '../../data/concepts.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0]);

function score(file: string): z.infer<typeof share> {
  const out = mkdtempSync(join(tmpdir(), 'gold-'));
  const lines = readFileSync(join(GOLD, file), 'utf8').trim().split('\n');
  const predicted = lines.map((line) => {
    const { id, text } = z.object({ id: z.string(), text: z.string() }).parse(JSON.parse(line));
    return JSON.stringify({ id, spans: spansOf(text) });
  });
  writeFileSync(join(out, 'spans.jsonl'), predicted.join('\n'));
  writeFileSync(join(out, 'concepts'), concepts.join('\n'));
  const args = [
    join(GOLD, 'score.mjs'),
    join(GOLD, file),
    join(out, 'spans.jsonl'),
    `--concepts=${join(out, 'concepts')}`,
    '--json',
  ];
  const report = execFileSync(process.execPath, args, { encoding: 'utf8' });
  rmSync(out, { recursive: true });
  return Score.parse(JSON.parse(report)).overall.concept;
}

describe.skipIf(!isHere)('the gold passages', () => {
  it('of the seed article: F1 of at least 0.98', () => {
    expect(score('seed.jsonl').f).toBeGreaterThanOrEqual(0.98);
  });
  it('for development: precision of at least 0.97, recall of at least 0.92', () => {
    const { p, r } = score('dev.jsonl');
    expect(p).toBeGreaterThanOrEqual(0.97);
    expect(r).toBeGreaterThanOrEqual(0.92);
  });
});
