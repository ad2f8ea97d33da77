import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { changeSettings, editLists } from '../../src/settings/change';
import { forgetRecents, rememberConcept } from '../../src/settings/recents';
import { DEFAULTS } from '../../src/settings/defaults';
import { deriveCardRules, deriveRules } from '../../src/settings/rules';
import type { Settings } from '../../src/settings/types';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { createSettingsWriter, followSettings, readSettings } =
  await import('../../src/platform/settings-store');

const HEADS: ConceptHead[] = [
  { id: 'zinc', name: 'Zinc', kind: 'nutrient', topic: 'minerals' },
  { id: 'iron', name: 'Iron', kind: 'nutrient', topic: 'minerals' },
];
const switchOff = { on: false };
let stored: Map<string, unknown>;
let state: ReturnType<typeof createFakeBrowser>['state'];

beforeEach(() => {
  fake.current = createFakeBrowser();
  ({ state } = fake.current);
  ({ stored } = state);
});

describe('reading', () => {
  it('gives the defaults, and no notice, if nothing is stored', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULTS });
  });
  it('gives the defaults and a notice if the storage rejects (F32)', async () => {
    state.failing.add('storage.get');
    expect(await readSettings()).toEqual({ settings: DEFAULTS, notice: { kind: 'unreadable' } });
  });
  it('gives the defaults and a notice if the storage gives undefined (F32)', async () => {
    fake.current.browser.storage.local.get = () => Promise.resolve(undefined as never);
    expect(await readSettings()).toEqual({ settings: DEFAULTS, notice: { kind: 'unreadable' } });
  });
  it('follows what is written, and stops when told', async () => {
    const seen = vi.fn();
    const stop = followSettings(seen);
    const writer = createSettingsWriter(HEADS);
    await writer.change((settings) => changeSettings(settings, switchOff));
    expect(seen).toHaveBeenLastCalledWith({ settings: { ...DEFAULTS, on: false } });
    stop();
    await writer.change((settings) => changeSettings(settings, { on: true }));
    expect(seen).toHaveBeenCalledTimes(1);
  });
});

