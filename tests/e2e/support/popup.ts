import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import { DEFAULTS } from '../../../src/settings/defaults';
import { evaluate } from './evaluate';
import { waitForPainted } from './highlights';
import { poll } from './poll';
import { waitForWhole } from './reading';
import { useExtension } from './tab';
import { openPopup } from './views';

const html = (body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><title>t</title><link rel="icon" href="data:,">${body}`;
const FAR = '<div style="height:3000px"></div>';

const PAGES = {
  '/terms': html(`<h1>One</h1><p>Adults need magnesium every day.</p>${FAR}
    <h2>Two</h2><p>Low magnesium and a muscle cramp.</p>${FAR}
    <h2>Three</h2><p>Dehydration, and magnesium again.</p>
    <iframe src="/inner" width="500" height="200"></iframe>
    <iframe src="OTHER/other" width="500" height="200"></iframe>`),
  '/inner': html('<p>Low magnesium or low vitamin D. Adults need magnesium.</p>'),
  '/other': html('<p>Signs of hypokalemia and dehydration.</p>'),
  '/nothing': html('<p>A page about the weather in spring.</p>'),
  '/german': html('<p>Der Arzt sagt, dass magnesium hilft und vitamin D nicht so viel.</p>', 'de'),
  '/secret': html('<p>Low magnesium.</p><form><input type="password"></form>'),
};

/** Rows of the list of the page: name and count. */
export const rows = (popup: Page): Promise<string[]> =>
  evaluate(popup, () =>
    [...document.querySelectorAll<HTMLElement>('.term-open')].map((row) =>
      row.innerText.trim().replace(/\s*\n\s*/g, ' '),
    ),
  );
export const waitForRows = (popup: Page, wanted: readonly string[]): Promise<unknown> =>
  poll('the rows', async () => {
    const shown = await rows(popup);
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) throw new Error(shown.join(', '));
    return true;
  });

/** A page in the background is not read: over a real popup it is in front. */
export async function waitForTerms(page: Page): Promise<void> {
  await page.bringToFront();
  await waitForPainted(page, (texts) => texts.includes('magnesium'));
}
export async function waitForNone(page: Page): Promise<void> {
  await page.bringToFront();
  await waitForPainted(page, []);
}

/** A browser with pages to open the popup over, for the tests of one `describe`; each starts with the defaults. */
export function usePopup(name: BrowserName) {
  const { session, server } = useExtension(name, PAGES);
  let opened: Page[] = [];

  beforeAll(() => {
    const terms = PAGES['/terms'].replace('OTHER', server().otherUrl('').replace(/\/$/, ''));
    server().set('/terms', terms);
  });
  beforeEach(async () => {
    const { settings = DEFAULTS } = await session().readStorage();
    if (JSON.stringify(settings) !== JSON.stringify(DEFAULTS))
      await session().change({ type: 'reset-settings' });
  });
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  /** Has a page closed after the test. */
  const keep = (page: Page): Page => {
    opened.push(page);
    return page;
  };
  const drop = async (page: Page): Promise<void> => {
    opened = opened.filter((each) => each !== page);
    await page.close();
  };
  const open = async (path: keyof typeof PAGES): Promise<Page> =>
    keep(await session().newPage(server().url(path)));
  /** Opens a page and waits until all its frames are read: behind a popup in a tab none is. */
  const load = async (path: keyof typeof PAGES): Promise<Page> => {
    const page = await open(path);
    await waitForWhole(session(), page, path === '/terms' ? 3 : 1);
    return page;
  };
  /** The popup over a page or tab, in a tab of its own. */
  const over = async (
    page: Page | number,
    viewport?: { width: number; height: number },
  ): Promise<Page> => keep(await openPopup(session(), page, viewport));
  return { session, keep, drop, open, load, over };
}
