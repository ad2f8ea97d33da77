import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { usePopup } from './support/popup';
import { waitForSettings } from './support/settings';
import {
  clippedTexts,
  focused,
  overflow,
  press,
  setTextSpacing,
  smallTargets,
  textOf,
  waitForText,
} from './support/views';

const OPENED = ['magnesium', 'vitamin-b12', 'iron', 'hypokalemia', 'muscle-cramp', 'zinc'];

/** Names of the recents, in their order. */
const recents = (popup: Page): Promise<(string | undefined)[]> =>
  evaluate(popup, () =>
    [...document.querySelectorAll('.recent')].map((each) => each.textContent?.trim()),
  );

/** Where the parts of the popup begin, in px. */
const places = (popup: Page): Promise<number[]> =>
  evaluate(popup, () =>
    ['.search', '.page', '.recents-topics', '.switches'].flatMap((part) => {
      const { x, y } = (document.querySelector(part) as Element).getBoundingClientRect();
      return [x, y];
    }),
  );

describe.each(BROWSERS)('recents and topics in the popup in %s', (name) => {
  const { session, load, over } = usePopup(name);
  const remember = async (concepts: readonly string[]): Promise<void> => {
    for (const concept of concepts) await session().change({ type: 'remember', concept });
    await waitForSettings(session(), { recents: concepts.toReversed() });
  };

  it('keep what is opened, for the next popup too, and forget it, by keyboard alone', async () => {
    const page = await load('/nothing');
    const popup = await over(page);
    await popup.keyboard.type('zinc');
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Zinc');
    await waitForSettings(session(), { recents: ['zinc'] });
    const next = await over(page);
    await poll('the recents', async () => (await recents(next)).join() === 'Zinc');
    await next.keyboard.press('Tab');
    expect(await focused(next)).toBe('button: Zinc');
    await next.keyboard.press('Enter');
    await poll('the card', async () => (await focused(next)) === 'h2: Zinc');
    await next.keyboard.press('Escape');
    await poll('the recents', async () => (await focused(next)) === 'button: Zinc');
    await next.keyboard.press('Tab');
    expect(await focused(next)).toBe(`button: ${textOf('popup_recents_forget')}`);
    await next.keyboard.press('Enter');
    await waitForSettings(session(), { recents: [] });
    await poll('the search box', async () => (await focused(next)).startsWith('input'));
    expect(await recents(next)).toEqual([]);
    await waitForText(next, textOf('popup_recents_forgotten'));
    for (const width of [384, 320]) {
      await next.setViewport({ width, height: 600 });
      expect(await overflow(next)).toBe(0);
      expect(await smallTargets(next)).toEqual([]);
      expect(await axeViolations(next)).toEqual([]);
    }
    await next.keyboard.press('Tab');
    expect(await focused(next)).toBe(`button: ${textOf('options_undo')}`);
    await next.keyboard.press('Enter');
    await waitForSettings(session(), { recents: ['zinc'] });
    await poll('the recents', async () => (await recents(next)).join() === 'Zinc');
    expect(await focused(next)).toMatch(/^input/);
  });

  it('move nothing when they arrive, and take one line', async () => {
    const page = await load('/nothing');
    const empty = await over(page);
    await waitForText(empty, textOf('popup_silence_no_terms'));
    const before = await places(empty);
    await remember(OPENED);
    await poll('the recents', async () => (await recents(empty)).length === OPENED.length);
    expect(await places(empty)).toEqual(before);
    const height = await evaluate(
      empty,
      () => document.querySelector('.recents')?.getBoundingClientRect().height,
    );
    expect(height).toBeLessThan(60);
  });

  it('have no fault that axe finds, no small target and nothing cut off, at 384 and 320 px', async () => {
    await remember(OPENED);
    const page = await load('/nothing');
    for (const width of [384, 320]) {
      const popup = await over(page, { width, height: 600 });
      await poll('the recents', async () => (await recents(popup)).length === OPENED.length);
      expect(await axeViolations(popup)).toEqual([]);
      expect(await smallTargets(popup)).toEqual([]);
      expect(await overflow(popup)).toBe(0);
      // What is out of sight is scrolled to by the focus.
      for (let tabs = 0; tabs <= OPENED.length; tabs++) {
        if ((await focused(popup)) === 'button: Magnesium') break;
        await popup.keyboard.press('Tab');
      }
      expect(await focused(popup)).toBe('button: Magnesium');
      const isInSight = await evaluate(popup, () => {
        const list = document.querySelector('.recents-list')?.getBoundingClientRect();
        const { left, right } = (document.activeElement as Element).getBoundingClientRect();
        return list !== undefined && left >= list.left && right <= list.right;
      });
      expect(isInSight).toBe(true);
      await setTextSpacing(popup);
      expect(await overflow(popup)).toBe(0);
      expect(await clippedTexts(popup)).toEqual([]);
    }
  });

  it('are kept no longer once switched off in the options (S18)', async () => {
    await remember(['zinc']);
    await session().change({ type: 'change-settings', change: { keepsRecents: false } });
    await waitForSettings(session(), { keepsRecents: false, recents: [] });
    const popup = await over(await load('/nothing'));
    await popup.keyboard.type('iron');
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Iron');
    await session().change({ type: 'remember', concept: 'zinc' });
    await waitForSettings(session(), { keepsRecents: false, recents: [] });
  });

  it('lead on to all topics in a tab of its own', async () => {
    const popup = await over(await load('/nothing'));
    await press(popup, textOf('popup_all_topics'));
    await poll('the tab', () =>
      session().inside(async () => {
        const tabs = await chrome.tabs.query({});
        const id = tabs.find(({ url }) => url?.endsWith('reader.html#/'))?.id;
        if (id === undefined) return undefined;
        await chrome.tabs.remove(id);
        return true as const;
      }),
    );
  });
});
