import { describe, expect, it } from 'vitest';
import { found } from './support';

describe('a list of vitamins', () => {
  it.each([
    ['vitamins A, C and E', ['vitamins A', 'C', 'E']],
    ['vitamins D and B12', ['vitamins D', 'B12']],
    ['vitamin A or C', ['vitamin A', 'C']],
    ['vitamin c, e and zinc', ['vitamin c', 'e', 'zinc']],
    ['vitamins A, B9 (folate), E and K', ['vitamins A', 'B9', 'folate', 'E', 'K']],
    ['B6 (pyridoxine), B9 and B12', ['B6', 'pyridoxine', 'B9', 'B12']],
    ['vitamins B1, B2, B3, B6 and B12', ['vitamins B1', 'B2', 'B3', 'B6', 'B12']],
    ['vitamin D3/K2 drops', ['vitamin D3', 'K2']],
    ['thiamin (vitamin B1)', ['thiamin', 'vitamin B1']],
    ['cramps/spasms after exercise', ['cramps', 'spasms']],
  ])('%s', (list, surfaces) => {
    const text = `Patients need a diet with ${list} every day.`;
    const own = found(text).map((mention) => mention.split(' = ')[0]);
    expect(own).toEqual(surfaces);
  });
  it.each([
    'Platforms A, C and E are closed.',
    'The knights stand on b3, c5 and e4 in this opening.',
    'Vitamin D is good for you. C and E are grades.',
    'Patients get vitamin D, a hormone, from the sun.',
  ])('is not seen in: %s', (text) => {
    const letters = found(text).filter((mention) => /^[A-Ea-e]\d? = /.test(mention));
    expect(letters).toEqual([]);
  });
});
