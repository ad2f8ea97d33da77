import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { changeSettings } from '../../src/settings/change';
import { DEFAULTS } from '../../src/settings/defaults';
import { deriveCardRules, deriveRules } from '../../src/settings/rules';
import { createFakeBrowser, type FakeBrowser } from './fake-browser';
import { HEADS } from './heads';

const fake = vi.hoisted(() => ({ current: {} as FakeBrowser }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { createSettingsWriter } = await import('../../src/platform/settings-store');

let stored: Map<string, unknown>;
let state: FakeBrowser['state'];

beforeEach(() => {
  fake.current = createFakeBrowser();
  ({ state } = fake.current);
  ({ stored } = state);
});

describe('a topic that became off by default', () => {
  const WITH_SITUATION: ConceptHead[] = [
    ...HEADS,
    { id: 'pregnancy', name: 'Pregnancy', kind: 'factor', topic: 'situations' },
  ];
  const rulesOfBefore = deriveRules({ ...DEFAULTS, topicsOff: [] }, WITH_SITUATION);

  it('is off for a new reader, now and at later starts', async () => {
    const writer = createSettingsWriter(WITH_SITUATION);
    for (let start = 0; start < 2; start++)
      expect((await writer.syncRules()).topicsOff).toEqual(['situations']);
    expect(stored.get('page-rules')).toMatchObject({ conceptsOff: ['pregnancy'] });
    expect(stored.has('settings')).toBe(false);
  });
  it('stays on for a reader of before who chose nothing', async () => {
    stored.set('page-rules', rulesOfBefore);
    const writer = createSettingsWriter(WITH_SITUATION);
    for (let start = 0; start < 2; start++)
      expect((await writer.syncRules()).topicsOff).toEqual([]);
    expect(stored.get('page-rules')).toEqual(rulesOfBefore);
    expect(stored.get('settings')).toEqual({ ...DEFAULTS, topicsOff: [] });
  });
  it.each([[[]], [['minerals']]])('stays as a reader of before chose it: %j', async (topicsOff) => {
    const { version: _, theme: __, ...chosen } = { ...DEFAULTS, topicsOff };
    stored.set('settings', { ...chosen, version: 1 });
    stored.set('page-rules', rulesOfBefore);
    const writer = createSettingsWriter(WITH_SITUATION);
    expect((await writer.syncRules()).topicsOff).toEqual(topicsOff);
    await writer.change((settings) => changeSettings(settings, { on: false }));
    expect(stored.get('settings')).toEqual({ ...DEFAULTS, topicsOff, on: false });
  });
});

describe('bringing the rules up to date', () => {
  it('writes them if the data have gained a concept of a topic that is off', async () => {
    const settings = { ...DEFAULTS, topicsOff: ['minerals'] };
    stored.set('settings', settings);
    stored.set('page-rules', deriveRules(settings, HEADS.slice(0, 1)));
    await createSettingsWriter(HEADS).syncRules();
    expect(stored.get('page-rules')).toEqual(deriveRules(settings, HEADS));
  });
  it('writes nothing if they are right: open pages would all look again', async () => {
    const rules = Object.entries(deriveRules(DEFAULTS, HEADS));
    // Chrome gives the keys back in alphabetical order.
    stored.set('page-rules', Object.fromEntries(rules.toSorted(([a], [b]) => (a < b ? -1 : 1))));
    stored.set('card-rules', deriveCardRules(DEFAULTS));
    await createSettingsWriter(HEADS).syncRules();
    expect(state.named('storage.set')).toEqual([]);
  });
});
