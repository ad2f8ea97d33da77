import { describe, expect, it } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { matrixOf } from '../../src/views/popup/matrix-cells';

const head = (id: string, kind: ConceptHead['kind']): ConceptHead => ({
  id,
  kind,
  name: id,
  topic: 'a-topic',
});
const HEADS = new Map(
  [
    head('iron', 'nutrient'),
    head('zinc', 'nutrient'),
    head('fatigue', 'symptom'),
    head('anemia', 'condition'),
  ].map((each) => [each.id, each]),
);
const pair = (nutrient: string, sign: string, count: number) => ({
  nutrient,
  sign,
  count,
  links: [],
  verdicts: [],
  sources: [],
});
const PAIRS = [
  pair('iron', 'fatigue', 2),
  pair('iron', 'anemia', 5),
  pair('zinc', 'fatigue', 1),
  pair('gold', 'fatigue', 9),
];

describe('matrixOf', () => {
  const { signs, nutrients, pairOf } = matrixOf(PAIRS, HEADS);

  it('puts the most named first and leaves out what no data knows', () => {
    expect(nutrients.map((line) => [line.head.id, line.count])).toEqual([
      ['iron', 7],
      ['zinc', 1],
    ]);
    // Named beside what is left out, it still counts.
    expect(signs.map((line) => line.head.id)).toEqual(['fatigue', 'anemia']);
  });

  it('gives the pair of a row and column, and nothing where they are not named together', () => {
    expect(pairOf('iron', 'anemia')?.count).toBe(5);
    expect(pairOf('zinc', 'anemia')).toBe(undefined);
  });

  it('is empty without pairs', () => {
    expect(matrixOf([], HEADS).signs).toEqual([]);
  });
});
