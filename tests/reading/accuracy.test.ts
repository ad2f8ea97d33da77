import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { measureAccuracy } from '../../scripts/accuracy-all';
import { measureClaims, measureMentions } from '../../scripts/accuracy-measure';
import { figuresOf } from '../../scripts/accuracy-page';
import { readClaimSentences, readPassages } from '../../scripts/labelled';

const committed = z
  .record(z.string(), z.number())
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/accuracy.json'), 'utf8')));

describe('the labelled texts', () => {
  it('have labels that stand where they say', () => {
    for (const { id, text, gold } of readPassages())
      for (const { start, end, surface } of gold) expect(text.slice(start, end), id).toBe(surface);
  });
  it('have ids of their own', () => {
    const ids = [...readPassages(), ...readClaimSentences()].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
  it('are enough: 300 passages, 150 claim sentences', () => {
    expect(readPassages().length).toBeGreaterThanOrEqual(300);
    expect(readClaimSentences().length).toBeGreaterThanOrEqual(150);
  });
});

describe('reading is not worse than docs/accuracy.json says (npm run accuracy -- --misses)', () => {
  const accuracy = measureAccuracy();
  const figures = figuresOf(accuracy);
  it('names the same figures', () => {
    expect(Object.keys(committed)).toEqual(Object.keys(figures));
  });
  it.each(Object.entries(committed))('%s: %d', (name, figure) => {
    expect(figures[name]).toBeGreaterThanOrEqual(figure);
  });
});

describe('measuring', () => {
  const passage = {
    id: 'p',
    kind: 'health',
    text: 'Iron and zinc for tired legs.',
    gold: [
      { start: 0, end: 4, surface: 'Iron', concept: 'iron' },
      { start: 9, end: 13, surface: 'zinc', concept: 'zinc', optional: true },
      { start: 18, end: 28, surface: 'tired legs', concept: 'fatigue' },
    ],
  };
  const kinds: Readonly<Record<string, string>> = {
    iron: 'nutrient',
    zinc: 'nutrient',
    copper: 'nutrient',
    fatigue: 'symptom',
    cramp: 'symptom',
  };
  const measure = (spans: readonly [start: number, end: number, concept: string][]) => {
    const { right, wrong, missed } = measureMentions(
      [passage],
      () => spans.map(([start, end, concept]) => ({ start, end, concept, class: 'nutrient' })),
      (concept) => kinds[concept],
    );
    return [right, wrong, missed];
  };
  it.each([
    ['nothing found', [], [0, 0, 2]],
    ['all found', [[0, 4, 'iron'], [18, 23, 'fatigue']], [2, 0, 0]], // prettier-ignore
    ['another concept is wrong, and one is missed', [[0, 4, 'copper']], [0, 1, 2]],
    ['an optional one counts neither way', [[9, 13, 'copper']], [0, 0, 2]],
    ['one without a label is wrong', [[5, 8, 'zinc']], [0, 1, 2]],
  ] as const)('%s', (_, spans, counts) => {
    expect(measure(spans as unknown as [number, number, string][])).toEqual(counts);
  });
  it('counts a denial that is read as a claim', () => {
    const pair = { subject: 'zinc', object: 'common-cold' } as const;
    const sentence = {
      id: 's',
      kind: 'denial',
      text: '-',
      claims: [{ ...pair, relation: 'none' as const }],
    };
    const { contradictions, wrong, missed } = measureClaims([sentence], () => [
      { ...pair, relation: 'relieves' },
    ]);
    expect([contradictions, wrong, missed]).toEqual([1, 1, 1]);
  });
});
