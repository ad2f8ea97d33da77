import type { FrameReport } from '../../../src/platform/messages';

/** How long no further frame may have answered, and how long to wait for a first answer, in ms. */
export const REPORT_QUIET_MS = 150;
export const REPORT_PATIENCE_MS = 2_000;

/** Runs inside the extension: asks all frames of a tab and gathers what they answer. */
export function askForReports(
  tabId: number,
  quiet: number,
  patience: number,
): Promise<FrameReport[]> {
  const question = crypto.randomUUID();
  const reports = new Map<number, FrameReport>();
  return new Promise((resolve) => {
    let timer = setTimeout(finish, patience);
    function finish(): void {
      clearTimeout(timer);
      chrome.runtime.onMessage.removeListener(listen);
      resolve([...reports].toSorted(([a], [b]) => a - b).map(([, report]) => report));
    }
    function listen(message: FrameReport, sender: chrome.runtime.MessageSender): undefined {
      if (message?.type !== 'page-report' || message.question !== question) return undefined;
      if (sender.tab?.id !== tabId) return undefined;
      reports.set(sender.frameId ?? 0, message);
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
      return undefined;
    }
    chrome.runtime.onMessage.addListener(listen);
    // No script of ours in the tab (yet): the promise is rejected, and no report is the answer.
    chrome.tabs.sendMessage(tabId, { type: 'report-page', question }).catch(finish);
  });
}
