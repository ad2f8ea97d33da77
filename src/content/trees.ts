import { isElement, isText, outerText, parentOf, shadowRootOf } from './dom';
import { isUsuallyBlock } from './elements';
import type { Changes } from './page-text';
import type { Slices } from './slices';

/** Attributes that make text readable or not (S19), or another language's. */
const ATTRIBUTES = ['contenteditable', 'aria-hidden', 'translate', 'lang', 'hidden', 'open'];
/**
 * Watched only while something waits for being shown: pages that animate change styles in every
 * frame.
 */
const STYLE_ATTRIBUTES = ['class', 'style'];
/** A text that is read again more often than this a second waits for the next one (R4). */
const MOST_READS = 3;
const READS_MS = 1_000;
/**
 * Content that is put in the place of other content again and again, as by a chat that renders its whole
 * answer for each word, is read when it has rested so long: what is painted before would only blink.
 */
const REST_MS = 500;
/** Records kept at most; beyond, the page is read again as a whole. */
const MOST_RECORDS = 20_000;

/** Elements between two looks at the clock. */
const NODES_A_LOOK = 256;

export type Tree = Document | ShadowRoot;

/** What a batch of mutation records asks for. */
export interface Batch extends Changes {
  readonly subtrees: Set<Node>;
  readonly texts: Set<Text>;
  /** Something hidden may be shown now. */
  mayShow: boolean;
}

/** The text at the near end of a sibling, if words may run on into it. */
function neighbour(sibling: Node | null, end: 'first' | 'last'): Text | undefined {
  if (!sibling) return undefined;
  if (isText(sibling)) return sibling;
  return isElement(sibling) && !isUsuallyBlock(sibling) ? outerText(sibling, end) : undefined;
}

/** Tells how long to wait with what is read again and again. */
class BackOff {
  readonly #reads = new WeakMap<Node, { since: number; count: number }>();
  readonly #replaced = new WeakMap<Node, { at: number; isAgain: boolean }>();
  readonly #due = new Map<Node, number>();
  /** When the batch began: all that is in it happened at once. */
  #now = 0;

  beginBatch(): void {
    this.#due.clear();
    this.#now = performance.now();
  }

  /** What stood in a node has given way to something else. */
  replace(parent: Node): void {
    const before = this.#replaced.get(parent);
    if (before?.at === this.#now) return;
    const isAgain = before !== undefined && this.#now - before.at < READS_MS;
    this.#replaced.set(parent, { at: this.#now, isAgain });
  }

  /**
   * When what stands in a node may be read, by `performance.now()` in ms; 0 if now.
   *
   * @param runsOn true for what is part of a text that may grow: a block is read at once
   * @param waitsUntil as was said of it before: it has rested by then, even if what is beside it has not
   */
  dueAt(parent: Node, runsOn: boolean, waitsUntil = Infinity): number {
    const last = this.#replaced.get(parent);
    const rested = last?.isAgain ? Math.min(last.at + REST_MS, waitsUntil) : 0;
    if (rested > this.#now) return rested;
    return runsOn ? this.#textDueAt(parent) : 0;
  }

  #textDueAt(parent: Node): number {
    let due = this.#due.get(parent);
    if (due === undefined) {
      due = this.#count(parent);
      this.#due.set(parent, due);
    }
    return due;
  }

  #count(parent: Node): number {
    const before = this.#reads.get(parent);
    const end = (before?.since ?? -Infinity) + READS_MS;
    if (before && end > this.#now) return ++before.count <= MOST_READS ? 0 : end;
    this.#reads.set(parent, { since: this.#now, count: 1 });
    return 0;
  }
}

/** The document and the open shadow trees in it, each with one observer of its own. */
export class Trees {
  readonly #observers = new Map<Tree, MutationObserver>();
  #records: MutationRecord[] = [];
  #overflowed = false;
  #watchesStyles = false;
  #isStopped = false;
  readonly #backOff = new BackOff();
  /** What is to be read later, and when, by `performance.now()` in ms. */
  readonly #waiting = new Map<Node, number>();

  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  all(): Tree[] {
    return [...this.#observers.keys()];
  }

  knows(tree: Tree): boolean {
    return this.#observers.has(tree);
  }

  /** Follows a tree. An observer of its own lets a tree go when its host leaves the page. */
  follow(tree: Tree): void {
    // What was on its way when the page was left, e.g. a look for late trees, may still meet one.
    if (this.#isStopped || this.#observers.has(tree)) return;
    const observer = new MutationObserver((records) => this.#take(records));
    this.#observers.set(tree, observer);
    this.#observe(tree, observer);
  }

  #observe(tree: Tree, observer: MutationObserver): void {
    observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: this.#watchesStyles ? [...ATTRIBUTES, ...STYLE_ATTRIBUTES] : ATTRIBUTES,
    });
  }

