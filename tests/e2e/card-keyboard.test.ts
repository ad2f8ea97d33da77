import { beforeEach, describe, expect, it } from 'vitest';
import { DWELLS_MS } from '../../src/card/hover-intent';
import { BROWSERS, type Command } from './extension';
import {
  controlsOf,
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  waitForNoCard,
  type CardRoot,
} from './support/card';
import { evaluate } from './support/evaluate';
import { centreOf, moveTo } from './support/pointer';
import { poll } from './support/poll';
import { accessibilityTree } from './support/recorder';
import { useTab } from './support/tab';
import { passFrames } from './support/time';
import { textOf } from './support/views';

const DWELL_MS = DWELLS_MS.normal;

/** The last key of each command's shortcut, held with Alt and Shift (wxt.config.ts). */
const KEYS = { 'next-term': 'J', 'previous-term': 'K', 'explain-term': 'E' } as const;

const PAGE = `<!doctype html><html lang=en><title>keys</title>
  <style>body{margin:60px;font:18px/1.6 serif}</style>
  <p><input id=field value="some text"> <a id=link href="#x">a link</a></p>
  <p id=first>Food with magnesium and vitamin D, and a page on muscle cramps.</p>
  <div style="height:1500px"></div><p>Enough calcium, and more.</p>
  <div style="height:900px"></div>`;

