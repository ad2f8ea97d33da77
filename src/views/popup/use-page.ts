import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FrameReport } from '../../platform/messages';
import { useView } from '../context';
import type { Extension, PageTab } from '../../platform/extension';

/** A page that has not answered by then has no script of ours that could (ms). */
const PATIENCE_MS = 1_500;
/** How soon to look again whether a page has loaded: soon enough to seem at once (ms). */
const LOOK_MS = 250;
/** How soon to ask again while nobody is there (ms). */
const RETRY_MS = 150;

export interface PageState {
  readonly tab: PageTab | undefined;
  readonly hasAccess: boolean;
  readonly reports: Reports;
  readonly isWaiting: boolean;
  /** The page is not there as a whole: a script of ours may come yet. */
  readonly isLoading: boolean;
  /** False until it is known which tab is meant. */
  readonly isReady: boolean;
  /** Asks the page anew, e.g. after it was read on a click. */
  readonly ask: () => void;
  /** Has the page read, on the reader's wish; what it says then is still to be asked for. */
  readonly read: () => Promise<void>;
  /** What came of that wish, if there was one of this page. */
  readonly attempt: Attempt['outcome'] | undefined;
}

interface Attempt {
  /** Address of the page: the tab may show another one by now. */
  readonly url: string | undefined;
  readonly outcome: 'made' | 'refused';
}

type Reports = ReadonlyMap<number, FrameReport>;
const NO_REPORTS: Reports = new Map();

interface Setters {
  readonly setReports: (update: (known: Reports) => Reports) => void;
  readonly setIsWaiting: (isWaiting: boolean) => void;
}

/** Asks until somebody answers or patience ends, and takes later answers too; gives the way to stop. */
function follow(extension: Extension, tabId: number, setters: Setters): () => void {
  const { setReports, setIsWaiting } = setters;
  const end = Date.now() + PATIENCE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  let stop: (() => void) | undefined;
  const giveUp = (): void => setIsWaiting(false);
  const takeReport = (frameId: number, report: FrameReport): void => {
    // The old answers are shown until the first new one is there: nothing flickers.
    const isNew = isFirst;
    isFirst = false;
    clearTimeout(timer);
    setReports((known) => new Map(isNew ? [] : known).set(frameId, report));
    giveUp();
  };
  const ask = (): void => {
    stop?.();
    stop = extension.askPage(tabId, takeReport, () => {
      // The script may be on its way: just registered, or the page is still loading.
      if (Date.now() < end) timer = setTimeout(ask, RETRY_MS);
      else {
        setReports(() => NO_REPORTS);
        giveUp();
      }
    });
  };
  setIsWaiting(true);
  // A script that hears and doesn't answer must not keep the reader waiting either.
  const patience = setTimeout(giveUp, PATIENCE_MS);
  ask();
  return () => {
    clearTimeout(patience);
    clearTimeout(timer);
    stop?.();
  };
}

/** Looks at a tab until its page has loaded; gives the way to stop. */
function watchLoading(
  extension: Extension,
  tabId: number,
  onLook: (isLoading: boolean) => void,
): () => void {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const isLoading = await extension.isLoading(tabId);
    if (isStopped) return;
    onLook(isLoading);
    if (isLoading) timer = setTimeout(() => void look(), LOOK_MS);
  };
  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Whether the tab's page is still loading; `onLoaded` is called when it has loaded meanwhile. */
function useLoading(tabId: number | undefined, round: number, onLoaded: () => void): boolean {
  const { extension } = useView();
  const [isLoading, setIsLoading] = useState(false);
  useEffect(() => {
    if (tabId === undefined) return undefined;
    let hasLoaded = true;
    return watchLoading(extension, tabId, (isNow) => {
      setIsLoading(isNow);
      if (!isNow && !hasLoaded) onLoaded();
      hasLoaded = !isNow;
    });
  }, [extension, tabId, round, onLoaded]);
  return isLoading;
}

/** The reader's wish to have the page read, and what came of it. */
function useAttempt(
  tab: PageTab | undefined,
  onRead: () => void,
): Pick<PageState, 'read' | 'attempt'> {
  const { extension } = useView();
  const [last, setLast] = useState<Attempt>();
  const read = async (): Promise<void> => {
    if (!tab) return;
    const isRead = await extension.readTab(tab.id);
    setLast({ url: tab.url, outcome: isRead ? 'made' : 'refused' });
    onRead();
  };
  return { read, attempt: last && last.url === tab?.url ? last.outcome : undefined };
}

/** The tab and what its frames say is on them, kept up to date while the view is open. */
export function usePage(): PageState {
  const { extension } = useView();
  const [tab, setTab] = useState<PageTab>();
  const [isReady, setIsReady] = useState(false);
  const [hasAccess, setHasAccess] = useState(true);
  const [reports, setReports] = useState(NO_REPORTS);
  const [isWaiting, setIsWaiting] = useState(true);
  const [round, setRound] = useState(0);
  const [loads, setLoads] = useState(0);
  const ask = useCallback(() => setRound((last) => last + 1), []);
  const askOnceMore = useCallback(() => {
    // With the news that it has loaded: else it would be said to be unread for a moment.
    setIsWaiting(true);
    setLoads((last) => last + 1);
  }, []);

  useEffect(() => {
    void (async () => {
      setHasAccess(await extension.hasAccess());
      setTab(await extension.tab());
      setIsReady(true);
    })();
  }, [extension, round]);

  const tabId = tab?.id;
  useEffect(() => {
    if (!isReady) return undefined;
    if (tabId === undefined) {
      setIsWaiting(false);
      return undefined;
    }
    return follow(extension, tabId, { setReports, setIsWaiting });
  }, [extension, tabId, isReady, round, loads]);
  const isLoading = useLoading(tabId, round, askOnceMore);

  // With the news that it was read: else it would be said to be unread for a moment.
  const attempt = useAttempt(tab, () => setIsWaiting(true));

  return { tab, hasAccess, reports, isWaiting, isLoading, isReady, ask, ...attempt };
}
