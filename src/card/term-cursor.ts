import type { PageMention } from '../content/bridge';
import { boxOf, elementAround, rootOf, scrollBy, scrollTo } from '../content/dom';
import type { Box } from './geometry';
import { boxesOf, isSameMention } from './mention-range';
import { visibleViewport } from './tooltip';

/** Where a term stands in the order of the page. */
export interface TermPlace {
  readonly mention: PageMention;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Index of the term to go to; wraps round. `current` is -1 if there is none. Pure. */
export function stepIndex(
  tops: readonly number[],
  current: number,
  step: 1 | -1,
  viewport: Box,
): number {
  const { length } = tops;
  if (length === 0) return -1;
  if (current >= 0) return (current + step + length) % length;
  const inView = (top: number): boolean => top >= viewport.top && top < viewport.bottom;
  const found =
    step === 1
      ? tops.findIndex((top) => top >= viewport.top)
      : tops.findLastIndex((top) => inView(top));
  if (found >= 0) return found;
  return step === 1 ? 0 : length - 1;
}

/** The term after or before the one the cursor is on, or the first in sight. */
export function stepTerm(
  mentions: readonly PageMention[],
  from: PageMention | undefined,
  step: 1 | -1,
): TermPlace | undefined {
  const drawn = mentions.flatMap((mention) => {
    const [first] = boxesOf(mention);
    return first ? [{ mention, top: first.top }] : [];
  });
  const current = from ? drawn.findIndex(({ mention }) => isSameMention(mention, from)) : -1;
  const index = stepIndex(
    drawn.map(({ top }) => top),
    current,
    step,
    visibleViewport(),
  );
  const found = drawn[index];
  return found && { mention: found.mention, index, count: drawn.length };
}

/** True if something is selected in the page, apart from its text fields. */
export const hasSelection = (): boolean => getSelection()?.isCollapsed === false;

/** The term that lies in, or touches, what is selected in the page, if anything is (`hasSelection`). */
export function selectedTerm(mentions: readonly PageMention[]): PageMention | undefined {
  const selected = getSelection()?.getRangeAt(0);
  if (!selected) return undefined;
  const touching = mentions.filter(({ startNode, startOffset, endNode, endOffset }) => {
    if (!startNode.isConnected || rootOf(startNode) !== rootOf(selected.startContainer))
      return false;
    // The page has changed since it was read: there is no such place any more.
    if (startOffset > startNode.length || endOffset > endNode.length) return false;
    const startsBeforeEnd = selected.comparePoint(startNode, startOffset) <= 0;
    const endsAfterStart = selected.comparePoint(endNode, endOffset) >= 0;
    return startsBeforeEnd && endsAfterStart;
  });
  return touching[0] ?? sameText(mentions, selected);
}

/** A selected text that is a known name elsewhere on the page: density may have left this one plain. */
function sameText(mentions: readonly PageMention[], selected: Range): PageMention | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = selected;
  if (!(startContainer instanceof Text) || !(endContainer instanceof Text)) return undefined;
  const text = selected.toString().trim().toLowerCase();
  const known = mentions.find(({ surface }) => surface.toLowerCase() === text);
  return (
    known && { ...known, startNode: startContainer, startOffset, endNode: endContainer, endOffset }
  );
}

/** Kept free at the top, where pages have their sticky headers, and at the bottom, in px. */
const MARGIN = 80;
/** So much of a term's ends must be in sight, in px: about one letter. */
const END = 6;

/** The part of the window that a term is wanted in. */
function wantedPart(): Box {
  const seen = visibleViewport();
  return { ...seen, top: seen.top + MARGIN, bottom: seen.bottom - MARGIN };
}

/** True if something between a text and the body cuts off a box of it. What lies over it is no matter. */
function isCut(text: Text, box: Box): boolean {
  for (let at = elementAround(text); at && at !== document.body; at = elementAround(at)) {
    if (getComputedStyle(at).overflow === 'visible') continue;
    const { left, top, right, bottom } = boxOf(at);
    if (box.left < left || box.top < top || box.right > right || box.bottom > bottom) return true;
  }
  return false;
}

/** True if a term lies in the wanted part of the window, and nothing that scrolls around it cuts off either end. */
function isInSight(mention: PageMention): boolean {
  const boxes = boxesOf(mention);
  const [first, last] = [boxes[0], boxes.at(-1)];
  const wanted = wantedPart();
  if (!first || !last || first.top < wanted.top || last.bottom > wanted.bottom) return false;
  return (
    !isCut(mention.startNode, { ...first, right: first.left + END }) &&
    !isCut(mention.endNode, { ...last, left: last.right - END })
  );
}

/** How far to scroll along one axis until a stretch is in the middle of another; 0 if it lies within. Pure. */
const wayToMiddle = (start: number, end: number, from: number, to: number): number =>
  start >= from && end <= to ? 0 : (start + end - from - to) / 2;

/** Scrolls what is around a term, from the inside out, until its own line is in the middle. */
function centreLine(mention: PageMention): void {
  for (let at = elementAround(mention.startNode); at; at = elementAround(at)) {
    const [line] = boxesOf(mention);
    const sight = at === document.scrollingElement ? wantedPart() : boxOf(at);
    if (!line) return;
    // Moves nothing where there is nothing to scroll.
    scrollBy(at, {
      left: wayToMiddle(line.left, line.right, sight.left, sight.right),
      top: wayToMiddle(line.top, line.bottom, sight.top, sight.bottom),
      behavior: 'instant',
    });
  }
}

/**
 * Scrolls a term into sight, in all that scrolls around it, if it is not; at once, for readers who don't
 * want motion. In a frame only the browser knows what is in sight.
 *
 * @param isJump the reader goes there from elsewhere, so that in a frame it is moved in any case
 */
export function bringIntoView(mention: PageMention, isJump = false): void {
  const around = elementAround(mention.startNode);
  if (!around) return;
  const isFrame = window.top !== window;
  const isToMove = (isJump && isFrame) || !isInSight(mention);
  const block = isToMove ? 'center' : 'nearest';
  if (isToMove || isFrame) scrollTo(around, { block, inline: 'nearest', behavior: 'instant' });
  // A paragraph higher or wider than what it is seen in: its middle is not the term.
  if (!isInSight(mention)) centreLine(mention);
}
