import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import {
  cardBox,
  cardText,
  controlsOf,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  tapForCard,
  waitForCard,
  waitForNoCard,
} from './support/card';
import { waitForPainted } from './support/highlights';
import { emulateMedia } from './support/media';
import { choose as chooseIn, openMenuOf, pressUndo } from './support/mute';
import { moveTo } from './support/pointer';
import { poll } from './support/poll';
import { axeViolations } from './support/axe';
import { useTab } from './support/tab';
import { LIVE_MS, leastTime, timed } from './support/time';
import { openPopup, press, textOf, waitForText } from './support/views';

const page = (text: string, style = ''): string =>
  `<!doctype html><html lang=en><title>mute</title>
  <style>body{margin:60px;font:18px/1.6 serif}${style}</style>${text}`;
const TEXT = `<p>Take vitamin D with magnesium.</p><p>Cholecalciferol is vitamin D, too.</p>`;
const PAGES = {
  '/': page(TEXT),
  '/other': page(TEXT),
  '/rtl': page(TEXT, 'html{direction:rtl}'),
  '/narrow': page(`<meta name=viewport content="width=device-width">${TEXT}`, 'body{margin:12px}'),
};
/** So long a choice is given to count before it is pressed again, in ms. */
const ANSWER_MS = 500;
const ALL = ['vitamin D', 'magnesium'];
/** With "vitamin D" put away the other name of the same is the first of its concept. */
const WITHOUT_FORM = ['magnesium', 'Cholecalciferol'];

/** How it is written down that the word is put away here. */
const FORM_HERE = '127.0.0.1 vitamin-d vitamin d';

const SITE = textOf('card_mute_site', 'vitamin D');
const EVERYWHERE = textOf('card_mute_everywhere', 'vitamin D');
const UNDO = textOf('card_mute_undo');

