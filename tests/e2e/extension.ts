import { TargetType, type Browser, type Page, type Target } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers';
import type { FrameReport, ViewMessage } from '../../src/platform/messages';
import { askForReports, REPORT_PATIENCE_MS, REPORT_QUIET_MS } from './support/ask-reports';
import { evaluate } from './support/evaluate';
import { GECKO_ID, launchWithBuild, type LaunchOptions } from './support/launch';
import { poll } from './support/poll';
import { bidi, contextOf, evaluateInFirefox } from './support/protocol';

const ALL_BROWSERS = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

/**
 * Both browsers, for `describe.each`: an e2e test that leaves one out says why. In a test project of one browser
 * (`vitest.config.ts`) that one alone.
 */
export const BROWSERS = ALL_BROWSERS.filter(
  (name) => (process.env['E2E_BROWSER'] ?? name) === name,
);

/** The extension as Firefox's own code sees it. */
const FIREFOX_EXTENSION = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
/** A file of ours that is no page: opened in a tab it has the extension API and does nothing. */
const NEUTRAL_FILE = 'scan.js';
export type Command = 'next-term' | 'previous-term' | 'explain-term';

/** A browser with the built extension in it. */
export interface ExtensionSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** A new tab; with an address it is loaded. */
  newPage(url?: string): Promise<Page>;
  /** A page of ours in a new tab, e.g. `popup.html?tab=3`; `prepare` runs in the empty tab. */
  openExtensionPage(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** Runs a function with the extension API (`chrome`), outside any page of ours. */
  inside<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** The extension API's id of a tab that is on http(s). */
  tabId(page: Page): Promise<number>;
  /** What the frames of a page answer to "what is on this page", the top frame first. */
  report(page: Page): Promise<FrameReport[]>;
  /** Asks for reports until they are as wanted. Gives them; the last ones are in the error. */
  reportUntil(page: Page, wanted: (reports: FrameReport[]) => boolean): Promise<FrameReport[]>;
  readStorage(): Promise<Record<string, unknown>>;
  writeStorage(values: Record<string, unknown>): Promise<void>;
  /** Changes settings as our own pages do; when it is done they are written. */
  change(message: ViewMessage): Promise<void>;
  /**
   * A command in a tab, as if its keys had been pressed: automation can't press them, so this calls
   * what the browser calls then (docs/testing.md).
   */
  command(page: Page, command: Command): Promise<void>;
  /** As if "Explain" had been chosen in the menu of this selection in the tab in front; likewise. */
  explainSelection(text: string): Promise<void>;
  /** Ends the service worker (Chromium) or the event page (Firefox); the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Closes all tabs that were opened and makes stored values, registrations and icon what they were after the installation. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the built extension and waits until its scan script is registered. */
export async function launchExtension(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<ExtensionSession> {
  const { browser, origin } = await launchWithBuild(name, options);
  try {
    const session = await makeSession(name, browser, origin);
    await waitForRegistration(session);
    await closeWelcome(session);
    const installed = await session.readStorage();
    return { ...session, reset: () => reset(session, installed) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

type BareSession = Omit<ExtensionSession, 'reset'>;

/** On every page, as after the installation: where it works may have been another choice before. */
const waitForRegistration = (session: BareSession): Promise<unknown> =>
  poll('the scan script to be registered', () =>
    session.inside(async () => {
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      return script?.matches?.includes('https://*/*');
    }),
  );

async function reset(session: BareSession, installed: Record<string, unknown>): Promise<void> {
  await session.inside(async () => {
    const own = await chrome.tabs.getCurrent();
    const tabs = await chrome.tabs.query({});
    await chrome.tabs.remove(tabs.flatMap(({ id }) => (id === own?.id ? [] : (id ?? []))));
  });
  // What follows from the settings outside storage follows from this.
  await session.change({ type: 'reset-settings' });
  await waitForRegistration(session);
  await session.inside(async (stored) => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    await chrome.storage.local.set(stored);
  }, installed);
}

/** Every new installation shows the welcome page once; it must not come to the front of a test. */
async function closeWelcome(session: BareSession): Promise<void> {
  await poll('the welcome page', () =>
    session.inside(async () => {
      const tabs = await chrome.tabs.query({});
      const ids = tabs
        .filter(({ url }) => url?.endsWith('/welcome.html'))
        .flatMap(({ id }) => id ?? []);
      await chrome.tabs.remove(ids);
      return ids.length > 0;
    }),
  );
}

/** Opens a file of the extension in a tab. */
async function openFile(name: BrowserName, page: Page, url: string): Promise<void> {
  if (name === 'chromium') {
    await page.goto(url);
    return;
  }
  // Firefox sends no load events of extension pages, so that `goto` would wait for ever.
  await bidi(page, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  await poll(
    `${url} to load`,
    async () =>
      (await page.evaluate('document.readyState === "complete" && location.href')) === url,
  );
}

async function makeSession(
  name: BrowserName,
  browser: Browser,
  origin: string,
): Promise<BareSession> {
  const neutral = await browser.newPage();
  await openFile(name, neutral, `${origin}/${NEUTRAL_FILE}`);

  const inside: ExtensionSession['inside'] = (run, ...args) => evaluate(neutral, run, ...args);
  const tabId = async (page: Page): Promise<number> => {
    const ids = await inside(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter((tab) => tab.url === url).flatMap(({ id }) => id ?? []);
    }, page.url());
    if (ids.length !== 1 || ids[0] === undefined)
      throw new Error(`${ids.length} tabs show ${page.url()}: give each its own address`);
    return ids[0];
  };
  const report = async (page: Page): Promise<FrameReport[]> =>
    inside(askForReports, await tabId(page), REPORT_QUIET_MS, REPORT_PATIENCE_MS);

  return {
    name,
    browser,
    origin,
    inside,
    tabId,
    report,
    async newPage(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    async openExtensionPage(path, prepare) {
      const page = await browser.newPage();
      await prepare?.(page);
      await openFile(name, page, `${origin}/${path}`);
      return page;
    },
    async reportUntil(page, wanted) {
      let last: FrameReport[] = [];
      return poll('the wanted report', async () => {
        last = await report(page);
        return wanted(last) && last;
      }).catch((error: unknown) => {
        throw new Error(`last report: ${JSON.stringify(last)}`, { cause: error });
      });
    },
    readStorage: () => inside(() => chrome.storage.local.get<Record<string, unknown>>()),
    writeStorage: (values) => inside((given) => chrome.storage.local.set(given), values),
    change: (message) => inside(sendChange, message),
    async command(page, command) {
      await page.bringToFront();
      await pressCommand(name, browser, neutral, command);
    },
    explainSelection: (text) => explainSelection(name, browser, neutral, text),
    stopBackground: () => stopBackground(name, neutral),
    close: () => browser.close(),
  };
}

const isWorker = (target: Target): boolean => target.type() === TargetType.SERVICE_WORKER;

/** Runs an expression in Chromium's background, which it starts if it sleeps. */
async function runInWorker(browser: Browser, neutral: Page, expression: string): Promise<void> {
  // A message starts the worker.
  await evaluate(neutral, () =>
    chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined),
  );
  const worker = await browser.waitForTarget(isWorker);
  // Attached only for this call: a worker that puppeteer watches does not start again once stopped.
  const session = await worker.createCDPSession();
  await session.send('Runtime.evaluate', { expression });
  await session.detach();
}

/** Calls what the browser calls when the keys of a command are pressed in the tab in front. */
async function pressCommand(
  name: BrowserName,
  browser: Browser,
  neutral: Page,
  command: Command,
): Promise<void> {
  if (name === 'firefox')
    return evaluateInFirefox(neutral, `${FIREFOX_EXTENSION}.shortcuts.onCommand('${command}')`);
  // Not in the documented API: what the browser itself calls.
  return runInWorker(browser, neutral, `chrome.commands.onCommand.dispatch('${command}')`);
}

/** Calls what the browser calls when "Explain" is chosen in the menu of a selection, which has no automation. */
async function explainSelection(
  name: BrowserName,
  browser: Browser,
  neutral: Page,
  text: string,
): Promise<void> {
  const info = JSON.stringify({ menuItemId: 'explain', selectionText: text });
  if (name === 'firefox') {
    const tab = "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab";
    const event = "'webext-menu-menuitem-click'";
    return evaluateInFirefox(neutral, `${FIREFOX_EXTENSION}.emit(${event}, ${info}, ${tab})`);
  }
  return runInWorker(
    browser,
    neutral,
    `chrome.tabs.query({ active: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch(${info}, tab))`,
  );
}

/** Runs inside the extension. */
async function sendChange(message: ViewMessage): Promise<void> {
  const answer = await chrome.runtime.sendMessage<ViewMessage, { ok?: boolean } | undefined>(
    message,
  );
  if (answer?.ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

async function stopBackground(name: BrowserName, neutral: Page): Promise<void> {
  if (name === 'firefox') {
    const stop = 'terminateBackground({ disableResetIdleForTest: true })';
    return evaluateInFirefox(neutral, `${FIREFOX_EXTENSION}.${stop}`);
  }
  const session = await neutral.createCDPSession();
  const workers = async (): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'service_worker').map((info) => info.targetId);
  };
  const ending = await workers();
  for (const targetId of ending) await session.send('Target.closeTarget', { targetId });
  // A page's message that comes meanwhile has started another one, whose id is new.
  await poll('the worker to end', async () => {
    const running = await workers();
    return !ending.some((id) => running.includes(id));
  });
}
