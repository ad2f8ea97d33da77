import { evidenceOfTypes, folderWords } from '../reading/page-signals';
import type { Evidence, Reader } from '../reading/reader';
import type { BlockRole } from '../reading/types';
import {
  closest,
  contains,
  elementAround,
  isElement,
  matches,
  precedes,
  rootOf,
  textContentOf,
} from './dom';
import { declaredTypes } from './page-signals';
import { HEADINGS } from './roles';
import type { Run } from './runs';
import type { Slices } from './slices';

/** Passages that are marked as English or another language don't tell the language of the page. */
export const withoutLanguage = (evidence: Evidence): Evidence => ({
  ...evidence,
  english: 0,
  foreign: 0,
});

/** What stands under one heading; without a heading an article, else all of its tree. */
export interface Section {
  /** True if a heading or an article makes it. */
  readonly isNatural: boolean;
  readonly runs: Set<Run>;
  /** What its text without candidates says, by the first text node of each block. */
  readonly context: Map<Text, Evidence>;
  /** Sum over all of it but headings; undefined after a change. */
  evidence: Evidence | undefined;
}

/** What a section says, part by part. */
function* partsOf({ context, runs }: Section): Generator<Evidence> {
  yield* context.values();
  for (const { role, flows, script } of runs)
    if (role !== 'heading')
      for (const { matched } of flows)
        yield script ? withoutLanguage(matched.evidence) : matched.evidence;
}

/** Pieces of evidence summed up between two looks at the clock. */
const PARTS_A_LOOK = 256;

/** Where a block stands. */
export interface Place {
  readonly section: Section;
  /** The nearest heading above; of a heading, itself. */
  readonly above: Element | undefined;
}

const ARTICLES = 'article,[role="article"]';

/** More of a heading's text than this says nothing more about the subject, in UTF-16 units. */
const LONGEST_HEADING = 300;

/** The headings of a page, and the sections under them. Headings are looked up once a batch. */
export class Sections {
  readonly live = new Set<Section>();
  readonly #known = new WeakMap<Node, Section>();
  readonly #evidences = new WeakMap<Element, { text: string; evidence: Evidence }>();
  readonly #headings = new Map<Node, Element[]>();
  /** Whether a tree has articles at all: most have none, and then nobody looks for the one around a block. */
  readonly #articles = new Map<Node, boolean>();

  /** What the page says of itself outside of its text, and where it said so. */
  #front: { at: string; evidence: Evidence } | undefined;

  readonly #reader: Reader;
  /** Headings of the document that a walk has passed; undefined if that is not known. */
  #passed: number | undefined;
  /** As many were passed when it was known last: mostly no fewer now, and hardly more. */
  #passedLast = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** The page's elements may have changed. */
  beginBatch(): void {
    this.#headings.clear();
    this.#articles.clear();
    this.lose();
  }

