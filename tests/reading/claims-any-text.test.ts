import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/reading/claims/claims';
import { claimsOf, mentionsOf } from './claims-support';
import { propertyRuns } from '../property-runs';

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

  // In processor time, so that other work of the machine counts nothing. Ten times the text takes ten times
  // as long; work that grows by the square would take a hundred times as long.
  it.each([
    ['sentences', 'Low iron causes fatigue and zinc does not relieve cramps. '],
    ['one sentence', 'low iron causes fatigue, '],
    ['one word', 'iron '],
    ['marks', ', ( '],
  ])('takes linear time: %s', (_, piece) => {
    const time = (times: number): number => {
      const text = piece.repeat(times);
      const mentions = mentionsOf(text);
      const runs = Array.from({ length: 5 }, () => {
        const from = process.cpuUsage();
        findClaims(text, mentions);
        return process.cpuUsage(from).user / 1_000;
      });
      return Math.min(...runs);
    };
    time(300);
    expect(time(3_000)).toBeLessThan(40 * Math.max(time(300), 1));
  });
});
