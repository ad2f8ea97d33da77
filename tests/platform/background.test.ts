import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptRecord } from '../../src/knowledge/types';
import { DEFAULTS } from '../../src/settings/defaults';
import { type FakeBrowser, fromPage, fromPopup } from './fake-browser';
import { backgroundIn, browserWithTabs, HIGHLIGHT, record } from './started-background';

const fake = vi.hoisted(() => ({ current: {} as FakeBrowser }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { firstCall, untilCalled } = backgroundIn(fake);

let state: FakeBrowser['state'];

beforeEach(() => {
  fake.current = browserWithTabs();
  ({ state } = fake.current);
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
