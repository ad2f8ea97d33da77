import { beforeEach, describe, expect, it } from 'vitest';
import { DWELLS_MS, GRACE_MS } from '../../src/card/hover-intent';
import { BROWSERS } from './extension';
import {
  cardText,
  controlsOf,
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  tapForCard,
  waitForCard,
  waitForNoCard,
} from './support/card';
import { evaluate } from './support/evaluate';
import { centre, centreOf, clickAt, hover, moveTo, tap, tapWithPen } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { doWithin, leastTime, passFrames, timed } from './support/time';

const DWELL_MS = DWELLS_MS.normal;

const TEXT = `
  <p>Low magnesium and low vitamin D can cause muscle cramps; see <a href="#gone">potassium</a>.</p>
  <p style="position:absolute;left:640px;top:80px">Enough calcium.</p>
  <p style="margin-top:300px">Press <button onclick="pressed=true">sodium</button>
  and <input id=field value="some text">.</p>
  <div style="height:1200px"></div><p>And vitamin B12.</p>`;
const PAGE = `<!doctype html><html lang=en><title>card</title>
  <style>html{font-size:10px}body{margin:60px;font:18px/1.6 serif}</style>${TEXT}`;
const BESIDE = { x: 700, y: 20 };
/** So long nothing may happen, in ms: twice what opens a card and what closes it. */
const WHILE_MS = 2 * (DWELL_MS + GRACE_MS);

declare global {
  interface Window {
    hosts: number;
    keys: string[];
    pressed?: boolean;
  }
}

/** Runs in the page: counts what is put beside head and body, and the keys the page gets. */
function watch(): void {
  window.hosts = 0;
  window.keys = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) window.hosts += addedNodes.length;
  }).observe(document.documentElement, { childList: true });
  for (const type of ['keydown', 'keyup'] as const)
    addEventListener(type, (event) => window.keys.push(`${type} ${event.key}`));
}

/**
 * Runs in the page. Scrolls a little, and gives how far the card is from its term then, against before, in
 * px, frame by frame until it is back: it only stays for the grace, as the term leaves the pointer.
 */
async function scrollAway(root: ShadowRoot): Promise<number[]> {
  const term = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('calcium'));
  const distance = (): number => {
    const [card, text] = [root.querySelector('[role=dialog]'), term];
    return card && text
      ? card.getBoundingClientRect().top - text.getBoundingClientRect().top
      : Number.NaN;
  };
  const before = distance();
  scrollBy({ top: 60, behavior: 'instant' });
  const drifts: number[] = [];
  while (!drifts.some((drift) => Number.isNaN(drift) || drift <= 1)) {
    await new Promise(requestAnimationFrame);
    drifts.push(Math.abs(distance() - before));
  }
  return drifts;
}

