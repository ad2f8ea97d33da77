import { isText, shadowRootOf } from './dom';
import { boxesOf, stillStands, type LiveMention } from './mention';

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

/**
 * The mention whose glyphs lie under a viewport point (px).
 *
 * @param at painted mentions that touch a text node
 * @param hasShadowTrees false if the page has no open ones
 */
export function mentionUnder(
  x: number,
  y: number,
  at: (text: Text) => readonly LiveMention[],
  hasShadowTrees: boolean,
): LiveMention | undefined {
  // Each look at a point costs a hit test of the browser.
  const shadowRoots = hasShadowTrees ? shadowRootsAt(x, y) : [];
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  const node = caret?.offsetNode;
  if (!node || !isText(node)) return undefined;
  // A caret also snaps to text beside the point.
  return at(node).find(
    (mention) =>
      stillStands(mention) &&
      boxesOf(mention).some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
  );
}
