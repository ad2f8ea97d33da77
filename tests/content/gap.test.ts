import { expect, test } from 'vitest';

import { firstFrom } from '../../src/content/gap';

/** Pieces that count how often one of them is looked at. */
function countedPieces(count: number): { pieces: { start: number }[]; looks: () => number } {
  let looks = 0;
  const pieces = Array.from({ length: count }, (_, at) => ({
    get start() {
      looks++;
      return at;
    },
  }));
  return { pieces, looks: () => looks };
}

test('finds the piece behind each edge, and none behind the last', () => {
  const pieces = [{ start: 0 }, { start: 4 }, { start: 5 }, { start: 12 }];
  expect([0, 4, 5, 12, 13].map((edge) => firstFrom(pieces, edge))).toEqual([0, 1, 2, 3, 4]);
  expect(firstFrom([], 3)).toBe(0);
});

test('an edge between letters in elements of their own costs few looks, however many there are', () => {
  const { pieces, looks } = countedPieces(8_192);
  for (let edge = 0; edge < 8_192; edge++) expect(firstFrom(pieces, edge)).toBe(edge);
  expect(looks()).toBeLessThanOrEqual(8_192 * 14);
});
