import { describe, expect, it } from 'vitest';
import { inOrder, type LinkRow } from '../../data/knowledge-links';

type Short = Pick<LinkRow, 'nutrient' | 'other' | 'direction' | 'strength'> &
  Partial<Pick<LinkRow, 'when' | 'checked'>>;

/** Directions and the concepts at the other end, as they are ordered on the card of `id`. */
const ordered = (id: string, rows: readonly Short[]): string[] =>
  inOrder(
    rows.map((row) => ({
      when: '',
      checked: 'read',
      ...row,
      text: '',
      sources: [],
      section: '',
      row: 0,
    })),
    id,
  ).map(({ nutrient, other, direction }) => `${direction} ${nutrient === id ? other : nutrient}`);

const lack = { direction: 'lack' } as const;
const excess = { direction: 'excess' } as const;

describe('order of links', () => {
  it('puts the stronger direction first on a condition', () => {
    const rows: Short[] = [
      { nutrient: 'zinc', other: 'scurvy', ...lack, strength: 'common' },
      { nutrient: 'iron', other: 'scurvy', ...excess, strength: 'hallmark' },
    ];
    expect(ordered('scurvy', rows)).toEqual(['excess iron', 'lack zinc']);
  });

  it('puts lack first on a complaint whose excess is of supplements or of the blood', () => {
    const rows: Short[] = [
      {
        nutrient: 'selenium',
        other: 'brittle-nails',
        ...excess,
        strength: 'hallmark',
        when: 'supplements',
      },
      { nutrient: 'iron', other: 'brittle-nails', ...lack, strength: 'possible' },
    ];
    expect(ordered('brittle-nails', rows)).toEqual(['lack iron', 'excess selenium']);
  });

  it('puts lack first on a condition where both are as strong', () => {
    const rows: Short[] = [
      { nutrient: 'iron', other: 'scurvy', ...excess, strength: 'common' },
      { nutrient: 'zinc', other: 'scurvy', ...lack, strength: 'common' },
    ];
    expect(ordered('scurvy', rows)).toEqual(['lack zinc', 'excess iron']);
  });

  it('puts lack first on a nutrient, though too much is the stronger link', () => {
    const rows: Short[] = [
      { nutrient: 'zinc', other: 'scurvy', ...excess, strength: 'hallmark' },
      { nutrient: 'zinc', other: 'acne', ...lack, strength: 'possible' },
    ];
    expect(ordered('zinc', rows)).toEqual(['lack acne', 'excess scurvy']);
  });

  it('puts too much first on a nutrient whose lack is of the blood, seldom of food', () => {
    const rows: Short[] = [
      { nutrient: 'zinc', other: 'acne', ...lack, strength: 'hallmark', when: 'blood' },
      { nutrient: 'zinc', other: 'scurvy', ...excess, strength: 'hallmark' },
    ];
    expect(ordered('zinc', rows)).toEqual(['excess scurvy', 'lack acne']);
  });

  it('puts the strongest first, what was read before what was not, what is rare last of its like', () => {
    const rows: Short[] = [
      { nutrient: 'zinc', other: 'acne', ...lack, strength: 'possible' },
      { nutrient: 'zinc', other: 'gout', ...lack, strength: 'common', when: 'rare' },
      { nutrient: 'zinc', other: 'fever', ...lack, strength: 'common', checked: 'cited' },
      { nutrient: 'zinc', other: 'scurvy', ...lack, strength: 'common' },
      { nutrient: 'zinc', other: 'anemia', ...lack, strength: 'hallmark' },
    ];
    const expected = ['anemia', 'scurvy', 'gout', 'fever', 'acne'].map((id) => `lack ${id}`);
    expect(ordered('zinc', rows)).toEqual(expected);
  });
});
