import { describe, expect, it } from 'vitest';
import { readRules, silenceOf } from '../../src/content/rules';
import { siteOfHost } from '../../src/settings/site';

const NOW = 1_000_000;
const silence = (rules: object, host = 'example.org', isAsked = false) =>
  silenceOf(readRules(rules, host), host, isAsked, NOW);

describe('silenceOf', () => {
  it.each([
    [{}, undefined],
    [{ on: false }, 'switched-off'],
    [{ pausedUntil: NOW + 1 }, 'paused-for-a-while'],
    [{ pausedUntil: NOW }, undefined],
    [{ pausedSites: ['example.org'] }, 'site-paused'],
    [{ pausedSites: ['org', 'sub.example.org'] }, undefined],
    [{ mode: 'chosen-sites' }, 'site-not-chosen'],
    [{ mode: 'chosen-sites', chosenSites: ['example.org'] }, undefined],
    [{ mode: 'on-click' }, 'waiting-for-click'],
    [{ mode: 'on-click', on: false }, 'switched-off'],
  ])('%o gives %s', (rules, expected) => {
    expect(silence(rules)).toBe(expected);
    expect(silence(rules, 'www.example.org')).toBe(expected);
  });

  it('reads what was asked for by a click, but not against the reader’s other rules', () => {
    expect(silence({ mode: 'on-click' }, 'example.org', true)).toBeUndefined();
    expect(silence({ mode: 'on-click', on: false }, 'example.org', true)).toBe('switched-off');
  });
});

describe('the site of a host name', () => {
  it.each(['example.org', 'www.example.org', 'example.org.', 'www.example.org.', 'm.example.org'])(
    'is the same here as in the settings: %s',
    (host) => {
      const site = siteOfHost(host);
      expect(silence({ pausedSites: [site] }, host)).toBe('site-paused');
      expect(readRules({ mutes: [`${site} iron Iron`] }, host).mutes).toHaveLength(1);
    },
  );
});

describe('readRules', () => {
  const DEFAULTS = readRules(undefined, '');

  it.each([undefined, null, 3, 'text', [], {}])('takes the defaults for %o', (stored) => {
    expect(readRules(stored, 'a.org')).toEqual(DEFAULTS);
    expect(DEFAULTS).toMatchObject({ on: true, mode: 'everywhere', density: 'first-in-section' });
  });

  it('takes what is well formed and the default for the rest', () => {
    const stored = { on: 'no', mode: 'nowhere', density: 'all', conceptsOff: ['zinc', 3, null] };
    expect(readRules(stored, 'a.org')).toEqual({
      ...DEFAULTS,
      density: 'all',
      conceptsOff: ['zinc'],
    });
  });

  it('keeps of the mutes only those of this site and those of all', () => {
    const stored = { mutes: ['a.org iron iron', 'b.org zinc zinc', '* fatigue', 4, null] };
    expect(readRules(stored, 'www.a.org').mutes).toEqual(['a.org iron iron', '* fatigue']);
    expect(readRules({ mutes: 'a.org iron iron' }, 'a.org').mutes).toEqual([]);
  });
});
