import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { usePopup, waitForTerms } from './support/popup';
import { focused, shownText, textOf, waitForText } from './support/views';

describe.each(BROWSERS)('look-up in the popup in %s', (name) => {
  const { session, load, over, keep } = usePopup(name);

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

  it('finds by synonym, spelling, plural or typo, and says so if nothing is found', async () => {
    const popup = await over(await load('/nothing'));
    for (const [typed, found] of [
      ['ascorbc acid', 'Vitamin C'],
      ['COBALAMINE', 'Vitamin B12'],
      ['hypokalaemia', 'Hypokalemia'],
      ['muscle cramps', 'Muscle cramp'],
      ['zzqqj', textOf('popup_no_hits', 'zzqqj')],
    ] as const) {
      await popup.$eval('.search-box', (box) => (box as HTMLInputElement).select());
      await popup.keyboard.type(typed);
      await waitForText(popup, found);
    }
  });

  it.each([
    ['the page for pasted texts', 'paste.html'],
    ['the welcome page', 'welcome.html'],
    ['the full view', 'reader.html'],
  ])('says over %s that it is ours, and still looks up', async (_, path) => {
    const own = await session().openExtensionPage(path);
    keep(own);
    const tabId = await evaluate(own, async () => (await chrome.tabs.getCurrent())?.id ?? -1);
    const popup = await over(tabId);
    await waitForText(popup, textOf('popup_silence_own_page'));
    expect(await shownText(popup)).not.toContain(textOf('popup_do_paste'));
    await popup.focus('.search-box');
    await popup.keyboard.type('b12');
    await waitForText(popup, 'Vitamin B12');
  });

  it('says that a page of the browser can’t be read', async () => {
    const own = await session().openExtensionPage('options.html');
    keep(own);
    const tabId = await evaluate(
      own,
      async () => (await chrome.tabs.create({ url: 'about:blank', active: false })).id ?? -1,
    );
    const popup = await over(tabId);
    await waitForText(popup, textOf('popup_silence_unsupported_page'));
    await waitForText(popup, textOf('popup_do_paste'));
    await evaluate(own, (id) => chrome.tabs.remove(id), tabId);
  });

  it('works after the background was killed, and keeps what was chosen', async () => {
    await session().change({ type: 'change-settings', change: { density: 'all' } });
    const page = await load('/terms');
    await waitForTerms(page);
    await session().stopBackground();
    const popup = await over(page);
    await waitForText(popup, 'Magnesium');
    await popup.keyboard.type('potassium');
    await poll('a hit', () => popup.$('[role=option]'));
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Potassium');
    expect(await session().readStorage()).toMatchObject({ settings: { density: 'all' } });
  });
});
