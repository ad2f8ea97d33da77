import { describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import { muteItem, parseMute, type Mute } from '../../src/settings/mutes';
import { createReader } from '../../src/reading/reader';

describe('an item of the mutes', () => {
  it.each<Mute>([
    { site: undefined, concept: 'vitamin-b12' },
    { site: 'golf.example', concept: 'iron', form: 'irons' },
    { site: '[::1]', concept: 'vitamin-d', form: 'vitamin d3' },
    { site: '127.0.0.1', concept: 'vitamin-b12', form: 'vit. B-12' },
  ])('%j is written and read', (mute) => {
    expect(parseMute(muteItem(mute))).toEqual(mute);
  });

  it.each([
    '',
    '*',
    '* ',
    '* Iron',
    '* iron iron',
    'iron',
    'golf.example iron',
    'golf.example iron ',
    'golf.example iron  iron',
    'www.golf.example iron iron',
    'golf.example iron i\nron',
    'golf.example iron \u202Eiron',
    'golf.example iron iron\u0000',
    `golf.example iron ${'x'.repeat(81)}`,
    `golf.example ${'x'.repeat(81)} iron`,
    'javascript:alert(1) iron iron',
  ])('%j is none', (item) => expect(parseMute(item)).toBeUndefined());

  it('takes every form that a mention can have', () => {
    const reader = createReader([core]);
    const text = 'Take β-carotene, vitamin B₁₂, Vit. B-12, ω-3, vitamins D and K2, and 5-MTHF.';
    const matched = reader.match({ text });
    const { evidence } = matched;
    const mentions = reader.decide(matched, { role: 'text', section: evidence, page: evidence });
    expect(mentions.length).toBeGreaterThan(3);
    for (const { concept, reason } of mentions) {
      const mute = { site: 'a.org', concept, form: reason.form };
      expect(parseMute(muteItem(mute)), reason.form).toEqual(mute);
    }
  });
});
