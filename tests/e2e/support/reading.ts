import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../../../src/platform/messages';
import type { Bridge } from '../../../src/content/bridge';
import type { ExtensionSession } from '../extension';
import { poll } from './poll';

/** Mentions of each concept over all frames. */
export function countsOf(reports: readonly FrameReport[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { concept, count } of reports.flatMap(({ concepts }) => concepts))
    counts[concept] = (counts[concept] ?? 0) + count;
  return counts;
}

/** Waits until all frames have come to rest with exactly these mentions. */
export const waitForCounts = (
  session: ExtensionSession,
  page: Page,
  wanted: Readonly<Record<string, number>>,
): Promise<FrameReport[]> =>
  session.reportUntil(page, (reports) => {
    const counts = countsOf(reports);
    const isSame =
      Object.keys(counts).length === Object.keys(wanted).length &&
      Object.entries(wanted).every(([concept, count]) => counts[concept] === count);
    return reports.length > 0 && isSame && reports.every(({ settled }) => settled);
  });

/** Runs inside the extension: whether each frame of a tab that paints something has its card script. */
async function haveCards(tabId: number): Promise<boolean> {
  const frames = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {
      const bridge = Reflect.get(globalThis, Symbol.for('pinch-of-salt')) as Bridge | undefined;
      return !bridge || bridge.card !== undefined || bridge.scan.mentions().length === 0;
    },
  });
  return frames.every(({ result }) => result);
}

/**
 * Waits until all frames of a page are read with all that we know: the card script brings the second tier of the
 * lexicon, and a page behind another tab, such as a popup that is one, is not read before it is in front again.
 */
export async function waitForWhole(
  session: ExtensionSession,
  page: Page,
  frames = 1,
): Promise<void> {
  const settled = (): Promise<unknown> =>
    session.reportUntil(
      page,
      (reports) => reports.length >= frames && reports.every((each) => each.settled),
    );
  await settled();
  const tabId = await session.tabId(page);
  await poll('the card scripts', () => session.inside(haveCards, tabId));
  await settled();
}

/** A whole page around a body; its language is English. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>` +
  `<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
