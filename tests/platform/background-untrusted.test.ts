import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE } from '../patience';
import { type FakeBrowser, fromPage, fromPopup, OWN_ID } from './fake-browser';
import { backgroundIn, browserWithTabs, HIGHLIGHT } from './started-background';

const fake = vi.hoisted(() => ({ current: {} as FakeBrowser }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { firstCall } = backgroundIn(fake);

let state: FakeBrowser['state'];

beforeEach(() => {
  fake.current = browserWithTabs();
  ({ state } = fake.current);
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
