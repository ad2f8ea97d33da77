import { describe, expect, it } from 'vitest';
import { pickPainted, type Placed } from '../../src/content/density';

interface Named {
  readonly concept: string;
  readonly at: number;
}

const one = { section: {}, isNatural: true };
const two = { section: {}, isNatural: true };
const whole = { section: {}, isNatural: false };

let at = 0;
const place = (
  concept: string,
  where: { section: object; isNatural: boolean },
  words = 10,
): Placed<Named> => ({ mention: { concept, at: at++ }, block: {}, words, ...where });

const isWanted = (): boolean => true;
const texts = (picked: readonly Named[]): string[] => picked.map(({ concept }) => concept);

describe('pickPainted', () => {
  const all = [place('a', one), place('a', one), place('b', one), place('a', two), place('b', two)];

  it('paints all, the first in each section, the first on the page, or none', () => {
    expect(pickPainted(all, 'all', isWanted)).toHaveLength(5);
    expect(texts(pickPainted(all, 'first-in-section', isWanted))).toEqual(['a', 'b', 'a', 'b']);
    expect(texts(pickPainted(all, 'first-on-page', isWanted))).toEqual(['a', 'b']);
    expect(pickPainted(all, 'none', isWanted)).toEqual([]);
  });

  it('takes the first of them', () => {
    expect(pickPainted(all, 'first-on-page', isWanted)[0]).toBe(all[0]?.mention);
  });

  it('leaves out what is not wanted, and takes the next one', () => {
    expect(texts(pickPainted(all, 'all', ({ concept }) => concept !== 'a'))).toEqual(['b', 'b']);
  });

  it('parts text without headings after about 300 words', () => {
    const blocks = Array.from({ length: 7 }, () => place('a', whole, 100));
    const picked = pickPainted(blocks, 'first-in-section', isWanted);
    expect(picked).toEqual([0, 3, 6].map((index) => blocks[index]?.mention));
  });

  it('counts the words of a block once, however many terms it has', () => {
    const block = {};
    const inBlock = Array.from({ length: 9 }, () => ({ ...place('a', whole, 100), block }));
    expect(pickPainted(inBlock, 'first-in-section', isWanted)).toHaveLength(1);
  });
});
