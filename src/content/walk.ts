import type { Gate } from '../reading/reader';
import { skip } from './context';
import { isElement, isText, shadowRootOf } from './dom';
import { isNeverRead } from './elements';
import type { Sections } from './sections';
import type { Slices } from './slices';

/** Nodes between two looks at the clock, and characters of a long text node. */
export const NODES_A_LOOK = 32;
const CHARACTERS_A_LOOK = 8_192;
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

  /** Walks a subtree with the shadow trees in it. The path of a text without forms waits for nothing. */
  async over(root: Node, restarts = 0): Promise<void> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const gate = this.#gate;
    gate.reset();
    let count = 0;
    for (let node: Node | null = root; node;) {
      let enter = true;
      // Whoever waits, lets the page change.
      let waited = false;
      if (isText(node)) {
        const { data } = node;
        const isEnough = !this.#visitor.visit(node, data.length);
        const isLong = data.length > CHARACTERS_A_LOOK;
        if (isLong ? await this.#asksInSlices(data) : gate.push(data)) {
          await this.#visitor.take(node);
          waited = true;
        }
        waited ||= isLong;
        if (isEnough) return;
      } else if (isElement(node)) {
        enter = !isNeverRead(node) && !this.#visitor.isOurs(node);
        if (enter) this.#sections.pass(node);
        else this.#sections.passAll(node);
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
