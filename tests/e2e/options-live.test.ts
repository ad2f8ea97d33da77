import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, launchExtension, type ExtensionSession } from './extension';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { waitForSettings } from './support/settings';
import { servePages, type PageServer } from './support/server';
import { press, shownText, textOf, waitForText } from './support/views';

const PAGE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
  <p>Adults need magnesium every day. A lack of magnesium is rare; vitamin D is another matter.</p>`;
/** What an open tab may take to follow a change (U12), in ms. */
const LIVE_MS = 500;
/** So often a change is made when its time counts. */
const ROUNDS = 3;

type Watched = typeof globalThis & { lastClick?: number };

/** Has a page of ours remember when it was last clicked; its clock is that of this process. */
const rememberClicks = (options: Page): Promise<void> =>
  evaluate(options, () => {
    const watched = globalThis as Watched;
    if (watched.lastClick === undefined)
      addEventListener('click', () => (watched.lastClick = Date.now()), true);
    watched.lastClick = 0;
  });

async function lastClick(options: Page): Promise<number> {
  const time = await evaluate(options, () => (globalThis as Watched).lastClick);
  if (!time) throw new Error('no click was seen');
  return time;
}

/**
 * The least time of changes made to and fro, in ms. One may be slow because the machine is busy with
 * something else; a tab that does not follow live is slow, or never right, each time.
 */
async function leastOf(changes: readonly (() => Promise<number>)[]): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const change of changes) least = Math.min(least, await change());
  return least;
}

/** Chooses a radio button by its label, without the line that explains it. */
async function pressOption(options: Page, label: string): Promise<void> {
  const text = await evaluate(
    options,
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('label.option')].find((each) =>
        each.innerText.startsWith(wanted),
      )?.innerText,
    label,
  );
  await press(options, text?.trim() ?? label);
}

describe.each(BROWSERS)('an open tab and the options page in %s', (name) => {
  let session: ExtensionSession;
  let server: PageServer;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    server = await servePages({ '/': PAGE });
    session = await launchExtension(name);
    page = await session.newPage(server.url('/'));
    await waitForPainted(page, ['magnesium', 'vitamin D']);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  beforeEach(async () => {
    options = await session.openExtensionPage('options.html');
    await waitForText(options, textOf('options_what'));
  });
  afterEach(async () => {
    await options.close();
    await session.change({ type: 'reset-settings' });
    await page.bringToFront();
    await waitForPainted(page, ['magnesium', 'vitamin D']);
  });

  /** Makes a change on the options page and waits until the open tab follows it; gives the time between, in ms. */
  async function follow(change: () => Promise<void>, painted: readonly string[]): Promise<number> {
    await options.bringToFront();
    await rememberClicks(options);
    await change();
    // A tab in the background need not be painted until it is looked at.
    await page.bringToFront();
    await waitForPainted(page, painted);
    const seen = Date.now();
    return seen - (await lastClick(options));
  }

  it('switches a topic off and on, live in an open tab', async () => {
    const toggle = (): Promise<void> => press(options, 'Vitamins');
    const off = (): Promise<number> => follow(toggle, ['magnesium']);
    const on = (): Promise<number> => follow(toggle, ['magnesium', 'vitamin D']);
    await off();
    await waitForSettings(session, { topicsOff: ['vitamins'] });
    expect(await shownText(options)).toContain(textOf('options_topic_count', '0', '16'));
    await on();
    await waitForSettings(session, { topicsOff: [] });
    expect(await leastOf([off, on])).toBeLessThan(LIVE_MS);
  });

  it('switches a single concept off; its topic is half on then', async () => {
    await press(options, textOf('options_topic_show', 'Vitamins'));
    await follow(() => press(options, 'Vitamin D'), ['magnesium']);
    await waitForSettings(session, { conceptsOff: ['vitamin-d'], topicsOff: [] });
    await waitForText(options, textOf('options_topic_count', '15', '16'));
    await poll('the half-on box', () =>
      evaluate(
        options,
        () => document.querySelector<HTMLInputElement>('.topic-label input')?.indeterminate,
      ),
    );
  });

  it('changes the density, live', async () => {
    const every = ['magnesium', 'magnesium', 'vitamin D'];
    const changes = [
      () => follow(() => pressOption(options, textOf('options_density_all')), every),
      () => follow(() => pressOption(options, textOf('options_density_none')), []),
    ];
    expect(await leastOf(changes)).toBeLessThan(LIVE_MS);
  });

  it('changes the mode, live: chosen sites, then a site that is added by keyboard', async () => {
    const chosen = textOf('options_mode_chosen_sites');
    await follow(() => pressOption(options, chosen), []);
    await options.bringToFront();
    await options.focus('.sites input');
    await options.keyboard.type('http://127.0.0.1:80/some/page');
    await options.keyboard.press('Enter');
    await waitForSettings(session, { mode: 'chosen-sites', chosenSites: ['127.0.0.1'] });
    await page.bringToFront();
    await waitForPainted(page, ['magnesium', 'vitamin D']);
  });

  it('pauses a site and takes it off the list again', async () => {
    await options.focus('.sites input');
    await options.keyboard.type('127.0.0.1');
    await options.keyboard.press('Enter');
    await waitForSettings(session, { pausedSites: ['127.0.0.1'] });
    await page.bringToFront();
    await waitForPainted(page, []);
    await press(options, textOf('options_remove_site', '127.0.0.1'));
    await waitForSettings(session, { pausedSites: [] });
  });
});
