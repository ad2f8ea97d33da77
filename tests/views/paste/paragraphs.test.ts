import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/views/paste/paragraphs';

const shown = (text: string): string[] => paragraphsOf(text).map(({ lines }) => lines.join(' / '));

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('paragraphsOf', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['one line', 'Zinc is a mineral.', ['Zinc is a mineral.']],
    ['nothing', ' \n\n\t\n', []],
    ['paragraphs between empty lines', 'One.\n\n\nTwo.\r\n\r\nThree.', ['One.', 'Two.', 'Three.']],
    [
      'lines that were wrapped',
      'People who lack iron are often tired, and their skin can look\npale. A blood test tells how much there is of it.',
      [
        'People who lack iron are often tired, and their skin can look pale. A blood test tells how much there is of it.',
      ],
    ],
    [
      'a word parted at a line’s end',
      'The leaflet says that many people do not get enough magne-\nsium from what they eat in a week.',
      [
        'The leaflet says that many people do not get enough magnesium from what they eat in a week.',
      ],
    ],
    [
      'a hyphen that belongs to a name',
      'Fish that lives in cold water has more of the fat called omega-\n3 than other fish, and it is eaten more.',
      [
        'Fish that lives in cold water has more of the fat called omega-3 than other fish, and it is eaten more.',
      ],
    ],
    ['short lines as they are', 'Milk\nEggs\nSpinach', ['Milk / Eggs / Spinach']],
    [
      'list items, however long',
      '- spinach and other leaves that are dark and green all through\n- beans, lentils and peas, from the tin or cooked at home today\n2. liver',
      [
        '- spinach and other leaves that are dark and green all through / - beans, lentils and peas, from the tin or cooked at home today / 2. liver',
      ],
    ],
    [
      'what each one says in a chat',
      '[10:32] Ann: does vitamin C do anything against a cold, you think?\n[10:33] Bo: no idea, ask somebody who has read the trials about it',
      [
        '[10:32] Ann: does vitamin C do anything against a cold, you think? / [10:33] Bo: no idea, ask somebody who has read the trials about it',
      ],
    ],
    ['the pages of a PDF', 'Page one.\fPage two.', ['Page one.', 'Page two.']],
  ])('shows %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('tells the quoted from the writer’s own', () => {
    expect(paragraphsOf('> > first\n> second\nthird')).toEqual([
      { lines: ['first'], depth: 2 },
      { lines: ['second'], depth: 1 },
      { lines: ['third'], depth: 0 },
    ]);
  });

  it.each([
    ['Vitamin D\n>30 ng/mL sufficient', ['Vitamin D / >30 ng/mL sufficient'], 0],
    ['> 400 mg a day\n> 600 mg a day', ['> 400 mg a day / > 600 mg a day'], 0],
    ['>= 30 is enough', ['>= 30 is enough'], 0],
    ['> She takes\n> 400 mg a day', ['She takes / 400 mg a day'], 1],
    ['> My plan:\n> 1. Zinc\n> 2. Iron\n> 3. Rest', ['My plan: / 1. Zinc / 2. Iron / 3. Rest'], 1],
    ['> 1. Zinc\n> 2. Iron\n> So much.', ['1. Zinc / 2. Iron / So much.'], 1],
    ['> ====', ['===='], 1],
    ['>> 400 mg', ['400 mg'], 2],
  ])('takes no "more than" for the mark of a quotation: %j', (text, lines, depth) => {
    expect(shown(text)).toEqual(lines);
    expect(paragraphsOf(text).map((each) => each.depth)).toEqual([depth]);
  });

  it('takes very many lines, and very long runs of wrapped ones', () => {
    expect(paragraphsOf('a\n'.repeat(200_000))[0]?.lines).toHaveLength(200_000);
    const wrapped = `${'word '.repeat(12)}\n`.repeat(6_000);
    expect(paragraphsOf(wrapped)[0]?.lines).toHaveLength(1);
  });

  it('loses no letter and no figure', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'iron',
            'magne-',
            'sium',
            ' ',
            '\n',
            '\n\n',
            '. ',
            '> ',
            '- ',
            '3',
            'word ',
          ),
          {
            maxLength: 60,
          },
        ),
        (parts) => {
          const text = parts.join('');
          expect(letters(shown(text).join(''))).toBe(letters(text));
        },
      ),
    );
  });
});
