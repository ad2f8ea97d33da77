import type { Page } from 'puppeteer-core';
import { evaluate } from '../support/evaluate';
import { poll } from '../support/poll';
import { press, shownText } from '../support/views';
import { DEFAULTS } from '../../../src/settings/defaults';
import type { Stage, ViewState } from './stage';

const page = (body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${body}`;

/** Pages that the popup is opened over. */
const PAGES = {
  terms: page(`<h1>What people say of nutrients</h1><p>Adults need magnesium every day. Magnesium is in spinach and
    almonds. Low vitamin D or a lack of iron? Signs of anemia: fatigue and dizziness.</p>
    <p>Magnesium relieves leg cramps. A lack of iron causes fatigue and hair loss.</p>
    <p>Too much vitamin A causes hair loss. Zinc may help with hair loss. Coffee has caffeine.</p>`),
  nothing: page('<p>A page about the weather in spring.</p>'),
  german: page('<p>Der Arzt sagt, dass magnesium hilft und vitamin D nicht so viel.</p>', 'de'),
  secret: page('<p>Low magnesium.</p><form><input type="password"></form>'),
} as const;

/** Runs in the popup before it starts: the browser as it is in a private window. */
function pretendPrivate(): void {
  const tabs = (globalThis.browser ?? chrome).tabs;
  const get = tabs.get.bind(tabs);
  tabs.get = (async (id: number) => ({ ...(await get(id)), incognito: true })) as typeof tabs.get;
}

/** Runs in the popup before it starts: the browser as it is without access to pages. */
function pretendNoAccess(): void {
  const { tabs, permissions } = globalThis.browser ?? chrome;
  const get = tabs.get.bind(tabs);
  tabs.get = (async (id: number) => {
    const { url: _, title: __, ...rest } = await get(id);
    return rest;
  }) as typeof tabs.get;
  permissions.contains = (() => Promise.resolve(false)) as typeof permissions.contains;
}

interface Over {
  readonly path?: keyof typeof PAGES;
  /** The popup over no page at all. */
  readonly isAlone?: boolean;
  /** Runs in the popup before it starts. */
  readonly pretend?: () => void;
  /** What is done in it. */
  readonly act?: (popup: Page, stage: Stage) => Promise<unknown>;
}

/** Pages stay open behind their popups: a page is read once, before the popup is over it. */
async function openOver({ session, server }: Stage, path: keyof typeof PAGES): Promise<number> {
  server.set(`/${path}`, PAGES[path]);
  const url = server.url(`/${path}`);
  const pages = await session.browser.pages();
  const page = pages.find((each) => each.url() === url) ?? (await session.newPage(url));
  await page.bringToFront();
  await page.reload();
  const { mode, on } = { ...DEFAULTS, ...(await session.readStorage())['settings'] as object };
  if (on && mode === 'everywhere')
    await session.reportUntil(page, (all) => all.length > 0 && all.every(({ settled }) => settled));
  return session.tabId(page);
}

const NO_TAB = 999_999;

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
    const { path = 'terms', isAlone = false, pretend, act } = over;
    const tabId = isAlone ? NO_TAB : await openOver(stage, path);
    const popup = await stage.session.openExtensionPage(
      `popup.html?tab=${tabId}`,
      pretend && ((empty) => empty.evaluateOnNewDocument(pretend)),
    );
    for (const key of expected) {
      const text = stage.text(key, '127.0.0.1');
      await poll(`“${text}”`, async () => (await shownText(popup)).includes(text));
    }
    await act?.(popup, stage);
    return popup;
  },
});

const typing = (query: string, selector: string) => async (popup: Page): Promise<void> => {
  await popup.bringToFront();
  await popup.focus('.search-box');
  await popup.keyboard.type(query);
  await poll(selector, () => popup.$(selector));
};

const ON_PAGE = ['popup_group_nutrient', 'popup_claims', 'popup_matrix'] as const;
const silence = (reason: string, over: Over, settings?: ViewState['settings']): ViewState =>
  state(`silence-${reason.replaceAll('_', '-')}`, [`popup_silence_${reason}`], over, settings);

const SILENCES = [
  silence('no_terms', { path: 'nothing' }),
  silence('not_english', { path: 'german' }),
  silence('sensitive_page', { path: 'secret' }),
  silence('switched_off', {}, { on: false }),
  silence('site_paused', {}, { pausedSites: ['127.0.0.1'] }),
  silence('paused_for_a_while', {}, { pausedUntil: Date.now() + 3_600_000 }),
  silence('site_not_chosen', {}, { mode: 'chosen-sites' }),
  silence('waiting_for_click', {}, { mode: 'on-click' }),
  silence('density_none', {}, { density: 'none' }),
  silence('unsupported_page', { isAlone: true }),
  silence('no_access', { pretend: pretendNoAccess }),
];

/** The toolbar popup, in a tab of its own over another one. */
export const POPUP_STATES: readonly ViewState[] = [
  state('start', ON_PAGE, {}, { recents: ['zinc', 'vitamin-d', 'muscle-cramp', 'almonds'] }),
  state('search', ON_PAGE, { act: typing('magn', '[role=option]') }),
  state('no-match', ON_PAGE, { act: typing('qwxz', '.no-hits') }),
  state('claims', ON_PAGE, {
    async act(popup) {
      await evaluate(popup, () => document.querySelector<HTMLElement>('.claims-more')?.click());
      await poll('all claims', async () => (await popup.$$('.claim')).length > 3);
    },
  }),
  state('matrix', ON_PAGE, { act: (popup, { text }) => press(popup, text('popup_matrix')) }),
  state('concept', ON_PAGE, {
    async act(popup) {
      await evaluate(popup, () => document.querySelector<HTMLElement>('.term-open')?.click());
      await poll('the card', () => popup.$('.card h2'));
    },
  }),
  state('private', ['popup_private'], { pretend: pretendPrivate }),
  ...SILENCES,
];
