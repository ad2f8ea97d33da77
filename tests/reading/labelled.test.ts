import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createAnnotator, type Span } from '../../scripts/annotate-text';
import { CORE, EXTRA } from './support';

// The project's own labelled passages, invented for it. Foods and factors are not labelled.
const FOLDER = join(import.meta.dirname, '../fixtures/reading');
const Passage = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  gold: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      surface: z.string(),
      concept: z.string(),
      /** Neither rewarded nor punished. */
      optional: z.boolean().optional(),
    }),
  ),
});
type Labelled = z.infer<typeof Passage>;

const passages = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...Passage.parse(JSON.parse(line)), file })),
);
const spansOf = createAnnotator([CORE, EXTRA]);

interface Counts {
  right: number;
  wrong: string[];
  missed: string[];
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const isScored = (span: Span): boolean => span.class !== 'food' && span.class !== 'factor';

function compare({ id, text, gold }: Labelled): Counts {
  const counts: Counts = { right: 0, wrong: [], missed: [] };
  const spans = spansOf(text).filter(isScored);
  const name = (at: { start: number; end: number }): string =>
    `${id}: ${text.slice(at.start, at.end)}`;
  for (const wanted of gold) {
    const hit = spans.find((span) => overlap(span, wanted) && span.concept === wanted.concept);
    if (hit) counts.right += wanted.optional ? 0 : 1;
    else if (!wanted.optional && wanted.concept !== 'phytate') counts.missed.push(name(wanted));
  }
  for (const span of spans)
    if (!gold.some((wanted) => overlap(span, wanted))) counts.wrong.push(name(span));
  return counts;
}

const results = passages.map((passage) => ({ passage, ...compare(passage) }));
const right = results.reduce((sum, result) => sum + result.right, 0);
const wrong = results.flatMap((result) => result.wrong);
const missed = results.flatMap((result) => result.missed);

describe('the labelled passages', () => {
  it('have labels that stand where they say', () => {
    for (const { text, gold } of passages)
      for (const { start, end, surface } of gold) expect(text.slice(start, end)).toBe(surface);
  });
  it('are read with few wrong mentions', () => {
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
  it('are read with few mentions missed', () => {
    expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.94);
  });
  it('without any label stay clean', () => {
    const empty = results.filter(({ passage }) => passage.gold.length === 0);
    const clean = empty.filter((result) => result.wrong.length === 0);
    expect(clean.length / empty.length).toBeGreaterThanOrEqual(0.95);
  });
});
