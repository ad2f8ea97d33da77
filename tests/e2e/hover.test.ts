import type { Browser } from 'puppeteer-core';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centreOf, launchWithExtension, servePage, waitForHighlight } from './extension';

const PAGE = '<!doctype html><title>t</title><p>Nuts are rich in magnesium and taste good.</p>';

describe.each(['chromium', 'firefox'] as const)('hovering a term in %s', (name) => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePage>>;

  beforeAll(async () => {
    mkdirSync('artifacts', { recursive: true });
    server = await servePage(PAGE);
    browser = await launchWithExtension(name);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('opens a card on hover, leaves the page as it was, and closes on Escape', async () => {
    const page = await browser.newPage();
    // The scan script is registered when the extension is installed; a load may come before that.
    await expect
      .poll(
        async () => {
          await page.goto(server.url);
          return page.evaluate('CSS.highlights.size');
        },
        { timeout: 15_000, interval: 300 },
      )
      .toBe(1);
    await waitForHighlight(page);
    const before = await page.evaluate('document.documentElement.outerHTML');
    const { x, y } = await centreOf(page, 'magnesium');
    await page.mouse.move(x - 40, y - 5);
    await expect
      .poll(
        async () => {
          await page.mouse.move(x, y);
          return page.evaluate('document.querySelectorAll("html > div[popover=manual]").length');
        },
        { timeout: 10_000, interval: 800 },
      )
      .toBe(1);
    await page.screenshot({ path: `artifacts/hover-${name}.png` });
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
  });
});
