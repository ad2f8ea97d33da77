import type { Frame, Page } from 'puppeteer-core';
import { evaluateAside } from './evaluate';
import { bidi, cdp, contextOf, isBidi, isFrame, pageOf } from './protocol';

/** Viewport px of its own frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const centre = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Runs in the page. Boxes of the glyphs of a text's occurrence, open shadow roots included. */
function findGlyphs(searched: string, nth: number): Box[] {
  let left = nth;
  const visit = (root: Node): Box[] | undefined => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const shadow = node instanceof Element ? node.shadowRoot : null;
      const inShadow = shadow && visit(shadow);
      if (inShadow) return inShadow;
      if (!(node instanceof Text)) continue;
      for (
        let at = node.data.indexOf(searched);
        at >= 0;
        at = node.data.indexOf(searched, at + 1)
      ) {
        if (left-- > 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + searched.length);
        if (range.getClientRects().length === 0) continue;
        node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        return [...range.getClientRects()].map(({ x, y, width, height }) => ({
          x,
          y,
          width,
          height,
        }));
      }
    }
    return undefined;
  };
  const boxes = visit(document.body ?? document.documentElement);
  if (!boxes) throw new Error(`no visible "${searched}" (${nth}) on the page`);
  return boxes;
}

/** Middle of a text's first line box, scrolled into view. The text lies in one text node. */
export async function centreOf(target: Page | Frame, text: string, nth = 0): Promise<Point> {
  const [box] = await evaluateAside(target, findGlyphs, text, nth);
  if (!box) throw new Error(`"${text}" has no box`);
  return centre(box);
}

type PointerAction = { type: string; [field: string]: unknown };

/**
 * In Firefox the mouse of the page does not reach a cross-origin frame: actions go to the frame's own
 * context, in its own px. In Chromium they go to the page, with the frame's place added.
 */
async function act(target: Page | Frame, actions: readonly PointerAction[]): Promise<void> {
  await bidi(target, 'input.performActions', {
    context: contextOf(target),
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
  });
}

async function onPage(target: Page | Frame, point: Point): Promise<Point> {
  if (!isFrame(target)) return point;
  const element = await target.frameElement();
  const parent = target.parentFrame();
  if (!element || !parent) return point;
  const inParent = (await element.evaluate((frame) => {
    const { x, y } = frame.getBoundingClientRect();
    return { x: x + (frame as HTMLElement).clientLeft, y: y + (frame as HTMLElement).clientTop };
  })) as Point;
  return onPage(parent, { x: point.x + inParent.x, y: point.y + inParent.y });
}

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

let step = 0;

/**
 * Moves the real mouse, in two steps so that a move event is always sent, and each time a pixel beside
 * the time before: a move to where the mouse already is, is none.
 */
export async function moveTo(target: Page | Frame, point: Point): Promise<void> {
  step = 1 - step;
  if (isBidi(target)) {
    const { x, y } = whole({ x: point.x + step, y: point.y });
    await act(target, [
      { type: 'pointerMove', x: Math.max(0, x - 2), y },
      { type: 'pointerMove', x, y },
    ]);
    return;
  }
  const { x, y } = await onPage(target, { x: point.x + step, y: point.y });
  await pageOf(target).mouse.move(x, y, { steps: 2 });
}

/** Presses and releases the real mouse's first button. */
export async function clickAt(target: Page | Frame, point: Point): Promise<void> {
  await moveTo(target, point);
  if (isBidi(target)) {
    await act(target, [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
    return;
  }
  const { x, y } = await onPage(target, point);
  await pageOf(target).mouse.click(x, y);
}

/** Rests the real mouse on a text. */
export async function hover(target: Page | Frame, text: string, nth = 0): Promise<void> {
  await moveTo(target, await centreOf(target, text, nth));
}

/** Taps a text with a pen that does not hover; Chromium only, as Firefox gives automation no pen. */
export async function tapWithPen(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await centreOf(page, text, nth);
  const session = await cdp(page);
  const pen = { x, y, button: 'left', clickCount: 1, pointerType: 'pen' } as const;
  await session.send('Input.dispatchMouseEvent', { ...pen, type: 'mousePressed' });
  await session.send('Input.dispatchMouseEvent', { ...pen, type: 'mouseReleased' });
}

/** Taps a text with one finger. */
export async function tap(target: Page | Frame, text: string, nth = 0): Promise<void> {
  const point = await onPage(target, await centreOf(target, text, nth));
  await pageOf(target).touchscreen.tap(point.x, point.y);
}
