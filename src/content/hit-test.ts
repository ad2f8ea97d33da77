import { isText, shadowRootOf } from './dom';
import type { LiveMention } from './mention';
import { stillStands } from './mention';

/** The open shadow roots under a point, outermost first. */
function shadowRootsAt(x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let tree: Document | ShadowRoot = document;
  for (;;) {
    const element: Element | null = tree.elementFromPoint(x, y);
    const inner: ShadowRoot | null = element && shadowRootOf(element);
    if (!inner || roots.includes(inner)) return roots;
    roots.push(inner);
    tree = inner;
  }
}

/** True if the point lies on a mention's glyphs: a caret also snaps to text beside the point. */
function covers({ startNode, startOffset, endNode, endOffset }: LiveMention, x: number, y: number) {
  // A fresh range each time: a live one that is kept taxes every change of the page.
  const range = document.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}

/**
 * The mention whose glyphs lie under a viewport point (px).
 *
 * @param at painted mentions that touch a text node
 */
export function mentionUnder(
  x: number,
  y: number,
  at: (text: Text) => readonly LiveMention[],
): LiveMention | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsAt(x, y) });
  const node = caret?.offsetNode;
  if (!node || !isText(node)) return undefined;
  return at(node).find((mention) => stillStands(mention) && covers(mention, x, y));
}
