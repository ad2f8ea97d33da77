import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeInCard, axeViolations } from './support/axe';
import {
  cardText,
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  tapForCard,
  waitForCard,
  waitForNoCard,
  type CardRoot,
} from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { emulateMedia } from './support/media';
import { choose, openMenu, openMenuOf, pressUndo } from './support/mute';
import { poll } from './support/poll';
import { useExtension } from './support/tab';
import { overflow, press, smallTargets, textOf, waitForText } from './support/views';

const page = (style = ''): string => `<!doctype html><html lang=en><title>access</title>
  <meta name=viewport content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
  <style>body{margin:40px 16px;font:18px/1.6 serif}${style}</style>
  <p><input id=field value="some text"></p>
  <p>Some say magnesium relieves leg cramps, and that vitamin D does.</p>`;
const ALL = ['magnesium', 'leg cramps', 'vitamin D'];
const MUTED = ['leg cramps', 'vitamin D'];
/** Smallest side of a control for a finger (A12), in px. */
const FINGER = 44;
const NARROW = { width: 320, height: 640, hasTouch: true, isMobile: true };
const SITE = textOf('card_mute_site', 'magnesium');
const EVERYWHERE = textOf('card_mute_everywhere', 'magnesium');

/** Controls of a card that are too small for a finger, with their size. */
const small = async (card: CardRoot): Promise<string[]> =>
  (await describeIn(card, 'button, summary'))
    .filter(({ width, height }) => width > 0 && Math.min(width, height) < FINGER)
    .map(({ name, width, height }) => `${name}: ${width} x ${height}`);

