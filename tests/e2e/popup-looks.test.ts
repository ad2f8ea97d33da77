import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { usePopup, waitForTerms } from './support/popup';
import {
  clippedTexts,
  focused,
  overflow,
  setTextSpacing,
  shownText,
  smallTargets,
  textOf,
  waitForText,
} from './support/views';

describe.each(BROWSERS)('the look of the popup in %s', (name) => {
  const { session, load, over, drop } = usePopup(name);

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
      await drop(popup);
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
      await session().inside(() => chrome.action.openPopup());
      const target = await session().browser.waitForTarget((each) =>
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
