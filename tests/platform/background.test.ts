import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { ConceptHead, ConceptRecord } from '../../src/knowledge/types';
import { DEFAULTS } from '../../src/settings/defaults';
import { PATIENCE } from '../patience';
import { createFakeBrowser, fromPage, fromPopup, OWN_ID } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const record = (id: string): ConceptRecord => ({
  id,
  kind: 'nutrient',
  topic: 'minerals',
  name: id,
  alsoCalled: [],
  summary: { text: '', checked: 'read', sources: [] },
  sources: [],
});
const records = ['zinc', 'iron', 'iodine'].map(record);
const heads: ConceptHead[] = records.map(({ id, name, kind, topic }) => ({
  id,
  name,
  kind,
  topic,
}));
const HIGHLIGHT = `h${'0123456789abcdef'.repeat(2)}`;

/** Our page in a tab of a private window. */
const privateView = (): Runtime.MessageSender =>
  ({ ...fromPopup(), tab: { id: 9, incognito: true } }) as Runtime.MessageSender;

let state: ReturnType<typeof createFakeBrowser>['state'];

/** Starts the background anew, as the browser does after a kill, and delivers one message. */
async function firstCall(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  vi.resetModules();
  const { startBackground } = await import('../../src/platform/background');
  const started = startBackground({ records, heads });
  const answer = fake.current.browser.runtime.onMessage.emit(message, sender)[0];
  await started;
  return answer;
}

/** Waits until the calls that nobody waits for are done. */
const untilCalled = (name: string, times = 1): Promise<void> =>
  vi.waitFor(() => expect(state.named(name).length).toBeGreaterThanOrEqual(times), PATIENCE);

beforeEach(() => {
  fake.current = createFakeBrowser();
  ({ state } = fake.current);
  state.tabs = [
    { id: 7, active: false },
    { id: 8, active: true },
  ];
});

describe("a page's first mention, as the first call after a kill", () => {
  const message = {
    type: 'first-mention',
    highlight: HIGHLIGHT,
    concepts: ['iodine', 'zinc', 'x'],
  };

  it('is answered with the records that there are', async () => {
    const answer = (await firstCall(message, fromPage())) as ConceptRecord[];
    expect(answer.map(({ id }) => id)).toEqual(['zinc', 'iodine']);
  });
  it('brings stylesheet and card script to the frame that asked', async () => {
    await firstCall(message, fromPage(7, 3));
    const target = { tabId: 7, frameIds: [3] };
    expect(state.named('scripting.insertCSS')).toMatchObject([{ target, origin: 'AUTHOR' }]);
    expect(state.named('scripting.executeScript')).toEqual([{ target, files: ['card.js'] }]);
  });
  it('goes to the very document in Chrome, to user styles in Firefox', async () => {
    vi.stubEnv('CHROME', 'true');
    await firstCall(message, { ...fromPage(), documentId: 'D' });
    expect(state.named('scripting.executeScript')).toMatchObject([
      { target: { tabId: 7, documentIds: ['D'] } },
    ]);
    vi.unstubAllEnvs();
    vi.stubEnv('FIREFOX', 'true');
    await firstCall(message, { ...fromPage(), documentId: 'D' });
    expect(state.named('scripting.insertCSS')[1]).toMatchObject({
      target: { tabId: 7, frameIds: [0] },
      origin: 'USER',
    });
    vi.unstubAllEnvs();
  });
  it('is answered although the page has gone meanwhile', async () => {
    state.failing.add('scripting.insertCSS').add('scripting.executeScript');
    expect(await firstCall(message, fromPage())).toHaveLength(2);
  });
});

