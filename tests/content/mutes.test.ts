import { anything, array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOf, mutedBy, mutesOn } from '../../src/content/mutes';
import { readRules } from '../../src/content/rules';
import { parseSettings } from '../../src/settings/parse';
import { parseMute } from '../../src/settings/mutes';
import { propertyRuns } from '../property-runs';

const mention = (concept: string, form: string) => ({ concept, reason: { form } });

/** What a page of www.golf.example makes of stored mutes. */
const isMutedBy = (stored: unknown) => mutedBy(readRules({ mutes: stored }, 'www.golf.example'));

describe('mutes', () => {
  const mutes = ['golf.example iron iron', 'cars.example magnesium MG', '* fatigue'];

  it('hold on their site, and everywhere without one', () => {
    expect(mutesOn(mutes, 'golf.example')).toEqual(['golf.example iron iron', '* fatigue']);
    expect(mutesOn(mutes, 'example')).toEqual(['* fatigue']);
  });

  it('put one way of writing away on a site, in every number and case', () => {
    const isMuted = mutedBy({ mutes: mutesOn(mutes, 'golf.example') });
    expect(isMuted(mention('iron', 'iron'))).toBe(true);
    expect(isMuted(mention('iron', 'Irons'))).toBe(true);
    expect(isMuted(mention('iron', 'ferritin'))).toBe(false);
    expect(isMuted(mention('iron-deficiency', 'iron'))).toBe(false);
  });

  it('put the whole concept away everywhere', () => {
    const isMuted = mutedBy({ mutes: mutesOn(mutes, 'any.example') });
    expect(isMuted(mention('fatigue', 'tiredness'))).toBe(true);
    expect(isMuted(mention('iron', 'iron'))).toBe(false);
  });

  it('keep the case of abbreviations', () => {
    const isMuted = mutedBy({ mutes: mutesOn(mutes, 'cars.example') });
    expect(isMuted(mention('magnesium', 'MG'))).toBe(true);
    expect(isMuted(mention('magnesium', 'Mg'))).toBe(false);
    expect(isMuted(mention('magnesium', 'magnesium'))).toBe(false);
  });

  it.each([
    ['cramps', 'cramp'],
    ['bananas', 'banana'],
    ['radishes', 'radish'],
    ['citrus', 'citrus'],
    ['weakness', 'weakness'],
    ['leg cramps', 'leg cramp'],
  ])('%s is of the family %s', (form, family) => expect(familyOf(form)).toBe(family));
});

describe('garbage where the mutes should be', () => {
  it.each([
    undefined,
    null,
    'x',
    7,
    { length: 3 },
    [
      [
        undefined,
        null,
        7,
        {},
        [],
        '',
        ' ',
        '*',
        '* ',
        ' *',
        'a',
        'a b',
        '\u0000',
        'x'.repeat(99_999),
      ],
    ],
    [['* __proto__', '* constructor', 'golf.example', 'golf.example ', 'golf.example iron']],
  ])('%o mutes nothing', (stored) => {
    const isMuted = isMutedBy(stored);
    expect(isMuted(mention('iron', 'iron'))).toBe(false);
    expect(isMuted(mention('fatigue', 'tiredness'))).toBe(false);
  });
  it('leaves what is good beside it', () => {
    const isMuted = isMutedBy([null, 'golf.example', '* fatigue', 'golf.example iron iron', 3]);
    expect(isMuted(mention('iron', 'iron'))).toBe(true);
    expect(isMuted(mention('fatigue', 'tiredness'))).toBe(true);
    const { settings, notice } = parseSettings({ mutes: [null, 'golf.example', '* fatigue'] });
    expect(settings.mutes).toEqual(['* fatigue']);
    expect(notice).toEqual({ kind: 'damaged', keys: ['mutes'] });
  });
  it('never throws, and what is kept is what is understood', () => {
    const text = oneof(string({ unit: 'binary' }), constantFrom('* iron', 'golf.example iron fe'));
    const other = anything({ maxDepth: 1, maxKeys: 3 });
    const stored = oneof(array(oneof(text, other), { maxLength: 8 }), other);
    assert(
      property(stored, (value) => {
        isMutedBy(value)(mention('iron', 'iron'));
        const { mutes } = parseSettings({ mutes: value }).settings;
        expect(mutes.every((item) => parseMute(item) !== undefined)).toBe(true);
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});
