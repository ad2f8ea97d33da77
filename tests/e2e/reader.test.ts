import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { pressInCard } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { emulateMedia } from './support/media';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import {
  arrowOf,
  clippedTexts,
  focused,
  openPopup,
  overflow,
  press,
  setTextSpacing,
  smallTargets,
  textOf,
  waitForText,
} from './support/views';

const PAGE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
  <p>Adults need magnesium every day.</p>`;

/** A window that no table of amounts fits into, in px. */
const TOO_NARROW_PX = 220;

/** Names in the rows of the table of foods. */
const foods = (reader: Page): Promise<string[]> =>
  evaluate(reader, () =>
    [...document.querySelectorAll('.reader-foods tbody th')].map(
      (row) => row.firstChild?.textContent ?? '',
    ),
  );

describe.each(BROWSERS)('the full view in %s', (name) => {
  const { session, tab, show } = useTab(name);
  let reader: Page | undefined;

  const open = async (fragment: string, expected: string): Promise<Page> => {
    reader = await session().openExtensionPage(`reader.html${fragment}`);
    await waitForText(reader, expected);
    return reader;
  };
  /**
   * Waits for a tab that the extension itself opened, and closes it. By the extension API: puppeteer loses such a tab
   * in Firefox when it goes on in another process.
   */
  const closeOpened = (fragment: string): Promise<true> =>
    poll(`a tab at ${fragment}`, () =>
      session().inside(async (end) => {
        const tabs = await chrome.tabs.query({});
        const id = tabs.find(({ url }) => url?.endsWith(end))?.id;
        if (id === undefined) return undefined;
        await chrome.tabs.remove(id);
        return true as const;
      }, `reader.html${fragment}`),
    );
  const leave = async (): Promise<void> => {
    await reader?.close();
    reader = undefined;
  };
  afterEach(leave);

  it('opens at a concept, tells all life stages, and goes on and back by the address', async () => {
    const page = await open('#/nutrient/magnesium', textOf('reader_intakes_us'));
    await waitForText(page, 'Pregnant, 14–18');
    await waitForText(page, textOf('reader_intakes_europe'));
    expect(await focused(page)).toBe('h1: Magnesium');
    expect(await page.title()).toBe(textOf('reader_title_of', 'Magnesium'));
    await press(page, 'Muscle cramp');
    await poll('the other concept', async () => (await focused(page)) === 'h1: Muscle cramp');
    expect(await evaluate(page, () => location.hash)).toBe('#/symptom/muscle-cramp');
    await evaluate(page, () => history.back());
    // What was pressed has the focus again, as in any page of the web.
    await poll('the concept before', async () => (await focused(page)) === 'button: Muscle cramp');
    expect(await page.title()).toBe(textOf('reader_title_of', 'Magnesium'));
  });

  it('ranks foods as asked, and lists those alone that fit a diet', async () => {
    const page = await open('#/nutrient/iron', textOf('reader_order'));
    const byServing = await foods(page);
    expect(byServing.length).toBeGreaterThan(10);
    await page.select('.reader-choice:nth-of-type(1) select', 'per-100g');
    await poll('another order', async () => (await foods(page)).join() !== byServing.join());
    await page.select('.reader-choice:nth-of-type(2) select', 'vegan');
    await poll('no liver', async () => !(await foods(page)).some((food) => /liver/i.test(food)));
    expect((await foods(page)).length).toBeGreaterThan(0);
  });

  it('lists the richest foods of a diet, also where others are richer', async () => {
    const page = await open('#/nutrient/protein', textOf('reader_order'));
    await page.select('.reader-choice:nth-of-type(2) select', 'vegan');
    await waitForText(page, textOf('reader_foods_richest_other', '16'));
    const listed = await foods(page);
    expect(listed).toHaveLength(16);
    expect(listed.join()).toMatch(/tempeh/i);
  });

  it('says that it has nothing by an unknown name, which stays text (F68)', async () => {
    const page = await open('#/nutrient/../../x%3Cimg%20src=1%3E', textOf('reader_not_found'));
    await waitForText(page, 'x<img src=1>');
    expect(await evaluate(page, () => document.querySelector('main img'))).toBe(null);
    await page.keyboard.type('zinc');
    await page.keyboard.press('Enter');
    await poll('what was looked up', async () => (await focused(page)) === 'h1: Zinc');
  });

  it('lists all concepts by topic', async () => {
    const page = await open('', textOf('reader_lead'));
    await press(
      page,
      await evaluate(page, () => document.querySelector('summary')?.innerText ?? ''),
    );
    await evaluate(page, () =>
      document.querySelector<HTMLElement>('[href$="/vitamin-c"]')?.click(),
    );
    await poll('the concept', async () => (await focused(page)) === 'h1: Vitamin C');
  });

  it('is where it was after Back: topics open, as far down, and with the same diet', async () => {
    const page = await open('', textOf('reader_lead'));
    await evaluate(page, () =>
      document.querySelectorAll('summary').forEach((summary) => summary.click()),
    );
    const link = '[href$="/nutrient/iron"]';
    await evaluate(page, (each) => document.querySelector(each)?.scrollIntoView(), link);
    const scrolled = (): Promise<number> => evaluate(page, () => Math.round(scrollY));
    const noted = await poll('a place that is noted', async () => {
      const kept = await evaluate(page, () => Number(history.state?.scrollTop ?? 0));
      return kept > 0 && Math.round(kept) === (await scrolled()) ? Math.round(kept) : undefined;
    });
    await evaluate(page, (each) => document.querySelector<HTMLElement>(each)?.click(), link);
    await waitForText(page, textOf('reader_order'));
    expect(await scrolled()).toBe(0);
    const diet = '.reader-choice:nth-of-type(2) select';
    await page.select(diet, 'vegan');
    await evaluate(page, () => history.back());
    await poll('the same place', async () => (await scrolled()) === noted);
    expect(
      await evaluate(page, () => document.querySelectorAll('details:not([open])').length),
    ).toBe(0);
    expect(await focused(page)).toBe('a: Iron');
    await evaluate(page, () => history.forward());
    await waitForText(page, textOf('reader_order'));
    expect(
      await evaluate(page, (each) => document.querySelector<HTMLSelectElement>(each)?.value, diet),
    ).toBe('vegan');
  });

  it('has arrows that point to where a closed topic goes on, from left and from right', async () => {
    const page = await open('', textOf('reader_lead'));
    const summary = '.reader-topic summary';
    expect(await arrowOf(page, summary)).toBe('right');
    await evaluate(page, () => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await arrowOf(page, summary)).toBe('left');
    await evaluate(page, (each) => document.querySelector<HTMLElement>(each)?.click(), summary);
    expect(await arrowOf(page, summary)).toBe('down');
  });

  it('is opened from the card in the page and from the popup', async () => {
    await show(PAGE);
    await tab().bringToFront();
    await waitForPainted(tab(), ['magnesium']);
    await hoverPainted(tab(), 'magnesium');
    await pressInCard(tab(), textOf('card_more'));
    await pressInCard(tab(), textOf('card_open_full'));
    await closeOpened('#/nutrient/magnesium');
    const popup = await openPopup(session(), tab());
    await popup.keyboard.type('iodine');
    await popup.keyboard.press('Enter');
    await press(popup, textOf('card_open_full'));
    await closeOpened('#/nutrient/iodine');
    await popup.close();
  });

  it('lets a table that is wider than its window be named, reached and scrolled by keyboard', async () => {
    const page = await open('#/nutrient/magnesium', textOf('reader_intakes_us'));
    const regions = (): Promise<(string | undefined)[]> =>
      evaluate(page, () =>
        [...document.querySelectorAll('.reader-table[role=region]')].map(
          (box) => document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.innerText,
        ),
      );
    await page.setViewport({ width: 1000, height: 700 });
    await poll('no table that scrolls', async () => (await regions()).length === 0);
    await page.setViewport({ width: TOO_NARROW_PX, height: 700 });
    await poll('tables that scroll', async () => (await regions()).length > 0);
    expect((await regions())[0]).toContain(textOf('reader_intakes_us'));
    await page.focus('.reader-table[role=region]');
    await page.keyboard.press('ArrowRight');
    const scrolled = (): Promise<number> =>
      evaluate(page, () => document.querySelector('.reader-table[role=region]')?.scrollLeft ?? 0);
    await poll('the table to scroll', async () => (await scrolled()) > 0);
  });

  it('has no fault that axe finds, no small target and nothing cut off, wide and at 320 px', async () => {
    for (const fragment of ['#/nutrient/magnesium', '#/symptom/chest-pain', '']) {
      const page = await open(fragment, textOf('reader_title'));
      await poll('the page', () => evaluate(page, () => document.querySelector('h1')?.textContent));
      for (const width of [1000, 320]) {
        await page.setViewport({ width, height: 800 });
        expect(await axeViolations(page), `${fragment} ${width} px`).toEqual([]);
        expect(await smallTargets(page), `${fragment} ${width} px`).toEqual([]);
        expect(await overflow(page), `${fragment} ${width} px`).toBe(0);
      }
      await setTextSpacing(page);
      expect(await overflow(page)).toBe(0);
      expect(await clippedTexts(page)).toEqual([]);
      await leave();
    }
  });

  // Print can't be emulated in Firefox (support/media.ts).
  it.runIf(name === 'chromium')('prints the article alone', async () => {
    const page = await open('#/nutrient/zinc', textOf('reader_intakes_us'));
    await emulateMedia(page, { print: true });
    const isShown = (selector: string): Promise<boolean | undefined> =>
      evaluate(page, (each) => document.querySelector(each)?.checkVisibility(), selector);
    expect(await isShown('.reader-bar-top')).toBe(false);
    expect(await isShown('.reader-article')).toBe(true);
  });
});