describe.each(BROWSERS)('"Not relevant here" for everyone, in %s', (name) => {
  const { session, server } = useExtension(name, { '/': page() });
  let tab: Page;

  beforeEach(async () => {
    await session().change({ type: 'reset-settings' });
    await tab?.close();
    tab = await session().newPage(server().url('/'));
    await emulateMedia(tab, {});
    await waitForPainted(tab, ALL);
  });

  const mutes = async (): Promise<readonly string[]> =>
    ((await session().readStorage())['settings'] as { mutes: readonly string[] }).mutes;

  it('has nothing for axe to find: the claim with the menu open, and what stands in its place', async () => {
    await openMenuOf(tab, 'magnesium');
    const card = await waitForCard(tab);
    expect(await describeIn(card, '.card-claim')).toHaveLength(1);
    expect(await axeInCard(tab, card)).toEqual([]);
    await choose(tab, SITE);
    expect(await axeInCard(tab, await waitForCard(tab))).toEqual([]);
  });

  it('has nothing for axe to find in the list, one marked again among it', async () => {
    const add = ['* zinc', 'a.org iron iron', 'a.org iron irony', 'b.org folate vitamin B9'];
    await session().change({ type: 'edit-lists', edits: [{ list: 'mutes', add, remove: [] }] });
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_mutes_hint'));
    for (const width of [1000, 320]) {
      await options.setViewport({ width, height: 700 });
      await press(
        options,
        textOf(width === 320 ? 'options_mute_undo' : 'options_mute_again', 'iron', 'a.org'),
      );
      if (width === 1000) await waitForText(options, textOf('options_mute_done'));
      expect(await axeViolations(options), `${width} px`).toEqual([]);
      expect(await smallTargets(options), `${width} px`).toEqual([]);
      expect(await overflow(options), `${width} px`).toBe(0);
    }
    await poll('all to be muted again', async () => (await mutes()).length === add.length);
    await options.close();
  });

  it('is walked by keyboard alone, and the focus ends where it began', async () => {
    await tab.focus('#field');
    await evaluate(tab, () => document.querySelector<HTMLInputElement>('#field')?.select());
    await session().command(tab, 'next-term');
    await session().command(tab, 'explain-term');
    const has = (wanted: string) => async (): Promise<boolean> => {
      const card = await findCard(tab);
      return card !== undefined && (await focusedIn(card))?.name === wanted;
    };
    const tabTo = async (wanted: string): Promise<void> => {
      await poll(`the focus on ${wanted}`, async () => {
        if (await has(wanted)()) return true;
        await tab.keyboard.press('Tab');
        return has(wanted)();
      });
    };
    await poll('the dialog', has('Magnesium'));
    await tabTo(textOf('card_mute'));
    await tab.keyboard.press(' ');
    // The next stop is the first choice.
    await tab.keyboard.press('Tab');
    expect(await has(SITE)()).toBe(true);
    await tab.keyboard.press('Tab');
    expect(await has(EVERYWHERE)()).toBe(true);
    await poll('the choice to count', async () => {
      if (await has(EVERYWHERE)()) await tab.keyboard.press('Enter');
      return has(textOf('card_mute_undo'))();
    });
    await waitForPainted(tab, MUTED);
    await poll('Undo to count', async () => {
      if (await has(textOf('card_mute_undo'))()) await tab.keyboard.press('Enter');
      return has('Magnesium')();
    });
    await waitForPainted(tab, ALL);
    await tab.keyboard.press('Escape');
    await poll('the ring alone', async () => {
      const card = await findCard(tab);
      return card && (await describeIn(card, '.card')).length === 0;
    });
    await tab.keyboard.press('Escape');
    await waitForNoCard(tab);
    const place = await evaluate(tab, () => {
      const field = document.activeElement as HTMLInputElement;
      return [field.id, field.selectionStart, field.selectionEnd];
    });
    expect(place).toEqual(['field', 0, 9]);
  });

  it('has targets for a finger, all of them in the sheet', async () => {
    await tab.setViewport(NARROW);
    // Firefox takes the kind of pointer from its preferences.
    await emulateMedia(tab, { coarsePointer: name === 'firefox' });
    await tab.reload();
    await waitForPainted(tab, ALL);
    expect(await evaluate(tab, () => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const card = await tapForCard(tab, 'magnesium');
    await openMenu(tab);
    expect(await small(card)).toEqual([]);
    const controls = (await describeIn(card, '.card-footer :is(button, summary)')).filter(
      ({ height }) => height > 0,
    );
    expect(controls).toHaveLength(6);
    for (const { x, y, width, height } of controls) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(NARROW.width);
      expect(y + height).toBeLessThanOrEqual(NARROW.height);
    }
    await choose(tab, SITE);
    expect(await small(await waitForCard(tab))).toEqual([]);
    await pressInCard(tab, textOf('card_close'));
    await waitForNoCard(tab);
  });

  it('counts no event that a script has made, in the menu or on Undo (S5)', async () => {
    await openMenuOf(tab, 'magnesium');
    const card = await waitForCard(tab);
    await pressByScript(card, '.card-choice');
    await choose(tab, EVERYWHERE);
    // The first choice would have been the site's.
    expect(await mutes()).toEqual(['* magnesium']);
    await pressByScript(await waitForCard(tab), '.card-muted button');
    await waitForPainted(tab, MUTED);
    expect(await mutes()).toEqual(['* magnesium']);
    expect(await cardText(await waitForCard(tab))).toContain(textOf('card_mute_undo'));
    await pressUndo(tab);
    await waitForPainted(tab, ALL);
  });

  it('opens no card for events that a script has made (S5)', async () => {
    await evaluate(tab, () => {
      const text = document.querySelectorAll('p')[1] as HTMLElement;
      const { x, y } = text.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: x + 90, clientY: y + 10 };
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
        text.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'touch' }));
      text.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
    });
    // The real pointer opens the card of another word: had one been open, it would have been this one's.
    const card = await hoverForCard(tab, 'vitamin D');
    expect((await describeIn(card, 'h2'))[0]?.name).toBe('Vitamin D');
    expect(await evaluate(tab, () => document.querySelectorAll('html > div').length)).toBe(1);
  });
});

/** A control is there long enough then for a press to count (S5), in ms. */
const COUNTS_MS = 400;

/** Tries to press a control by every event that a script can make, once it is there long enough to count. */
function pressByScript(card: CardRoot, selector: string): Promise<void> {
  return card.evaluate(
    async (root, wanted, ms) => {
      const control = root.querySelector<HTMLElement>(wanted);
      if (!control) throw new Error(`no ${wanted}`);
      const end = performance.now() + ms;
      while (performance.now() < end) await new Promise((done) => requestAnimationFrame(done));
      const options = { bubbles: true, composed: true, cancelable: true };
      control.focus();
      for (const type of ['pointerdown', 'pointerup', 'click'])
        control.dispatchEvent(new PointerEvent(type, options));
      for (const type of ['mousedown', 'mouseup', 'click'])
        control.dispatchEvent(new MouseEvent(type, options));
      for (const type of ['keydown', 'keypress', 'keyup'])
        for (const key of ['Enter', ' '])
          control.dispatchEvent(new KeyboardEvent(type, { ...options, key }));
      control.click();
    },
    selector,
    COUNTS_MS,
  );
}
