import { describe, expect, it } from 'vitest';
import { tellsAmount } from '../../src/card/context';
import type { ConceptRecord } from '../../src/knowledge/types';
import { compileKnowledge } from '../../data/knowledge';

const records = JSON.parse(compileKnowledge()['records.json'] ?? '') as ConceptRecord[];

/** A number and a word or sign behind it, whatever stands between them. */
const COUNTED = /\d[\s\u00A0\u202F-]*(%|[\p{L}]+)/gu;
/** Words behind a number that make an amount of it, far more than any text has. */
const UNITS =
  /^(?:%|[kmnµμ]?g|mcg|ug|iu|ie|units?|[mcd]?l|oz|ounces?|lbs?|pounds?|kj|k?cal|mmol|(?:milli|micro|kilo)?(?:grams?|grammes?|calories?|lit(?:er|re)s?|joules?)|percent|cups?|tablespoons?|teaspoons?|servings?|portions?|tablets?|capsules?)$/iu;

const hasUnit = (text: string): boolean =>
  [...text.matchAll(COUNTED)].some(([, word = '']) => UNITS.test(word));

describe('an amount', () => {
  it.each([
    '35 mg',
    '35\u00A0mg',
    '35\u202Fmg',
    '0.8 g for each',
    '400 µg.',
    '400 μg',
    '400 mcg',
    '400 IU',
    '2,000 kcal',
    '20% of',
    '20 % of',
    '1 oz of',
    '5 grams',
    '5 milligrams',
    '100 calories',
    '5 ml',
  ])('is %j', (text) => expect(tellsAmount(`About ${text}`)).toBe(true));
  it.each(['vitamin B6 gives', 'over 13 trials', 'omega-3 in fish', '5 years', '1 in 10 people'])(
    'is not %j',
    (text) => expect(tellsAmount(text)).toBe(false),
  );
});

describe('what is shown to a reader who wants no numbers', () => {
  it('is no note with an amount', () => {
    const notes = records.flatMap((record) => record.notes ?? []).map(({ text }) => text);
    expect(notes.filter(hasUnit).length).toBeGreaterThan(0);
    expect(notes.filter((text) => hasUnit(text) && !tellsAmount(text))).toEqual([]);
  });

  it('tells amounts in no summary, cause, link or verdict, as these are always there', () => {
    const texts = records
      .flatMap(({ summary, causes = [], links = [], verdicts = [] }) => [
        summary,
        ...causes,
        ...links,
        ...verdicts,
      ])
      .map(({ text }) => text)
      .filter((text) => hasUnit(text) || tellsAmount(text));
    // Which milk it is, no amount of anything that somebody eats.
    expect(texts).toEqual([expect.stringMatching(/^Milk of cows with 2 % fat\./)]);
  });
});
