import type { PageMention } from '../content/bridge';
import { lineBoxes, type Box } from './geometry';

let scratch: Range | undefined;

/**
 * Boxes of a mention's lines in viewport px; empty if it is not drawn. One range is kept for all
 * geometry: live ranges tax the page (D2).
 */
export function boxesOf(mention: PageMention): Box[] {
  const { startNode, startOffset, endNode, endOffset } = mention;
  if (!startNode.isConnected || startOffset > startNode.length || endOffset > endNode.length)
    return [];
  scratch ??= document.createRange();
  scratch.setStart(startNode, startOffset);
  scratch.setEnd(endNode, endOffset);
  const boxes = lineBoxes(scratch.getClientRects());
  releaseRange();
  return boxes;
}

export const isDrawn = (mention: PageMention): boolean => boxesOf(mention).length > 0;

/** Lets go of the page's text. */
function releaseRange(): void {
  scratch?.setStart(document, 0);
  scratch?.collapse(true);
}

/** True if both stand at the same place and mean the same. */
export const isSameMention = (one: PageMention, other: PageMention): boolean =>
  one === other ||
  (one.concept === other.concept &&
    one.startNode === other.startNode &&
    one.startOffset === other.startOffset);