describe.each(BROWSERS)('the keyboard in %s', (name) => {
  const { session, server, tab: page } = useTab(name, { '/': PAGE });
  let visit = 0;

  beforeEach(async () => {
    // An address of its own each time, so that the tab is found by it.
    await page().goto(server().url(`/?${visit++}`).replace(/\?/, '#'));
    await page().reload();
    await page().waitForFunction('CSS.highlights.size > 0');
    await moveTo(page(), { x: 900, y: 20 });
    await hoverForCard(page(), 'magnesium');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    await moveTo(page(), { x: 900, y: 20 });
  });

  const status = async (): Promise<string | undefined> => {
    const root = await findCard(page());
    return root && (await describeIn(root, '[role=status]'))[0]?.name;
  };
  /** The keys reach the page before the browser takes them for the command: in Firefox they do, in Chromium they may. */
  const press = async (command: Command): Promise<void> => {
    const { keyboard } = page();
    await keyboard.down('Alt');
    await keyboard.down('Shift');
    await keyboard.press(KEYS[command]);
    await keyboard.up('Shift');
    await keyboard.up('Alt');
    await session().command(page(), command);
  };
  const goTo = async (command: 'next-term' | 'previous-term', position: string): Promise<void> => {
    await press(command);
    await expect.poll(status).toBe(position);
  };
  const ring = async () => {
    const root = await findCard(page());
    return root && (await describeIn(root, '.ring'))[0];
  };
  const dialog = async (): Promise<CardRoot> => {
    await press('explain-term');
    return poll('the dialog with the focus', async () => {
      const root = await findCard(page());
      return root && (await focusedIn(root))?.role === 'heading' && root;
    });
  };
  const caret = () =>
    evaluate(page(), () => {
      const { activeElement } = document;
      const field = activeElement as HTMLInputElement | null;
      return [field?.id, field?.selectionStart, field?.selectionEnd, field?.selectionDirection];
    });

  it('steps through the terms with a ring, spoken, in sight, focus where it was', async () => {
    await page().focus('#field');
    await goTo('next-term', 'magnesium, term 1 of 4');
    const { x, y } = await centreOf(page(), 'magnesium');
    const drawn = await ring();
    expect(Math.abs((drawn?.x ?? 0) + (drawn?.width ?? 0) / 2 - x)).toBeLessThan(2);
    expect(Math.abs((drawn?.y ?? 0) + (drawn?.height ?? 0) / 2 - y)).toBeLessThan(6);
    await goTo('next-term', 'vitamin D, term 2 of 4');
    await goTo('previous-term', 'magnesium, term 1 of 4');
    await goTo('previous-term', 'calcium, term 4 of 4');
    const inSight = await ring();
    expect(inSight?.y).toBeGreaterThan(0);
    expect((inSight?.y ?? 0) + (inSight?.height ?? 0)).toBeLessThan(700);
    expect((await caret())[0]).toBe('field');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
  });

  it('opens a labelled dialog with the focus and puts caret and ring back', async () => {
    await page().focus('#field');
    await evaluate(page(), () => {
      const field = document.querySelector<HTMLInputElement>('#field');
      field?.setSelectionRange(2, 5, 'backward');
    });
    await goTo('next-term', 'magnesium, term 1 of 4');
    const root = await dialog();
    const [box] = await describeIn(root, '[role=dialog]');
    expect(box?.name).toBe('Magnesium');
    expect((await focusedIn(root))?.name).toBe('Magnesium');
    if (name === 'chromium')
      expect(await accessibilityTree(page())).toContainEqual({ role: 'dialog', name: 'Magnesium' });
    await page().keyboard.press('Escape');
    await expect.poll(caret).toEqual(['field', 2, 5, 'backward']);
    expect(await ring()).toBeDefined();
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
  });

  it('goes round inside with Tab, both ways, and acts by Enter', async () => {
    await goTo('next-term', 'magnesium, term 1 of 4');
    const root = await dialog();
    const names = (await controlsOf(root))
      // What a closed part of the foot holds has no text to be seen.
      .filter(({ height, role, name: label }) => height > 0 && label !== '' && role !== 'link')
      .map((control) => control.name);
    expect(names.slice(0, 2)).toEqual([textOf('card_pin'), textOf('card_close')]);
    const walked: (string | undefined)[] = [];
    for (let step = 0; step <= names.length + 1; step++) {
      await page().keyboard.press('Tab');
      walked.push((await focusedIn(root))?.name);
    }
    expect(walked).toEqual([...names, 'Magnesium', names[0]]);
    await page().keyboard.down('Shift');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Tab');
    await page().keyboard.up('Shift');
    expect((await focusedIn(root))?.name).toBe(names.at(-1));
    for (let stop = 0; stop < 3; stop++) await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await expect
      .poll(async () => (await focusedIn((await findCard(page())) ?? root))?.name)
      .toBeUndefined();
    expect(await ring()).toBeDefined();
  });

  it('scrolls the text by the arrow keys, from where it opens and after a round', async () => {
    await page().setViewport({ width: 1000, height: 420 });
    await goTo('next-term', 'magnesium, term 1 of 4');
    const root = await dialog();
    const scrolled = (): Promise<number> =>
      root.evaluate((inside) => inside.querySelector('.card-body')?.scrollTop ?? 0);
    const pageY = await evaluate(page(), () => scrollY);
    await page().keyboard.press('ArrowDown');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await page().keyboard.down('Shift');
    await page().keyboard.press('Tab');
    await page().keyboard.up('Shift');
    await page().keyboard.press('Tab');
    expect((await focusedIn(root))?.name).toBe('Magnesium');
    const before = await scrolled();
    await page().keyboard.press('PageDown');
    await expect.poll(scrolled).toBeGreaterThan(before);
    expect(await evaluate(page(), () => scrollY)).toBe(pageY);
    await page().setViewport({ width: 1000, height: 700 });
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
  });

  const asked = async (): Promise<CardRoot> => {
    await goTo('next-term', 'magnesium, term 1 of 4');
    return dialog();
  };
  /** Goes from the link, the last stop of the page, into a card that the pointer has opened. */
  const entered = async (): Promise<CardRoot> => {
    await page().focus('#link');
    const root = await hoverForCard(page(), 'magnesium');
    await page().keyboard.press('Tab');
    await poll('the focus in the card', () => focusedIn(root));
    return root;
  };
  /** The same, and pins it. */
  const pinned = async (): Promise<CardRoot> => {
    const root = await entered();
    while ((await focusedIn(root))?.name !== textOf('card_pin')) await page().keyboard.press('Tab');
    // Pressed until it counts: what came up a moment ago does not (S5).
    await poll('it to be pinned', async () => {
      await page().keyboard.press(' ');
      return (await describeIn(root, '[data-pinned]')).length > 0;
    });
    return root;
  };

  it.each([
    ['was asked for', asked],
    ['the pointer opened', entered],
    ['is pinned', pinned],
  ])('follows a concept with the focus, and Back, in a card that %s', async (_, open) => {
    const root = await open();
    const [other] = await describeIn(root, '.card-concept');
    if (!other) throw new Error('the card of magnesium names no other concept');
    const focused = async (): Promise<string> => {
      const at = await focusedIn(root);
      return `${at?.role} ${at?.name}`;
    };
    while ((await focused()) !== `button ${other.name}`) await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^heading (?!Magnesium)/);
    // Beside the heading: from the end of a pinned card Tab goes on in the page.
    await page().keyboard.down('Shift');
    await page().keyboard.press('Tab');
    await page().keyboard.up('Shift');
    expect(await focused()).toBe('button Back');
    await page().keyboard.press(' ');
    await expect.poll(focused).toBe('heading Magnesium');
    await page().keyboard.press('Escape');
    if (open === asked) return;
    await waitForNoCard(page());
    expect(await evaluate(page(), () => document.activeElement?.id)).toBe('link');
  });

  it('explains the selected term and gives the selection back', async () => {
    await evaluate(page(), () => {
      const text = document.querySelector('#first')?.firstChild;
      const end = document.querySelector('#first')?.textContent.indexOf('vitamin') ?? 0;
      if (text) getSelection()?.setBaseAndExtent(text, end + 12, text, end - 4);
    });
    const selected = () =>
      evaluate(page(), () => {
        const selection = getSelection();
        return [String(selection), selection?.anchorOffset, selection?.focusOffset];
      });
    const before = await selected();
    expect(before[0]).toContain('vitamin D');
    const root = await dialog();
    expect((await focusedIn(root))?.name).toBe('Vitamin D');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    expect(await selected()).toEqual(before);
  });

  it('turns the hover card into a dialog, and leaves the link its focus', async () => {
    await page().focus('#link');
    await hoverForCard(page(), 'muscle cramps');
    const root = await dialog();
    expect((await focusedIn(root))?.name).toBe('Muscle cramp');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    expect(await evaluate(page(), () => document.activeElement?.id)).toBe('link');
  });

  it('keeps the keys pressed in the dialog from the page', async () => {
    await goTo('next-term', 'magnesium, term 1 of 4');
    await dialog();
    await evaluate(page(), () => {
      window.keys = [];
      document.addEventListener('keydown', (event) => window.keys.push(event.key));
    });
    await page().keyboard.press('j');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await poll('the card to close', async () => (await ring()) && !(await cardHasDialog()));
    expect(await evaluate(page(), () => window.keys)).toEqual([]);
  });
  const cardHasDialog = async (): Promise<boolean> => {
    const root = await findCard(page());
    return root !== undefined && (await describeIn(root, '[role=dialog]')).length > 0;
  };

  it('takes the ring away with the term, by typing and by pressing', async () => {
    for (const act of [
      () => page().keyboard.press('x'),
      () => page().mouse.click(900, 300),
      () => evaluate(page(), () => document.querySelector('#first')?.replaceChildren('nothing')),
    ]) {
      await goTo('next-term', 'magnesium, term 1 of 4');
      await act();
      await waitForNoCard(page());
    }
    await passFrames(page(), 2 * DWELL_MS);
    expect(await findCard(page())).toBeUndefined();
  });
});
