import {
  closest,
  elementAround,
  isElement,
  isVisible,
  localNameOf,
  matches,
  parentOf,
  rootOf,
  shadowRootOf,
  textContentOf,
} from './dom';
import { OUR_SCRIPT, scriptOf } from './language';

/** Part of the tree, not of the text: nothing is seen of them, words run on across them. */
const UNSEEN = new Set(
  'script style template noscript title head datalist wbr rp rt rtc'.split(' '),
);

/**
 * Things in the text rather than text: pictures, fields the reader writes in, code. `kbd` and `samp`
 * quote machines as `code` does. A button's label is text like any other and is read: nothing is
 * added to it, and its click stays its own.
 */
const OBJECTS = new Set(
  'img svg math canvas video audio object iframe frame embed input select textarea code pre kbd samp meter progress'.split(
    ' ',
  ),
);

/** Text that is left alone (S19), as a selector for the elements that say so. */
const LEFT_ALONE =
  '[aria-hidden="true" i],[translate="no" i],.notranslate,[role="textbox" i],' +
  '[contenteditable]:not([contenteditable="false" i])';

const SKIPPED = `${[...UNSEEN, ...OBJECTS]
  .filter((name) => name !== 'wbr')
  .join(',')},${LEFT_ALONE}`;

/** Tags that are blocks unless a style says otherwise; saves style reads where a guess will do. */
const USUAL_BLOCKS = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

export const isUsuallyBlock = (element: Element): boolean => USUAL_BLOCKS.has(localNameOf(element));

const NEVER_READ = new Set([...UNSEEN, ...OBJECTS]);
/** Subtrees that a walk over the page need not enter. Asked of each element: what an input puts there is no name. */
export const isNeverRead = (element: Element): boolean => NEVER_READ.has(element.localName);

/** How an element takes part in the text around it. */
export type Flow = 'inline' | 'edge' | 'object' | 'unseen' | 'apart';

/**
 * A letter set large at the head of a paragraph floats, maybe with a quotation mark, but belongs to
 * the word behind it.
 */
const isDropCap = (element: Element): boolean => /^\W*\w\s*$/.test(textContentOf(element) ?? '');

/** Taken out of the line: a note at the margin, a label for screen readers. The line goes on without it. */
const isOutOfLine = ({ float, position }: CSSStyleDeclaration): boolean =>
  float !== 'none' || /^(?:abs|fix)/.test(position);

/** A slot that shows what the page put into it, from another tree, instead of its own content. */
const isFilledSlot = (element: Element): boolean =>
  element instanceof HTMLSlotElement && element.assignedNodes().length > 0;

/** Reads styles: for elements around a hit only. */
export function flowOf(element: Element): Flow {
  const name = localNameOf(element);
  if (name === 'br' || name === 'hr' || name === 'button') return 'edge';
  if (UNSEEN.has(name)) return 'unseen';
  if (OBJECTS.has(name) || isFilledSlot(element) || matches(element, LEFT_ALONE)) return 'object';
  const style = getComputedStyle(element);
  if (style.display === 'none') return 'unseen';
  if (isOutOfLine(style)) return isDropCap(element) ? 'inline' : 'apart';
  if (style.visibility !== 'visible') return 'object';
  return /^(?:inline|contents|ruby)/.test(style.display) ? 'inline' : 'edge';
}

/** Why the text of an element is not read now. */
export type Readable = 'yes' | 'hidden' | 'left-alone';

/** Looks at an element and all around it; the answer is good until styles or attributes change. */
export function readableOf(element: Element): Readable {
  if (scriptOf(element) === OUR_SCRIPT) return 'left-alone';
  for (let at: Element | null = element; at;) {
    if (closest(at, SKIPPED)) return 'left-alone';
    const root: Node = rootOf(at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return isRendered(element) ? 'yes' : 'hidden';
}

/** Levels of `display: contents` around a text at most: each asks all levels above it. */
const MOST_CONTENTS = 100;

/**
 * True if text right in an element is shown. `display: contents` has no box of its own and passes for
 * invisible; a closed `<details>` is visible, but what lies in it is not.
 */
export function isRendered(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < MOST_CONTENTS; level++) {
    if (isVisible(at)) return !matches(at, 'details:not([open])');
    if (isFilledSlot(at) || getComputedStyle(at).display !== 'contents') return false;
    at = elementAround(at);
  }
  return false;
}

/** False for text of a shadow host that no slot shows. */
export function isShown(text: Text): boolean {
  const around = parentOf(text);
  return !isElement(around) || !shadowRootOf(around) || text.assignedSlot !== null;
}
