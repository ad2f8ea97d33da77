import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/reading/claims/claims';
import { claimsOf, mentionsOf } from './claims-support';
import { countBlocks } from './counted-work';
import { propertyRuns } from '../property-runs';

/** Pieces of the shorter text whose work is counted, and how much longer the other is. */
const PIECES = 300;
const LONGER = 10;
/** Work in line with the length is at most so much more; by the square it would be ten times as much. */
const MOST_EXCESS = 1.1;

describe('any text', () => {
  const words = constantFrom(
    ...'iron zinc magnesium fatigue cramps headache low lack of too much causes relieves prevents not no may and , . ; : ( ) ? because if it which but is the people'.split(
      ' ',
    ),
  );
  const texts = array(words, { maxLength: 60 }).map((list) => list.join(' '));

  it('spans name words of the text, the same at every reading', () => {
    assert(
      property(texts, (text) => {
        const claims = claimsOf(text);
        expect(claimsOf(text)).toEqual(claims);
        const starts = new Set(mentionsOf(text).map(({ start, end }) => `${start}-${end}`));
        for (const { subjectSpan, objectSpan, sentence } of claims) {
          expect(starts).toContain(`${subjectSpan.start}-${subjectSpan.end}`);
          expect(starts).toContain(`${objectSpan.start}-${objectSpan.end}`);
          expect(sentence.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('is read whatever it holds', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Array.isArray(claimsOf(text))).toBe(true);
      }),
    );
  });

  it.each([
    ['sentences', 'Low iron causes fatigue and zinc does not relieve cramps. '],
    ['one sentence', 'low iron causes fatigue, '],
    ['one word', 'iron '],
    ['marks', ', ( '],
  ])('takes work in line with its length: %s', async (_, piece) => {
    const workOf = (times: number): Promise<number> => {
      const text = piece.repeat(times);
      const mentions = mentionsOf(text);
      return countBlocks(() => findClaims(text, mentions));
    };
    // What is done once, at the first text, is no part of it.
    await workOf(1);
    const short = await workOf(PIECES);
    const long = await workOf(PIECES * LONGER);
    expect(short).toBeGreaterThan(PIECES);
    expect(long / short).toBeLessThan(LONGER * MOST_EXCESS);
  });
});
