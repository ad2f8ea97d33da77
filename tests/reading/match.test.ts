import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/reading/match';

const MAGNESIUM = { text: 'magnesium', concept: 'magnesium', kind: 'nutrient' } as const;

describe('findMentions', () => {
  it.each([
    ['Magnesium, please', [[0, 9]]],
    ['no ferromagnesium here', []],
    [
      'MAGNESIUM or magnesium',
      [
        [0, 9],
        [13, 22],
      ],
    ],
  ])('%s', (text, expected) => {
    const found = findMentions(text, [MAGNESIUM]).map(({ start, end }) => [start, end]);
    expect(found).toEqual(expected);
  });
});
