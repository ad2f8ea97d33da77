import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { differences } from '../../src/settings/difference';

describe('the difference between two states of the settings', () => {
  it('is nothing if they are the same, in whatever order their lists are', () => {
    expect(differences(DEFAULTS, { ...DEFAULTS })).toEqual([]);
    const [a, b] = [
      ['a.org', 'b.org'],
      ['b.org', 'a.org'],
    ];
    expect(differences({ ...DEFAULTS, pausedSites: a }, { ...DEFAULTS, pausedSites: b })).toEqual(
      [],
    );
  });
  it('names values as they were and as they will be, and what comes and goes of lists', () => {
    const before = {
      ...DEFAULTS,
      density: 'all',
      topicsOff: ['foods'],
      mutes: ['* zinc'],
    } as const;
    const after = { ...DEFAULTS, on: false, topicsOff: ['foods', 'vitamins'] };
    expect(differences(before, after)).toEqual([
      { key: 'on', before: true, after: false },
      { key: 'density', before: 'all', after: 'first-in-section' },
      { key: 'topicsOff', added: ['vitamins'], removed: [] },
      { key: 'mutes', added: [], removed: ['* zinc'] },
    ]);
  });
});
