import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { usePopup, waitForTerms, waitForNone } from './support/popup';
import { press, textOf, waitForText } from './support/views';

/** The last that the popup shows of the page: nothing comes any more and moves the switches. */
const waitForAll = (popup: Page): Promise<true> => waitForText(popup, textOf('popup_matrix'));

describe.each(BROWSERS)('the popup’s switches in %s', (name) => {
  const { session, open, load, over } = usePopup(name);

  it('switches off and on, live', async () => {
    const page = await load('/terms');
    await waitForTerms(page);
    const popup = await over(page);
    await waitForAll(popup);
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
    await waitForAll(popup);
    await press(popup, textOf('popup_switch_site', '127.0.0.1'));
    await waitForText(popup, textOf('popup_silence_site_paused', '127.0.0.1'));
    await waitForNone(page);
    expect(await session().readStorage()).toMatchObject({
      settings: { pausedSites: ['127.0.0.1'] },
    });
    await press(popup, textOf('popup_do_resume_site', '127.0.0.1'));
    await waitForTerms(page);
  });

  it('pauses for an hour and resumes', async () => {
    const page = await load('/terms');
    await waitForTerms(page);
    const popup = await over(page);
    await waitForAll(popup);
    await press(popup, textOf('popup_pause'));
    await waitForText(popup, textOf('popup_paused_left_other', '60'));
    await waitForText(popup, textOf('popup_silence_paused_for_a_while'));
    await waitForNone(page);
    await press(popup, textOf('popup_resume'));
    await waitForTerms(page);
  });

  it('reads only chosen sites, and chooses one on the spot', async () => {
    await session().change({ type: 'change-settings', change: { mode: 'chosen-sites' } });
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
    await session().change({ type: 'change-settings', change: { mode: 'on-click' } });
    const page = await open('/terms');
    const popup = await over(page);
    await waitForText(popup, textOf('popup_silence_waiting_for_click'));
    await press(popup, textOf('popup_do_read'));
    await waitForTerms(page);
    await waitForText(popup, 'Magnesium');
  });
});
