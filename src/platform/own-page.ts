import type { Runtime } from 'webextension-polyfill';
import type { ExtensionApi, StorageListener } from '../content/extension-api';
import type { ParsedSettings } from '../settings/parse';
import type { PageRules } from '../settings/types';
import { browser } from './browser';
import type { Extension } from './extension';
import { highlightStyle } from './highlight-style';
import type { FrameReport, PageMessage, TabMessage } from './messages';
import { followSettings, readSettings, RULES } from './settings-store';

/** As often as a view asks a tab (view-extension.ts), in ms. */
const RENEWAL_MS = 2_500;

/** A page of ours whose text is read like a page of the web. */
export interface OwnPage {
  /** What the scan script is started with in place of the browser's API. */
  readonly api: ExtensionApi;
  /** As those of `Extension`, of this page itself: tab and frame are ignored. */
  readonly askPage: Extension['askPage'];
  readonly jumpTo: Extension['jumpTo'];
}

/**
 * The reader's rules as they hold on a page of ours: which topics and how many marks, but no pause and
 * no mode, as the reader asks for this very text; nor no marks at all, unless it shows what that is like.
 */
function ownRules(stored: unknown, isSample: boolean): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const rules = stored as Partial<PageRules>;
  const density = rules.density === 'none' && !isSample ? 'all' : rules.density;
  const open = { on: true, mode: 'everywhere', pausedUntil: 0, pausedSites: [], chosenSites: [] };
  return { ...rules, ...open, density };
}

const ownValue = (key: string, stored: unknown, isSample: boolean): unknown =>
  key === RULES ? ownRules(stored, isSample) : stored;

/**
 * Runs something as long as the page is there: it ends when the page goes, and begins again if that comes
 * back from the back/forward cache.
 *
 * @param begin gives the way to end it
 * @returns the way to end it for good
 */
function whileShown(begin: () => () => void): () => void {
  let end = begin();
  const lasting = new AbortController();
  const { signal } = lasting;
  addEventListener('pagehide', () => end(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && (end = begin()), { signal });
  return () => {
    lasting.abort();
    end();
  };
}

/** Ends what follows the marking for the highlights that were told of last. */
let stopMarking = (): void => undefined;

/** Nothing can be injected into a page of ours: it carries style and card itself. */
function followMarking(highlight: string, onStyle: (style: string) => void): void {
  const show = ({ settings }: ParsedSettings): void =>
    onStyle(highlightStyle(highlight, settings.marking));
  stopMarking();
  stopMarking = whileShown(() => {
    void readSettings().then(show);
    return followSettings(show);
  });
}

/** All that a script in a page says to the background, answered here where the background can't. */
function answer(
  message: PageMessage | FrameReport,
  onStyle: (style: string) => void,
  onReport: (report: FrameReport) => void,
): Promise<unknown> {
  if (message.type === 'page-report') onReport(message);
  else if (message.type === 'first-mention') {
    followMarking(message.highlight, onStyle);
    return browser.runtime.sendMessage({ type: 'records', concepts: message.concepts });
  } else if (message.type === 'mute' && message.scope === 'site')
    return Promise.resolve({ ok: false, reason: 'siteless' });
  else if (!['page-icon', 'watch-escape', 'escape'].includes(message.type))
    return browser.runtime.sendMessage(message);
  return Promise.resolve();
}

/** The reader's rules, and later changes of them, as they hold here. */
function ownStorage(isSample: boolean): ExtensionApi['storage'] {
  const ends = new Map<StorageListener, () => void>();
  const { onChanged } = browser.storage;
  const follow = (listener: StorageListener): (() => void) => {
    const hear: StorageListener = (changes, area) => {
      const own = Object.entries(changes).map(
        ([key, { newValue }]) => [key, { newValue: ownValue(key, newValue, isSample) }] as const,
      );
      listener(Object.fromEntries(own), area);
    };
    onChanged.addListener(hear);
    return () => onChanged.removeListener(hear);
  };
  return {
    local: {
      async get(key) {
        const { [key]: stored } = await browser.storage.local.get(key);
        return { [key]: ownValue(key, stored, isSample) };
      },
    },
    onChanged: {
      // Whoever listens reads anew what was not told while the page was away.
      addListener: (listener) =>
        void ends.set(
          listener,
          whileShown(() => follow(listener)),
        ),
      removeListener(listener) {
        ends.get(listener)?.();
        ends.delete(listener);
      },
    },
  };
}

/**
 * The reader's commands reach this tab as any other. They come from the background, which is in no tab: a
 * page whose process was taken over must not move the reader about in pages of ours.
 */
const isCommand = (message: unknown, { id, tab }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id &&
  tab === undefined &&
  (message as { readonly type?: unknown } | null)?.type === 'command';

/** Asks until stopped; each question lapses after a while (scan.ts). */
function keepAsking(ask: () => void): () => void {
  ask();
  const timer = setInterval(ask, RENEWAL_MS);
  return () => clearInterval(timer);
}

/** Style of the highlights in this page: one sheet, however often it changes. */
let adopted: CSSStyleSheet | undefined;

function adoptStyle(style: string): void {
  if (!adopted) {
    adopted = new CSSStyleSheet();
    document.adoptedStyleSheets.push(adopted);
  }
  adopted.replaceSync(style);
}

/**
 * Lets one of our own pages be read: browsers inject no script there, and the reader's pauses are not
 * meant for it.
 *
 * @param isSample the page shows what the reader's rules do: no marks if they want none
 * @param onStyle called with the stylesheet of the highlights when it is wanted, and when it is another one
 */
export function createOwnPage({
  isSample = false,
  onStyle = adoptStyle,
}: {
  readonly isSample?: boolean;
  readonly onStyle?: (style: string) => void;
} = {}): OwnPage {
  const listeners = new Set<(message: unknown) => void>();
  const reports = new Set<(report: FrameReport) => void>();
  const tell = (message: TabMessage): void => listeners.forEach((listener) => listener(message));
  const onReport = (report: FrameReport): void => reports.forEach((hear) => hear(report));
  const runtime: ExtensionApi['runtime'] = {
    get id() {
      return browser.runtime.id as string | undefined;
    },
    sendMessage: (message) => answer(message, onStyle, onReport),
    onMessage: {
      addListener(listener) {
        listeners.add(listener);
        browser.runtime.onMessage.addListener(
          (message: unknown, sender: Runtime.MessageSender): undefined => {
            if (isCommand(message, sender)) listener(message);
          },
        );
      },
    },
  };
  return {
    api: { runtime, storage: ownStorage(isSample) },
    askPage(_tabId, hearReport) {
      const hear = (report: FrameReport): void => hearReport(0, report);
      reports.add(hear);
      const stop = keepAsking(() => tell({ type: 'report-page', question: 'own' }));
      return () => {
        stop();
        reports.delete(hear);
      };
    },
    jumpTo: async (_tabId, _frameId, concept) => tell({ type: 'jump-to', concept }),
  };
}
