// `npm run demo`: opens a browser with the extension on the demo page. Without a display it runs
// headless, hovers terms, prints what the extension found and writes screenshots.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../src/platform/messages';
import { launchExtension, type ExtensionSession } from '../tests/e2e/extension';
import { cardText } from '../tests/e2e/support/card';
import { hoverConcept, painted } from '../tests/e2e/support/highlights';
import { servePages } from '../tests/e2e/support/server';
import { ensureBrowsers } from './browsers';
import { buildExtension } from './builds';

const root = join(import.meta.dirname, '..');
const artifacts = join(root, 'artifacts');
/** Concepts whose cards are shown. */
const HOVERED = ['magnesium', 'tight-hamstrings', 'hypokalemia'];
/** Width and height of the popup in its own tab, in CSS px. */
const POPUP_SIZE = { width: 384, height: 600 };

/** One line per kind: how many mentions, then the concepts with their counts. */
function summary(reports: readonly FrameReport[]): string[] {
  const byKind = new Map<string, Map<string, number>>();
  for (const { concept, kind, count } of reports.flatMap((report) => report.concepts)) {
    const concepts = byKind.get(kind) ?? new Map<string, number>();
    byKind.set(kind, concepts.set(concept, (concepts.get(concept) ?? 0) + count));
  }
  return [...byKind].map(([kind, concepts]) => {
    const total = [...concepts.values()].reduce((sum, count) => sum + count, 0);
    const list = [...concepts].map(([concept, count]) => `${concept} ${count}`);
    return `${kind}: ${total} mentions of ${concepts.size} (${list.join(', ')})`;
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = join(artifacts, `demo-${name}.png`);
  await page.screenshot({ path });
  console.log(`  written: ${path}`);
}

async function showHeadless(session: ExtensionSession, page: Page): Promise<void> {
  const reports = await session.reportUntil(
    page,
    (all) => all.every(({ settled }) => settled) && (all[0]?.concepts.length ?? 0) > 0,
  );
  console.log('The extension read on the demo page:');
  for (const line of summary(reports)) console.log(`  ${line}`);
  console.log(`Highlighted (the first in each section): ${(await painted(page)).length}`);
  await shoot(page, 'page');
  for (const concept of HOVERED) {
    const card = await hoverConcept(page, concept, reports);
    console.log(`Card of ${concept}: ${(await cardText(card)).slice(0, 200)} …`);
    await shoot(page, `card-${concept}`);
    await page.keyboard.press('Escape');
  }
  const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId(page)}`);
  await popup.setViewport(POPUP_SIZE);
  await popup.waitForFunction(() => document.body.innerText.includes('Magnesium'));
  console.log('Popup:');
  await shoot(popup, 'popup');
}

mkdirSync(artifacts, { recursive: true });
ensureBrowsers(['chromium']);
buildExtension('chromium');
const headless = !(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const html = readFileSync(join(import.meta.dirname, 'demo.html'), 'utf8');
const server = await servePages({ '/': html });
const session = await launchExtension('chromium', { headless });
try {
  const page = await session.newPage(server.url());
  if (headless) {
    await showHeadless(session, page);
  } else {
    console.log(`The demo page is open at ${server.url()}; close the browser to end.`);
    await new Promise<void>((closed) => session.browser.once('disconnected', () => closed()));
  }
} finally {
  await session.close();
  await server.close();
}
