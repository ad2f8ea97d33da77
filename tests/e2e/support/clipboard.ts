import type { Page } from 'puppeteer-core';
import { evaluate } from './evaluate';
import { poll } from './poll';
import { isBidi } from './protocol';

/** What the clipboard holds, pasted by the keys of the reader into the text field `#mail` of the page. */
export async function pasteIntoMail(page: Page): Promise<string> {
  await page.focus('#mail');
  if (isBidi(page)) {
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
  } else await page.keyboard.press('v', { commands: ['Paste'] });
  return poll('something to be pasted', () =>
    evaluate(page, () => (document.querySelector('#mail') as HTMLTextAreaElement).value),
  );
}
