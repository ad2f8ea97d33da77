import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { cardText, hoverForCard } from './support/card';
import { paintedTexts, waitForPainted } from './support/highlights';
import { useOptions } from './support/options';
import { poll } from './support/poll';
import { waitForSettings } from './support/settings';
import { LIVE_MS, leastTime } from './support/time';
import { press, shownText, textOf, waitForText } from './support/views';

type Watched = typeof globalThis & { lastClick?: number };

/** Has a page of ours remember when it was last clicked; its clock is that of this process. */
const rememberClicks = (options: Page): Promise<void> =>
  evaluate(options, () => {
    const watched = globalThis as Watched;
    if (watched.lastClick === undefined)
      addEventListener('click', () => (watched.lastClick = Date.now()), true);
    watched.lastClick = 0;
  });

async function lastClick(options: Page): Promise<number> {
  const time = await evaluate(options, () => (globalThis as Watched).lastClick);
  if (!time) throw new Error('no click was seen');
  return time;
}

/** Chooses a radio button by its label, without the line that explains it. */
async function pressOption(options: Page, label: string): Promise<void> {
  const text = await evaluate(
    options,
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('label.option')].find((each) =>
        each.innerText.startsWith(wanted),
      )?.innerText,
    label,
  );
  await press(options, text?.trim() ?? label);
}

/** How a page marks nutrients: thickness of the line, tinted or not. */
const markOf = (page: Page): Promise<string> =>
  evaluate(page, () => {
    const name = [...CSS.highlights.keys()].find((each) => each.endsWith('-nutrient')) ?? '';
    const style = getComputedStyle(document.body, `::highlight(${name})`);
    const isPlain = style.backgroundColor === 'rgba(0, 0, 0, 0)';
    return `${style.textDecorationThickness} ${isPlain ? 'plain' : 'tinted'}`;
  });

const waitForLine = (page: Page, wanted: string): Promise<unknown> =>
  poll(wanted, async () => (await markOf(page)) === wanted);

const count = (texts: readonly string[]): number =>
  texts.filter((text) => text === 'magnesium').length;

describe.each(BROWSERS)('an open tab and the options page in %s', (name) => {
  const { session, tab, options } = useOptions(name);

  /** Makes a change on the options page and waits until the open tab follows it; gives the time between, in ms. */
  async function follow(change: () => Promise<void>, painted: readonly string[]): Promise<number> {
    await options().bringToFront();
    await rememberClicks(options());
    await change();
    // A tab in the background need not be painted until it is looked at.
    await tab().bringToFront();
    await waitForPainted(tab(), painted);
    const seen = Date.now();
    return seen - (await lastClick(options()));
  }

  it('switches a topic off and on, live in an open tab', async () => {
    const toggle = (): Promise<void> => press(options(), 'Vitamins');
    const off = (): Promise<number> => follow(toggle, ['magnesium']);
    const on = (): Promise<number> => follow(toggle, ['magnesium', 'vitamin D']);
    await off();
    await waitForSettings(session(), { topicsOff: [...DEFAULTS.topicsOff, 'vitamins'] });
    expect(await shownText(options())).toContain(textOf('options_topic_count', '0', '16'));
    await on();
    await waitForSettings(session(), { topicsOff: DEFAULTS.topicsOff });
    expect(await leastTime([off, on], LIVE_MS)).toBeLessThan(LIVE_MS);
  });

  it('switches a single concept off; its topic is half on then', async () => {
    await press(options(), textOf('options_topic_show', 'Vitamins'));
    await follow(() => press(options(), 'Vitamin D'), ['magnesium']);
    await waitForSettings(session(), { conceptsOff: ['vitamin-d'], topicsOff: DEFAULTS.topicsOff });
    await waitForText(options(), textOf('options_topic_count', '15', '16'));
    await poll('the half-on box', () =>
      evaluate(
        options(),
        () => document.querySelector<HTMLInputElement>('.topic-label input')?.indeterminate,
      ),
    );
  });

  it('changes the density, live', async () => {
    const every = ['magnesium', 'magnesium', 'vitamin D'];
    const changes = [
      () => follow(() => pressOption(options(), textOf('options_density_all')), every),
      () => follow(() => pressOption(options(), textOf('options_density_none')), []),
    ];
    expect(await leastTime(changes, LIVE_MS)).toBeLessThan(LIVE_MS);
  });

  it('changes the mode, live: chosen sites, then a site that is added by keyboard', async () => {
    const chosen = textOf('options_mode_chosen_sites');
    await follow(() => pressOption(options(), chosen), []);
    await options().bringToFront();
    await options().focus('.sites input');
    await options().keyboard.type('http://127.0.0.1:80/some/page');
    await options().keyboard.press('Enter');
    await waitForSettings(session(), { mode: 'chosen-sites', chosenSites: ['127.0.0.1'] });
    await tab().bringToFront();
    await waitForPainted(tab(), ['magnesium', 'vitamin D']);
  });

  it('pauses a site and takes it off the list again', async () => {
    await options().focus('.sites input');
    await options().keyboard.type('127.0.0.1');
    await options().keyboard.press('Enter');
    await waitForSettings(session(), { pausedSites: ['127.0.0.1'] });
    await tab().bringToFront();
    await waitForPainted(tab(), []);
    await press(options(), textOf('options_remove_site', '127.0.0.1'));
    await waitForSettings(session(), { pausedSites: [] });
  });

  it('shows in a sample what the choices do, and marks nothing else on the page', async () => {
    const inSample = (): Promise<boolean> =>
      evaluate(options(), () =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .every(({ startContainer }) => startContainer.parentElement?.closest('.sample')),
      );
    const first = ['magnesium', 'muscle cramps', 'spinach', 'almonds', 'Iron', 'vitamin B12'];
    await waitForPainted(options(), (texts) => first.every((text) => texts.includes(text)));
    expect(await inSample()).toBe(true);
    expect(await paintedTexts(options())).not.toContain('pregnancy');
    await press(options(), 'Life situations');
    await waitForPainted(options(), (texts) => texts.includes('pregnancy'));
    await press(options(), 'Vitamins');
    await waitForPainted(options(), (texts) => !texts.includes('vitamin B12'));
    await pressOption(options(), textOf('options_density_all'));
    await waitForPainted(options(), (texts) => count(texts) === 4);
    await pressOption(options(), textOf('options_density_none'));
    await waitForPainted(options(), []);
    await session().change({ type: 'reset-settings' });
    await waitForPainted(options(), (texts) => texts.includes('magnesium'));
    const card = await hoverForCard(options(), 'spinach');
    expect(await cardText(card)).toContain('Spinach');
  });

  it('marks open pages and the sample in another way, live', async () => {
    await waitForLine(tab(), '2px plain');
    await press(options(), textOf('options_marking_marker'));
    await waitForSettings(session(), { marking: 'marker' });
    await waitForLine(tab(), '1px tinted');
    await press(options(), textOf('options_marking_line'));
    await waitForLine(tab(), '2px plain');
  });
});
