import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import { waitForPainted } from './highlights';
import { useTab } from './tab';
import { textOf, waitForText } from './views';

const PAGE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
  <p>Adults need magnesium every day. A lack of magnesium is rare; vitamin D is another matter.</p>`;
/** What is painted on it by the defaults. */
const PAINTED = ['magnesium', 'vitamin D'];

/** The options page beside a page that is open, for the tests of one `describe`; each starts with the defaults. */
export function useOptions(name: BrowserName) {
  const { session, server, tab } = useTab(name, { '/': PAGE });
  let options: Page;

  beforeAll(async () => {
    await tab().goto(server().url('/'));
    await waitForPainted(tab(), PAINTED);
  });
  beforeEach(async () => {
    options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_what'));
  });
  afterEach(async () => {
    await options.close();
    await session().change({ type: 'reset-settings' });
    await tab().bringToFront();
    await waitForPainted(tab(), PAINTED);
  });
  return { session, tab, options: () => options };
}
