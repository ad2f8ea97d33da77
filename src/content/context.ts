import type { Evidence, Reader } from '../reading/reader';
import { elementAround, isElement, isText, localNameOf, parentOf, shadowRootOf } from './dom';
import { isNeverRead, isUsuallyBlock, roleOf, scriptOf } from './elements';
import { withoutLanguage, type Section, type Sections } from './sections';
import type { Slices } from './slices';

/** Text read for its cues at most at a time, in UTF-16 units: a long article. */
const LONGEST_CONTEXT = 30_000;
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
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let block: Node | undefined;
    let texts: Text[] = [];
    for (let node: Node | null = root; node && this.#left > 0;) {
      let enter = true;
      if (isText(node)) {
        const own = usualBlock(node);
        if (own !== block) {
          this.#take(block, texts);
          // oxlint-disable-next-line no-await-in-loop -- slices come one after another
          if (slices.due()) await slices.pause();
          texts = [];
        }
        block = own;
        texts.push(node);
      } else if (isElement(node)) {
        enter = !isNeverRead(node) && !AROUND.has(localNameOf(node)) && !this.#isLeftOut(node);
        const shadow = enter && shadowRootOf(node);
        // oxlint-disable-next-line no-await-in-loop
        if (shadow) await this.read(shadow, slices);
      }
      node = enter ? walker.nextNode() : skip(walker);
    }
    this.#take(block, texts);
  }

  #take(block: Node | undefined, texts: readonly Text[]): void {
    const [first] = texts;
    if (!block || !first) return;
    for (const text of texts) this.#forget(text);
    const text = texts.map(({ data }) => data).join('');
    if (text.trim() === '' || texts.some((one) => this.#hasRun(one))) return;
    this.#left -= text.length;
    const role = roleOf(block);
    const evidence: Evidence = this.#reader.match({ text }).evidence;
    if (role === 'heading' || Object.keys(evidence).length === 0) return;
    const { section } = this.#sections.placeOf(block, role);
    const around = elementAround(first);
    const isMarked = around && scriptOf(around);
    section.context.set(first, isMarked ? withoutLanguage(evidence) : evidence);
    section.evidence = undefined;
    this.#sections.live.add(section);
    this.#sectionOf.set(first, section);
  }
}

/** Moves a walker past a node and all that is in it. */
export function skip(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}
