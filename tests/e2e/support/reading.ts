import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../../../src/platform/messages';
import type { ExtensionSession } from '../extension';

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

/** A whole page around a body; its language is English. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>` +
  `<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
