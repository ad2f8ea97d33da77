import { describe, expect, it } from 'vitest';
import { changeSettings, editLists } from '../../src/settings/change';
import { DEFAULTS } from '../../src/settings/defaults';
import { composeFile, readFile } from '../../src/settings/settings-file';
import { deriveCardRules, deriveRules } from '../../src/settings/rules';
import type { ConceptHead } from '../../src/knowledge/types';
import type { Settings } from '../../src/settings/types';

const head = (id: string, topic: string): ConceptHead => ({
  id,
  topic,
  name: id,
  kind: 'nutrient',
});

describe('changing settings', () => {
  it('changes what is asked and nothing else', () => {
    expect(changeSettings(DEFAULTS, { on: false })).toEqual({ ...DEFAULTS, on: false });
  });
  it('leaves a key as it was if the new value is not valid', () => {
    const change = { on: false, mode: 'never' } as unknown as Partial<Settings>;
    const before: Settings = { ...DEFAULTS, mode: 'on-click' };
    expect(changeSettings(before, change)).toEqual({ ...before, on: false });
  });
  it('never changes the version', () => {
    const change = { version: 99 } as unknown as Partial<Settings>;
    expect(changeSettings(DEFAULTS, change)).toEqual(DEFAULTS);
  });
});

describe('editing a list', () => {
  it('keeps no more than a file can bring back, the newest', () => {
    const add = Array.from({ length: 2_001 }, (_, at) => `s${at}.org`);
    const settings = editLists(DEFAULTS, [{ list: 'pausedSites', add, remove: [] }]);
    expect(settings.pausedSites).toEqual(add.slice(1));
    const back = readFile(composeFile(settings, '1.0.0', '2026-11-26'));
    expect(back.settings?.pausedSites).toEqual(settings.pausedSites);
  });
  it('adds and removes items, each once', () => {
    const before = { ...DEFAULTS, pausedSites: ['a.org', 'b.org'] };
    const edit = { add: ['c.org', 'b.org', 'c.org'], remove: ['a.org'] };
    expect(editLists(before, [{ list: 'pausedSites', ...edit }]).pausedSites).toEqual([
      'b.org',
      'c.org',
    ]);
  });
  it('keeps what another page added meanwhile', () => {
    const first = editLists(DEFAULTS, [{ list: 'topicsOff', add: ['foods'], remove: [] }]);
    const second = editLists(first, [{ list: 'topicsOff', add: ['factors'], remove: [] }]);
    expect(second.topicsOff).toEqual([...DEFAULTS.topicsOff, 'foods', 'factors']);
  });
  it('leaves an invalid item out', () => {
    const edit = { add: ['javascript:alert(1)', 'ok.org'], remove: [] };
    expect(editLists(DEFAULTS, [{ list: 'chosenSites', ...edit }]).chosenSites).toEqual(['ok.org']);
  });
});

describe('rules for cards', () => {
  it('hold no site, concept or look-up', () => {
    expect(deriveCardRules({ ...DEFAULTS, theme: 'dark', pausedSites: ['a.org'] })).toEqual({
      opening: 'point',
      dwell: 'normal',
      theme: 'dark',
      textSize: 'normal',
      hidesNumbers: false,
    });
  });
});

describe('rules for pages', () => {
  const heads = [head('zinc', 'minerals'), head('iron', 'minerals'), head('folate', 'vitamins')];
  it('expand topics to their concepts, each once', () => {
    const settings = { ...DEFAULTS, topicsOff: ['minerals'], conceptsOff: ['iron', 'folate'] };
    expect(deriveRules(settings, heads).conceptsOff).toEqual(['zinc', 'iron', 'folate']);
  });
  it('leave out what no page is highlighted for', () => {
    const kelp = { ...head('kelp', 'minerals'), unmarked: true as const };
    const settings = { ...DEFAULTS, topicsOff: ['minerals'] };
    expect(deriveRules(settings, [...heads, kelp]).conceptsOff).toEqual(['zinc', 'iron']);
  });
  it('hold what pages need and no more', () => {
    expect(Object.keys(deriveRules(DEFAULTS, heads)).toSorted()).toEqual([
      'chosenSites',
      'conceptsOff',
      'density',
      'mode',
      'mutes',
      'on',
      'pausedSites',
      'pausedUntil',
    ]);
  });
});
