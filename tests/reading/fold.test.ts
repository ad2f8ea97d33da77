import { describe, expect, it } from 'vitest';
import { SKIP, SPACE, fold, isDigit, isWordUnit, unitsOf } from '../../src/reading/fold';

const folded = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => fold(text.charCodeAt(at)))
    .filter((unit) => unit !== SKIP)
    .map(unitsOf)
    .join('');

describe('folding', () => {
  it.each([
    ['small letters', 'MagnesiUM', 'magnesium'],
    ['subscripts', 'B₁₂', 'b12'],
    ['superscripts', 'Ca²⁺', 'ca2+'],
    ['full width', 'ＶＩＴ', 'vit'],
    ['ligatures', 'ﬁber', 'fiber'],
    ['diacritics', 'naïve', 'naive'],
    ['combining marks', 'nai\u0308ve', 'naive'],
    ['æ and œ', 'æœ', 'aeoe'],
    ['Greek letters that begin names', 'β-ω', 'beta-omega'],
    ['soft hyphens and zero widths', 'mag\u00ADne\u200Bsium', 'magnesium'],
    ['non-breaking hyphens', 'omega\u20113', 'omega-3'],
    ['curly apostrophes', 'Wernicke’s', "wernicke's"],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });
  it.each([' ', '\n', '\t', '\u00A0', '\u2009', '\u3000'])('%j is a space', (space) => {
    expect(fold(space.charCodeAt(0))).toBe(SPACE);
  });
  it('leaves letters of other scripts in words, and marks outside', () => {
    expect(isWordUnit(fold('ж'.charCodeAt(0)))).toBe(true);
    expect(isWordUnit(fold('…'.charCodeAt(0)))).toBe(false);
    expect(isDigit(fold('₂'.charCodeAt(0)))).toBe(true);
  });
});
