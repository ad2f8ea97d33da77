import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Settings } from '../../../src/settings/types';
import { poll } from '../support/poll';
import { press } from '../support/views';
import { showHeading, type Stage, type ViewState } from './stage';

/** Puts away highlights on some sites and everywhere, long words and another alphabet's site among them. */
const MUTES = [
  'example.org iron iron',
  '* zinc',
  'xn--bcher-kva.example folate vitamin B9 (pteroylmonoglutamic acid)',
  'example.org magnesium MG',
];

const CHOSEN: Partial<Settings> = {
  density: 'all',
  topicsOff: ['foods', 'situations'],
  conceptsOff: ['iron'],
  pausedSites: ['news.example', 'a-rather-long-name-of-a-site.example.org'],
  mutes: MUTES,
};

async function open({ session }: Stage): Promise<Page> {
  const page = await session.openExtensionPage('options.html');
  await poll('the settings', () => page.$('.sites input'));
  return page;
}

type Act = (page: Page, stage: Stage) => Promise<unknown>;

/** A state of the page, at the heading with the text of a key. */
const part = (
  name: string,
  key: string,
  { act, ...parts }: Partial<ViewState> & { readonly act?: Act } = {},
): ViewState => ({
  surface: 'options',
  name,
  async show(stage) {
    const page = await open(stage);
    await act?.(page, stage);
    return [page];
  },
  frame: (page, { text }) => showHeading(page, text(key)),
  ...parts,
});

/** Chooses a file to import. */
const importing =
  (content: string): Act =>
  async (page) => {
    const folder = join('artifacts', 'files');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'my-settings.json');
    writeFileSync(path, content);
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
    await poll('what comes of it', () => page.$('dialog[open], .notice-error'));
  };

const FILE = JSON.stringify({ format: 'pinch-of-salt-settings', version: 1, settings: CHOSEN });

/** The options page, part by part. */
export const OPTIONS_STATES: readonly ViewState[] = [
  { ...part('where', 'options_title'), frame: (page) => page.evaluate('scrollTo(0, 0)') },
  part('chosen-sites', 'options_where', {
    settings: { ...CHOSEN, mode: 'chosen-sites', chosenSites: ['example.org', '127.0.0.1'] },
  }),
  part('site-error', 'options_where', {
    async act(page) {
      await page.bringToFront();
      await page.focus('.sites input');
      await page.keyboard.type('*.example.org');
      await page.keyboard.press('Enter');
      await poll('the error', () => page.$('[aria-invalid=true]'));
    },
  }),
  part('sample', 'options_sample'),
  part('density', 'options_density'),
  part('opening', 'options_opening'),
  part('looks', 'options_looks'),
  part('topics', 'options_what', {
    settings: CHOSEN,
    act: (page, { text }) => press(page, text('options_topic_show', 'Minerals and electrolytes')),
  }),
  part('filter', 'options_what', {
    async act(page) {
      await page.bringToFront();
      await page.focus('input[type=search]');
      await page.keyboard.type('magn');
      await poll('what fits', () => page.$('.concept'));
    },
  }),
  part('mutes', 'options_mutes', { settings: CHOSEN }),
  part('no-mutes', 'options_mutes'),
  part('recents', 'options_recents'),
  part('shortcuts', 'options_shortcuts'),
  part('transfer', 'options_transfer'),
  part('import', 'options_transfer', { act: importing(FILE) }),
  part('import-refused', 'options_transfer', {
    act: importing(
      '{"format":"pinch-of-salt-settings","version":1,"settings":{"on":1,"mode":"x"}}',
    ),
  }),
  part('reset', 'options_reset_heading', {
    settings: CHOSEN,
    act: async (page, { text }) => {
      await press(page, text('options_reset'));
      await poll('the question', () => page.$('dialog[open]'));
    },
  }),
  part('about', 'options_about'),
];
