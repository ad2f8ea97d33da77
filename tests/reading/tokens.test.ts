import { describe, expect, it, vi } from 'vitest';
import { GAP, tokenize } from '../../src/reading/tokens';
import { SHAPE } from '../../src/reading/word';
import { LEXICA } from './support';

const wordsOf = (text: string): string[] => {
  const { start, end } = tokenize({ text }, []);
  return start.map((at, word) => text.slice(at, end[word]));
};
const gapsOf = (text: string): number[] => tokenize({ text }, []).gap.slice(1);

describe('words', () => {
  it.each([
    ['B12 and B₁₂', ['B', '12', 'and', 'B', '₁₂']],
    ['Ca2+, K+', ['Ca', '2', '+', 'K', '+']],
    ['omega-3s', ['omega', '3', 's']],
    ['iron/zinc', ['iron', 'zinc']],
    ['mag\u00ADnesium', ['mag\u00ADnesium']],
    ['', []],
    ['…!?', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('what stands between words', () => {
  it.each([
    ['a b', [GAP.space]],
    ['a-b', [GAP.hyphen]],
    ['a - b', [GAP.clause]],
    ['a – b', [GAP.clause]],
    ['a: b; c', [GAP.clause, GAP.clause]],
    ["a's", [GAP.apostrophe]],
    ['a/b', [GAP.slash]],
    ['a, b & c', [GAP.comma, GAP.comma]],
    ['a (b) c', [GAP.open, GAP.close]],
    ['iron. Zinc', [GAP.sentence]],
    ['iron! zinc', [GAP.sentence]],
    ['about 3.5 g', [GAP.space, GAP.dot, GAP.space]],
    // An abbreviation ends no sentence, nor does a dot before a small letter.
    ['vit. D', [GAP.dot]],
    ['e.g. Zinc', [GAP.dot, GAP.dot]],
    ['approx. five', [GAP.dot]],
  ])('%s', (text, gaps) => {
    expect(gapsOf(text)).toEqual(gaps);
  });
});

describe('how words are written', () => {
  it('is told apart', () => {
    expect(tokenize({ text: 'iron Iron IRON K eGFR 12' }, []).shape).toEqual([
      SHAPE.small,
      SHAPE.capital,
      SHAPE.upper,
      SHAPE.letter,
      SHAPE.mixed,
      SHAPE.digits,
    ]);
  });
});

describe('edges of elements inside a word', () => {
  const text = 'MagnesiumZinc';
  it('part it where a reader sees a gap', () => {
    const { start } = tokenize({ text, edges: [9], isGap: () => true }, LEXICA);
    expect(start).toEqual([0, 9]);
  });
  it('do not part it elsewhere', () => {
    const { start } = tokenize({ text, edges: [9], isGap: () => false }, LEXICA);
    expect(start).toEqual([0]);
  });
  it('cost a look at the style only where a known word touches one', () => {
    const isGap = vi.fn(() => true);
    tokenize({ text: 'abcdefghij', edges: [3, 7], isGap }, LEXICA);
    expect(isGap).not.toHaveBeenCalled();
  });
});
