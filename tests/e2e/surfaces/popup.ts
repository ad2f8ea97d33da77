import type { Page } from 'puppeteer-core';
import topics from '../../../data/compiled/topics.json';
import { evaluate } from '../support/evaluate';
import { poll } from '../support/poll';
import { waitForWhole } from '../support/reading';
import { press, waitForText } from '../support/views';
import type { Stage, ViewState } from './stage';

const html = (body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${body}`;

/** Pages that the popup is opened over. */
const PAGES = {
  terms:
    html(`<h1>What people say of nutrients</h1><p>Adults need magnesium every day. Magnesium is in spinach and
    almonds. Vitamin D is in oily fish. Her doctor found anemia.</p>
    <p>Magnesium relieves leg cramps. A lack of iron causes fatigue and hair loss.</p>
    <p>Too much vitamin A causes hair loss. Zinc may help with hair loss. Coffee has caffeine.</p>`),
  nothing: html('<p>A page about the weather in spring.</p>'),
  /** No script of ours runs in a picture. */
  picture: {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    type: 'image/svg+xml',
  },
  german: html('<p>Der Arzt sagt, dass magnesium hilft und vitamin D nicht so viel.</p>', 'de'),
  one: html('<p>Adults need magnesium every day.</p>'),
  secret: html('<p>Low magnesium.</p><form><input type="password"></form>'),
} as const;

/** Runs in the popup: makes the browser as it is in a private window, which automation can't open. */
function pretendPrivate(): void {
  const tabs = (globalThis.browser ?? chrome).tabs;
  const get = tabs.get.bind(tabs);
  tabs.get = async (id: number) => ({ ...(await get(id)), incognito: true });
}

/** Over a page of ours. */
function pretendOwnPage(): void {
  const { tabs, runtime } = globalThis.browser ?? chrome;
  tabs.get = async () => ({ url: runtime.getURL('paste.html'), id: 1 }) as chrome.tabs.Tab;
}

/** The same, without access to pages. */
function pretendNoAccess(): void {
  (globalThis.browser ?? chrome).permissions.contains = () => Promise.resolve(false);
}

interface Over {
  readonly path?: keyof typeof PAGES;
  /** Nothing of ours reads the page. */
  readonly isUnread?: boolean;
  /** The popup over no page at all. */
  readonly isAlone?: boolean;
  /** Runs in the popup before it asks the browser. */
  readonly pretend?: () => void;
  /** What is done in it. */
  readonly act?: (popup: Page, stage: Stage) => Promise<unknown>;
}

/** Opens a page to have the popup over: read before it, as a page behind is not. */
async function openOver({ session, server }: Stage, over: Over, name: string): Promise<Page> {
  const { path = 'terms', isUnread = false } = over;
  // Tabs are found by their addresses.
  server.set(`/over-${name}`, PAGES[path]);
  const page = await session.newPage(server.url(`/over-${name}`));
  if (!isUnread) await waitForWhole(session, page);
  return page;
}

const NO_TAB = 999_999;

/** Opens the popup; Firefox runs nothing before a page of ours, so there it is made to ask once more. */
async function openPopup({ session }: Stage, tabId: number, pretend?: () => void): Promise<Page> {
  const path = `popup.html?tab=${tabId}`;
  const isEarly = session.name === 'chromium';
  const popup = await session.openExtensionPage(
    path,
    pretend && isEarly ? (empty) => empty.evaluateOnNewDocument(pretend) : undefined,
  );
  if (!pretend || isEarly) return popup;
  await poll('the switches', () => popup.$('.switches'));
  await evaluate(popup, pretend);
  // Other settings can mean another reading: the popup asks anew.
  await session.change({ type: 'change-settings', change: { density: 'all' } });
  return popup;
}

const state = (
  name: string,
  expected: readonly string[],
  over: Over = {},
  settings?: ViewState['settings'],
): ViewState => ({
  surface: 'popup',
  name,
  ...(settings && { settings }),
  async show(stage) {
    const { isAlone = false, pretend, act } = over;
    const page = isAlone ? undefined : await openOver(stage, over, name);
    const tabId = page ? await stage.session.tabId(page) : NO_TAB;
    const popup = await openPopup(stage, tabId, pretend);
    for (const key of expected) await waitForText(popup, stage.text(key, '127.0.0.1'));
    await act?.(popup, stage);
    return page ? [popup, page] : [popup];
  },
});

const typing =
  (query: string, selector: string) =>
  async (popup: Page): Promise<void> => {
    await popup.bringToFront();
    await popup.focus('.search-box');
    await popup.keyboard.type(query);
    await poll(selector, () => popup.$(selector));
  };

const ON_PAGE = ['popup_group_nutrient', 'popup_claims', 'popup_matrix'] as const;
const silence = (reason: string, over: Over, settings?: ViewState['settings']): ViewState =>
  state(`silence-${reason.replaceAll('_', '-')}`, [`popup_silence_${reason}`], over, settings);

const UNREAD = { isUnread: true } as const;
const HOUR_MS = 3_600_000;
const SILENCES = [
  silence('no_terms', { path: 'nothing' }),
  silence('not_english', { path: 'german' }),
  silence('sensitive_page', { path: 'secret' }),
  silence('topics_off', {}, { topicsOff: topics.map(({ id }) => id) }),
  silence('muted', { path: 'one' }, { mutes: ['* magnesium'] }),
  silence('density_none', {}, { density: 'none' }),
  silence('switched_off', UNREAD, { on: false }),
  silence('site_paused', UNREAD, { pausedSites: ['127.0.0.1'] }),
  silence('paused_for_a_while', UNREAD, { pausedUntil: Date.now() + HOUR_MS }),
  silence('site_not_chosen', UNREAD, { mode: 'chosen-sites' }),
  silence('waiting_for_click', UNREAD, { mode: 'on-click' }),
  silence('no_answer', { path: 'picture', isUnread: true }),
  silence('unsupported_page', { isAlone: true }),
  silence('own_page', { isAlone: true, pretend: pretendOwnPage }),
  silence('no_access', { isAlone: true, pretend: pretendNoAccess }),
];

/** The toolbar popup, in a tab of its own over another one. */
export const POPUP_STATES: readonly ViewState[] = [
  state('start', ON_PAGE, {}, { recents: ['zinc', 'vitamin-d', 'muscle-cramp', 'almonds'] }),
  state('search', ON_PAGE, { act: typing('magn', '[role=option]') }),
  state('no-match', ON_PAGE, { act: typing('qwxz', '.no-hits') }),
  {
    ...state('claims', ON_PAGE, {
      async act(popup) {
        await evaluate(popup, () => document.querySelector<HTMLElement>('.claims-more')?.click());
        await poll('all claims', async () => (await popup.$$('.claim')).length > 3);
      },
    }),
    // The window has another size since the focus came there.
    frame: (popup) =>
      popup.$eval('.claims', ({ lastElementChild }) => lastElementChild?.scrollIntoView()),
  },
  {
    ...state('matrix', ON_PAGE, { act: (popup, { text }) => press(popup, text('popup_matrix')) }),
    frame: (popup) => popup.$eval('.matrix', (matrix) => matrix.scrollIntoView()),
  },
  state('concept', ON_PAGE, {
    async act(popup) {
      await evaluate(popup, () => document.querySelector<HTMLElement>('.term-open')?.click());
      await poll('the card', () => popup.$('.card h2'));
    },
  }),
  state('private', ['popup_private'], { pretend: pretendPrivate }),
  ...SILENCES,
];