describe('other messages, each as the first call after a kill', () => {
  it('gives records to pages and to our own pages', async () => {
    const message = { type: 'records', concepts: ['iron'] };
    for (const sender of [fromPage(), fromPopup()])
      expect(await firstCall(message, sender)).toEqual([record('iron')]);
    expect(state.named('scripting.executeScript')).toEqual([]);
  });
  it('changes settings, then registration, open tabs and icons follow', async () => {
    state.stored.set('settings', { ...DEFAULTS, mode: 'on-click' });
    const change = { mode: 'everywhere', on: false };
    expect(await firstCall({ type: 'change-settings', change }, fromPopup())).toEqual({ ok: true });
    expect(state.stored.get('page-rules')).toMatchObject(change);
    await untilCalled('tabs.sendMessage', 2);
    expect(state.scripts()).toHaveLength(1);
    // The tab that is looked at comes first.
    expect(state.named('scripting.executeScript')).toMatchObject(
      [8, 7].map((tabId) => ({ target: { tabId, allFrames: true }, files: ['scan.js'] })),
    );
    expect(state.named('action.setTitle')).toContainEqual({ title: 'extension_icon_paused' });
  });
  it('runs nothing in open tabs for a change that adds no site', async () => {
    const edits = [{ list: 'pausedSites', add: ['a.org'], remove: [] }];
    await firstCall({ type: 'edit-lists', edits }, fromPopup());
    await untilCalled('tabs.sendMessage', 2);
    expect(state.named('scripting.executeScript')).toEqual([]);
  });
  it('says why a change is refused', async () => {
    state.stored.set('settings', { version: 99 });
    const message = { type: 'change-settings', change: { on: false } };
    expect(await firstCall(message, fromPopup())).toEqual({ ok: false, reason: 'newer' });
  });
  it('reads a tab on demand: scan script first, then the word', async () => {
    expect(await firstCall({ type: 'read-tab', tabId: 8 }, fromPopup())).toBe(true);
    const names = state.calls.map(({ name }) => name);
    expect(names.indexOf('scripting.executeScript')).toBeLessThan(
      names.indexOf('tabs.sendMessage'),
    );
    expect(state.named('tabs.sendMessage')).toMatchObject([
      { tabId: 8, message: { type: 'read-now' } },
    ]);
  });
  it('says so if a tab cannot be read', async () => {
    state.failing.add('scripting.executeScript');
    expect(await firstCall({ type: 'read-tab', tabId: 8 }, fromPopup())).toBe(false);
  });
  it('resets and undoes', async () => {
    state.stored.set('settings', { ...DEFAULTS, on: false });
    expect(await firstCall({ type: 'reset-settings' }, fromPopup())).toEqual({ ok: true });
    expect(state.stored.get('settings')).toEqual(DEFAULTS);
    expect(await firstCall({ type: 'undo-replacement' }, fromPopup())).toEqual({ ok: true });
    expect(state.stored.get('settings')).toMatchObject({ on: false });
    // What follows both must not run into the next test.
    await untilCalled('tabs.sendMessage', 4);
  });
});

describe('the icon after a change of the settings', () => {
  it('is asked for without what is on the page', async () => {
    await firstCall({ type: 'change-settings', change: { density: 'none' } }, fromPopup());
    await untilCalled('tabs.sendMessage', 2);
    expect(state.named('tabs.sendMessage')).toMatchObject([
      { tabId: 7, message: { type: 'report-icon' } },
      { tabId: 8, message: { type: 'report-icon' } },
    ]);
  });
  it.each(['on', 'paused'])('is what a tab answers: %s', async (icon) => {
    expect(await firstCall({ type: 'page-icon', icon }, fromPage())).toBeUndefined();
    await untilCalled('action.setTitle', 2);
    const title = `extension_icon_${icon}`;
    expect(state.named('action.setTitle')).toContainEqual({ tabId: 7, title });
    const path = { 16: `/action/${icon}-16.png`, 32: `/action/${icon}-32.png` };
    expect(state.named('action.setIcon')).toContainEqual({ tabId: 7, path });
  });
  it.each([
    [{ on: true }, 'idle'],
    [{ on: false }, 'paused'],
  ])(
    'is, under %j, %s where a frame has nothing any more, unless another has',
    async (set, icon) => {
      state.stored.set('settings', { ...DEFAULTS, ...set });
      await firstCall({ type: 'page-icon', icon: 'idle' }, fromPage());
      await untilCalled('tabs.sendMessage');
      const title = `extension_icon_${icon}`;
      expect(state.named('action.setTitle')).toContainEqual({ tabId: 7, title });
      expect(state.named('tabs.sendMessage')).toMatchObject([
        { tabId: 7, message: { type: 'report-icon' } },
      ]);
    },
  );
});

