import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { cardText, waitForCardOf, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { record, type Recording } from './support/recorder';
import { useExtension } from './support/tab';

// Pages that take away what every page has: the root, the functions of an element.

const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>t</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
const MAGNESIUM = '<p>A healthy diet brings enough magnesium for the body.</p>';
const SHADOWED = ['scrollIntoView', 'matches', 'closest', 'parentElement', 'getBoundingClientRect'];

const PAGES: Record<string, string> = {
  '/': html(MAGNESIUM),
  '/form': html(
    `<form>A healthy diet brings enough magnesium for the body.${SHADOWED.map((name) => `<input name="${name}">`).join('')}</form>`,
  ),
};

declare global {
  interface Window {
    /** What a test has taken out of the page and puts back. */
    away?: Element | undefined;
  }
}

describe.each(BROWSERS)('a page without the usual in %s', (name) => {
  const { session, server } = useExtension(name, PAGES);
  let page: Page;
  let recording: Recording;

  beforeEach(async () => {
    page = await session().newPage();
    recording = await record(page);
    return async () => {
      expect(recording.errors).toEqual([]);
      await page.close();
    };
  });

  it('is read again when its root was away so long that it was missed', async () => {
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    await evaluate(page, () => {
      window.away = document.documentElement;
      window.away.remove();
    });
    await waitForPainted(page, []);
    await evaluate(page, () => {
      const more = document.createElement('p');
      more.textContent = 'A healthy diet brings enough potassium for the body.';
      window.away?.querySelector('body')?.append(more);
      document.append(window.away ?? '');
    });
    await waitForPainted(page, ['magnesium', 'potassium']);
  });

  it('has one card after its root was replaced', async () => {
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    await hoverPainted(page, 'magnesium');
    await evaluate(page, () => {
      const root = document.documentElement;
      root.querySelectorAll(':scope > [popover]').forEach((host) => host.remove());
      document.replaceChild(root.cloneNode(true), root);
    });
    await waitForNoCard(page);
    await page.mouse.move(5, 600);
    await waitForPainted(page, ['magnesium']);
    expect(await cardText(await hoverPainted(page, 'magnesium'))).toMatch(/^Magnesium/);
    const hosts = (): Promise<number> =>
      evaluate(page, () => document.querySelectorAll('[popover]').length);
    expect(await hosts()).toBe(1);
    await page.keyboard.press('Escape');
    await poll('one Escape to close all that is ours', async () => (await hosts()) === 0);
  });

  it('may shadow the functions of a form with its inputs (S7)', async () => {
    await page.goto(server().url('/form'));
    await waitForPainted(page, ['magnesium']);
    const tabId = await session().tabId(page);
    const card = await waitForCardOf(page, 'the card of a jump', () =>
      session().inside(
        (id) => chrome.tabs.sendMessage(id, { type: 'jump-to', concept: 'magnesium' }),
        tabId,
      ),
    );
    expect(await cardText(card)).toMatch(/^Magnesium/);
  });
});
