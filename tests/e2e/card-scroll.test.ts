import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import {
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  waitForCard,
  waitForNoCard,
} from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { moveTo } from './support/pointer';
import { poll } from './support/poll';
import { waitForWhole } from './support/reading';
import { useTab } from './support/tab';
import { openPopup, textOf, waitForText } from './support/views';

const html = (body: string): string =>
  `<!doctype html><html lang=en><title>scroll</title><link rel=icon href="data:,">
  <style>body{margin:100px 60px;font:18px/1.6 serif}
  #box{width:300px;height:150px;overflow:auto;border:1px solid}td{white-space:nowrap}
  iframe{width:700px;height:1600px;border:0}</style>${body}`;
const SPACE = '<div style="height:1600px"></div>';
const FILLING = 'Some words that nobody has to look up. '.repeat(8);
const FIRST = '<p>Food with magnesium in it.</p>';

const PAGES = {
  '/below': html(
    `${FIRST}<div id=box><div style="height:250px"></div><p>Enough calcium.</p>${SPACE}</div>`,
  ),
  '/beside': html(`${FIRST}<div id=box><table><tr><td>${FILLING}<td>Enough calcium.</table></div>`),
  '/long': html(`${FIRST}<div id=box><p>${FILLING}Enough calcium.${FILLING}</p></div>`),
  '/title': html('<p>Her iron-deficiency anemia was found early.</p>'),
  '/claim': html(`${FIRST}${SPACE}<iframe src="/frame"></iframe>${SPACE}`),
  '/frame': html(`<div style="height:900px"></div><p>Zinc may help with hair loss.</p>`),
};

const topOf = (target: Page | Frame, selector: string): Promise<number> =>
  evaluate(
    target,
    (wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? Number.NaN,
    selector,
  );

describe.each(BROWSERS)('what scrolls around a term in %s', (name) => {
  const { session, server, tab } = useTab(name, PAGES);

  /** Has the card script come, and the pointer and its card gone again. */
  const open = async (path: keyof typeof PAGES): Promise<void> => {
    await tab().goto(server().url(path));
    await moveTo(tab(), { x: 900, y: 20 });
    await hoverForCard(tab(), 'magnesium');
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
    await moveTo(tab(), { x: 900, y: 20 });
  };
  const goTo = async (position: string): Promise<void> => {
    await session().command(tab(), 'next-term');
    await poll(position, async () => {
      const root = await findCard(tab());
      return root && (await describeIn(root, '[role=status]'))[0]?.name === position;
    });
  };

  it.each(['/below', '/beside', '/long'] as const)(
    'brings a term into sight that its box cuts off: %s',
    async (path) => {
      await open(path);
      await goTo('magnesium, term 1 of 2');
      await goTo('calcium, term 2 of 2');
      const [ring] = await describeIn(await waitForCard(tab()), '.ring');
      const box = await evaluate(tab(), () => {
        const { left, top, right, bottom } =
          document.querySelector('#box')?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom };
      });
      expect(ring).toBeDefined();
      if (!ring) return;
      expect(ring.x).toBeGreaterThanOrEqual(box.left);
      expect(ring.x + ring.width).toBeLessThanOrEqual(box.right);
      expect(ring.y).toBeGreaterThanOrEqual(box.top);
      expect(ring.y + ring.height).toBeLessThanOrEqual(box.bottom);
    },
  );

  it('leaves a box as it is whose term can be seen', async () => {
    await open('/below');
    const scrolled = (): Promise<number | undefined> =>
      evaluate(tab(), () => document.querySelector('#box')?.scrollTop);
    // Seen, but not in the middle.
    await evaluate(tab(), () => document.querySelector('#box')?.scrollTo(0, 250));
    const before = await scrolled();
    expect(before).toBe(250);
    await goTo('magnesium, term 1 of 2');
    await goTo('calcium, term 2 of 2');
    expect(await scrolled()).toBe(before);
  });

  it('hides nothing that has the focus under a title of several lines', async () => {
    await session().change({ type: 'change-settings', change: { textSize: 'larger' } });
    await tab().setViewport({ width: 320, height: 568 });
    await tab().goto(server().url('/title'));
    await waitForPainted(tab(), ['iron-deficiency anemia']);
    const card = await poll('the card', async () => {
      await session().command(tab(), 'explain-term');
      return findCard(tab());
    });
    await pressInCard(tab(), textOf('card_more'));
    await poll('all of it', async () => (await describeIn(card, '.card-group')).length > 0);
    /** How much of what has the focus lies behind the title, in px. */
    const hidden = (): Promise<number> =>
      card.evaluate((root) => {
        const [title, focused] = [root.querySelector('.card-title'), root.activeElement];
        if (!title || !focused || title.contains(focused)) return 0;
        const [over, under] = [title.getBoundingClientRect(), focused.getBoundingClientRect()];
        return Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top);
      });
    const [title] = await describeIn(card, '.card-title');
    expect(title?.height).toBeGreaterThan(93);
    const worst: string[] = [];
    for (const isBack of [false, true]) {
      if (isBack) await tab().keyboard.down('Shift');
      do {
        await tab().keyboard.press('Tab');
        const at = await focusedIn(card);
        if ((await hidden()) > 1) worst.push(`${isBack ? 'back to ' : ''}${at?.name}`);
      } while ((await focusedIn(card))?.role !== 'heading');
    }
    await tab().keyboard.up('Shift');
    expect(worst).toEqual([]);
    await tab().setViewport({ width: 1000, height: 700 });
    await session().change({ type: 'reset-settings' });
  });

  it('shows a claim in a frame that is higher than the window', async () => {
    await tab().goto(server().url('/claim'));
    const frame: Frame = await poll('the frame', () =>
      tab()
        .frames()
        .find((one) => one.url() === server().url('/frame')),
    );
    await waitForPainted(frame, ['Zinc', 'hair loss']);
    await tab().bringToFront();
    await waitForWhole(session(), tab());
    const popup = await openPopup(session(), tab());
    await waitForText(popup, textOf('popup_claims'));
    await evaluate(popup, () => document.querySelector<HTMLElement>('.claim')?.click());
    await waitForCard(frame);
    const y = (await topOf(tab(), 'iframe')) + (await topOf(frame, 'p'));
    const height = await evaluate(tab(), () => innerHeight);
    expect(y).toBeGreaterThan(height / 4);
    expect(y).toBeLessThan((height * 3) / 4);
    await popup.close();
  });
});