describe('Escape while the keys go to another frame than the card’s', () => {
  it.each([true, false])(
    'is listened for in all frames of the tab, also where no card script is: %s',
    async (isOn) => {
      expect(await firstCall({ type: 'watch-escape', isOn }, fromPage(7, 3))).toBeUndefined();
      expect(state.named('scripting.executeScript')).toEqual([
        { target: { tabId: 7, allFrames: true }, func: 'hearEscape', args: [isOn] },
      ]);
    },
  );
  it('is passed on to all frames, and a tab that is gone is no error', async () => {
    state.failing.add('tabs.sendMessage');
    expect(await firstCall({ type: 'escape' }, fromPage(7, 2))).toBeUndefined();
    const message = { type: 'command', name: 'escape' };
    expect(state.named('tabs.sendMessage')).toContainEqual({ tabId: 7, message });
  });
});

describe('messages that are not to be trusted (F59)', () => {
  const change = { type: 'change-settings', change: { on: false } };
  const otherExtension = { ...fromPopup(), id: 'other-id', url: 'chrome-extension://other-id/a' };
  it.each([
    ['a change of the settings by a page', change, fromPage()],
    ['a reset by a page', { type: 'reset-settings' }, fromPage()],
    ['a read by a page', { type: 'read-tab', tabId: 1 }, fromPage()],
    ['anything by another extension', { type: 'records', concepts: ['zinc'] }, otherExtension],
    ['a change by another extension', change, otherExtension],
    [
      'a change from an address that only begins like ours',
      change,
      {
        ...fromPopup(),
        url: 'chrome-extension://own-id.evil.example/popup.html',
      },
    ],
    ['a message without a place', { type: 'records', concepts: [] }, { id: OWN_ID }],
  ])('%s is dropped', async (_, message, sender) => {
    expect(await firstCall(message, sender)).toBeUndefined();
    await vi.waitFor(() => expect(state.scripts()).toHaveLength(1), PATIENCE);
    expect(state.stored.get('settings')).toBeUndefined();
    expect(state.named('tabs.sendMessage')).toEqual([]);
  });

  it('a flood of concepts is dropped', async () => {
    const concepts = Array.from({ length: 2_001 }, (_, at) => `c${at}`);
    expect(await firstCall({ type: 'records', concepts }, fromPage())).toBeUndefined();
  });
  it.each([
    undefined,
    null,
    'records',
    [],
    {},
    { type: 'unknown' },
    { type: 'records' },
    { type: 'records', concepts: 'zinc' },
    { type: 'records', concepts: ['zinc'], extra: true },
    { type: 'first-mention', highlight: 'x}body{display:none', concepts: [] },
    { type: 'first-mention', highlight: `${HIGHLIGHT}0`, concepts: [] },
    { type: 'change-settings', change: { on: 'no' } },
    { type: 'change-settings', change: { version: 2 } },
    { type: 'change-settings', change: { pausedSites: [] } },
    { type: 'edit-lists', edits: [{ list: 'version', add: [], remove: [] }] },
    { type: 'edit-lists', edits: { list: 'pausedSites', add: [], remove: [] } },
    { type: 'read-tab', tabId: '8' },
    { type: 'read-tab', tabId: -1 },
  ])('shape %#, %o, is dropped', async (message) => {
    expect(await firstCall(message, fromPopup())).toBeUndefined();
    expect(state.named('scripting.insertCSS')).toEqual([]);
    expect(state.stored.get('settings')).toBeUndefined();
  });
});

