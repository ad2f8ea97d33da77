import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../scripts/browsers';

const OUTPUT = join(import.meta.dirname, '../../.output');

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const FIREFOX_PREFS = {
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** Starts a browser with the built extension installed; headless unless told otherwise. */
export async function launchWithExtension(
  name: BrowserName,
  { headless = true }: { headless?: boolean } = {},
): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  if (name === 'chromium') {
    return launch({
      executablePath,
      headless,
      pipe: true,
      enableExtensions: [join(OUTPUT, 'chrome-mv3')],
      args: CHROMIUM_FLAGS,
    });
  }
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    extraPrefsFirefox: FIREFOX_PREFS,
  });
  await browser.installExtension(join(OUTPUT, 'firefox-mv3'));
  return browser;
}

/** Serves one HTML page on loopback. */
export async function servePage(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Waits until the page has at least one highlight of ours. */
export async function waitForHighlight(page: Page): Promise<void> {
  await page.waitForFunction('CSS.highlights.size > 0', { timeout: 10_000 });
}

/** Middle of a word's glyphs in viewport px. */
export function centreOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((searched) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node as Text).data.indexOf(searched);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + searched.length);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`no ${searched} on the page`);
  }, word);
}
