import type { Frame, Page } from 'puppeteer-core';
import { bareText } from './bare-text';
import { sourceOf } from './evaluate';
import { poll } from './poll';
import { clickAt, hover, moveTo, tap, type Box, type Point } from './pointer';
import { bidi, cdp, contextOf, isBidi } from './protocol';
import { textOf } from './views';

/** The closed shadow root of the open card; `run` gets it as first argument, in the page's world. */
export interface CardRoot {
  evaluate<Args extends readonly unknown[], Result>(
    run: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { shadowRootType: string })[];
  readonly contentDocument?: DomNode;
}

/** The card's host: a plain div shown as a manual popover, with a closed root. */
function closedRootIn(node: DomNode): DomNode | undefined {
  const { attributes = [] } = node;
  const isHost =
    node.nodeName.toLowerCase() === 'div' &&
    attributes[attributes.indexOf('popover') + 1] === 'manual';
  const closed = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (isHost && closed) return closed;
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  if (node.contentDocument) inside.push(node.contentDocument);
  for (const child of inside) {
    const found = closedRootIn(child);
    if (found) return found;
  }
  return undefined;
}

async function findInChromium(target: Page | Frame): Promise<CardRoot | undefined> {
  const session = await cdp(target);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed = closedRootIn(root as DomNode);
  if (!closed) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
  const { objectId } = object;
  if (!objectId) return undefined;
  return {
    async evaluate(run, ...args) {
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function(...args){return (${sourceOf(run)})(this,...args)}`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as never;
    },
  };
}

interface BidiNode {
  readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null };
}

async function findInFirefox(target: Page | Frame): Promise<CardRoot | undefined> {
  const context = contextOf(target);
  const { nodes } = await bidi<{ nodes: BidiNode[] }>(target, 'browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'div[popover=manual]' },
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const sharedId = nodes.find((node) => node.value?.shadowRoot)?.value?.shadowRoot?.sharedId;
  if (!sharedId) return undefined;
  return {
    async evaluate(run, ...args) {
      const answer = await bidi<
        | { type: 'success'; result: { value: string } }
        | { type: 'exception'; exceptionDetails: { text: string } }
      >(target, 'script.callFunction', {
        // As JSON: BiDi's own notation of objects would have to be decoded.
        functionDeclaration: `async (root, args) => JSON.stringify({value: await (${sourceOf(run)})(root, ...JSON.parse(args))})`,
        arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return (JSON.parse(answer.result.value) as { value: never }).value;
    },
  };
}

/** The card's closed shadow root, or undefined if no card is open in this page or frame. */
export const findCard = (target: Page | Frame): Promise<CardRoot | undefined> =>
  isBidi(target) ? findInFirefox(target) : findInChromium(target);

/** True if a card can be seen and says something of its concept: its record may come after it. */
async function isDrawn(card: CardRoot): Promise<boolean> {
  const text = await cardText(card);
  if (text === '' || text.includes(textOf('card_loading'))) return false;
  // It is drawn ahead of the end of the dwell.
  return card.evaluate((root) => !root.querySelector('[style*="visibility: hidden"]'));
}

/** Waits until a card is open and drawn. */
export const waitForCard = (target: Page | Frame, timeout?: number): Promise<CardRoot> =>
  poll(
    'the card to open',
    async () => {
      const card = await findCard(target);
      return card && (await isDrawn(card)) && card;
    },
    timeout,
  );

/** Longer than the dwell (500 ms) with a slow machine's slack, in ms. */
const WIGGLE_AFTER_MS = 1_000;

/** Where no page of ours has a term, in px: the pointer comes from there. */
const AWAY = { x: 1, y: 1 };

/**
 * Moves the pointer away and to what opens a card, and waits for it. It is done again now and then, as
 * a hand does: the card script may have come to the page after the first move. A term whose card was
 * put away by Escape must be left before it counts again.
 */
export async function waitForCardOf(
  target: Page | Frame,
  what: string,
  point: () => Promise<void>,
): Promise<CardRoot> {
  let moved = 0;
  return poll(what, async () => {
    if (Date.now() - moved > WIGGLE_AFTER_MS) {
      await moveTo(target, AWAY);
      // It may be the card of another term, and would be taken for the one to come.
      if (await findCard(target)) return false;
      await point();
      moved = Date.now();
    }
    const card = await findCard(target);
    return card && (await isDrawn(card)) && card;
  });
}

/** Rests the real mouse on the nth occurrence of a text and waits for its card. */
export const hoverForCard = (target: Page | Frame, text: string, nth = 0): Promise<CardRoot> =>
  waitForCardOf(target, `the card of "${text}"`, () => hover(target, text, nth));

/** Taps a text until its card is open: the card script may have come to the page after a first tap. */
export async function tapForCard(target: Page | Frame, text: string, nth = 0): Promise<CardRoot> {
  let tapped = 0;
  return poll(`the card of "${text}"`, async () => {
    if (Date.now() - tapped > WIGGLE_AFTER_MS) {
      await tap(target, text, nth);
      tapped = Date.now();
    }
    const card = await findCard(target);
    return card && (await isDrawn(card)) && card;
  });
}

/** Waits until no card is open. */
export const waitForNoCard = (target: Page | Frame, timeout?: number): Promise<true> =>
  poll('the card to close', async () => !(await findCard(target)), timeout);

/** The card's text as it reads, white space joined. */
export const cardText = (card: CardRoot): Promise<string> =>
  card.evaluate((root) =>
    [...root.children]
      .map((child) => (child as HTMLElement).innerText ?? '')
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

export interface Described {
  readonly tag: string;
  /** Given role, or the tag's own for links, buttons and headings. */
  readonly role: string;
  /** aria-label, else the text of aria-labelledby, else its own text. */
  readonly name: string;
  /** Viewport px of its own frame. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. Role, name and box of the elements that a selector finds in the root. */
function describeElements(root: ShadowRoot, selector: string): Described[] {
  const roles: Record<string, string> = { a: 'link', button: 'button', summary: 'button' };
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const tag = element.localName;
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labelled = labels.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const name = element.getAttribute('aria-label') ?? (labelled || element.innerText || '');
    const { x, y, width, height } = element.getBoundingClientRect();
    const role =
      element.getAttribute('role') ?? roles[tag] ?? (/^h[1-6]$/.test(tag) ? 'heading' : '');
    return { tag, role, name: name.replaceAll(/\s+/g, ' ').trim(), x, y, width, height };
  });
}

/** Role, name and box of the elements of the card that a selector finds, in document order. */
export const describeIn = (card: CardRoot, selector: string): Promise<Described[]> =>
  card.evaluate(describeElements, selector);

const CONTROLS = 'a[href],button,summary,[role=button],[tabindex="0"]';

/** All that can be pressed in the card. */
export const controlsOf = (card: CardRoot): Promise<Described[]> => describeIn(card, CONTROLS);

/** The element of the card that has the focus. */
export async function focusedIn(card: CardRoot): Promise<Described | undefined> {
  const [focused] = await describeIn(card, ':focus');
  return focused;
}

/** Box of the visible card (what tippy draws), in viewport px of its own frame. */
export const cardBox = (card: CardRoot): Promise<Box> =>
  card.evaluate((root) => {
    const boxes = [...root.querySelectorAll('*')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1);
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    return {
      x: left,
      y: top,
      width: Math.max(...boxes.map((box) => box.right)) - left,
      height: Math.max(...boxes.map((box) => box.bottom)) - top,
    };
  });

/**
 * Runs in the page. Scrolls a control into view, which may lie in the part of the card that is scrolled
 * away, and gives its middle if it stands still for two frames: text that arrives moves what is below it.
 */
async function findStill(
  root: ShadowRoot,
  selector: string,
  index: number,
): Promise<Point | undefined> {
  const control = root.querySelectorAll(selector)[index];
  control?.scrollIntoView({ block: 'nearest' });
  const before = control?.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const after = control?.getBoundingClientRect();
  if (!before || !after || before.x !== after.x || before.y !== after.y) return undefined;
  return { x: after.x + after.width / 2, y: after.y + after.height / 2 };
}

/**
 * Presses a link or button of the card by its name, with the real mouse, once it stands still.
 *
 * @throws at once if the card has no such control: pressing something may take it away
 */
export async function pressInCard(target: Page | Frame, name: string | RegExp): Promise<void> {
  const fits = (found: string): boolean =>
    typeof name === 'string' ? bareText(found) === bareText(name) : name.test(found);
  const found = await poll(`${String(name)} to stand still`, async () => {
    const card = await waitForCard(target);
    const names = (await controlsOf(card)).map((control) => control.name);
    const at = names.findIndex(fits);
    if (at < 0) return { names };
    const point = await card.evaluate(findStill, CONTROLS, at);
    return point && { point };
  });
  if (!found.point) throw new Error(`no ${String(name)} among ${found.names.join(' | ')}`);
  await clickAt(target, found.point);
}
