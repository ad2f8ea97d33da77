import type { Runtime, Tabs } from 'webextension-polyfill';
import type { ConceptRecord } from '../knowledge/types';
import type { Extension, PageTab, Shortcut } from './extension';
import { browser } from './browser';
import { asFrameReport } from './guards';
import type { ChangeAnswer, PageMessage, TabMessage, ViewMessage } from './messages';
import { jumpToClaim, readFrame } from './page-claims';
import { ALL_PAGES } from './registration';
import { followSettings, readSettings } from './settings-store';

/** How often an open view asks anew, in ms: well before its question lapses (QUESTION_MS of scan.ts). */
const RENEWAL_MS = 2_500;

const send = (message: ViewMessage | PageMessage): Promise<unknown> =>
  browser.runtime.sendMessage(message);

/** A tab that is gone loads nothing any more. */
const isLoading = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    ({ status }) => status === 'loading',
    () => false,
  );

/** `popup.html?tab=7` opened as a page speaks of tab 7. */
function askedTabId(): number | undefined {
  const asked = new URLSearchParams(location.search).get('tab');
  return asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;
}

async function findTab(): Promise<Tabs.Tab | undefined> {
  const asked = askedTabId();
  if (asked !== undefined) return browser.tabs.get(asked).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function pageTab(): Promise<PageTab | undefined> {
  const tab = await findTab();
  if (tab?.id === undefined) return undefined;
  const { id, url, incognito: isPrivate } = tab;
  const isOurs = url?.startsWith(browser.runtime.getURL('')) ?? false;
  return { id, url, isOurs, isPrivate, opensPages: !(isPrivate && import.meta.env.CHROME) };
}

function askPage(...[tabId, onReport, onNobody]: Parameters<Extension['askPage']>): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const report = sender.id === browser.runtime.id ? asFrameReport(message) : undefined;
    // Whoever asked: a frame sends later reports to the last question, which may be another view's.
    if (report && sender.tab?.id === tabId) onReport(sender.frameId ?? 0, report);
  };
  browser.runtime.onMessage.addListener(listener);
  const message: TabMessage = { type: 'report-page', question: crypto.randomUUID() };
  const ask = (): Promise<unknown> => browser.tabs.sendMessage(tabId, message);
  ask().catch(onNobody);
  // Nobody at a later time: the page is being left.
  const timer = setInterval(() => void ask().catch(() => undefined), RENEWAL_MS);
  return () => {
    clearInterval(timer);
    browser.runtime.onMessage.removeListener(listener);
  };
}

async function shortcuts(): Promise<Shortcut[] | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Chrome's page is an ordinary tab; Firefox has a call for its own. */
function shortcutsPage(): (() => Promise<void>) | undefined {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (!commands) return undefined;
  if (commands.openShortcutSettings)
    return () => commands.openShortcutSettings?.() ?? Promise.resolve();
  return async () => void (await browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
}

/** The browser as our pages see it. */
export const viewExtension = (): Extension => ({
  version: browser.runtime.getManifest().version,
  readSettings,
  followSettings,
  changeSettings: async (message) => (await send(message)) as ChangeAnswer,
  records: async (concepts) => (await send({ type: 'records', concepts })) as ConceptRecord[],
  tab: pageTab,
  isLoading,
  hasAccess: () => browser.permissions.contains({ origins: ALL_PAGES }),
  requestAccess: () => browser.permissions.request({ origins: ALL_PAGES }),
  askPage,
  async jumpTo(tabId, frameId, concept) {
    const message: TabMessage = { type: 'jump-to', concept };
    // The frame may have gone with its mention.
    await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
  },
  readFrame,
  jumpToClaim,
  readTab: async (tabId) => (await send({ type: 'read-tab', tabId })) === true,
  async openFull(concept) {
    await send({ type: 'open-full', concept });
  },
  async openTopics() {
    await send({ type: 'open-topics' });
  },
  async openPaste() {
    await send({ type: 'open-paste' });
  },
  // Messages make null of undefined.
  takeText: async (name) =>
    ((await send({ type: 'take-text', name })) as string | null) ?? undefined,
  async remember(concept) {
    await send({ type: 'remember', concept });
  },
  openOptions: () => browser.runtime.openOptionsPage(),
  async closeTab() {
    const { id } = (await browser.tabs.getCurrent()) ?? {};
    if (id !== undefined) await browser.tabs.remove(id);
  },
  shortcuts,
  openShortcuts: shortcutsPage(),
});

/** Texts of the locale files, in the reader's language. */
export const translate = (key: string, substitutions: readonly string[] = []): string =>
  browser.i18n.getMessage(key, [...substitutions]);
