import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FrameReport, SettingsList, ViewMessage } from '../../src/platform/messages';
import type { Silence } from '../../src/settings/types';
import { BROWSERS } from './extension';
import { cardText, waitForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, paintedTexts, waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { pageOf, waitForCounts } from './support/reading';
import { useTab } from './support/tab';
import { LIVE_MS, leastTime, timed } from './support/time';

// What the reader chose holds at once in pages that are open, and what we leave behind is nothing.

const TERM = '<p>Take vitamin D daily.</p>';
const PAGES = {
  '/': pageOf(TERM),
  '/many': pageOf(
    `<h2>One</h2><p>Take vitamin D and vitamin D.</p><p>Take vitamin D.</p><h2>Two</h2><p>Take vitamin D and vitamin B12.</p>`,
  ),
  '/feed': pageOf(
    `<h1>Feed</h1>${'<article><p>Take vitamin D.</p><p>More vitamin D.</p></article>'.repeat(3)}`,
  ),
  '/long': pageOf(
    Array.from(
      { length: 6 },
      () => `<p>Take vitamin D. ${'The sun is not high in winter. '.repeat(22)}</p>`,
    ).join(''),
  ),
  '/terms': pageOf('<p>Take vitamin D with vitamin B12.</p>'.repeat(400)),
  '/none': pageOf('<p>Nothing to explain.</p>'),
  '/german': '<!doctype html><html lang="de"><title>t</title><p>Das Vitamin D ist gut.</p></html>',
  '/secret': pageOf(`${TERM}<form><input type="password"></form>`),
  '/hidden-log-in': pageOf(`${TERM}<form hidden><input type="password"></form>`),
};

const MINUTE_MS = 60_000;
/** What is left of a pause whose end is waited for, in ms: pages have heard of it by then. */
const PAUSE_LEFT_MS = 1_500;

describe.each(BROWSERS)('the reader’s rules in %s', (name) => {
  const { session, server, tab: page } = useTab(name, PAGES);
  beforeEach(() => session().change({ type: 'reset-settings' }));

  const change = (settings: Extract<ViewMessage, { type: 'change-settings' }>['change']) =>
    session().change({ type: 'change-settings', change: settings });
  const edit = (list: SettingsList, add: string[], remove: string[] = []) =>
    session().change({ type: 'edit-lists', edits: [{ list, add, remove }] });
  const waitForSilence = (silence: Silence | undefined): Promise<FrameReport[]> =>
    session().reportUntil(page(), ([top]) => top?.settled === true && top.silence === silence);

  it.each<[Silence, () => Promise<void>, () => Promise<void>]>([
    ['switched-off', () => change({ on: false }), () => change({ on: true })],
    [
      'site-paused',
      () => edit('pausedSites', ['127.0.0.1']),
      () => session().change({ type: 'reset-settings' }),
    ],
    [
      'paused-for-a-while',
      () => change({ pausedUntil: Date.now() + MINUTE_MS }),
      () => change({ pausedUntil: 0 }),
    ],
    [
      'topics-off',
      () => edit('conceptsOff', ['vitamin-d']),
      () => session().change({ type: 'reset-settings' }),
    ],
    ['density-none', () => change({ density: 'none' }), () => change({ density: 'all' })],
  ])('obeys at once: %s', async (silence, begin, end) => {
    await page().goto(server().url());
    await waitForPainted(page(), ['vitamin D']);
    await hoverPainted(page(), 'vitamin D');
    const before = await evaluate(page(), () => document.body.outerHTML);
    await begin();
    await waitForPainted(page(), []);
    await waitForSilence(silence);
    if (silence === 'switched-off') await waitForNoCard(page());
    expect(await evaluate(page(), () => CSS.highlights.size)).toBe(0);
    expect(await evaluate(page(), () => document.body.outerHTML)).toBe(before);
    await end();
    await waitForPainted(page(), ['vitamin D']);
    const changes = [
      timed(begin, () => waitForPainted(page(), [])),
      timed(end, () => waitForPainted(page(), ['vitamin D'])),
    ];
    expect(await leastTime(changes, LIVE_MS)).toBeLessThan(LIVE_MS);
  });

  it('goes on by itself when a pause is over', async () => {
    await page().goto(server().url());
    await waitForPainted(page(), ['vitamin D']);
    await change({ pausedUntil: Date.now() + MINUTE_MS });
    await waitForPainted(page(), []);
    await change({ pausedUntil: Date.now() + PAUSE_LEFT_MS });
    await waitForPainted(page(), ['vitamin D']);
  });

  it('reads only chosen sites', async () => {
    await change({ mode: 'chosen-sites' });
    await page().goto(server().url());
    await edit('chosenSites', ['127.0.0.1']);
    await waitForPainted(page(), ['vitamin D']);
    await edit('chosenSites', [], ['127.0.0.1']);
    await waitForPainted(page(), []);
    await waitForSilence('site-not-chosen');
  });

  it('reads on click only what is asked for', async () => {
    await page().goto(server().url());
    await waitForPainted(page(), ['vitamin D']);
    await change({ mode: 'on-click' });
    await waitForSilence('waiting-for-click');
    expect(await paintedTexts(page())).toEqual([]);
    await session().inside(
      (tabId) => chrome.runtime.sendMessage({ type: 'read-tab', tabId }),
      await session().tabId(page()),
    );
    await waitForPainted(page(), ['vitamin D']);
  });

  it.each([
    ['/many', 'all', 5],
    ['/many', 'first-in-section', 3],
    ['/many', 'first-on-page', 2],
    ['/feed', 'first-in-section', 3],
    // About 150 words a paragraph, 300 a group.
    ['/long', 'first-in-section', 3],
  ] as const)('paints %s by density %s', async (path, density, count) => {
    await change({ density });
    await page().goto(server().url(path));
    await waitForPainted(page(), (texts) => texts.length === count);
  });

  it('registers only what is near the view on pages with very many mentions', async () => {
    await change({ density: 'all' });
    await page().goto(server().url('/terms'));
    await waitForCounts(session(), page(), { 'vitamin-d': 400, 'vitamin-b12': 400 });
    const first = (await paintedTexts(page())).length;
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(300);
    await evaluate(page(), () => scrollTo(0, document.body.scrollHeight));
    const isLastPainted = (): Promise<boolean> =>
      evaluate(page(), () => {
        const last = document.querySelector('p:last-child')?.firstChild;
        let found = false;
        CSS.highlights.forEach((highlight) =>
          highlight.forEach((range) => (found ||= range.startContainer === last)),
        );
        return found;
      });
    await poll('the last term to be painted', isLastPainted);
    expect((await paintedTexts(page())).length).toBeLessThan(300);
  });

  it.each([
    ['/none', 'no-terms'],
    ['/german', 'not-english'],
    ['/secret', 'sensitive-page'],
    ['/hidden-log-in', undefined],
  ] as const)('says why nothing is painted on %s: %s', async (path, silence) => {
    await page().goto(server().url(path));
    const [top] = await waitForSilence(silence);
    expect(top?.concepts.map(({ concept }) => concept)).toEqual(silence ? [] : ['vitamin-d']);
  });

  it('leaves the page as it is, byte for byte', async () => {
    const digest = async (): Promise<string> =>
      createHash('sha256')
        .update(await evaluate(page(), () => document.documentElement.outerHTML))
        .digest('hex');
    await page().goto(server().url('/many'));
    await waitForPainted(page(), (texts) => texts.length === 3);
    const withUs = await digest();
    await change({ on: false });
    await page().goto(server().url('/many'));
    await waitForSilence('switched-off');
    expect(await digest()).toBe(withUs);
  });

  it('does nothing twice when it is injected twice', async () => {
    await page().goto(server().url());
    await waitForPainted(page(), ['vitamin D']);
    const id = await session().tabId(page());
    await session().inside(async (tabId) => {
      for (const file of ['scan.js', 'card.js', 'scan.js'])
        await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] });
    }, id);
    await waitForCounts(session(), page(), { 'vitamin-d': 1 });
    expect(await paintedTexts(page())).toEqual(['vitamin D']);
    await hoverPainted(page(), 'vitamin D');
    expect(await evaluate(page(), () => document.querySelectorAll('[popover]').length)).toBe(1);
  });

  it('goes from mention to mention of a concept, painted or not, and shows its card', async () => {
    const far = '<div style="height:2000px"></div>';
    const body = `<p>Take vitamin D.</p>${far}<p>And vitamin D.</p>${far}<p hidden>vitamin D</p><p>More vitamin D.</p>`;
    server().set('/far', pageOf(body));
    await page().goto(server().url('/far'));
    await waitForPainted(page(), ['vitamin D']);
    const id = await session().tabId(page());
    const seen: number[] = [];
    for (let jump = 0; jump < 4; jump++) {
      const before = await evaluate(page(), () => scrollY);
      await session().inside(
        (tabId) => chrome.tabs.sendMessage(tabId, { type: 'jump-to', concept: 'vitamin-d' }),
        id,
      );
      if (jump > 0)
        await poll(
          'the page to scroll',
          async () => (await evaluate(page(), () => scrollY)) !== before,
        );
      expect(await cardText(await waitForCard(page()))).toMatch(/^Vitamin D/);
      seen.push(Math.round((await evaluate(page(), () => scrollY)) / 1_000));
    }
    // The page ends before the last one can be in the middle.
    expect(seen).toEqual([0, 2, 3, 0]);
  });
});
