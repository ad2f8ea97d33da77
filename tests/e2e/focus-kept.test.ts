import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { poll } from './support/poll';
import { usePopup } from './support/popup';
import { focused, tabTo, textOf, waitForText } from './support/views';

/** Goes to a control by Tab, or back, and presses Enter, then waits for what has the focus. */
async function press(page: Page, name: string, then: string, isBack = false): Promise<void> {
  await tabTo(page, name, { isBack });
  await page.keyboard.press('Enter');
  await poll(`the focus on ${then}`, async () => {
    const now = await focused(page);
    if (!now.endsWith(`: ${then}`)) throw new Error(now);
    return true;
  });
}

describe.each(BROWSERS)('the focus of who uses keys in %s', (name) => {
  const { session, load, over, keep } = usePopup(name);

  it('goes on from pause to resume, and to the heading of what is said', async () => {
    const popup = await over(await load('/terms'));
    await waitForText(popup, textOf('popup_matrix'));
    await press(popup, textOf('popup_pause'), textOf('popup_resume'));
    await waitForText(popup, textOf('popup_silence_paused_for_a_while'));
    await press(popup, textOf('popup_resume'), textOf('popup_pause'));
    await tabTo(popup, textOf('popup_switch_on'), { isBack: true });
    await popup.keyboard.press(' ');
    await waitForText(popup, textOf('popup_silence_switched_off'));
    await press(popup, textOf('popup_do_switch_on'), textOf('popup_on_this_page'), true);
  });

  it('stays on the reset after it is done and taken back', async () => {
    await session().change({ type: 'change-settings', change: { density: 'all' } });
    const options = keep(await session().openExtensionPage('options.html'));
    await waitForText(options, textOf('options_reset_hint'));
    await tabTo(options, textOf('options_reset'));
    await options.keyboard.press('Enter');
    await poll('the question', () => options.$('dialog[open] input'));
    await options.keyboard.type(textOf('options_reset_word'));
    await options.keyboard.press('Enter');
    await waitForText(options, textOf('options_reset_done'));
    expect(await focused(options)).toBe(`button: ${textOf('options_reset')}`);
    await press(options, textOf('options_undo'), textOf('options_reset'));
  });
});
