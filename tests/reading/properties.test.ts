import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, firstWordsOf } from '../../src/reading/gate';
import { LEXICA, mentionsOf, readingOf } from './support';

/** Words that make candidates, cues, joins and traps likely, between arbitrary text. */
const WORDS =
  'vitamin vitamins vit. D D3 B12 B₁₂ and , ; . ( ) / - iron deficiency magnesium mag\u00ADnesium muscle cramps low patients daily mg 5 water drink cast the calcium channel blocker omega 3 K+ Ca2+ anæmia \u00A0'.split(
    ' ',
  );
const text = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'grapheme' })),
    {
      maxLength: 30,
    },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '', '\n'), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((gaps) => parts.map((part, at) => part + (gaps[at] ?? '')).join('')),
  );
/** Ascending places inside a text. */
const cuts = (length: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: Math.max(1, length - 1) }), { maxLength: 8 })
    .map((places) => places.filter((place) => place < length).toSorted((a, b) => a - b));
const cutText = text.chain((whole) => fc.tuple(fc.constant(whole), cuts(whole.length)));

describe('whatever the text', () => {
  it('mentions lie in it, in order, without overlap', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let end = 0;
        for (const mention of mentionsOf({ text: whole })) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          ({ end } = mention);
        }
        expect(end).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
  it('the reason names the surface', () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const { start, end, reason } of mentionsOf({ text: whole }))
          expect(reason.form).toBe(whole.slice(start, end).toLowerCase());
      }),
    );
  });
  it('reading it twice gives the same', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(mentionsOf({ text: whole })).toEqual(mentionsOf({ text: whole }));
      }),
    );
  });
  it('element edges without a gap change nothing', () => {
    fc.assert(
      fc.property(cutText, ([whole, edges]) => {
        expect(mentionsOf({ text: whole, edges, isGap: () => false })).toEqual(
          mentionsOf({ text: whole }),
        );
      }),
    );
  });
  it('the gate lets one of the first two words of each form through', () => {
    fc.assert(
      fc.property(cutText, ([whole, places]) => {
        const gate = createGate(LEXICA, firstWordsOf(LEXICA));
        const bounds = [0, ...places, whole.length];
        const open = bounds
          .slice(1)
          .map((to, at) => ({ from: bounds[at] ?? 0, to }))
          .filter(({ from, to }) => gate.push(whole.slice(from, to)));
        const { tokens, hits } = readingOf({ text: whole });
        for (const { from, to, payload } of hits) {
          if (!payload.concept || payload.policy === 'letter') continue;
          const [start, end] = [
            tokens.start[from] ?? 0,
            tokens.end[Math.min(from + 1, to - 1)] ?? 0,
          ];
          expect(open.some((node) => node.from < end && node.to > start)).toBe(true);
        }
      }),
    );
  });
  it('work is linear in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (whole) => {
        expect(readingOf({ text: whole }).tokens.work).toBeLessThanOrEqual(8 * whole.length);
      }),
    );
  });
});
