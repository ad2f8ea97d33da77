import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeInCard } from './support/axe';
import {
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  tapForCard,
  waitForCard,
  waitForNoCard,
  type Described,
} from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { clickAt, hover, moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const PAGE = `<!doctype html><html lang=en><title>pin</title>
  <style>body{margin:40px;font:18px/1.6 serif}</style>
  <p><input id=field value="some text"></p>
  <p>Food with magnesium and zinc, and a page on muscle cramps.</p><div style="height:1800px"></div>`;
/** Higher than a card and what it is moved by. */
const SIZE = { width: 1000, height: 1000 };
/** Where the page has no term, below all cards. */
const NOWHERE = { x: 900, y: 960 };

describe.each(BROWSERS)('a pinned card in %s', (name) => {
  const { session, server, tab } = useTab(name, { '/': PAGE });
  let visit = 0;

  beforeEach(async () => {
    await tab().setViewport(SIZE);
    await tab().goto(server().url(`/#${visit++}`));
    await tab().reload();
    await tab().waitForFunction('CSS.highlights.size > 0');
    await moveTo(tab(), { x: 900, y: 20 });
  });
  const dialogs = async (): Promise<string[]> => {
    const card = await findCard(tab());
    return card ? (await describeIn(card, '[role=dialog]')).map((each) => each.name) : [];
  };
  const pinnedBoxes = async (): Promise<Described[]> =>
    describeIn(await waitForCard(tab()), '[data-pinned]');
  const pinned = async (): Promise<Described> => {
    const [box] = await pinnedBoxes();
    if (!box) throw new Error('nothing is pinned');
    return box;
  };
  const at = async (): Promise<readonly [number, number]> => {
    const { x, y } = await pinned();
    return [Math.round(x), Math.round(y)];
  };
  const isPinned = async (): Promise<boolean> => (await pinnedBoxes()).length > 0;
  /** Pressed until it counts: what came up a moment ago does not (S5). */
  const pinBy = (press: () => Promise<void>): Promise<unknown> =>
    poll('it to be pinned', async () => {
      if (await isPinned()) return true;
      await press();
      return isPinned();
    });
  const pin = async (): Promise<void> => {
    await hoverForCard(tab(), 'magnesium');
    await pinBy(() => pressInCard(tab(), textOf('card_pin')));
  };
  const focusOn = async (key: string): Promise<void> => {
    await poll(`the focus on ${key}`, async () => {
      await tab().keyboard.press('Tab');
      const card = await findCard(tab());
      return card && (await focusedIn(card))?.name === textOf(key);
    });
  };

  it('stays when its term is dropped, as feeds do, until the page goes to another route', async () => {
    await pin();
    await moveTo(tab(), NOWHERE);
    await evaluate(tab(), () => document.querySelector('p + p')?.remove());
    const added = 'A day without iron, and then zinc.';
    await evaluate(
      tab(),
      (text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.querySelector('p')?.after(paragraph);
      },
      added,
    );
    await waitForPainted(tab(), (texts) => texts.includes('iron'));
    await hover(tab(), 'zinc');
    await poll('both cards', async () => (await dialogs()).length === 2);
    await moveTo(tab(), NOWHERE);
    await poll('the pinned card alone', async () => (await dialogs()).length === 1);
    expect(await isPinned()).toBe(true);
    await evaluate(tab(), () => {
      history.pushState(null, '', '?elsewhere');
      document.querySelector('p + p')?.remove();
    });
    await waitForNoCard(tab());
  });

  it('keeps in sight what is open in it', async () => {
    await hoverForCard(tab(), 'magnesium');
    await pressInCard(tab(), textOf('card_more'));
    await pressInCard(tab(), /sources?$/);
    await pinBy(() => pressInCard(tab(), textOf('card_pin')));
    const card = await waitForCard(tab());
    const [list] = await describeIn(card, 'details[open] > summary');
    const box = await pinned();
    expect(list?.y).toBeGreaterThan(box.y);
    expect(list?.y).toBeLessThan(box.y + box.height);
    expect(await describeIn(card, '[data-low]')).toEqual([]);
  });

  it('goes when it is no longer pinned and its term is gone', async () => {
    await pin();
    await evaluate(tab(), () => document.querySelector('p + p')?.remove());
    await pressInCard(tab(), textOf('card_pin'));
    await waitForNoCard(tab());
  });

  it('stays while another card comes and goes and the page is scrolled', async () => {
    await pin();
    const before = await at();
    await moveTo(tab(), NOWHERE);
    await hover(tab(), 'zinc');
    await expect.poll(dialogs).toEqual(['Magnesium', 'Zinc']);
    await tab().screenshot({ path: `artifacts/card-${name}-pinned.png` });
    await moveTo(tab(), NOWHERE);
    await clickAt(tab(), NOWHERE);
    await expect.poll(dialogs).toEqual(['Magnesium']);
    await evaluate(tab(), () => scrollTo(0, 900));
    await poll('the page to scroll', () => evaluate(tab(), () => scrollY > 800));
    expect(await at()).toEqual(before);
    await pressInCard(tab(), textOf('card_close'));
    await waitForNoCard(tab());
  });

  it('gives way to the next card that is pinned', async () => {
    await pin();
    await moveTo(tab(), NOWHERE);
    await hover(tab(), 'zinc');
    await expect.poll(dialogs).toEqual(['Magnesium', 'Zinc']);
    await poll('the other to be pinned', async () => {
      const card = await waitForCard(tab());
      const [, second] = await describeIn(card, '.card-pin');
      if (second) await clickAt(tab(), { x: second.x + 10, y: second.y + 10 });
      return !second;
    });
    expect(await dialogs()).toEqual(['Zinc']);
  });

  it('is dragged by its head, within the window', async () => {
    await pin();
    const [x, y] = await at();
    const { mouse } = tab();
    await mouse.move(x + 30, y + 22);
    await mouse.down();
    await mouse.move(x + 130, y + 62, { steps: 4 });
    await expect.poll(at).toEqual([x + 100, y + 40]);
    await mouse.move(SIZE.width - 1, SIZE.height - 1, { steps: 4 });
    await mouse.up();
    // In parts of a px a box may be larger than where it was put.
    await expect
      .poll(async () => {
        const { x: left, y: top, width, height } = await pinned();
        // Less than the window where a scroll bar takes some of it.
        const [seenX, seenY] = await evaluate(tab(), () => [
          visualViewport?.width ?? 0,
          visualViewport?.height ?? 0,
        ]);
        return [Math.round((seenX ?? 0) - left - width), Math.round((seenY ?? 0) - top - height)];
      })
      .toEqual([8, 8]);
  });

  it('is pinned, moved and closed by the keyboard alone', async () => {
    await evaluate(tab(), () => (document.querySelector('#field') as HTMLElement).focus());
    await hoverForCard(tab(), 'magnesium');
    await session().command(tab(), 'explain-term');
    await poll('the dialog', async () => {
      const card = await findCard(tab());
      return card && (await focusedIn(card))?.role === 'heading';
    });
    await focusOn('card_pin');
    await pinBy(() => tab().keyboard.press('Enter'));
    expect((await focusedIn(await waitForCard(tab())))?.name).toBe(textOf('card_pin'));
    await tab().keyboard.down('Shift');
    await tab().keyboard.press('Tab');
    await tab().keyboard.up('Shift');
    const card = await waitForCard(tab());
    expect((await focusedIn(card))?.name).toBe(textOf('card_move'));
    const [x, y] = await at();
    await tab().keyboard.press('ArrowRight');
    await expect.poll(at).toEqual([x + 16, y]);
    await tab().keyboard.down('Shift');
    await tab().keyboard.press('ArrowDown');
    await tab().keyboard.up('Shift');
    await expect.poll(at).toEqual([x + 16, y + 96]);
    // Further than there is room: it stops at the window's edge.
    for (let left = x + 16; left > 0; left -= 16) await tab().keyboard.press('ArrowLeft');
    await expect.poll(at).toEqual([8, y + 96]);
    expect(await axeInCard(tab(), card)).toEqual([]);
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
    expect(await evaluate(tab(), () => document.activeElement?.id)).toBe('field');
  });

  it('leaves Escape to what the reader is in, and goes back to its term unpinned', async () => {
    await pin();
    await evaluate(tab(), () => {
      addEventListener('keydown', ({ key }) => (document.title = key));
      (document.querySelector('#field') as HTMLElement).focus();
    });
    await tab().keyboard.press('Escape');
    await poll('the page to hear it', () => evaluate(tab(), () => document.title === 'Escape'));
    expect(await dialogs()).toEqual(['Magnesium']);
    const before = await at();
    const { mouse } = tab();
    await mouse.move(before[0] + 30, before[1] + 22);
    await mouse.down();
    await mouse.move(before[0] + 230, before[1] + 122, { steps: 4 });
    await mouse.up();
    await pressInCard(tab(), textOf('card_pin'));
    await expect
      .poll(async () => {
        const [box] = await describeIn(await waitForCard(tab()), '[role=dialog]');
        return [Math.round(box?.x ?? 0), Math.round(box?.y ?? 0)];
      })
      .toEqual(before);
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
  });

  it('is no sheet', async () => {
    await tab().setViewport({ width: 320, height: 568 });
    const card = await tapForCard(tab(), 'magnesium');
    expect(await describeIn(card, '.card-pin')).toEqual([]);
  });
});
