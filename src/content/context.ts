import type { Evidence, Reader } from '../reading/reader';
import {
  closest,
  elementAround,
  isElement,
  isText,
  localNameOf,
  parentOf,
  shadowRootOf,
} from './dom';
import { isNeverRead, isUsuallyBlock } from './elements';
import { scriptOf } from './language';
import { HEADINGS } from './roles';
import { withoutLanguage, type Section, type Sections } from './sections';
import type { Slices } from './slices';

/** Text read for its cues at most at a time, in UTF-16 units: a long article. */
const LONGEST_CONTEXT = 30_000;
/** Elements between two looks at the clock, where no text is between them. */
const ELEMENTS_A_LOOK = 128;
/** Says what else a site has, not what the page is about. */
const AROUND = new Set(['nav', 'footer']);

/** The block a text stands in, by its tag: no style is read for text that has no candidates. */
function usualBlock(text: Text): Node {
  let block = parentOf(text);
  while (isElement(block) && !isUsuallyBlock(block)) block = parentOf(block) ?? null;
  return block ?? text;
}

/**
 * What text without candidates says about the subject. It is read only on pages that have candidates,
 * and matched for its cues alone.
 */
export class Context {
  readonly #reader: Reader;
  readonly #sections: Sections;
  readonly #isLeftOut: (element: Element) => boolean;
  readonly #hasRun: (text: Text) => boolean;
  readonly #sectionOf = new Map<Text, Section>();
  #left = 0;

  constructor(
    reader: Reader,
    sections: Sections,
    isLeftOut: (element: Element) => boolean,
    hasRun: (text: Text) => boolean,
  ) {
    this.#reader = reader;
    this.#sections = sections;
    this.#isLeftOut = isLeftOut;
    this.#hasRun = hasRun;
  }

  beginBatch(): void {
    this.#left = LONGEST_CONTEXT;
    for (const text of this.#sectionOf.keys()) if (!text.isConnected) this.#forget(text);
  }

  #forget(text: Text): void {
    const section = this.#sectionOf.get(text);
    this.#sectionOf.delete(text);
    if (!section?.context.delete(text)) return;
    section.evidence = undefined;
  }

  /** Reads the block of a text that changed. */
  async readAround(text: Text, slices: Slices): Promise<void> {
    await this.read(usualBlock(text), slices);
  }

  /** Reads all text in a tree, block by block. */
  async read(root: Node, slices: Slices): Promise<void> {
    this.#sections.lose();
    await this.#walk(root, slices);
  }

  async #walk(root: Node, slices: Slices): Promise<void> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let block: Node | undefined;
    let parent: Node | null | undefined;
    let own: Node = root;
    let passed = 0;
    let texts: Text[] = [];
    let count = 0;
    for (let node: Node | null = root; node && this.#left > 0;) {
      let enter = true;
      if (isText(node)) {
        const around = parentOf(node);
        if (around !== parent) own = usualBlock(node);
        parent = around;
        if (own !== block) {
          this.#take(block, texts, passed);
          if (slices.due()) await slices.pause();
          texts = [];
          passed = this.#sections.passedAt(node);
        }
        block = own;
        texts.push(node);
      } else if (isElement(node)) {
        enter = !isNeverRead(node) && !AROUND.has(localNameOf(node)) && !this.#isLeftOut(node);
        if (enter) this.#sections.pass(node);
        else this.#sections.passAll(node);
        const shadow = enter ? shadowRootOf(node) : null;
        if (shadow) await this.#walk(shadow, slices);
        if (++count % ELEMENTS_A_LOOK === 0 && slices.due()) await slices.pause();
      }
      node = enter ? walker.nextNode() : skip(walker);
    }
    this.#take(block, texts, passed);
  }

  /** @param passed headings of the document that stand before the block's first text */
  #take(block: Node | undefined, texts: readonly Text[], passed: number): void {
    const [first] = texts;
    if (!block || !first) return;
    if (this.#sectionOf.size > 0) for (const text of texts) this.#forget(text);
    let text = '';
    for (const { data } of texts) text += data;
    if (!/\S/.test(text) || texts.some((one) => this.#hasRun(one))) return;
    this.#left -= text.length;
    const role = isElement(block) && closest(block, HEADINGS) ? 'heading' : 'text';
    const { evidence } = this.#reader.match({ text });
    if (role === 'heading' || isNothing(evidence)) return;
    const { section } = this.#sections.placeOf(block, role, passed);
    const around = elementAround(first);
    const isMarked = around && scriptOf(around);
    section.context.set(first, isMarked ? withoutLanguage(evidence) : evidence);
    section.evidence = undefined;
    this.#sections.live.add(section);
    this.#sectionOf.set(first, section);
  }
}

function isNothing(evidence: Evidence): boolean {
  for (const _ in evidence) return false;
  return true;
}

/** Moves a walker past a node and all that is in it. */
export function skip(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}
