/**
 * Reads the tree by prototype getters. In Chromium's isolated world a form's own inputs shadow its
 * properties (`<input name=parentNode>`), so `form.parentNode` can be that input (S7).
 */
function getter<Target extends Node, Name extends keyof Target & string>(
  prototype: Target,
  name: Name,
): (node: Target) => Target[Name] {
  // oxlint-disable-next-line typescript/unbound-method -- bound below, at each call
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as Target[Name];
}

const TEXT = 3;
const ELEMENT = 1;

const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const parentOf = getter(Node.prototype, 'parentNode');
export const nextOf = getter(Node.prototype, 'nextSibling');
export const previousOf = getter(Node.prototype, 'previousSibling');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const lastChildOf = getter(Node.prototype, 'lastChild');
export const textContentOf = getter(Node.prototype, 'textContent');
export const localNameOf = getter(Element.prototype, 'localName');
/** The open shadow root of an element; closed ones stay the page's own. */
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');

// A number was not put there by an input: these two are asked of every node of a page.
export const isText = (node: Node): node is Text => node.nodeType === TEXT;
export const isElement = (node: Node | null): node is Element => {
  if (node === null) return false;
  const type: unknown = node.nodeType;
  return (typeof type === 'number' ? type : nodeTypeOf(node)) === ELEMENT;
};

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const contains = (node: Node, other: Node): boolean =>
  Node.prototype.contains.call(node, other);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);
export const scrollTo = (element: Element, how: ScrollIntoViewOptions): void =>
  Element.prototype.scrollIntoView.call(element, how);
export const scrollBy = (element: Element, how: ScrollToOptions): void =>
  (Element.prototype.scrollBy as (how: ScrollToOptions) => void).call(element, how);

/** The first elements in a tree that match, in its order; a page may have any number of them. */
export function firstMatches(root: Document | Element, selector: string, most: number): Element[] {
  const found: Element[] = [];
  const all = isElement(root)
    ? Element.prototype.querySelectorAll.call(root, selector)
    : root.querySelectorAll(selector);
  for (const element of all) {
    if (found.length >= most) break;
    found.push(element);
  }
  return found;
}

/** Also false for what lies in closed `<details>` and for children of a host without a slot. */
export const isVisible = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** The element around a text node; its host if it lies directly in a shadow root. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The first (or last) text inside a node. */
export function outerText(node: Node, end: 'first' | 'last'): Text | undefined {
  if (isText(node)) return node;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  if (end === 'first') return (walker.nextNode() as Text | null) ?? undefined;
  let last: Node | null = null;
  for (let child = walker.lastChild(); child; child = walker.lastChild()) last = child;
  return (last as Text | null) ?? undefined;
}

/** The chain from a node up through the hosts of the shadow trees around it. */
function hostChain(node: Node): Node[] {
  const chain = [node];
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host))
    chain.push(root.host);
  return chain;
}

/**
 * True if `a` stands before `b` for a reader: what is in a shadow tree stands before the light
 * children of its host.
 */
export function precedes(a: Node, b: Node): boolean {
  let [left, right] = [a, b];
  if (rootOf(a) !== rootOf(b)) {
    const ofB = new Map(hostChain(b).map((node) => [rootOf(node), node]));
    const common = hostChain(a).find((node) => ofB.has(rootOf(node)));
    if (!common) return false;
    left = common;
    right = ofB.get(rootOf(common)) ?? b;
    if (left === right) return right === b;
  }
  const position = left.compareDocumentPosition(right);
  if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) return true;
  if (position & Node.DOCUMENT_POSITION_CONTAINS) return false;
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
