import { isWrittenAsItem } from '../reading/lines';
import {
  closest,
  elementAround,
  firstChildOf,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  matches,
  nextOf,
  parentOf,
  previousOf,
  rootOf,
  shadowRootOf,
} from './dom';
import type { Flow, Readable } from './elements';
import { CELLS, HEADINGS, ITEMS } from './roles';

/** How elements take part in text; the scan script knows. */
export interface Looks {
  readonly flowOf: (element: Element) => Flow;
  readonly readableOf: (element: Element) => Readable;
}

/** A line of text on the page. */
export interface PageLine {
  readonly text: string;
  readonly isItem: boolean;
}

export const NAVIGATION = 'nav,[role="navigation"]';
export const TABLE = 'table,[role="table"],[role="grid"]';
/** What stands outside of one of these does not govern what stands inside. */
const BOUNDS = `${NAVIGATION},${ITEMS},${CELLS},dt,dd,article,aside,main,body,footer,dialog,form`;
/** Between two lines these part them. */
const PARTS = `${NAVIGATION},${TABLE},dl,hr,form`;
const LISTS = `${PARTS},${ITEMS}`;
/** Pictures and asides stand between two lines without parting them. */
const PASSED = 'figure,aside';

/** Nodes that are looked at for one mention: for most elements a style is read. */
const MOST_NODES = 400;
/** Nodes between a heading and the one that it belongs to: no style is read of them. */
const MOST_PASSED = 5_000;
/** Lines that govern one text. */
const MOST_ABOVE = 3;
/** Items of a list, rows of a table, definitions of a term. */
export const MOST_BELOW = 20;
/** More of a line than this says nothing of what stands behind it or before it, in UTF-16 units. */
const LONGEST_LINE = 400;

/** Stands for a picture or field, as in flows. */
const OBJECT = '\uFFFC';

interface Found extends PageLine {
  /** The first node of the line. */
  readonly node: Node;
}

const itemOf = (node: Node): Element | null => {
  const around = elementAround(node);
  return around && closest(around, ITEMS);
};

const headingOf = (node: Node): Element | null => {
  const around = elementAround(node);
  return around && closest(around, HEADINGS);
};

const levelOf = (heading: Element): number => Number(localNameOf(heading).slice(1)) || 2;

/** The heading that a heading belongs to. */
function headingOver(heading: Element): Element | undefined {
  const walker = document.createTreeWalker(rootOf(heading));
  walker.currentNode = heading;
  for (let left = MOST_PASSED; left > 0; left--) {
    const at = walker.previousNode();
    if (!at) return undefined;
    if (isElement(at) && matches(at, HEADINGS) && levelOf(at) < levelOf(heading)) return at;
  }
  return undefined;
}

/** What neighbouring nodes say in one line; blocks in it become a list. */
const inOneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?: ?, ?){2,}/g, ', ')
    .replace(/^[, ]+|[, ]+$/g, '');

