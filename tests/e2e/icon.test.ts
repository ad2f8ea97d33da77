import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { useExtension } from './support/tab';
import { textOf } from './support/views';

const html = (body: string): string =>
  `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">${body}`;

const PAGES = {
  '/terms': html('<p>A lack of vitamin D is common in winter.</p>'),
  '/nothing': html('<p>The weather in spring.</p>'),
  '/other': html('<p>The weather in autumn.</p>'),
};
/** Long enough for the icon to show it on a busy machine. */
const PAUSE_MS = 8_000;

/** Shows another text under another address, as an app does that loads nothing for it. */
const moveTo = (page: Page, path: string, body: string): Promise<void> =>
  evaluate(
    page,
    (to, text) => {
      history.pushState({}, '', to);
      document.body.textContent = text;
    },
    path,
    body,
  );

describe.each(BROWSERS)('the icon on the toolbar in %s', (name) => {
  const { session, server } = useExtension(name, PAGES);
  /** The tabs by their pages: Firefox's driver does not see that a page is back from the back/forward cache. */
  const tabs = new Map<Page, number>();
  const open = async (path: string): Promise<Page> => {
    const page = await session().newPage(server().url(path));
    tabs.set(page, await session().tabId(page));
    return page;
  };
  afterEach(async () => {
    await session().change({ type: 'reset-settings' });
    // Tabs are found by their address.
    await Promise.all([...tabs.keys()].map((page) => page.close()));
    tabs.clear();
  });

  /** Its title says what it shows. */
  const title = (page: Page): Promise<string> =>
    session().inside((tabId) => chrome.action.getTitle({ tabId }), tabs.get(page) ?? 0);
  const waitForIcon = (page: Page, icon: 'on' | 'idle' | 'paused'): Promise<void> =>
    expect
      .poll(() => title(page), { timeout: 2 * PAUSE_MS })
      .toBe(textOf(`extension_icon_${icon}`));

  it('shows what is here: something, nothing, a pause', async () => {
    const terms = await open('/terms');
    await waitForPainted(terms, ['vitamin D']);
    await waitForIcon(terms, 'on');
    const nothing = await open('/nothing');
    await waitForIcon(nothing, 'idle');

    await session().change({ type: 'change-settings', change: { on: false } });
    await waitForIcon(terms, 'paused');
    await waitForIcon(nothing, 'paused');

    await terms.bringToFront();
    await session().change({ type: 'change-settings', change: { on: true } });
    await waitForPainted(terms, ['vitamin D']);
    await waitForIcon(terms, 'on');
    await waitForIcon(nothing, 'idle');
  });

  it('shows that a site is paused on each of its pages, as they load', async () => {
    const page = await open('/terms');
    await waitForIcon(page, 'on');
    const pause = { list: 'pausedSites', add: ['127.0.0.1'], remove: [] } as const;
    await session().change({ type: 'edit-lists', edits: [pause] });
    await waitForIcon(page, 'paused');
    await page.reload();
    await waitForIcon(page, 'paused');
    await page.goto(server().url('/other'));
    await waitForIcon(page, 'paused');
    const resume = { ...pause, add: [], remove: pause.add };
    await session().change({ type: 'edit-lists', edits: [resume] });
    await waitForIcon(page, 'idle');
    // Not `goBack`: Firefox sends no load event of a page that comes from the back/forward cache.
    await evaluate(page, () => history.back());
    await waitForIcon(page, 'on');
  });

  it('shows what is here again when a pause ends: something, nothing', async () => {
    const terms = await open('/terms');
    const nothing = await open('/nothing');
    const pages = [
      [terms, 'on'],
      [nothing, 'idle'],
    ] as const;
    for (const [page, icon] of pages) {
      await page.bringToFront();
      await waitForIcon(page, icon);
    }
    const pausedUntil = Date.now() + PAUSE_MS;
    await session().change({ type: 'change-settings', change: { pausedUntil } });
    for (const [page] of pages) await waitForIcon(page, 'paused');
    for (const [page, icon] of pages) {
      await page.bringToFront();
      await waitForIcon(page, icon);
    }
  });

  it('follows an app from route to route', async () => {
    const page = await open('/terms');
    await waitForIcon(page, 'on');
    await moveTo(page, '/route-1', 'The weather in spring.');
    await waitForIcon(page, 'idle');
    await moveTo(page, '/route-2', 'A lack of vitamin D is common in winter.');
    await waitForIcon(page, 'on');
  });
});
