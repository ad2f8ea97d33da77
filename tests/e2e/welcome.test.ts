import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { cardText } from './support/card';
import { hoverPainted, waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { waitForSettings } from './support/settings';
import { useTab } from './support/tab';
import {
  clippedTexts,
  focused,
  overflow,
  press,
  setTextSpacing,
  smallTargets,
  tabTo,
  textOf,
  waitForText,
} from './support/views';

/** That it opens after installing, and once, is waited for by every session (extension.ts). */
describe.each(BROWSERS)('the welcome page in %s', (name) => {
  const { session } = useTab(name);
  let page: Page | undefined;
  const open = async (): Promise<Page> => {
    page = await session().openExtensionPage('welcome.html');
    await waitForText(page, textOf('welcome_try'));
    return page;
  };
  const closed = (): Promise<true> =>
    poll('the tab to close', () =>
      session().inside(async () => {
        const tabs = await chrome.tabs.query({});
        return !tabs.some(({ url }) => url?.endsWith('welcome.html'));
      }),
    );
  afterEach(async () => {
    await page?.close().catch(() => undefined);
    page = undefined;
  });

  it('lets the reader try it on a text: what is marked, and a card on a claim', async () => {
    const opened = await open();
    await waitForPainted(opened, [
      'magnesium',
      'leg cramps',
      'almonds',
      'spinach',
      'tired all the time',
      'iron',
      'anemia',
    ]);
    const card = await hoverPainted(opened, 'leg cramps');
    await poll('the verdict', async () => /trials/.test(await cardText(card)));
  });

  it('takes choices at once, goes on and back, and closes at the end, by keyboard alone', async () => {
    const opened = await open();
    const isAt = (heading: string): Promise<unknown> =>
      poll(heading, async () => (await focused(opened)) === `h1: ${textOf(heading)}`);
    const go = async (control: string, heading: string): Promise<void> => {
      await tabTo(opened, textOf(control));
      await opened.keyboard.press('Enter');
      // Its heading takes the focus: Enter before that would go to it.
      await isAt(heading);
    };
    await opened.bringToFront();
    await go('welcome_next', 'welcome_choose');
    await tabTo(opened, textOf('options_mode_everywhere'));
    await opened.keyboard.press('ArrowDown');
    await waitForSettings(session(), { mode: 'chosen-sites' });
    await opened.keyboard.press('ArrowDown');
    await waitForSettings(session(), { mode: 'on-click' });
    await tabTo(opened, 'Foods');
    await opened.keyboard.press(' ');
    await waitForSettings(session(), { topicsOff: [...DEFAULTS.topicsOff, 'foods'] });
    await tabTo(opened, textOf('options_density_first_in_section'));
    await opened.keyboard.press('ArrowDown');
    await waitForSettings(session(), { density: 'first-on-page' });
    await go('welcome_next', 'welcome_know');
    await go('welcome_back', 'welcome_choose');
    await go('welcome_next', 'welcome_know');
    await tabTo(opened, textOf('welcome_done'));
    // The tab may be gone before the key is up again.
    await opened.keyboard.press('Enter').catch(() => undefined);
    await closed();
    await session().change({ type: 'reset-settings' });
  });

  it('can be skipped', async () => {
    const opened = await open();
    await press(opened, textOf('welcome_skip'));
    await closed();
  });

  it('has no fault that axe finds, no small target and nothing cut off, wide and at 320 px', async () => {
    const opened = await open();
    for (const step of ['welcome_try', 'welcome_choose', 'welcome_know'] as const) {
      await waitForText(opened, textOf(step));
      for (const width of [1000, 320]) {
        await opened.setViewport({ width, height: 800 });
        expect(await axeViolations(opened), `${step} ${width} px`).toEqual([]);
        expect(await smallTargets(opened), `${step} ${width} px`).toEqual([]);
        expect(await overflow(opened), `${step} ${width} px`).toBe(0);
      }
      if (step !== 'welcome_know') await press(opened, textOf('welcome_next'));
    }
    await setTextSpacing(opened);
    expect(await overflow(opened)).toBe(0);
    expect(await clippedTexts(opened)).toEqual([]);
  });
});