  #take(records: MutationRecord[]): void {
    if (this.#records.length > MOST_RECORDS) {
      this.#overflowed = true;
      this.#records = [];
    }
    // Only kept here: the page has its turn.
    if (!this.#overflowed) for (const record of records) this.#records.push(record);
    this.#onChange();
  }

  watchStyles(on: boolean): void {
    if (on === this.#watchesStyles) return;
    this.#watchesStyles = on;
    for (const [tree, observer] of this.#observers) this.#observe(tree, observer);
  }

  /** When the next batch is due, by `performance.now()` in ms: 0 for now, `Infinity` if nothing is left. */
  dueAt(): number {
    if (this.#records.length > 0 || this.#overflowed) return 0;
    let due = Infinity;
    for (const at of this.#waiting.values()) due = Math.min(due, at);
    return due;
  }

  /** All changes since the last batch. */
  nextBatch(): Batch {
    const batch: Batch = { subtrees: new Set(), texts: new Set(), mayShow: false };
    this.#letGo();
    this.#backOff.beginBatch();
    if (this.#overflowed) {
      batch.subtrees.add(document);
      batch.mayShow = true;
    } else {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const [node, due] of waiting) if (node.isConnected) this.#add(node, batch, due);
      for (const record of this.#records) this.#addRecord(record, batch);
    }
    this.#overflowed = false;
    this.#records = [];
    return batch;
  }

  #letGo(): void {
    for (const [tree, observer] of this.#observers) {
      if (tree.isConnected) continue;
      observer.disconnect();
      this.#observers.delete(tree);
    }
  }

  /** Blocks are read at once; what is part of a text that grows quickly may have to wait. */
  #add(node: Node, batch: Batch, waitsUntil?: number): boolean {
    const text = neighbour(node, 'first');
    const parent = parentOf(node) ?? node;
    const due = this.#backOff.dueAt(parent, text !== undefined, waitsUntil);
    if (due > 0) {
      this.#waiting.set(node, due);
      return false;
    }
    if (!isText(node)) batch.subtrees.add(node);
    if (text) batch.texts.add(text);
    return true;
  }

  #addRecord(record: MutationRecord, batch: Batch): void {
    const { target, type, attributeName } = record;
    if (type === 'characterData') {
      if (isText(target)) this.#add(target, batch);
      return;
    }
    if (type === 'attributes') {
      const name = attributeName ?? '';
      if (!ATTRIBUTES.includes(name) || name === 'hidden' || name === 'open') batch.mayShow = true;
      if (ATTRIBUTES.includes(name)) batch.subtrees.add(target);
      return;
    }
    let waits = false;
    if (record.removedNodes.length > 0 && record.addedNodes.length > 0)
      this.#backOff.replace(target);
    for (const node of record.addedNodes) if (!this.#add(node, batch)) waits = true;
    if (waits) return;
    const before = neighbour(record.previousSibling, 'last');
    const behind = neighbour(record.nextSibling, 'first');
    if (before) this.#add(before, batch);
    if (behind) this.#add(behind, batch);
  }

  /**
   * Looks for open shadow trees that were attached without a trace: `attachShadow` leaves no
   * mutation record. True if the next batch has one to read.
   */
  async sweep(slices: Slices, isOurs: (element: Element) => boolean): Promise<boolean> {
    let count = 0;
    let isFound = false;
    for (const tree of this.all()) {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node as Element;
        const root = shadowRootOf(element);
        if (root && !this.#observers.has(root) && !isOurs(element)) {
          this.follow(root);
          this.#waiting.set(root, 0);
          isFound = true;
        }
        if (++count % NODES_A_LOOK === 0 && slices.due()) await slices.pause();
        if (this.#isStopped) return false;
      }
    }
    return isFound;
  }

  stop(): void {
    this.#isStopped = true;
    for (const observer of this.#observers.values()) observer.disconnect();
    this.#observers.clear();
    this.#records = [];
    this.#waiting.clear();
  }
}