describe('starting', () => {
  it('writes rules and registers, at every start', async () => {
    await firstCall({}, fromPopup());
    await vi.waitFor(() => expect(state.scripts()).toHaveLength(1), PATIENCE);
    expect(state.stored.get('page-rules')).toMatchObject({ on: true, conceptsOff: [] });
  });
  it.each([
    [{ on: false }, 'paused'],
    [{ pausedUntil: Date.now() + 60_000 }, 'paused'],
    [{ pausedUntil: Date.now() - 1 }, 'idle'],
  ])('shows %j in the icon, which browsers forget: %s', async (chosen, icon) => {
    state.stored.set('settings', { ...DEFAULTS, ...chosen });
    await firstCall({}, fromPopup());
    expect(state.named('action.setTitle')).toEqual([{ title: `extension_icon_${icon}` }]);
  });
  it('runs in open tabs when installed or updated (R6)', async () => {
    await firstCall({}, fromPopup());
    fake.current.browser.runtime.onInstalled.emit({ reason: 'update' });
    await untilCalled('scripting.executeScript', 2);
    expect(state.named('tabs.query')).toContainEqual({
      url: ['http://*/*', 'https://*/*'],
      discarded: false,
    });
  });
  it.each([
    ['install', 1],
    ['update', 0],
    ['browser_update', 0],
  ])('opens the welcome page after %s %i times (U1)', async (reason, times) => {
    await firstCall({}, fromPopup());
    fake.current.browser.runtime.onInstalled.emit({ reason });
    await untilCalled('scripting.executeScript', 2);
    expect(state.named('tabs.create')).toEqual(
      Array.from({ length: times }, () => ({ url: 'chrome-extension://own-id/welcome.html' })),
    );
  });
  it('does all else where the welcome page can’t be opened', async () => {
    await firstCall({}, fromPopup());
    state.failing.add('tabs.create');
    fake.current.browser.runtime.onInstalled.emit({ reason: 'install' });
    await untilCalled('contextMenus.create', 1);
    await untilCalled('scripting.executeScript', 2);
  });
  it.each(['next-term', 'previous-term', 'explain-term'])('hands %s to the tab', async (name) => {
    await firstCall({}, fromPopup());
    // A page of ours, or one with nothing that a script could explain.
    state.failing.add('scripting.executeScript');
    fake.current.browser.commands.onCommand.emit(name, { id: 8 });
    await untilCalled('tabs.sendMessage');
    expect(state.named('tabs.sendMessage')).toEqual([
      { tabId: 8, message: { type: 'command', name }, options: undefined },
    ]);
  });
  it('finds the tab of a command by itself where the browser does not name it', async () => {
    await firstCall({}, fromPopup());
    state.tabs = [{ id: 9 }];
    fake.current.browser.commands.onCommand.emit('next-term');
    await untilCalled('tabs.sendMessage');
    expect(state.named('tabs.sendMessage')).toMatchObject([{ tabId: 9 }]);
  });
  it('knows no other command', async () => {
    await firstCall({}, fromPopup());
    fake.current.browser.commands.onCommand.emit('_execute_action', { id: 8 });
    fake.current.browser.commands.onCommand.emit('next-term', { id: 8 });
    await untilCalled('tabs.sendMessage');
    expect(state.named('tabs.sendMessage')).toHaveLength(1);
  });
});

const recents = (): unknown =>
  (state.stored.get('settings') as { recents?: unknown } | undefined)?.recents;

describe('what was opened in the popup', () => {
  const remember = { type: 'remember', concept: 'zinc' };
  const restore = { type: 'restore-recents', concepts: ['zinc'] };
  const many = Array.from({ length: 21 }, () => 'zinc');

  it('is remembered, and forgotten when asked, as the first call after a kill', async () => {
    await firstCall(remember, fromPopup());
    expect(recents()).toEqual(['zinc']);
    expect(await firstCall({ type: 'forget-recents' }, fromPopup())).toEqual({ ok: true });
    expect(recents()).toEqual([]);
    const concepts = ['zinc', 'unknown'];
    expect(await firstCall({ type: 'restore-recents', concepts }, fromPopup())).toEqual({
      ok: true,
    });
    expect(recents()).toEqual(['zinc']);
  });
  it.each<[string, unknown, Runtime.MessageSender]>([
    ['in a private tab (S20)', remember, privateView()],
    ['by a page', remember, fromPage()],
    ['with an unknown id', { ...remember, concept: 'lead' }, fromPopup()],
    ['in place of what was forgotten, by a page', restore, fromPage()],
    ['in place of what was forgotten, in hundreds', { ...restore, concepts: many }, fromPopup()],
    ['with more than an id', { ...remember, url: 'https://example.org/' }, fromPopup()],
  ])('is not remembered %s', async (_, message, sender) => {
    await firstCall(message, sender);
    expect(recents()).toBeUndefined();
  });
  it('is not written past the list of its own', async () => {
    const edits = [{ list: 'recents', add: ['zinc'], remove: [] }];
    await firstCall({ type: 'edit-lists', edits }, fromPopup());
    await firstCall({ type: 'change-settings', change: { recents: ['zinc'] } }, fromPopup());
    expect(recents()).toBeUndefined();
  });
});

describe('the list of all topics', () => {
  it('is not opened for a page', async () => {
    await firstCall({ type: 'open-topics' }, fromPage());
    expect(state.named('tabs.create')).toEqual([]);
  });
  it('opens in a tab of its own', async () => {
    await firstCall({ type: 'open-topics' }, fromPopup());
    expect(state.named('tabs.create')).toEqual([
      { url: fake.current.browser.runtime.getURL('reader.html#/') },
    ]);
  });
});
