import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { type FakeBrowser, fromPage, fromPopup } from './fake-browser';
import { backgroundIn, browserWithTabs } from './started-background';

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

/** Our page in a tab of a private window. */
const privateView = (): Runtime.MessageSender =>
  ({ ...fromPopup(), tab: { id: 9, incognito: true } }) as Runtime.MessageSender;

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
