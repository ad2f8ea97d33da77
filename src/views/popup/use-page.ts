import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FrameReport } from '../../platform/messages';
import { useView } from '../context';
import type { PageTab } from '../../platform/extension';

/** A page that has not answered by then has no script of ours that could (ms). */
const PATIENCE_MS = 1_500;

export interface PageState {
  readonly tab: PageTab | undefined;
  readonly hasAccess: boolean;
  readonly reports: ReadonlyMap<number, FrameReport>;
  readonly isWaiting: boolean;
  /** False until it is known which tab is meant. */
  readonly isReady: boolean;
  /** Asks the page anew, e.g. after it was read on a click. */
  readonly ask: () => void;
}

const NO_REPORTS: ReadonlyMap<number, FrameReport> = new Map();

/** The tab and what its frames say is on them, kept up to date while the view is open. */
export function usePage(): PageState {
  const { extension } = useView();
  const [tab, setTab] = useState<PageTab>();
  const [isReady, setIsReady] = useState(false);
  const [hasAccess, setHasAccess] = useState(true);
  const [reports, setReports] = useState(NO_REPORTS);
  const [isWaiting, setIsWaiting] = useState(true);
  const [round, setRound] = useState(0);
  const ask = useCallback(() => setRound((last) => last + 1), []);

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
    setIsWaiting(true);
    const giveUp = (): void => setIsWaiting(false);
    const patience = setTimeout(giveUp, PATIENCE_MS);
    let isFirst = true;
    const stop = extension.askPage(
      tabId,
      (frameId, report) => {
        // The old answers are shown until the first new one is there: nothing flickers.
        setReports((known) => new Map(isFirst ? [] : known).set(frameId, report));
        isFirst = false;
        giveUp();
      },
      () => {
        setReports(NO_REPORTS);
        giveUp();
      },
    );
    return () => {
      clearTimeout(patience);
      stop();
    };
  }, [extension, tabId, isReady, round]);

  return { tab, hasAccess, reports, isWaiting, isReady, ask };
}