describe.each(BROWSERS)('the card in %s', (name) => {
  const { session, server, tab: page } = useTab(name, { '/': PAGE });

  const open = async (path = '/'): Promise<void> => {
    await page().goto(server().url(path));
    await page().waitForFunction('CSS.highlights.size > 0');
    await evaluate(page(), watch);
    await moveTo(page(), BESIDE);
  };
  const cardPlace = async () => {
    const card = await waitForCard(page());
    const [box] = await describeIn(card, '[role=dialog]');
    if (!box) throw new Error('no box in the card');
    return box;
  };

  beforeEach(() => open());

  it('opens after the dwell and leaves the page as it was', async () => {
    const before = await evaluate(page(), () => document.documentElement.outerHTML);
    // The first card's script is brought here by the first hover; the second is timed.
    await hoverForCard(page(), 'magnesium');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    expect(await evaluate(page(), () => document.documentElement.outerHTML)).toBe(before);
    const place = await centreOf(page(), 'vitamin D');
    const start = performance.now();
    await moveTo(page(), place);
    const card = await waitForCard(page());
    // Timers may be 10 ms early.
    expect(performance.now() - start).toBeGreaterThanOrEqual(DWELL_MS - 10);
    expect(await cardText(card)).toContain('Vitamin D');
    expect((await cardPlace()).width).toBe(384);
  });

  it('does not open for a pointer that passes over a term', async () => {
    await doWithin(DWELL_MS, open, async () => {
      for (const term of ['magnesium', 'vitamin D']) {
        await hover(page(), term);
        await moveTo(page(), BESIDE);
      }
    });
    const card = await hoverForCard(page(), 'muscle cramps');
    expect(await cardText(card)).toContain('Muscle cramp');
    expect(await evaluate(page(), () => window.hosts)).toBe(1);
  });

  it('lets the pointer cross to the card, stays under it, closes behind it', async () => {
    const begin = async () => {
      await open();
      await hoverForCard(page(), 'magnesium');
      return { term: await centreOf(page(), 'magnesium'), card: await cardPlace() };
    };
    await doWithin(GRACE_MS, begin, async ({ term, card: { y } }) => {
      // Step by step off the term and across the gap.
      for (let step = 1; step <= 3; step++)
        await moveTo(page(), { x: term.x, y: term.y + ((y + 4 - term.y) * step) / 3 });
    });
    const { x, y, height } = await cardPlace();
    await moveTo(page(), { x: x + 30, y: y + height - 12 });
    await passFrames(page(), WHILE_MS);
    expect(await findCard(page())).toBeDefined();
    await moveTo(page(), BESIDE);
    await waitForNoCard(page());
    expect(await evaluate(page(), () => window.hosts)).toBe(1);
  });

  it('shows the next card at once after one', async () => {
    await hoverForCard(page(), 'magnesium');
    const next = (term: string, heading: string) =>
      timed(
        () => hover(page(), term),
        () =>
          poll(`the card of ${term}`, async () => {
            const card = await findCard(page());
            // What the sentence claims can stand above the name.
            const shown = await card?.evaluate((root) => root.querySelector('h2')?.textContent);
            return shown === heading;
          }),
      );
    const changes = [next('calcium', 'Calcium'), next('magnesium', 'Magnesium')];
    expect(await leastTime(changes, DWELL_MS)).toBeLessThan(DWELL_MS);
  });

  it('is closed by Escape alone, which the page does not get, and stays away', async () => {
    await hoverForCard(page(), 'magnesium');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    const { x, y } = await centreOf(page(), 'magnesium');
    await moveTo(page(), { x: x + 5, y });
    await passFrames(page(), WHILE_MS);
    expect(await findCard(page())).toBeUndefined();
    expect(await evaluate(page(), () => window.keys)).toEqual([]);
    await page().keyboard.press('Escape');
    expect(await evaluate(page(), () => window.keys)).toEqual(['keydown Escape', 'keyup Escape']);
  });

  it('never takes the focus, not even when it is used', async () => {
    await page().focus('#field');
    const card = await hoverForCard(page(), 'magnesium');
    const isFocused = (): Promise<boolean> =>
      evaluate(page(), () => document.activeElement?.id === 'field');
    expect(await isFocused()).toBe(true);
    await pressInCard(page(), 'More');
    await poll('More to open', async () =>
      (await controlsOf(card)).some((control) => control.name === 'Less'),
    );
    expect(await isFocused()).toBe(true);
  });

  it('stays for a reader who goes into it with Tab, and gives the focus back', async () => {
    await evaluate(page(), () => {
      const fields = document.querySelectorAll<HTMLElement>('a, button, input');
      for (const field of fields) if (field.id !== 'field') field.tabIndex = -1;
    });
    await page().focus('#field');
    const card = await hoverForCard(page(), 'magnesium');
    await page().keyboard.press('Tab');
    await poll('the focus in the card', async () => (await focusedIn(card)) !== undefined);
    await moveTo(page(), BESIDE);
    await passFrames(page(), WHILE_MS);
    expect(await findCard(page())).toBeDefined();
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    expect(await evaluate(page(), () => document.activeElement?.id)).toBe('field');
  });

  it('is still there after a look at another tab', async () => {
    await hoverForCard(page(), 'magnesium');
    const other = await session().newPage('about:blank');
    await poll('the page to be hidden', () => evaluate(page(), () => document.hidden));
    await other.close();
    await page().bringToFront();
    await poll('the page to be seen', () => evaluate(page(), () => !document.hidden));
    expect(await findCard(page())).toBeDefined();
  });

  it('leads to another concept and back', async () => {
    const card = await hoverForCard(page(), 'magnesium');
    const [other] = await describeIn(card, '.card-concept');
    if (!other) throw new Error('the card of magnesium names no other concept');
    await clickAt(page(), centre(other));
    const heading = async (): Promise<string | undefined> =>
      (await describeIn(card, 'h2'))[0]?.name;
    await expect.poll(heading).toMatch(/^(?!Magnesium)./);
    await pressInCard(page(), 'Back');
    await expect.poll(heading).toBe('Magnesium');
  });

  it('follows its term while scrolling and closes when that is out of sight', async () => {
    const card = await hoverForCard(page(), 'calcium');
    const drifts = await card.evaluate(scrollAway);
    expect(drifts.at(-1)).toBeLessThanOrEqual(1);
    await evaluate(page(), () => scrollTo({ top: 1_200, behavior: 'instant' }));
    await waitForNoCard(page());
  });

  it('opens by a tap, closes by a tap beside it', async () => {
    const card = await tapForCard(page(), 'magnesium');
    expect((await controlsOf(card)).some((control) => control.name === 'Close')).toBe(true);
    await tap(page(), 'Press');
    await waitForNoCard(page());
  });

  it.skipIf(name === 'firefox')('opens by the tap of a pen that does not hover', async () => {
    // The card script must be there.
    await tapForCard(page(), 'vitamin D');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    await tapWithPen(page(), 'magnesium');
    expect(await cardText(await waitForCard(page()))).toContain('Magnesium');
    await tapWithPen(page(), 'Press');
    await waitForNoCard(page());
  });

  it('leaves a tap on a link or button to the page', async () => {
    // The card script must be there, or the test says nothing.
    await tapForCard(page(), 'vitamin D');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    await tap(page(), 'potassium');
    await expect.poll(() => evaluate(page(), () => location.hash)).toBe('#gone');
    await tap(page(), 'sodium');
    await expect.poll(() => evaluate(page(), () => window.pressed)).toBe(true);
    expect(await findCard(page())).toBeUndefined();
    expect(await evaluate(page(), () => window.hosts)).toBe(1);
  });

  it('does nothing for events that the page makes up', async () => {
    // The card script must be there, or the test says nothing.
    await hoverForCard(page(), 'magnesium');
    await page().keyboard.press('Escape');
    await waitForNoCard(page());
    const { x, y } = await centreOf(page(), 'vitamin D');
    await evaluate(
      page(),
      (clientX, clientY) => {
        const target = document.elementFromPoint(clientX, clientY) ?? document;
        const init = { clientX, clientY, bubbles: true, composed: true, pointerType: 'touch' };
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
          target.dispatchEvent(new PointerEvent(type, init));
        for (const type of ['mouseover', 'mousemove'])
          target.dispatchEvent(new MouseEvent(type, { ...init, screenX: 5 }));
      },
      x,
      y,
    );
    await passFrames(page(), WHILE_MS);
    expect(await findCard(page())).toBeUndefined();
    await hoverForCard(page(), 'calcium');
    await evaluate(
      page(),
      () => void dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(await findCard(page())).toBeDefined();
  });
});
