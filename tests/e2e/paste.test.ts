import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { cardText, findCard, waitForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import {
  clippedTexts,
  focused,
  openPopup,
  overflow,
  press,
  setTextSpacing,
  smallTargets,
  tabTo,
  textOf,
  waitForText,
  pasteText,
} from './support/views';

/** As a PDF gives it: lines broken by the program, a word parted at an end. */
const TEXT = [
  'Dear all, a leaflet at the chemist says that magnesium relieves leg cramps at night, and that magne-',
  'sium is in nuts. <img src=x onerror=alert(1)> Does it?',
  '',
  '> What about zinc?',
].join('\n');

const SELECTED = 'Adults need magnesium every day.';

/** What is marked of it: the first mention of each. */
const NAMED = ['magnesium', 'leg cramps', 'nuts', 'zinc'];

describe.each(BROWSERS)('the paste-text page in %s', (name) => {
  const { session, tab, show } = useTab(name);
  let page: Page | undefined;
  const open = async (): Promise<Page> => {
    page = await session().openExtensionPage('paste.html');
    await waitForText(page, textOf('paste_lead'));
    return page;
  };
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  it('explains what is pasted as a page of the web is explained, claim and all', async () => {
    const opened = await open();
    expect(await focused(opened)).toBe('textarea: ');
    await pasteText(opened, TEXT);
    await waitForPainted(opened, NAMED);
    expect(await focused(opened)).toBe(`h1: ${textOf('paste_your_text')}`);
    await waitForText(
      opened,
      'and that magnesium is in nuts. <img src=x onerror=alert(1)> Does it?',
    );
    expect(await evaluate(opened, () => document.querySelectorAll('main img').length)).toBe(0);
    const card = await hoverPainted(opened, 'leg cramps');
    await poll('the claim in the card', async () => /magnesium/i.test(await cardText(card)));
  });

  it('goes to what it names, and back to the text to change it, by keyboard alone', async () => {
    const opened = await open();
    await opened.keyboard.type('Some people lack magnesium.');
    await opened.keyboard.down('Control');
    await opened.keyboard.press('Enter');
    await opened.keyboard.up('Control');
    await waitForPainted(opened, ['magnesium']);
    for (let presses = 0; presses < 3; presses++) await opened.keyboard.press('Tab');
    expect(await focused(opened)).toContain('button: Magnesium');
    await opened.keyboard.press('Enter');
    await waitForCard(opened);
    // The card, then the ring that shows the place.
    await opened.keyboard.press('Escape');
    await opened.keyboard.press('Escape');
    await waitForNoCard(opened);
    const boxHolds = (text: string): Promise<unknown> =>
      poll(`“${text}” in the box`, () =>
        evaluate(
          opened,
          (wanted) =>
            document.activeElement instanceof HTMLTextAreaElement &&
            document.activeElement.value === wanted,
          text,
        ),
      );
    await tabTo(opened, textOf('paste_change'), { isBack: true });
    await opened.keyboard.press('Enter');
    await boxHolds('Some people lack magnesium.');
    await opened.keyboard.press('End');
    await opened.keyboard.type(' Others lack zinc.');
    await tabTo(opened, textOf('paste_explain'));
    await opened.keyboard.press('Enter');
    await waitForPainted(opened, ['magnesium', 'zinc']);
    await tabTo(opened, textOf('paste_new'));
    await opened.keyboard.press('Enter');
    await boxHolds('');
  });

  it('reads although everything is paused, and keeps nothing of the text', async () => {
    await session().change({ type: 'change-settings', change: { on: false, density: 'none' } });
    const opened = await open();
    await pasteText(opened, TEXT);
    await waitForPainted(opened, ['magnesium', 'leg cramps', 'magnesium', 'nuts', 'zinc']);
    expect(JSON.stringify(await session().readStorage())).not.toMatch(/magne|leaflet|zinc/);
    expect(await opened.title()).toBe(textOf('paste_title'));
    expect(await evaluate(opened, () => location.href)).toMatch(/paste\.html$/);
    await session().change({ type: 'reset-settings' });
  });

  it('says what is wrong with a text that is empty, too long or about nothing', async () => {
    const opened = await open();
    await press(opened, textOf('paste_explain'));
    await waitForText(opened, textOf('paste_empty'));
    await pasteText(opened, 'x'.repeat(400_001));
    await waitForText(opened, textOf('paste_long', '400,001', '400,000'));
    expect(await evaluate(opened, () => document.querySelector('textarea')?.value.length)).toBe(
      400_001,
    );
    await pasteText(opened, '');
    await pasteText(opened, 'We met at the corner of the street.');
    await waitForText(opened, textOf('paste_nothing'));
    for (const foreign of [
      'Magnesium ist ein wichtiges Mineral für den Körper. Ein Mangel kann zu Krämpfen führen.',
      'Der Arzt sagt, dass das Wetter heute nicht so gut ist.',
    ]) {
      await press(opened, textOf('paste_new'));
      await pasteText(opened, foreign);
      await waitForText(opened, textOf('paste_foreign'));
      await waitForPainted(opened, []);
    }
  });

  it('is opened from the popup', async () => {
    await show('<!doctype html><title>t</title><link rel="icon" href="data:,"><p>Nothing here.');
    const popup = await openPopup(session(), tab());
    await press(popup, textOf('popup_paste'));
    await poll('the tab', () =>
      session().inside(async () => {
        const tabs = await chrome.tabs.query({});
        const id = tabs.find(({ url }) => url?.endsWith('paste.html'))?.id;
        if (id !== undefined) await chrome.tabs.remove(id);
        return id !== undefined;
      }),
    );
    await popup.close();
  });

  /** The tab that a selection of the page is explained in. */
  const waitForExplained = async (text: string, painted: readonly string[]): Promise<void> => {
    const opened = await poll('the tab', () =>
      session().inside(async () => {
        const tabs = await chrome.tabs.query({});
        const found = tabs.find(({ url }) => url?.includes('paste.html'));
        // The name by which the text was handed over leaves the address at once.
        return found?.url?.endsWith('paste.html') ? found : undefined;
      }),
    );
    // Puppeteer loses a tab in Firefox that the extension itself has opened (reader.test.ts).
    if (name === 'chromium') {
      const pages = await session().browser.pages();
      const explained = pages.find((each) => each.url().endsWith('paste.html')) as Page;
      await waitForText(explained, text);
      await waitForPainted(explained, painted);
    }
    await session().inside((id) => chrome.tabs.remove(id), opened.id ?? 0);
  };

  it('is opened by the menu of a selection, whose text is in no address', async () => {
    await show('<!doctype html><title>t</title><link rel="icon" href="data:,"><p>Nothing here.');
    await session().explainSelection(SELECTED);
    await waitForExplained(SELECTED, ['magnesium']);
  });

  it.each([
    ['that none of its terms stands in', 'all', 'It says this', []],
    ['of a page without highlights', 'none', SELECTED, ['magnesium']],
  ] as const)('is opened by key for a selection %s', async (_, density, text, painted) => {
    await session().change({ type: 'change-settings', change: { density } });
    await show(
      `<!doctype html><html lang=en><title>t</title><link rel="icon" href="data:,"><b>${text}</b><p>${SELECTED}`,
    );
    if (density === 'all') await waitForPainted(tab(), ['magnesium']);
    await evaluate(tab(), () => {
      const selected = document.querySelector('b');
      if (selected) getSelection()?.selectAllChildren(selected);
    });
    await session().command(tab(), 'explain-term');
    await waitForExplained(text, painted);
    expect(await findCard(tab())).toBeUndefined();
    await session().change({ type: 'reset-settings' });
  });

  it('has no fault that axe finds, no small target and nothing cut off, wide and at 320 px', async () => {
    const opened = await open();
    for (const isExplained of [false, true]) {
      if (isExplained) await pasteText(opened, TEXT);
      if (isExplained) await waitForPainted(opened, NAMED);
      for (const width of [1000, 320]) {
        await opened.setViewport({ width, height: 800 });
        expect(await axeViolations(opened), `${width} px`).toEqual([]);
        expect(await smallTargets(opened), `${width} px`).toEqual([]);
        expect(await overflow(opened), `${width} px`).toBe(0);
      }
      await setTextSpacing(opened);
      expect(await overflow(opened)).toBe(0);
      expect(await clippedTexts(opened)).toEqual([]);
    }
  });
});
