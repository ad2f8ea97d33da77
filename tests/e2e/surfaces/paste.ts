import type { Page } from 'puppeteer-core';
import { waitForNoCard } from '../support/card';
import { hoverPainted, waitForPainted } from '../support/highlights';
import { poll } from '../support/poll';
import { pasteText, press } from '../support/views';
import type { Stage, ViewState } from './stage';

const LINES = [
  'Dear all, the leaflet says that magnesium relieves leg cramps at night, and that magne-',
  'sium is in nuts. Is that so? My doctor speaks of iron and vitamin B12, as I am tired all the time.',
  '',
  '> What about zinc? We had oysters.',
];
const TEXT = LINES.join('\n');
const FOREIGN = 'Wir trafen uns an der Ecke der Straße.';

/** What is pasted, as the page shows it. */
export const PASTED = [TEXT.replaceAll('-\n', ''), FOREIGN];

const state = (
  name: string,
  act?: (page: Page, stage: Stage) => Promise<unknown>,
  frame?: ViewState['frame'],
): ViewState => ({
  surface: 'paste',
  name,
  async show(stage) {
    const page = await stage.session.openExtensionPage('paste.html');
    await poll('the box', () => page.$('textarea'));
    await page.bringToFront();
    await act?.(page, stage);
    return [page];
  },
  ...(frame && { frame }),
});

/** The paste-text page. */
export const PASTE_STATES: readonly ViewState[] = [
  state('empty'),
  state('refused', async (page, { text }) => {
    await press(page, text('paste_explain'));
    await poll('the refusal', () => page.$('[aria-invalid=true]'));
  }),
  state('read', async (page) => {
    await pasteText(page, TEXT);
    await waitForPainted(page, (texts) => texts.includes('zinc'));
  }),
  state(
    'read-card',
    async (page) => {
      await pasteText(page, TEXT);
      await waitForPainted(page, (texts) => texts.includes('leg cramps'));
    },
    async (page) => {
      // That of the look before.
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await hoverPainted(page, 'leg cramps');
    },
  ),
  state('one-word', async (page) => {
    await pasteText(page, 'magnesum');
    await poll('near names', () => page.$('.paste-names li'));
  }),
  state('foreign', async (page) => {
    await pasteText(page, FOREIGN);
    await poll('the heading', () => page.$('.paste-head'));
  }),
];
