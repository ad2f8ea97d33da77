import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { PATIENCE } from '../patience';
import { type FakeBrowser, fromPopup } from './fake-browser';
import { backgroundIn, browserWithTabs } from './started-background';

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