describe('writing', () => {
  it('takes what was put away along when a concept is renamed, once', async () => {
    stored.set('settings', { ...DEFAULTS, conceptsOff: ['zincum'], mutes: ['* zincum'] });
    const [zinc, iron] = HEADS as [ConceptHead, ConceptHead];
    const writer = createSettingsWriter([{ ...zinc, aliases: ['zincum'] }, iron]);
    const after = { ...DEFAULTS, conceptsOff: ['zinc'], mutes: ['* zinc'] };
    expect(await writer.syncRules()).toEqual(after);
    expect(stored.get('settings')).toEqual(after);
    expect(stored.get('page-rules')).toMatchObject({ conceptsOff: ['zinc'], mutes: ['* zinc'] });
    await writer.syncRules();
    expect(state.named('storage.set')).toHaveLength(1);
  });

  it('writes settings and the rules derived from them at once', async () => {
    const edits = [{ list: 'topicsOff', add: ['minerals'], remove: [] }] as const;
    const result = await createSettingsWriter(HEADS).change((s) => editLists(s, edits));
    const after = { ...DEFAULTS, topicsOff: [...DEFAULTS.topicsOff, 'minerals'] };
    expect(result).toEqual({ ok: true, before: DEFAULTS, after });
    expect(state.named('storage.set')).toEqual([
      {
        settings: after,
        'page-rules': { ...deriveRules(after, HEADS) },
        'card-rules': { ...deriveCardRules(after) },
      },
    ]);
    expect(stored.get('page-rules')).toMatchObject({ conceptsOff: ['zinc', 'iron'] });
  });

  it('serialises twenty writers: none is lost, the last one wins (F36)', async () => {
    const writer = createSettingsWriter(HEADS);
    const sites = Array.from({ length: 20 }, (_, at) => `site-${at}.example`);
    await Promise.all(
      sites.map((site, at) =>
        writer.change((settings) => ({
          ...editLists(settings, [{ list: 'pausedSites', add: [site], remove: [] }]),
          on: at % 2 === 0,
        })),
      ),
    );
    expect(stored.get('settings')).toEqual({ ...DEFAULTS, on: false, pausedSites: sites });
    expect(stored.get('page-rules')).toMatchObject({ on: false, pausedSites: sites });
  });

  it('refuses while the storage is unreadable, and writes nothing (F32)', async () => {
    state.failing.add('storage.get');
    const result = await createSettingsWriter(HEADS).change((s) => changeSettings(s, switchOff));
    expect(result).toEqual({ ok: false, reason: 'unreadable' });
    expect(state.named('storage.set')).toEqual([]);
  });

  it('refuses settings of version 99, and leaves them byte for byte (F33)', async () => {
    const newer = { version: 99, on: false, shape: { of: 'things' } };
    stored.set('settings', newer);
    const writer = createSettingsWriter(HEADS);
    expect(await writer.change((s) => changeSettings(s, { on: true }))).toEqual({
      ok: false,
      reason: 'newer',
    });
    expect(stored.get('settings')).toBe(newer);
    await writer.syncRules();
    expect(stored.get('settings')).toBe(newer);
    // What is understood is followed: the reader had switched it off.
    expect(stored.get('page-rules')).toMatchObject({ on: false });
  });

  it('keeps a copy of what it could not understand, and every other key (S15)', async () => {
    const damaged = { version: 2, density: 'loud', on: false, pausedSites: ['a.org'], later: 1 };
    stored.set('settings', damaged);
    await createSettingsWriter(HEADS).change((s) => changeSettings(s, { mode: 'on-click' }));
    const backups = [...stored].filter(([key]) => key.startsWith('backup:'));
    expect(backups.map(([, value]) => value)).toEqual([damaged]);
    expect(stored.get('settings')).toEqual({
      ...DEFAULTS,
      on: false,
      pausedSites: ['a.org'],
      mode: 'on-click',
      later: 1,
    });
    expect(await readSettings()).not.toHaveProperty('notice');
  });

  it('writes only the rules of cards where only those are other ones', async () => {
    const writer = createSettingsWriter(HEADS);
    await writer.syncRules();
    await writer.change((settings) => changeSettings(settings, { theme: 'dark' }));
    const after = { ...DEFAULTS, theme: 'dark' };
    expect(state.named('storage.set').at(-1)).toEqual({
      settings: after,
      'card-rules': { ...deriveCardRules(after as Settings) },
    });
  });

  it('writes no rules where none are other ones: open pages would all look again', async () => {
    const writer = createSettingsWriter(HEADS);
    await writer.change((settings) => rememberConcept(settings, 'zinc'));
    await writer.change((settings) => rememberConcept(settings, 'iron'));
    expect(state.named('storage.set').at(-1)).toEqual({
      settings: { ...DEFAULTS, recents: ['iron', 'zinc'] },
    });
  });

  it('keeps no recents in a backup (S18)', async () => {
    stored.set('settings', { ...DEFAULTS, density: 'loud', recents: ['zinc'] });
    const writer = createSettingsWriter(HEADS);
    await writer.change(forgetRecents);
    await writer.change((settings) => rememberConcept(settings, 'iron'));
    await writer.replace(() => DEFAULTS);
    expect(JSON.stringify([...stored])).not.toMatch(/"zinc"|"iron"/);
  });

  it('says that a write failed, and goes on with the next', async () => {
    const writer = createSettingsWriter(HEADS);
    state.failing.add('storage.set');
    const failed = writer.change((s) => changeSettings(s, switchOff));
    expect(await failed).toEqual({ ok: false, reason: 'failed' });
    state.failing.clear();
    expect(await writer.change((s) => changeSettings(s, switchOff))).toMatchObject({ ok: true });
  });
});