/** Looks at the page around one text; good for one look, as pages change. */
export class Look {
  readonly #looks: Looks;
  #left = MOST_NODES;

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  #kindOf(node: Node): Flow {
    if (!isElement(node)) return isText(node) ? 'inline' : 'unseen';
    const kind = this.#looks.flowOf(node);
    const isBox = kind === 'edge' || kind === 'apart';
    return isBox && this.#looks.readableOf(node) !== 'yes' ? 'unseen' : kind;
  }

  /** @param isAsked true for a box that is asked about, wherever on the page it stands */
  #text(node: Node, isAsked = false): string {
    if (this.#left-- <= 0) return '';
    if (isText(node)) return node.data;
    const kind = this.#kindOf(node);
    if (kind === 'unseen' || !isElement(node)) return '';
    if (kind === 'object') return OBJECT;
    // The line goes on without it, but its words do not run on.
    if (kind === 'apart' && !isAsked) return ' ';
    // A letter set high is a note, not the rest of the word.
    let text = localNameOf(node) === 'sup' ? OBJECT : '';
    let child = firstChildOf(shadowRootOf(node) ?? node);
    for (; child && this.#left > 0; child = nextOf(child)) text += this.#text(child);
    return kind === 'edge' ? `, ${text}, ` : text;
  }

  /** The text of an element in one line, not longer than a line may be. */
  textOf(element: Element): string {
    return inOneLine(this.#text(element, true)).slice(0, LONGEST_LINE);
  }

  /** True if what stands outside of an element does not govern what stands in it. */
  #isBound(element: Element): boolean {
    return matches(element, BOUNDS) || this.#looks.flowOf(element) === 'apart';
  }

  /** Neighbouring nodes of one line each, from a node on in one direction. Of both the nearest come first. */
  *#runs(from: Node, isForward: boolean): Generator<Node[]> {
    const step = isForward ? nextOf : previousOf;
    const parts = isForward ? PARTS : LISTS;
    let depth = 0;
    let at = from;
    let next = step(at);
    while (this.#left-- > 0) {
      if (!next) {
        const around = elementAround(at);
        if (!around || (depth === 0 && this.#isBound(around))) return;
        depth = Math.max(0, depth - 1);
        at = around;
        next = step(at);
        continue;
      }
      at = next;
      next = step(at);
      const kind = this.#kindOf(at);
      if (kind === 'unseen' || (isElement(at) && matches(at, PASSED))) continue;
      if (isElement(at) && matches(at, parts)) return;
      if (kind === 'apart') continue;
      if (kind === 'edge') {
        const shown = (isElement(at) && shadowRootOf(at)) || at;
        const inner = isForward ? firstChildOf(shown) : lastChildOf(shown);
        if (inner) depth++;
        next = inner ?? next;
        continue;
      }
      const run = [at];
      for (; next && this.#left-- > 0 && this.#kindOf(next) !== 'edge'; next = step(at)) {
        at = next;
        run.push(at);
      }
      yield run;
    }
  }

  /** The lines from a node on in one direction, as far as they may belong to it. */
  *lines(from: Node, isForward: boolean): Generator<Found> {
    const own = itemOf(from);
    let item = own;
    for (const run of this.#runs(from, isForward)) {
      const nodes = isForward ? run : run.toReversed();
      const said = inOneLine(nodes.map((node) => this.#text(node)).join(''));
      const text = isForward ? said.slice(0, LONGEST_LINE) : said.slice(-LONGEST_LINE);
      const [node] = nodes;
      if (!node || !text || this.#left <= 0) continue;
      const around = itemOf(node);
      const isFirst = around !== item;
      // More of an item that was met already.
      if (isForward && around && !isFirst && around !== own) continue;
      item = around;
      yield { text, node, isItem: (around && isFirst) || isWrittenAsItem(text) };
    }
  }

  /** The nearest line above. Of a list that is only written as one, the line above all of it. */
  above(from: Node, isItem: boolean): Found | undefined {
    for (const line of this.lines(from, false)) if (!isItem || !line.isItem) return line;
    return undefined;
  }

  /** What governs a text that begins with a node, outermost first, and whether it is an item. */
  governors(
    from: Node,
    isWritten: boolean,
    depth = MOST_ABOVE,
  ): { lines: PageLine[]; isItem: boolean } {
    let line = this.above(from, isWritten);
    let isItem = isWritten;
    if (!line) {
      const list = itemOf(from);
      const around = list && parentOf(list);
      if (!around) return { lines: [], isItem };
      isItem = true;
      line = this.above(isElement(around) ? around : list, false);
    }
    if (!line) return { lines: [], isItem };
    const heading = headingOf(line.node);
    const over = heading ? headingOver(heading) : undefined;
    const outer =
      depth <= 1
        ? undefined
        : heading
          ? over && { lines: [{ text: this.textOf(over), isItem: false }], isItem: false }
          : this.governors(line.node, isWrittenAsItem(line.text), depth - 1);
    return {
      lines: [...(outer?.lines ?? []), { text: line.text, isItem: outer?.isItem ?? false }],
      isItem,
    };
  }

  /** The list that a text leads in, with a line between heading and list. */
  led(last: Node): PageLine[] {
    const isHeading = headingOf(last) !== null;
    const found: PageLine[] = [];
    for (const line of this.lines(last, true)) {
      const isLeadIn = isHeading && found.length === 0 && line.text.endsWith(':');
      if (!line.isItem && !isLeadIn) break;
      found.push(line);
      if (found.length >= MOST_BELOW) break;
    }
    return found.some(({ isItem }) => isItem) ? found : [];
  }
}
