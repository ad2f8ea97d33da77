// Opening the popup beside an empty one, in both browsers, on a copy of the build.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers';
import { launchExtension } from '../e2e/extension';
import { evaluate } from '../e2e/support/evaluate';
import { buildOf } from '../e2e/support/launch';
import { servePages } from '../e2e/support/server';
import { poll } from '../e2e/support/poll';
import { spreadOf, spreadText, toTable } from './table';

/** The script that both popups carry; it says when they are usable. */
const CLOCK_FILE = 'bench-clock.js';
const EMPTY_FILE = 'bench-empty.html';

/**
 * Usable: the search field is there, has the focus and has been painted. Answering: so is the one that looks
 * up what is typed. In ms since the navigation began. The frame's callback runs before its paint, a task that
 * it posts runs after.
 */
const CLOCK = `const tell = (what, selector) => {
  if (!document.activeElement?.matches(selector)) return requestAnimationFrame(() => tell(what, selector));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { document.documentElement.dataset[what] = String(performance.now()); };
  port2.postMessage(0);
};
requestAnimationFrame(() => tell('usable', 'input'));
requestAnimationFrame(() => tell('answering', '[role=combobox]'));
`;
const clockTag = `<script src="/${CLOCK_FILE}"></script>`;
/** An empty popup: one search field, no other script, no style. */
const EMPTY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>${clockTag}
<body><input type="search" aria-label="Search" autofocus></body></html>`;

/** A page as long as an article, with terms: what the popup usually opens over. */
const ARTICLE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">${'<p>Adults need magnesium every day. Low magnesium and a muscle cramp, or low vitamin D.</p>'.repeat(100)}`;

/** A copy of a build whose popup carries the clock, and which has the empty popup. */
function copyWithClock(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'pinch-of-salt-'));
  cpSync(buildOf(name), folder, { recursive: true });
  writeFileSync(join(folder, CLOCK_FILE), CLOCK);
  writeFileSync(join(folder, EMPTY_FILE), EMPTY);
  const popup = join(folder, 'popup.html');
  const html = readFileSync(popup, 'utf8');
  if (!html.includes('<head>')) throw new Error(`${popup} has no head`);
  writeFileSync(popup, html.replace('<head>', `<head>${clockTag}`));
  return folder;
}

/** Ms from the beginning of a tab's navigation until its page said that it is so far. */
const timeUntil = (page: Page, what: 'usable' | 'answering'): Promise<number> =>
  poll(`the page to be ${what}`, async () => {
    const said = await evaluate(page, (key) => document.documentElement.dataset[key], what);
    return said === undefined ? undefined : Number(said);
  });

/** Samples of one browser, in ms. */
export interface PopupResult {
  readonly browser: BrowserName;
  readonly empty: readonly number[];
  readonly popup: readonly number[];
  /** Until what is typed is looked up. */
  readonly answering: readonly number[];
}

/** Opens the empty popup and the real one in turn over a page with terms; the first round warms up. */
export async function benchPopup(browser: BrowserName, repetitions: number): Promise<PopupResult> {
  const directory = copyWithClock(browser);
  const server = await servePages({ '/article': ARTICLE });
  const session = await launchExtension(browser, { directory });
  const empty: number[] = [];
  const popup: number[] = [];
  const answering: number[] = [];
  try {
    const article = await session.newPage(server.url('/article'));
    const tabId = await session.tabId(article);
    for (let round = 0; round <= repetitions; round++) {
      const floor = await session.openExtensionPage(EMPTY_FILE);
      const emptyTime = await timeUntil(floor, 'usable');
      await floor.close();
      const page = await session.openExtensionPage(`popup.html?tab=${tabId}`);
      const times = [await timeUntil(page, 'usable'), await timeUntil(page, 'answering')] as const;
      await page.close();
      if (round === 0) continue;
      empty.push(emptyTime);
      popup.push(times[0]);
      answering.push(times[1]);
    }
  } finally {
    await session.close();
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
  return { browser, empty, popup, answering };
}

/** Rows of a table: median (least-most) in ms, and the ratio of the medians. */
export function popupTable(results: readonly PopupResult[]): string {
  return toTable([
    ['popup', 'empty usable (ms)', 'usable (ms)', 'x', 'answering (ms)'],
    ...results.map(({ browser, empty, popup, answering }) => [
      browser,
      spreadText(empty, 0),
      spreadText(popup, 0),
      (spreadOf(popup).median / spreadOf(empty).median).toFixed(2),
      spreadText(answering, 0),
    ]),
  ]);
}
