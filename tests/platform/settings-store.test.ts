import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { changeSettings, editLists } from '../../src/settings/change';
import { forgetRecents, rememberConcept } from '../../src/settings/recents';
import { DEFAULTS } from '../../src/settings/defaults';
import { deriveCardRules, deriveRules } from '../../src/settings/rules';
import type { Settings } from '../../src/settings/types';
import { createFakeBrowser, type FakeBrowser } from './fake-browser';
import { HEADS } from './heads';

const fake = vi.hoisted(() => ({ current: {} as FakeBrowser }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { createSettingsWriter, followSettings, readSettings } =
  await import('../../src/platform/settings-store');

const switchOff = { on: false };
let stored: Map<string, unknown>;
let state: FakeBrowser['state'];

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
