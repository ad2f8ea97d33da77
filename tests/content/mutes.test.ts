import { describe, expect, it } from 'vitest';
import { familyOf, mutedBy, mutesOn } from '../../src/content/mutes';

const mention = (concept: string, form: string) => ({ concept, reason: { form } });

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
