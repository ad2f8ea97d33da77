import { describe, expect, it } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import type { FrameReport } from '../../src/platform/messages';
import { frameOfMention, groupTerms } from '../../src/views/popup/page-terms';

const heads = new Map(
  (
    [
      ['zinc', 'Zinc', 'nutrient'],
      ['iron', 'Iron', 'nutrient'],
      ['calcium', 'Calcium', 'nutrient'],
      ['fatigue', 'Fatigue', 'symptom'],
      ['salt', 'Salt', 'factor'],
    ] as const
  ).map(([id, name, kind]): [string, ConceptHead] => [id, { id, name, kind, topic: 't' }]),
);
const report = (counts: Readonly<Record<string, number>>): FrameReport => ({
  type: 'page-report',
  question: 'q',
  isTop: false,
  settled: true,
  concepts: Object.entries(counts).map(([concept, count]) => ({
    concept,
    kind: 'nutrient',
    count,
    surfaces: [concept],
  })),
});

describe('the terms of a page', () => {
  it('are summed over frames and grouped by kind, most mentioned first, then by name', () => {
    const reports = new Map([
      [4, report({ zinc: 2, fatigue: 1 })],
      [0, report({ zinc: 1, iron: 3, calcium: 1, salt: 1 })],
    ]);
    const shown = groupTerms(reports, heads).map(({ kind, terms }) => [
      kind,
      ...terms.map(({ head, count }) => `${head.id} ${count}`),
    ]);
    expect(shown).toEqual([
      ['nutrient', 'iron 3', 'zinc 3', 'calcium 1'],
      ['symptom', 'fatigue 1'],
      ['factor', 'salt 1'],
    ]);
  });
  it('leave out what the data does not know, and what is not there', () => {
    expect(groupTerms(new Map([[0, report({ unknown: 2, zinc: 0 })]]), heads)).toEqual([]);
  });
  it('are visited one by one, frame by frame from the top one, and round again', () => {
    const reports = new Map([
      [9, report({ zinc: 1 })],
      [0, report({ zinc: 2 })],
    ]);
    const term = groupTerms(reports, heads)[0]?.terms[0];
    const visited = [0, 1, 2, 3, 4].map((nth) => term && frameOfMention(term, nth));
    expect(visited).toEqual([0, 0, 9, 0, 0]);
  });
});