describe.each(BROWSERS)('"Not relevant here" in %s', (name) => {
  const { session, server, tab } = useTab(name, PAGES);
  beforeEach(async () => {
    await session().change({ type: 'reset-settings' });
    await tab().setViewport({ width: 1000, height: 760 });
    await tab().bringToFront();
    await tab().goto(server().url('/'));
    await waitForPainted(tab(), ALL);
  });

  const openMenu = (): Promise<void> => openMenuOf(tab(), 'vitamin D');
  const choose = (choice: string): Promise<unknown> => chooseIn(tab(), choice);
  const edit = (mutes: { add: string[]; remove: string[] }): Promise<void> =>
    session().change({ type: 'edit-lists', edits: [{ list: 'mutes', ...mutes }] });

  it('puts a word away on this site, says so and takes it back', async () => {
    const other = await session().newPage(server().url('/other'));
    await waitForPainted(other, ALL);
    await tab().bringToFront();
    await openMenu();
    await choose(SITE);
    await waitForPainted(tab(), WITHOUT_FORM);
    const card = await waitForCard(tab());
    expect(await cardText(card)).toContain(textOf('card_muted_site', 'vitamin D', '127.0.0.1'));
    // The same site in another tab, as soon as it is looked at.
    await other.bringToFront();
    await waitForPainted(other, WITHOUT_FORM);
    await other.close();
    await tab().bringToFront();
    const { settings } = await session().readStorage();
    expect(settings).toMatchObject({ mutes: [FORM_HERE] });
    await pressUndo(tab());
    await waitForPainted(tab(), ALL);
  });

  it('is followed live by a tab that is looked at', async () => {
    const changes = [
      timed(
        () => edit({ add: [FORM_HERE], remove: [] }),
        () => waitForPainted(tab(), WITHOUT_FORM),
      ),
      timed(
        () => edit({ add: [], remove: [FORM_HERE] }),
        () => waitForPainted(tab(), ALL),
      ),
    ];
    expect(await leastTime(changes, LIVE_MS)).toBeLessThan(LIVE_MS);
  });

  it('leaves other sites as they are', async () => {
    await openMenu();
    await choose(SITE);
    await tab().goto(server().otherUrl('/'));
    await waitForPainted(tab(), ALL);
  });

  it('puts a concept away everywhere; it can still be looked up', async () => {
    await openMenu();
    await choose(EVERYWHERE);
    await waitForPainted(tab(), ['magnesium']);
    expect(await cardText(await waitForCard(tab()))).toContain(
      textOf('card_muted_everywhere', 'Vitamin D'),
    );
    const [report] = await session().reportUntil(tab(), ([top]) => top?.settled === true);
    expect(report?.concepts.map(({ concept }) => concept)).toEqual(['magnesium']);
    const popup = await openPopup(session(), tab());
    await popup.bringToFront();
    await popup.focus('input');
    await popup.keyboard.type('cholecalciferol');
    await waitForText(popup, 'Vitamin D');
    await popup.close();
    await tab().goto(server().otherUrl('/'));
    await waitForPainted(tab(), ['magnesium']);
  });

  it('works by keyboard alone, and the focus is never lost', async () => {
    await session().command(tab(), 'explain-term');
    await poll('the dialog', async () => {
      const card = await findCard(tab());
      return card && (await focusedIn(card))?.role === 'heading';
    });
    const focusOn = (wanted: string): Promise<unknown> =>
      poll(`the focus on ${wanted}`, async () => {
        await tab().keyboard.press('Tab');
        const card = await findCard(tab());
        return card && (await focusedIn(card))?.name === wanted;
      });
    await focusOn(textOf('card_mute'));
    await tab().keyboard.press('Enter');
    await focusOn(SITE);
    const isOnUndo = async (): Promise<boolean> => {
      const card = await findCard(tab());
      return card !== undefined && (await focusedIn(card))?.name === UNDO;
    };
    await poll('the choice to count', async () => {
      await tab().keyboard.press('Enter');
      // Not pressed again while an answer may be on its way: that would be Undo.
      return poll('the answer', isOnUndo, ANSWER_MS).catch(() => false);
    });
    await waitForPainted(tab(), WITHOUT_FORM);
    // Pressed until it counts: what came up a moment ago does not (S5).
    await poll('the focus on the heading', async () => {
      const card = await findCard(tab());
      if (card && (await focusedIn(card))?.role === 'heading') return true;
      if (await isOnUndo()) await tab().keyboard.press('Enter');
      return false;
    });
    await waitForPainted(tab(), ALL);
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
  });

  it('closes the menu by Escape first, then the card', async () => {
    await session().command(tab(), 'explain-term');
    await poll('the dialog', async () => {
      const card = await findCard(tab());
      return card && (await focusedIn(card))?.role === 'heading';
    });
    await pressInCard(tab(), textOf('card_mute'));
    const isMenuOpen = async (): Promise<boolean | undefined> =>
      (await findCard(tab()))?.evaluate((root) => root.querySelector('.card-menu[open]') !== null);
    await expect.poll(isMenuOpen).toBe(true);
    await tab().keyboard.press('Tab');
    await tab().keyboard.press('Escape');
    await expect.poll(isMenuOpen).toBe(false);
    const card = await waitForCard(tab());
    expect((await focusedIn(card))?.name).toBe(textOf('card_mute'));
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
  });

  it('shows on the toolbar that nothing is left here, and what came back', async () => {
    const tabId = await session().tabId(tab());
    const title = (): Promise<string> =>
      session().inside((id) => chrome.action.getTitle({ tabId: id }), tabId);
    await expect.poll(title).toBe(textOf('extension_icon_on'));
    await session().change({
      type: 'edit-lists',
      edits: [{ list: 'mutes', add: ['* magnesium'], remove: [] }],
    });
    await waitForPainted(tab(), ['vitamin D']);
    await expect.poll(title).toBe(textOf('extension_icon_on'));
    await openMenu();
    await choose(EVERYWHERE);
    await expect.poll(title).toBe(textOf('extension_icon_idle'));
    await pressUndo(tab());
    await expect.poll(title).toBe(textOf('extension_icon_on'));
  });

  it('can be tapped in a sheet of 320 px, and closed', async () => {
    await tab().setViewport({ width: 320, height: 560, hasTouch: true });
    await tab().goto(server().url('/narrow'));
    await waitForPainted(tab(), ALL);
    await tapForCard(tab(), 'vitamin D');
    await pressInCard(tab(), textOf('card_mute'));
    await choose(SITE);
    const card = await waitForCard(tab());
    const box = await cardBox(card);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    for (const { name: label, width, height } of await controlsOf(card))
      expect([label, Math.min(width, height) >= 24]).toEqual([label, true]);
    await pressInCard(tab(), textOf('card_close'));
    await waitForNoCard(tab());
    await waitForPainted(tab(), WITHOUT_FORM);
  });

  it('does not count what the page does in its place', async () => {
    await openMenu();
    await tab().evaluate(() => {
      const host = document.querySelector('div[popover]');
      for (const type of ['click', 'pointerdown', 'keydown'])
        host?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    });
    await hoverForCard(tab(), 'magnesium');
    const { settings } = await session().readStorage();
    expect(settings).toMatchObject({ mutes: [] });
  });

  it('is listed in the options, live in both directions', async () => {
    await openMenu();
    await choose(SITE);
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_mute_form', 'vitamin d'));
    expect(await axeViolations(options)).toEqual([]);
    await press(options, textOf('options_mute_again', 'vitamin d', '127.0.0.1'));
    await waitForText(options, textOf('options_mute_done'));
    await tab().bringToFront();
    await waitForPainted(tab(), ALL);
    await options.close();
  });

  it('says in the popup why nothing is marked', async () => {
    const mutes = ['* vitamin-d', '127.0.0.1 magnesium magnesium'];
    await session().change({
      type: 'edit-lists',
      edits: [{ list: 'mutes', add: mutes, remove: [] }],
    });
    await waitForPainted(tab(), []);
    const [report] = await session().reportUntil(tab(), ([top]) => top?.settled === true);
    expect(report).toMatchObject({ silence: 'muted', concepts: [] });
  });

  it('can be read in dark, forced colours and beside right-to-left text', async () => {
    await emulateMedia(tab(), { colorScheme: 'dark', forcedColors: true });
    await tab().goto(server().url('/rtl'));
    await waitForPainted(tab(), ALL);
    await openMenu();
    await choose(SITE);
    const card = await waitForCard(tab());
    const colours = await card.evaluate((root) => {
      const line = root.querySelector('.card-muted');
      const button = root.querySelector('.card-muted button');
      return [line, button].map((element) => element && getComputedStyle(element).color);
    });
    const paper = await card.evaluate((root) => {
      const article = root.querySelector('article');
      return article && getComputedStyle(article).backgroundColor;
    });
    for (const colour of colours) expect(colour).not.toBe(paper);
    await emulateMedia(tab(), {});
    await moveTo(tab(), { x: 5, y: 5 });
    await waitForNoCard(tab());
  });
});
