import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/knowledge/search';
import { termsIn } from '../../src/knowledge/terms-in';

const INDEX: SearchIndex = {
  concepts: [
    { id: 'iron', names: [['Iron', 0]] },
    {
      id: 'iron-deficiency',
      names: [
        ['Iron deficiency', 0],
        ['low iron', 1],
      ],
    },
    {
      id: 'vitamin-b12',
      names: [
        ['Vitamin B12', 0],
        ['B12', 1],
      ],
    },
    {
      id: 'muscle-cramp',
      names: [
        ['Muscle cramp', 0],
        ['cramp', 2],
      ],
    },
    { id: 'cramp-bark', names: [['Cramp', 0]] },
    { id: 'anemia', names: [['Anemia', 0]] },
  ],
};
const ids = (text: string): string[] => termsIn(INDEX, text).map(({ id }) => id);

describe('terms in a text', () => {
  it.each([
    ['one name', 'Iron', ['iron']],
    ['the longest of names within each other', 'an iron deficiency', ['iron-deficiency']],
    [
      'each once, in text order',
      'Anaemia: iron, B12, and iron again',
      ['anemia', 'iron', 'vitamin-b12'],
    ],
    ['plurals and British spelling', 'muscle cramps in anaemia', ['muscle-cramp', 'anemia']],
    ['codes in any writing', 'vitamin B-12 or b 12', ['vitamin-b12']],
    ['whoever calls itself so', 'a cramp', ['cramp-bark']],
    ['nothing', 'the ironing board', []],
    ['an empty text', ' \n', []],
    ['markup as text', '<b>iron</b>', ['iron']],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});
