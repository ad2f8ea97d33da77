import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from './support';
import { propertyRuns } from '../property-runs';

/** Twice the text costs at most so many times the work: linear, with what a start costs. */
const MOST_GROWTH = 2.2;
/** A character is looked at at most so often, all told. */
const MOST_LOOKS = 8;

const workOf = (text: string): number => readingOf({ text }).tokens.work;

/** Work of a word whose every letter has an element of its own. */
function workOfLetters(size: number): number {
  const edges = Array.from({ length: size - 1 }, (_, at) => at + 1);
  return readingOf({ text: 'a'.repeat(size), edges, isGap: () => true }).tokens.work;
}

/** One character of each class that the reader tells apart. */
const CHARACTERS = {
  letter: 'a',
  'capital letter': 'B',
  digit: '7',
  space: ' ',
  comma: ',',
  dot: '.',
  plus: '+',
  'combining mark': '\u0301',
  'soft hyphen': '\u00AD',
  CJK: '\u9435',
  ligature: '\uFB01',
  surrogate: '\uD83D',
} as const;

/** Texts that make candidates, lists, cues and plus signs as often as can be. */
const REPEATED = {
  list: 'B1, B2, B3, ',
  'nutrients in a list': 'iron, zinc and magnesium, ',
  phrase: 'vitamin vitamin D iron deficiency ',
  plus: 'K++',
  dots: 'vit. vit. ',
  brackets: 'iron (',
} as const;

describe('work of reading', () => {
  it.each(Object.entries(CHARACTERS))('is linear in a megabyte of one %s', (_, one) => {
    const half = workOf(one.repeat(500_000));
    const whole = workOf(one.repeat(1_000_000));
    expect(whole / half).toBeLessThanOrEqual(MOST_GROWTH);
    expect(whole).toBeLessThanOrEqual(MOST_LOOKS * 1_000_000);
  });

  it.each(Object.entries(REPEATED))('is linear in a text of one %s', (_, part) => {
    const half = workOf(part.repeat(10_000));
    const whole = workOf(part.repeat(20_000));
    expect(whole / half).toBeLessThanOrEqual(MOST_GROWTH);
    expect(whole).toBeLessThanOrEqual(MOST_LOOKS * part.length * 20_000);
  });

  it('is linear in random Unicode without spaces', () => {
    const solid = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(solid, (part) => {
        const text = part.replaceAll(/\s/g, '');
        expect(workOf(text.repeat(200))).toBeLessThanOrEqual(MOST_LOOKS * 200 * text.length);
      }),
      { numRuns: propertyRuns(30) },
    );
  });

  it('is linear where each letter has an element of its own', () => {
    expect(workOfLetters(8_000) / workOfLetters(4_000)).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
