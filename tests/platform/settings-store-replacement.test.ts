import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { changeSettings } from '../../src/settings/change';
import { rememberConcept } from '../../src/settings/recents';
import { DEFAULTS } from '../../src/settings/defaults';
import { deriveCardRules } from '../../src/settings/rules';
import type { Settings } from '../../src/settings/types';
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
