import type { PageMention } from '../content/bridge';
import { elementAround, rootOf, scrollTo } from '../content/dom';
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

/** Scrolls a term into sight if it is not; at once, for readers who don't want motion. */
export function bringIntoView(mention: PageMention): void {
  const isInView = (): boolean => {
    const [box] = boxesOf(mention);
    const { top, bottom } = visibleViewport();
    return box !== undefined && box.top >= top + MARGIN && box.bottom <= bottom - MARGIN;
  };
  if (isInView()) return;
  const around = elementAround(mention.startNode);
  if (around) scrollTo(around, { block: 'center', behavior: 'instant' });
  if (isInView()) return;
  // A paragraph higher than the window: its middle is not the term.
  const [box] = boxesOf(mention);
  const { top, bottom } = visibleViewport();
  if (box) window.scrollBy({ top: box.top - (top + bottom) / 2, behavior: 'instant' });
}
