import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../data/lexicon';
import { createReader, type Reader } from '../../src/reading/reader';
import type { PackedLexicon } from '../../src/reading/lexicon';

/** Texts with a form in them, of one word or several, in odd letters. */
const FORMS = [
  'vitamin D',
  'vit. B₁₂',
  'hypokalaemia',
  'mag\u00ADne\u00ADsium gly\u00ADcinate',
  'K+',
  'Ca2+',
  'ﬁber intake',
  'vitamin\u00A0C',
  'muscle cramps',
  'carbohydrates',
  'B vitamins',
  'iron-deficiency anaemia',
];

describe('the gate', () => {
  let reader: Reader;
  beforeAll(() => {
    const packed = compileLexicon();
    const tier = (name: string): PackedLexicon => JSON.parse(packed[name] ?? '') as PackedLexicon;
    reader = createReader([tier('lexicon-core.json'), tier('lexicon-extra.json')]);
  });
  const passes = (pieces: readonly string[]): boolean => {
    const gate = reader.createGate();
    return pieces.map((piece) => gate.push(piece)).includes(true);
  };

  it('lets every text through in which a form stands, however it is cut', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), cuts, fc.boolean(), (form, shares, isTied) => {
        const text = isTied ? form : `We need ${form}, all of us`;
        expect(reader.match({ text }).hasCandidates).toBe(true);
        const at = [0, ...shares.map((share) => Math.floor(share * text.length)), text.length];
        const bounds = at.toSorted((a, b) => a - b);
        const pieces = bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
        expect(passes(pieces)).toBe(true);
      }),
    );
  });

  it('takes a border of two pieces also for the end of a word', () => {
    expect(passes(['hypokalaemia', 'is rare'])).toBe(true);
    expect(passes(['vitamin', 'D'])).toBe(true);
    expect(passes(['take', 'vitamin', 'D', 'daily'])).toBe(true);
  });

  it('keeps back text with no more than beginnings of forms', () => {
    expect(passes(['a vital muscle of the sun, and the lack'])).toBe(false);
    expect(passes(['vit', 'ality'])).toBe(false);
  });

  it('forgets what was before when it is told to', () => {
    const gate = reader.createGate();
    expect(gate.push('vitamin ')).toBe(passes(['vitamin ']));
    gate.push('muscle');
    gate.reset();
    expect(gate.push('cramps')).toBe(passes(['cramps']));
    gate.push('hypokal');
    gate.reset();
    expect(gate.push('aemia')).toBe(false);
  });
});
