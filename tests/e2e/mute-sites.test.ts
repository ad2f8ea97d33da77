import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { BROWSERS } from './extension';
import { cardText, findCard, pressInCard, waitForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { choose, openMenuOf } from './support/mute';
import { poll } from './support/poll';
import { servePages, type PageServer } from './support/server';
import { useExtension } from './support/tab';
import { press, textOf, waitForText } from './support/views';

const page = (body: string): string => `<!doctype html><html lang=en><title>sites</title>
  <link rel="icon" href="data:,"><style>body{margin:40px;font:18px/1.6 serif}
  iframe{width:700px;height:240px;border:0}</style>${body}`;
const TEXT = '<p>Adults need magnesium every day, and vitamin D, too.</p>';
const ALL = ['magnesium', 'vitamin D'];
const MUTED = ['vitamin D'];
const SITE = textOf('card_mute_site', 'magnesium');
/** Names under `localhost` lead to this machine without any look-up. */
const HOSTS = {
  plain: 'site.localhost',
  www: 'www.site.localhost',
  mobile: 'm.site.localhost',
  international: 'bücher.localhost',
  ascii: 'xn--bcher-kva.localhost',
};

const PAGES = { '/': page(TEXT), '/next': page(TEXT), '/frame': page(TEXT) };

describe.each(BROWSERS)('the site of "Not relevant here" in %s', (name) => {
  const { session, server } = useExtension(name, PAGES);
  let other: PageServer;
  let tab: Page;

  beforeAll(async () => {
    other = await servePages(PAGES);
    const srcdoc = TEXT.replaceAll('"', '&quot;');
    server().set('/srcdoc', page(`<p>Outside.</p><iframe srcdoc="${srcdoc}"></iframe>`));
    server().set(
      '/cross',
      page(`<p>Outside.</p><iframe src="${server().otherUrl('/frame')}"></iframe>`),
    );
  });
  afterAll(() => other?.close());
  beforeEach(async () => {
    await session().change({ type: 'reset-settings' });
    await tab?.close();
    tab = await session().newPage();
  });

  const on = (host: string, path = '/'): string => server().url(path).replace('127.0.0.1', host);
  const mutes = async (): Promise<readonly string[] | undefined> =>
    ((await session().readStorage())['settings'] as typeof DEFAULTS | undefined)?.mutes;
  /** Opens a page, mutes "magnesium" on its site, and gives what the card says then. */
  const muteOn = async (url: string): Promise<string> => {
    await tab.goto(url);
    await waitForPainted(tab, ALL);
    await openMenuOf(tab, 'magnesium');
    await choose(tab, SITE);
    await waitForPainted(tab, MUTED);
    return cardText(await waitForCard(tab));
  };
  const waitOn = async (url: string, texts: readonly string[]): Promise<void> => {
    await tab.goto(url);
    await waitForPainted(tab, texts);
  };

  it('is a host name with or without www., on any port, and no other name', async () => {
    expect(await muteOn(on(HOSTS.www))).toContain(HOSTS.plain);
    expect(await mutes()).toEqual([`${HOSTS.plain} magnesium magnesium`]);
    await waitOn(on(HOSTS.plain), MUTED);
    await waitOn(other.url().replace('127.0.0.1', HOSTS.plain), MUTED);
    await waitOn(on(HOSTS.mobile), ALL);
  });

  it('is the ASCII form of an international name', async () => {
    expect(await muteOn(on(HOSTS.international))).toContain(HOSTS.ascii);
    await waitOn(on(HOSTS.ascii, '/next'), MUTED);
    await waitOn(on(HOSTS.plain), ALL);
  });

  it.each(['/srcdoc', '/cross'])('is the tab’s for a card in a frame: %s', async (path) => {
    await tab.goto(server().url(path));
    const frame = await poll('the frame with terms', async () => {
      const found = tab.frames().find((one) => one !== tab.mainFrame());
      return found && (await waitForPainted(found, ALL)) && found;
    });
    await openMenuOf(frame, 'magnesium');
    await choose(frame, SITE);
    await waitForPainted(frame, MUTED);
    expect(await cardText(await waitForCard(frame))).toContain('127.0.0.1');
    expect(await mutes()).toEqual(['127.0.0.1 magnesium magnesium']);
    // The frame's own site is another one.
    await waitOn(server().otherUrl('/frame'), ALL);
    await waitOn(server().url('/frame'), MUTED);
  });

  it('keeps a mute over navigation, where its card and Undo end', async () => {
    await muteOn(server().url('/'));
    await waitOn(server().url('/next'), MUTED);
    // Not `goBack`: Firefox sends no load event of a page that comes from the back/forward cache.
    await evaluate(tab, () => history.back());
    const address = (): Promise<string> => evaluate(tab, () => location.href);
    await poll('the page before', async () => (await address()) === server().url('/'));
    await waitForPainted(tab, MUTED);
    expect(await findCard(tab)).toBeUndefined();
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_mute_form', 'magnesium'));
    await press(options, textOf('options_mute_again', 'magnesium', '127.0.0.1'));
    await tab.bringToFront();
    await waitForPainted(tab, ALL);
    await options.close();
  });

  it('says so when as many as can be are there, and loses none', async () => {
    const full = Array.from(
      { length: 1_000 },
      (_, at) => `site-${at % 40}.example iron iron ${at}`,
    );
    await session().change({
      type: 'edit-lists',
      edits: [{ list: 'mutes', add: full, remove: [] }],
    });
    await waitOn(server().url('/'), ALL);
    await openMenuOf(tab, 'magnesium');
    const said = textOf('card_mute_refused_full');
    const isSaid = async (): Promise<boolean> =>
      (await cardText(await waitForCard(tab))).includes(said);
    await poll('the card to say so', async () => {
      // Once it says so, there may be nothing left to press.
      if (!(await isSaid())) await pressInCard(tab, SITE);
      return isSaid();
    });
    expect(await mutes()).toEqual(full);
    await waitForPainted(tab, ALL);
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, 'site-39.example');
    await press(options, `site-39.example ${textOf('options_mutes_count_other', '25')}`);
    await press(options, textOf('options_mutes_all_of', 'site-39.example'));
    await poll('room again', async () => (await mutes())?.length === 975);
    await options.close();
  });

  it('reads on beside garbage where the mutes should be', async () => {
    const garbage = [null, 7, '', '*', 'x'.repeat(5_000), '127.0.0.1', '* vitamin-d'];
    const { 'page-rules': rules } = await session().readStorage();
    await session().writeStorage({ 'page-rules': { ...(rules as object), mutes: garbage } });
    await waitOn(server().url('/'), ['magnesium']);
    await session().writeStorage({ settings: { ...DEFAULTS, mutes: garbage } });
    await muteOnTop(tab);
    expect(await mutes()).toEqual(['* vitamin-d', '127.0.0.1 magnesium magnesium']);
    // What could not be understood is kept.
    const kept = Object.entries(await session().readStorage()).find(([key]) =>
      key.startsWith('backup:damaged:'),
    );
    expect(kept?.[1]).toMatchObject({ mutes: garbage });
  });
});

/** Mutes "magnesium" on the site of the page that is open. */
async function muteOnTop(tab: Page): Promise<void> {
  await openMenuOf(tab, 'magnesium');
  await choose(tab, SITE);
}
