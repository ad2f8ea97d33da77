import type { Gate } from '../reading/reader';
import { skip } from './context';
import { isElement, isText, lastChildOf, outerText, shadowRootOf } from './dom';
import { isNeverRead } from './elements';
import type { Sections } from './sections';
import type { Slices } from './slices';

/** Nodes between two looks at the clock, and characters of a long text node. */
export const NODES_A_LOOK = 32;
const CHARACTERS_A_LOOK = 8_192;
/** Elements between two looks at the clock, where they are only looked at. */
const ELEMENTS_A_LOOK = 128;
/** A page moves under a walk that gave way to it; after so many times it is left as it is. */
const MOST_RESTARTS = 3;

/** What a walk over the page tells. */
export interface Visitor {
  /** Told of each open shadow root, before it is walked. */
  meet(root: ShadowRoot): void;
  /** True for elements that are never read. */
  isOurs(element: Element): boolean;
  /** Told of each text; false if enough was read. */
  visit(text: Text, length: number): boolean;
  /** A text in which a form may begin. */
  take(text: Text): Promise<void>;
  /** What was seen before may be seen again, in another order. */
  restart(): void;
}

/** An element that is not read, and the first text in it. */
interface Unread {
  readonly element: Element;
  readonly text: Text;
}

const walkerOf = (root: Node, isPlain: boolean): TreeWalker =>
  document.createTreeWalker(
    root,
    isPlain ? NodeFilter.SHOW_TEXT : NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );

/** The last node inside a node. */
function lastIn(node: Node): Node {
  let last = node;
  for (let child = lastChildOf(last); child; child = lastChildOf(last)) last = child;
  return last;
}

/** Walks over trees in the order of the text; no style is read where nothing can match. */
export class Walk {
  readonly #gate: Gate;
  readonly #sections: Sections;
  readonly #visitor: Visitor;
  readonly #slices: Slices;
  readonly #signal: AbortSignal;

  constructor(
    gate: Gate,
    sections: Sections,
    visitor: Visitor,
    slices: Slices,
    signal: AbortSignal,
  ) {
    this.#gate = gate;
    this.#sections = sections;
    this.#visitor = visitor;
    this.#slices = slices;
    this.#signal = signal;
  }

  /**
   * Walks a subtree with the shadow trees in it. Where there is none, and before the first hit, only texts are stepped
   * to. The path of a text without forms waits for nothing.
   */
  async over(root: Node, restarts = 0): Promise<void> {
    const gate = this.#gate;
    gate.reset();
    const unread = await this.#lookThrough(root);
    let next = 0;
    let isPlain = unread !== undefined;
    let walker = walkerOf(root, isPlain);
    let count = 0;
    for (let node = isPlain ? walker.nextNode() : root; node;) {
      let enter = true;
      // Whoever waits, lets the page change.
      let waited = false;
      if (isPlain && node === unread?.[next]?.text) {
        walker.currentNode = lastIn(unread[next++]?.element ?? node);
      } else if (isPlain || isText(node)) {
        const { data } = node as Text;
        const isEnough = !this.#visitor.visit(node as Text, data.length);
        const isLong = data.length > CHARACTERS_A_LOOK;
        if (isLong ? await this.#asksInSlices(data) : gate.push(data)) {
          await this.#visitor.take(node as Text);
          waited = true;
          if (isPlain) {
            isPlain = false;
            walker = walkerOf(root, false);
            walker.currentNode = node;
          }
        }
        waited ||= isLong;
        if (isEnough) return;
      } else if (isElement(node)) {
        enter = this.#enters(node);
        const shadow = enter ? shadowRootOf(node) : null;
        if (shadow) {
          this.#visitor.meet(shadow);
          await this.over(shadow);
          gate.reset();
          waited = true;
        }
      }
      if (++count % NODES_A_LOOK === 0 && this.#slices.due()) {
        await this.#slices.pause();
        waited = true;
      }
      if (waited) {
        if (this.#signal.aborted) return;
        if (!node.isConnected) {
          // The page took the node away meanwhile, and the rest of the walk with it.
          if (!root.isConnected || restarts >= MOST_RESTARTS) return;
          this.#visitor.restart();
          await this.over(root, restarts + 1);
          return;
        }
      }
      node = enter ? walker.nextNode() : skip(walker);
    }
  }

  #enters(element: Element): boolean {
    const enters = !isNeverRead(element) && !this.#visitor.isOurs(element);
    if (enters) this.#sections.pass(element);
    else this.#sections.passAll(element);
    return enters;
  }

  /**
   * The elements that are not read and have text, in order, each with its first text; undefined if there are shadow
   * trees, or if the page changed meanwhile. Twice as fast as meeting elements among the texts.
   */
  async #lookThrough(root: Node): Promise<Unread[] | undefined> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    const unread: Unread[] = [];
    let count = 0;
    for (let node = isElement(root) ? root : walker.nextNode(); node;) {
      const element = node as Element;
      const enter = !isNeverRead(element);
      if (!enter) {
        const text = outerText(element, 'first');
        if (text) unread.push({ element, text });
      } else if (element.shadowRoot) return undefined;
      if (++count % ELEMENTS_A_LOOK === 0 && this.#slices.due()) {
        await this.#slices.pause();
        if (this.#signal.aborted || !node.isConnected) return undefined;
      }
      node = enter ? walker.nextNode() : skip(walker);
    }
    return unread;
  }

  /** Asks the gate about a long text. */
  async #asksInSlices(data: string): Promise<boolean> {
    let found = false;
    for (let from = 0; from < data.length; from += CHARACTERS_A_LOOK) {
      if (this.#gate.push(data.slice(from, from + CHARACTERS_A_LOOK))) found = true;
      if (this.#slices.due()) await this.#slices.pause();
    }
    return found;
  }
}
