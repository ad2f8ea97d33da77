import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/settings/change';
import { DEFAULTS } from '../../src/settings/defaults';
import {
  forgetRecents,
  MOST_RECENTS,
  rememberConcept,
  restoreRecents,
  withoutRecents,
  withRecents,
} from '../../src/settings/recents';

const many = Array.from({ length: MOST_RECENTS }, (_, at) => `id-${at}`);

describe('recents', () => {
  it.each([
    ['the newest first', ['iron'], 'zinc', ['zinc', 'iron']],
    ['each once', ['iron', 'zinc', 'iodine'], 'zinc', ['zinc', 'iron', 'iodine']],
    ['the last 20', many, 'zinc', ['zinc', ...many.slice(0, MOST_RECENTS - 1)]],
  ])('are %s', (_, recents, opened, expected) => {
    expect(rememberConcept({ ...DEFAULTS, recents }, opened).recents).toEqual(expected);
  });
  it('are none where the reader wants none (S18)', () => {
    const settings = { ...DEFAULTS, keepsRecents: false };
    expect(rememberConcept(settings, 'zinc')).toBe(settings);
  });
  it.each([
    ['as they were', [], ['iron', 'zinc'], ['iron', 'zinc']],
    ['after what was opened since, each once', ['zinc'], ['iron', 'zinc'], ['zinc', 'iron']],
    ['the newest 20', ['zinc'], many, ['zinc', ...many.slice(0, MOST_RECENTS - 1)]],
  ])('come back %s', (_, recents, forgotten, expected) => {
    expect(restoreRecents({ ...DEFAULTS, recents }, forgotten).recents).toEqual(expected);
  });
  it('do not come back where the reader wants none', () => {
    const settings = { ...DEFAULTS, keepsRecents: false };
    expect(restoreRecents(settings, ['zinc'])).toBe(settings);
  });
  it('are forgotten at once, also by switching them off', () => {
    const settings = { ...DEFAULTS, recents: ['zinc'] };
    expect(forgetRecents(settings)).toEqual(DEFAULTS);
    expect(changeSettings(settings, { keepsRecents: false })).toEqual({
      ...DEFAULTS,
      keepsRecents: false,
    });
  });
  it.each([
    [
      { on: false, recents: ['zinc'], later: 1 },
      { on: false, recents: [], later: 1 },
    ],
    [{ on: false }, { on: false }],
    ['damaged', 'damaged'],
    [null, null],
    [[1], [1]],
  ])('are left out of a copy of %j', (raw, copy) => {
    expect(withoutRecents(raw)).toEqual(copy);
  });
  it.each([
    [{ on: false }, ['zinc'], { on: false, recents: ['zinc'] }],
    [{ on: false, recents: [] }, [], { on: false, recents: [] }],
    [{ keepsRecents: false }, ['zinc'], { keepsRecents: false }],
    ['damaged', ['zinc'], 'damaged'],
  ])('of now go back into a copy %j', (raw, recents, restored) => {
    expect(withRecents(raw, recents)).toEqual(restored);
  });
});
