import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { BROWSERS, launchExtension, type ExtensionSession } from './extension';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { servePages, type PageServer } from './support/server';
import {
  axeViolations,
  clippedTexts,
  focused,
  openPopup,
  overflow,
  press,
  setTextSpacing,
  shownText,
  smallTargets,
  textOf,
  waitForText,
} from './support/views';

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
const rows = (popup: Page): Promise<string[]> =>
  evaluate(popup, () =>
    [...document.querySelectorAll<HTMLElement>('.term-open')].map((row) =>
      row.innerText.trim().replace(/\s*\n\s*/g, ' '),
    ),
  );
const waitForRows = (popup: Page, wanted: readonly string[]): Promise<unknown> =>
  poll('the rows', async () => {
    const shown = await rows(popup);
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) throw new Error(shown.join(', '));
    return true;
  });

/** A page in the background is not read: over a real popup it is in front. */
async function waitForTerms(page: Page): Promise<void> {
  await page.bringToFront();
  await waitForPainted(page, (texts) => texts.includes('magnesium'));
}
async function waitForNone(page: Page): Promise<void> {
  await page.bringToFront();
  await waitForPainted(page, []);
}

describe.each(BROWSERS)('the popup in %s', (name) => {
  let session: ExtensionSession;
  let server: PageServer;
  let opened: Page[] = [];

  beforeAll(async () => {
    server = await servePages(PAGES);
    const terms = PAGES['/terms'].replace('OTHER', server.otherUrl('').replace(/\/$/, ''));
    server.set('/terms', terms);
    session = await launchExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  beforeEach(async () => {
    if (
      JSON.stringify((await session.readStorage())['settings'] ?? DEFAULTS) !==
      JSON.stringify(DEFAULTS)
    )
      await session.change({ type: 'reset-settings' });
  });
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  const open = async (path: string): Promise<Page> => {
    const page = await session.newPage(server.url(path));
    opened.push(page);
    return page;
  };
  /** Opens a page and waits until all its frames are read: behind a popup in a tab none is. */
  const load = async (path: keyof typeof PAGES): Promise<Page> => {
    const page = await open(path);
    const frames = path === '/terms' ? 3 : 1;
    await session.reportUntil(
      page,
      (reports) => reports.length === frames && reports.every(({ settled }) => settled),
    );
    return page;
  };
  const over = async (page: Page | number, viewport?: { width: number; height: number }) => {
    const popup = await openPopup(session, page, viewport);
    opened.push(popup);
    return popup;
  };

  it('looks up, opens, follows and comes back by keyboard alone', async () => {
    const popup = await over(await load('/nothing'));
    expect(await focused(popup)).toContain('input');
    await popup.keyboard.type('magnesi');
    await poll('hits', async () => (await popup.$$('[role=option]')).length > 1);
    const active = (): Promise<string> =>
      evaluate(popup, () => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.querySelector('.hit-name')?.textContent ?? '';
      });
    expect(await active()).toBe('Magnesium');
    await popup.keyboard.press('ArrowDown');
    expect(await active()).not.toBe('Magnesium');
    await popup.keyboard.press('ArrowUp');
    expect(await active()).toBe('Magnesium');
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Magnesium');
    // A link between concepts stays in the popup, and Back goes the same way.
    const link = await poll('a concept to go on to', () =>
      evaluate(popup, () => document.querySelector('.card-concept')?.textContent),
    );
    const isLink = async (): Promise<boolean> => (await focused(popup)) === `button: ${link}`;
    for (let tabs = 0; tabs < 60 && !(await isLink()); tabs++) await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await poll(
      'the other card',
      async () =>
        (await focused(popup)).startsWith('h2: ') &&
        !(await focused(popup)).endsWith(': Magnesium'),
    );
    await popup.keyboard.press('Escape');
    await poll('the first card', async () => (await focused(popup)) === 'h2: Magnesium');
    await popup.keyboard.press('Escape');
    await poll('the search box', async () => (await focused(popup)).startsWith('input'));
    expect(await evaluate(popup, () => document.querySelector('input')?.value)).toBe('magnesi');
    await popup.keyboard.press('Escape');
    expect(await evaluate(popup, () => document.querySelector('input')?.value)).toBe('');
  });

  it.each([
    ['ascorbc acid', 'Vitamin C'],
    ['COBALAMINE', 'Vitamin B12'],
    ['hypokalaemia', 'Hypokalemia'],
    ['muscle cramps', 'Muscle cramp'],
  ])('finds %s by synonym, spelling, plural or typo', async (typed, found) => {
    const popup = await over(await load('/nothing'));
    await popup.keyboard.type(typed);
    await waitForText(popup, found);
  });

  it('says so if nothing is found', async () => {
    const popup = await over(await load('/nothing'));
    await popup.keyboard.type('zzqqj');
    await waitForText(popup, textOf('popup_no_hits', 'zzqqj'));
  });

  it('lists what is on the page over all frames, most mentioned first in each kind', async () => {
    const popup = await over(await load('/terms'));
    await waitForRows(popup, [
      'Magnesium 5',
      'Vitamin D 1',
      'Muscle cramp 1',
      'Dehydration 2',
      'Hypokalemia 1',
    ]);
    await popup.focus('.search-box');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Magnesium');
    await popup.keyboard.press('Escape');
    await poll('the row', async () => (await focused(popup)).startsWith('button: Magnesium'));
  });

  it('jumps to a term, then to the next', async () => {
    const page = await load('/terms');
    const popup = await over(page);
    await waitForText(popup, 'Magnesium');
    const scrolled = (): Promise<number> => evaluate(page, () => window.scrollY);
    const jump = (): Promise<void> => press(popup, textOf('popup_jump', 'Magnesium'));
    await jump();
    await jump();
    const second = await poll('the second mention', async () => {
      const y = await scrolled();
      return y > 1_000 && y < 4_500 && y;
    });
    await jump();
    await poll('the third mention', async () => (await scrolled()) > second + 1_000);
  });

  it('switches off and on, live', async () => {
    const page = await load('/terms');
    await waitForTerms(page);
    const popup = await over(page);
    await press(popup, textOf('popup_switch_on'));
    await waitForText(popup, textOf('popup_silence_switched_off'));
    await waitForNone(page);
    await press(popup, textOf('popup_do_switch_on'));
    await waitForTerms(page);
    await waitForText(popup, 'Magnesium');
  });

  it('pauses a site and resumes it', async () => {
    const page = await load('/terms');
    const popup = await over(page);
    await press(popup, textOf('popup_switch_site', '127.0.0.1'));
    await waitForText(popup, textOf('popup_silence_site_paused', '127.0.0.1'));
    await waitForNone(page);
    expect(await session.readStorage()).toMatchObject({ settings: { pausedSites: ['127.0.0.1'] } });
    await press(popup, textOf('popup_do_resume_site', '127.0.0.1'));
    await waitForTerms(page);
  });

  it('pauses for an hour and resumes', async () => {
    const page = await load('/terms');
    await waitForTerms(page);
    const popup = await over(page);
    await press(popup, textOf('popup_pause'));
    await waitForText(popup, textOf('popup_paused_left_other', '60'));
    await waitForText(popup, textOf('popup_silence_paused_for_a_while'));
    await waitForNone(page);
    await press(popup, textOf('popup_resume'));
    await waitForTerms(page);
  });

  it.each([
    ['no_terms', '/nothing'],
    ['not_english', '/german'],
    ['sensitive_page', '/secret'],
  ] as const)('says %s of %s', async (reason, path) => {
    const popup = await over(await load(path));
    await waitForText(popup, textOf(`popup_silence_${reason}`));
    await waitForText(popup, textOf(`popup_silence_${reason}_more`));
    expect(await rows(popup)).toEqual([]);
  });

  it('says that a page of the browser can’t be read, and still looks up', async () => {
    const own = await session.openExtensionPage('options.html');
    opened.push(own);
    const tabId = await evaluate(own, async () => (await chrome.tabs.getCurrent())?.id ?? -1);
    const popup = await over(tabId);
    await waitForText(popup, textOf('popup_silence_unsupported_page'));
    await popup.focus('.search-box');
    await popup.keyboard.type('b12');
    await waitForText(popup, 'Vitamin B12');
  });

  it('says that only switched-off topics are there', async () => {
    const ids = ['magnesium', 'vitamin-d', 'muscle-cramp', 'dehydration', 'hypokalemia'];
    await session.change({
      type: 'edit-lists',
      edits: [{ list: 'conceptsOff', add: ids, remove: [] }],
    });
    const popup = await over(await load('/terms'));
    await waitForText(popup, textOf('popup_silence_topics_off'));
  });

  it('says that density is none, and lists the terms all the same', async () => {
    await session.change({ type: 'change-settings', change: { density: 'none' } });
    const page = await load('/terms');
    const popup = await over(page);
    await waitForText(popup, textOf('popup_silence_density_none'));
    await waitForText(popup, 'Magnesium');
    await waitForNone(page);
  });

  it('reads only chosen sites, and chooses one on the spot', async () => {
    await session.change({ type: 'change-settings', change: { mode: 'chosen-sites' } });
    const page = await open('/terms');
    const popup = await over(page);
    await waitForText(popup, textOf('popup_silence_site_not_chosen'));
    await press(popup, textOf('popup_do_choose_site', '127.0.0.1'));
    await waitForTerms(page);
    await waitForText(popup, 'Magnesium');
    // And again after a reload, by the registration.
    await page.reload();
    await waitForTerms(page);
  });

  it('reads a page on a click only, in that mode', async () => {
    await session.change({ type: 'change-settings', change: { mode: 'on-click' } });
    const page = await open('/terms');
    const popup = await over(page);
    await waitForText(popup, textOf('popup_silence_waiting_for_click'));
    await press(popup, textOf('popup_do_read'));
    await waitForTerms(page);
    await waitForText(popup, 'Magnesium');
  });

  it('works after the background was killed, and keeps what was chosen', async () => {
    await session.change({ type: 'change-settings', change: { density: 'all' } });
    const page = await load('/terms');
    await waitForTerms(page);
    await session.stopBackground();
    const popup = await over(page);
    await waitForText(popup, 'Magnesium');
    await popup.keyboard.type('potassium');
    await poll('a hit', () => popup.$('[role=option]'));
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Potassium');
    expect(await session.readStorage()).toMatchObject({ settings: { density: 'all' } });
  });

  it('has no fault that axe finds, no small target and nothing cut off, at 384 and 320 px', async () => {
    const page = await load('/terms');
    for (const width of [384, 320]) {
      const popup = await over(page, { width, height: 600 });
      await waitForText(popup, 'Magnesium');
      const check = async (state: string): Promise<void> => {
        expect(await axeViolations(popup), state).toEqual([]);
        expect(await smallTargets(popup), state).toEqual([]);
        expect(await overflow(popup), state).toBe(0);
      };
      await check('page');
      await popup.focus('.search-box');
      await popup.keyboard.type('mag');
      await poll('hits', () => popup.$('[role=option]'));
      await check('search');
      await popup.keyboard.press('Enter');
      await poll('the card', async () => (await focused(popup)) === 'h2: Magnesium');
      await check('card');
      await popup.close();
      opened = opened.filter((each) => each !== popup);
    }
  });

  it('loses no text with wide text spacing on 320 by 256 px (A13, A14)', async () => {
    const popup = await over(await load('/terms'), { width: 320, height: 256 });
    await waitForText(popup, 'Magnesium');
    await setTextSpacing(popup);
    expect(await overflow(popup)).toBe(0);
    expect(await clippedTexts(popup)).toEqual([]);
    // Neither box nor switches may cover what has the focus (A7).
    const jump = textOf('popup_jump', 'Dehydration');
    for (let tabs = 0; tabs < 30 && (await focused(popup)) !== `button: ${jump}`; tabs++)
      await popup.keyboard.press('Tab');
    expect(await focused(popup)).toBe(`button: ${jump}`);
    const isUncovered = await evaluate(popup, () => {
      const { x, y, width, height } = (document.activeElement as Element).getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top?.closest('button') === document.activeElement;
    });
    expect(isUncovered).toBe(true);
  });

  // Firefox gives automation no page of its real popup; its content is what is tested above.
  if (name === 'chromium')
    it('opens over the toolbar at its full width', async () => {
      const page = await load('/terms');
      await waitForTerms(page);
      await page.bringToFront();
      await session.inside(() => chrome.action.openPopup());
      const target = await session.browser.waitForTarget((each) =>
        each.url().endsWith('/popup.html'),
      );
      const popup = await target.asPage();
      await waitForText(popup, 'Magnesium');
      expect(await evaluate(popup, () => document.body.clientWidth)).toBeGreaterThanOrEqual(384);
      expect(await overflow(popup)).toBe(0);
      expect(await focused(popup)).toContain('input');
      expect(await shownText(popup)).toContain(textOf('popup_switch_site', '127.0.0.1'));
    });
});