describe('a reset', () => {
  const chosen = { ...DEFAULTS, on: false, topicsOff: ['foods'], later: { kept: true } };

  it('takes everything back and can be undone, keys of a newer version included', async () => {
    stored.set('settings', chosen);
    const writer = createSettingsWriter(HEADS);
    expect(await writer.replace(() => DEFAULTS)).toMatchObject({ ok: true, after: DEFAULTS });
    expect(stored.get('settings')).toEqual(DEFAULTS);
    expect(await writer.undoReplacement()).toMatchObject({ ok: true });
    expect(stored.get('settings')).toEqual(chosen);
    expect(stored.get('page-rules')).toMatchObject({ on: false });
    expect([...stored.keys()].toSorted()).toEqual(['card-rules', 'page-rules', 'settings']);
  });
  it('works on settings of a newer version: it is the way out', async () => {
    stored.set('settings', { version: 99, on: false });
    expect(await createSettingsWriter(HEADS).replace(() => DEFAULTS)).toMatchObject({ ok: true });
    expect(stored.get('settings')).toEqual(DEFAULTS);
    expect(stored.get('backup:replaced')).toEqual({ version: 99, on: false });
  });
  it('is not undone if there was none', async () => {
    stored.set('settings', chosen);
    await createSettingsWriter(HEADS).undoReplacement();
    expect(stored.get('settings')).toEqual(chosen);
  });
});

const imported = (settings: Settings): Settings =>
  changeSettings(settings, { density: 'all', topicsOff: [], conceptsOff: ['zincum'] });

describe('an import', () => {
  const chosen = { ...DEFAULTS, on: false, topicsOff: ['minerals'], recents: ['zinc'], later: 1 };
  const [zinc, iron] = HEADS as [ConceptHead, ConceptHead];

  it('is one write, of settings, rules and what was there before', async () => {
    stored.set('settings', chosen);
    const writer = createSettingsWriter([{ ...zinc, aliases: ['zincum'] }, iron]);
    await writer.replace(imported);
    const after = { ...chosen, density: 'all', topicsOff: [], conceptsOff: ['zinc'] };
    const { later: _, ...known } = after;
    expect(state.named('storage.set')).toEqual([
      {
        settings: known,
        'page-rules': expect.objectContaining({ density: 'all', conceptsOff: ['zinc'] }),
        'card-rules': { ...deriveCardRules(after as Settings) },
        'backup:replaced': { ...chosen, recents: [] },
        'backup:replaced-pause': 0,
      },
    ]);
  });
  it('is taken back with all that was there, and the recents of now', async () => {
    stored.set('settings', chosen);
    const writer = createSettingsWriter(HEADS);
    await writer.replace(imported);
    await writer.change((settings) => rememberConcept(settings, 'iron'));
    await writer.undoReplacement();
    expect(stored.get('settings')).toEqual({ ...chosen, recents: ['iron', 'zinc'] });
  });
  it.each([
    ['that began since stays', 0, 5_000, 5_000],
    ['that was there all along stays', 4_000, 4_000, 4_000],
    ['that the reader ended stays ended', 4_000, 0, 0],
  ])('and its Undo: a pause %s', async (_, before, since, after) => {
    stored.set('settings', { ...chosen, pausedUntil: before });
    const writer = createSettingsWriter(HEADS);
    await writer.replace(imported);
    await writer.change((settings) => ({ ...settings, pausedUntil: since }));
    await writer.undoReplacement();
    expect(stored.get('settings')).toEqual({ ...chosen, pausedUntil: after });
    expect([...stored.keys()].filter((key) => key.startsWith('backup:'))).toEqual([]);
  });
  it.each([
    ['it ended comes back', 0, 4_000],
    ['of later stays', 5_000, 5_000],
  ])('unlike a reset’s Undo: the pause that %s', async (_, since, after) => {
    stored.set('settings', { ...chosen, pausedUntil: 4_000 });
    const writer = createSettingsWriter(HEADS);
    await writer.replace(() => DEFAULTS);
    await writer.change((settings) => ({ ...settings, pausedUntil: since }));
    await writer.undoReplacement();
    expect(stored.get('settings')).toMatchObject({ on: false, pausedUntil: after });
  });
  it('is taken back to the defaults where nothing was chosen before', async () => {
    const writer = createSettingsWriter(HEADS);
    await writer.replace(imported);
    await writer.undoReplacement();
    expect(stored.get('settings')).toEqual(DEFAULTS);
  });
  it('that can not be written leaves all as it was (S13)', async () => {
    stored.set('settings', chosen);
    const before = structuredClone([...stored]);
    state.failing.add('storage.set');
    expect(await createSettingsWriter(HEADS).replace(imported)).toEqual({
      ok: false,
      reason: 'failed',
    });
    expect([...stored]).toEqual(before);
  });
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
    await writer.change((settings) => changeSettings(settings, switchOff));
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
