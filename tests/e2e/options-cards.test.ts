import { describe, expect, it, beforeEach } from 'vitest';
import { DWELLS_MS, GRACE_MS } from '../../src/card/hover-intent';
import type { Settings } from '../../src/settings/types';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { cardText, findCard, hoverForCard, waitForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { emulateMedia } from './support/media';
import { centreOf, clickAt, moveTo } from './support/pointer';
import { passFrames } from './support/time';
import { waitForSettings } from './support/settings';
import { useTab } from './support/tab';
import { press, textOf, waitForText } from './support/views';

const PAGE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
  <style>body{margin:60px;font:18px/1.6 serif}</style>
  <p>Adults need magnesium every day, and vitamin D; <a href="#gone">zinc</a> is in a link.</p>`;
const AWAY = { x: 5, y: 5 };
/** So long nothing may happen, in ms. */
const WHILE_MS = 2 * (DWELLS_MS.normal + GRACE_MS);

describe.each(BROWSERS)('how the reader wants cards in %s', (name) => {
  const { session, server, tab } = useTab(name, { '/': PAGE });

  /** A page that has the card script, with nothing open, when the rules have come. */
  async function choose(change: Partial<Settings>): Promise<void> {
    await session().change({ type: 'reset-settings' });
    await tab().bringToFront();
    await tab().goto(server().url('/'));
    await waitForPainted(tab(), ['magnesium', 'vitamin D', 'zinc']);
    await hoverForCard(tab(), 'magnesium');
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
    await moveTo(tab(), AWAY);
    await session().change({ type: 'change-settings', change });
    await waitForSettings(session(), change);
  }
  beforeEach(() => emulateMedia(tab(), {}));

  it('opens them by a click alone, but never on a link', async () => {
    await choose({ opening: 'click' });
    await moveTo(tab(), await centreOf(tab(), 'vitamin D'));
    await passFrames(tab(), WHILE_MS);
    expect(await findCard(tab())).toBeUndefined();
    await clickAt(tab(), await centreOf(tab(), 'vitamin D'));
    expect(await cardText(await waitForCard(tab()))).toContain('Vitamin D');
    await moveTo(tab(), AWAY);
    await passFrames(tab(), WHILE_MS);
    expect(await findCard(tab())).toBeDefined();
    await clickAt(tab(), await centreOf(tab(), 'zinc'));
    await waitForNoCard(tab());
    expect(tab().url()).toMatch(/#gone$/);
  });

  it('opens them where Shift is held, also if it is pressed later', async () => {
    await choose({ opening: 'key' });
    await moveTo(tab(), await centreOf(tab(), 'vitamin D'));
    await passFrames(tab(), WHILE_MS);
    expect(await findCard(tab())).toBeUndefined();
    await tab().keyboard.down('Shift');
    expect(await cardText(await waitForCard(tab()))).toContain('Vitamin D');
    await tab().keyboard.up('Shift');
    // Without the key the pointer keeps the card, and opens no other.
    const { x, y } = await centreOf(tab(), 'vitamin D');
    await moveTo(tab(), { x: x + 2, y });
    await passFrames(tab(), WHILE_MS);
    expect(await findCard(tab())).toBeDefined();
    await moveTo(tab(), AWAY);
    await waitForNoCard(tab());
  });

  it('draws them in the chosen colours and size, and without numbers', async () => {
    await choose({ theme: 'dark', textSize: 'larger', hidesNumbers: true });
    await emulateMedia(tab(), { colorScheme: 'light' });
    const card = await hoverForCard(tab(), 'magnesium');
    const look = await card.evaluate((root) => {
      const box = root.querySelector('[role=dialog]');
      const scroll = root.querySelector('.scroll');
      if (!box || !scroll) throw new Error('no card');
      const { width, bottom } = box.getBoundingClientRect();
      return {
        scheme: getComputedStyle(box).colorScheme,
        width,
        isInView: bottom <= innerHeight,
        isWhole: scroll.getBoundingClientRect().bottom <= bottom,
        size: Number.parseFloat(getComputedStyle(scroll).zoom),
      };
    });
    expect(look).toEqual({ scheme: 'dark', width: 576, isInView: true, isWhole: true, size: 1.5 });
    expect(await cardText(card)).not.toMatch(/\d mg/);
  });

  it('draws an open card anew when the reader wants it otherwise', async () => {
    await choose({ theme: 'light' });
    const card = await hoverForCard(tab(), 'magnesium');
    expect(await cardText(card)).toMatch(/\d mg/);
    await session().change({
      type: 'change-settings',
      change: { theme: 'dark', textSize: 'larger', hidesNumbers: true },
    });
    const look = (): Promise<unknown> =>
      card.evaluate((root) => {
        const box = root.querySelector('[role=dialog]');
        return box && [getComputedStyle(box).colorScheme, box.getBoundingClientRect().width];
      });
    await expect.poll(look).toEqual(['dark', 576]);
    await expect.poll(() => cardText(card)).not.toMatch(/\d mg/);
  });

  it('keeps light where the page is dark, if the reader says so', async () => {
    await choose({ theme: 'light' });
    await emulateMedia(tab(), { colorScheme: 'dark' });
    await evaluate(tab(), () => {
      document.documentElement.style.cssText = 'background:#111;color:#eee';
    });
    const card = await hoverForCard(tab(), 'magnesium');
    const scheme = await card.evaluate((root) => {
      const box = root.querySelector('[role=dialog]');
      return box && getComputedStyle(box).colorScheme;
    });
    expect(scheme).toBe('light');
  });

  it('is chosen on the options page, which follows the theme itself', async () => {
    await choose({});
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_looks'));
    await press(options, textOf('options_theme_dark'));
    await press(options, textOf('options_textSize_large'));
    await press(options, textOf('options_hidesNumbers'));
    await press(options, textOf('options_dwell_long'));
    const chosen = { theme: 'dark', textSize: 'large', hidesNumbers: true, dwell: 'long' } as const;
    await waitForSettings(session(), chosen);
    const scheme = await evaluate(options, () => getComputedStyle(document.body).colorScheme);
    expect(scheme).toBe('dark');
    const background = await evaluate(
      options,
      () => getComputedStyle(document.body).backgroundColor,
    );
    expect(background).toBe('rgb(28, 30, 34)');
    await options.close();
  });

  it('has high contrast as asked for, on our pages and in cards, light and dark', async () => {
    await choose({ theme: 'contrast' });
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_looks'));
    const colours = (): Promise<string[]> =>
      evaluate(options, () => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
    const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
    await emulateMedia(options, { colorScheme: 'light' });
    expect(await colours()).toEqual([white, black]);
    expect(await axeViolations(options)).toEqual([]);
    await emulateMedia(options, { colorScheme: 'dark' });
    expect(await colours()).toEqual([black, white]);
    expect(await axeViolations(options)).toEqual([]);
    await options.close();
    await tab().bringToFront();
    await emulateMedia(tab(), { colorScheme: 'light' });
    const card = await hoverForCard(tab(), 'magnesium');
    const paper = await card.evaluate((root) => {
      const box = root.querySelector('[role=dialog]');
      return box && getComputedStyle(box).backgroundColor;
    });
    expect(paper).toBe(white);
  });

  it('leaves numbers out of the full view, too', async () => {
    await choose({ hidesNumbers: true });
    const reader = await session().openExtensionPage('reader.html#/nutrient/magnesium');
    await waitForText(reader, textOf('reader_foods'));
    await waitForText(reader, textOf('card_cautions'));
    const text = await evaluate(reader, () => document.querySelector('main')?.innerText);
    expect(text).not.toMatch(/\d mg/);
    await reader.close();
  });
});