  #headingsOf(root: Node): Element[] {
    let list = this.#headings.get(root);
    if (!list) {
      const isTree = root instanceof Document || root instanceof ShadowRoot;
      // One look through the tree for both.
      const marks = isTree ? [...root.querySelectorAll(`${HEADINGS},${ARTICLES}`)] : [];
      list = marks.filter((mark) => matches(mark, HEADINGS));
      this.#headings.set(root, list);
      this.#articles.set(root, !isTree || marks.some((mark) => matches(mark, ARTICLES)));
    }
    return list;
  }

  /** What is walked over next may stand anywhere, or the page may have changed under a walk. */
  lose(): void {
    this.#passedLast = this.#passed ?? this.#passedLast;
    this.#passed = undefined;
  }

  /** A walk in the order of the text enters an element. */
  pass(element: Element): void {
    if (this.#passed !== undefined && element === this.#headingsOf(document)[this.#passed])
      this.#passed++;
  }

  /** The walk leaves out an element and all that is in it. */
  passAll(element: Element): void {
    if (this.#passed === undefined) return;
    const list = this.#headingsOf(document);
    for (let next = list[this.#passed]; next && contains(element, next);)
      next = list[++this.#passed];
  }

  /** How many headings of the document the walk has passed when it comes to a text. */
  passedAt(text: Text): number {
    return (this.#passed ??= this.#countOnFrom(this.#passedLast, text));
  }

  /**
   * As `#countBefore`, from a count on that is right or a little too low. Browsers find out quickly that a node stands
   * behind another one near it, but look through all siblings to find out that it does not.
   */
  #countOnFrom(passed: number, text: Text): number {
    const list = this.#headingsOf(document);
    const last = list[passed - 1];
    if (passed > list.length || (last && !precedes(last, text)))
      return this.#countBefore(text, list);
    let at = passed;
    for (let next = list[at]; next && !precedes(text, next);) next = list[++at];
    return at;
  }

  /** The last heading that begins before a block; in a shadow tree also those above its host. */
  #headingAbove(block: Node, passed?: number): Element | undefined {
    const root = rootOf(block);
    const list = this.#headingsOf(root);
    let at = root === document && passed !== undefined ? passed : this.#countBefore(block, list);
    // Headings in the block itself are not above it.
    for (let last = list[at - 1]; last && contains(block, last);) last = list[--at - 1];
    return list[at - 1] ?? (root instanceof ShadowRoot ? this.#headingAbove(root.host) : undefined);
  }

  /** Number of headings that begin before a node. */
  #countBefore(node: Node, list: readonly Element[]): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const heading = list[middle];
      if (heading && precedes(heading, node)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * A feed's articles often have no headings: the one above all of them parts nothing, so that such
   * an article is a section of its own.
   *
   * @param passed as `passedAt` a text of the block, if that is known
   */
  placeOf(block: Node, role: BlockRole, passed?: number): Place {
    const above = this.#headingAbove(block, passed);
    const element = isElement(block) ? block : elementAround(block);
    const own = role === 'heading' && element ? closest(element, HEADINGS) : undefined;
    const heading = own ?? above;
    const article = element && this.#articleAround(element);
    const isApart = article && !(heading && contains(article, heading));
    const key: Node = (isApart ? article : heading) ?? rootOf(block);
    let section = this.#known.get(key);
    if (!section) {
      section = {
        isNatural: key === heading || key === article,
        runs: new Set(),
        context: new Map(),
        evidence: {},
      };
      this.#known.set(key, section);
    }
    return { section, above: heading };
  }

  #articleAround(element: Element): Element | null {
    const root = rootOf(element);
    this.#headingsOf(root);
    return this.#articles.get(root) ? closest(element, ARTICLES) : null;
  }

  add(run: Run): void {
    const { section } = run.place;
    section.runs.add(run);
    section.evidence = undefined;
    this.live.add(section);
  }

  remove(run: Run): void {
    const { section } = run.place;
    section.runs.delete(run);
    section.evidence = undefined;
    if (section.runs.size + section.context.size === 0) this.live.delete(section);
  }

  ofHeading(heading: Element): Evidence {
    const text = (textContentOf(heading) ?? '').slice(0, LONGEST_HEADING);
    const known = this.#evidences.get(heading);
    if (known?.text === text) return known.evidence;
    const { evidence } = this.#reader.match({ text });
    this.#evidences.set(heading, { text, evidence });
    return evidence;
  }

  /** What title, address and declared types say: read anew when an app has moved on to another view. */
  #ofFront(isLanguage = false): Evidence {
    const title = document.title.slice(0, LONGEST_HEADING);
    const at = `${isLanguage} ${location.href} ${title}`;
    if (this.#front?.at !== at) {
      const parts = [this.#reader.match({ text: title }).evidence];
      if (!isLanguage) parts.push(this.#ofAddress(), evidenceOfTypes(declaredTypes()));
      this.#front = { at, evidence: this.#reader.addEvidence(parts) };
    }
    return this.#front.evidence;
  }

  #ofAddress(): Evidence {
    const text = folderWords(location.pathname + location.hash);
    return withoutLanguage(this.#reader.match({ text }).evidence);
  }

  /** What a page without candidates says, for its language: address and types are not looked at. */
  now(): Evidence {
    const parts = [this.#ofFront(true)];
    for (const heading of this.#headingsOf(document)) parts.push(this.ofHeading(heading));
    for (const section of this.live) parts.push(...partsOf(section));
    return this.#reader.addEvidence(parts);
  }

  /** Sums up the sections that changed; gives what the whole page says. */
  async ofPage(slices: Slices): Promise<Evidence> {
    const parts = [this.#ofFront()];
    for (const heading of this.#headingsOf(document)) {
      parts.push(this.ofHeading(heading));
      if (slices.due()) await slices.pause();
    }
    for (const section of this.live) {
      section.evidence ??= await this.#sum(partsOf(section), slices);
      parts.push(section.evidence);
      if (slices.due()) await slices.pause();
    }
    return this.#sum(parts, slices);
  }

  /** A page may be one section of many thousand blocks. */
  async #sum(parts: Iterable<Evidence>, slices: Slices): Promise<Evidence> {
    let sum: Evidence = {};
    let some: Evidence[] = [];
    for (const part of parts) {
      some.push(part);
      if (some.length < PARTS_A_LOOK) continue;
      sum = this.#reader.addEvidence([sum, ...some]);
      some = [];
      if (slices.due()) await slices.pause();
    }
    return this.#reader.addEvidence([sum, ...some]);
  }
}
