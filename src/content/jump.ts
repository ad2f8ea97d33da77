import { closest, elementAround } from './dom';
import type { LiveMention } from './mention';

/** The mention's first box in viewport px. */
function boxOfMention(mention: LiveMention): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(mention.startNode, mention.startOffset);
  range.setEnd(mention.endNode, mention.endOffset);
  return range.getClientRects()[0];
}

/**
 * Scrolls a mention to the middle of all that scrolls around it, at once: the reader asked for the
 * place, not for the way. False if it cannot be seen (e.g. in a closed menu).
 */
export function bringIntoView(mention: LiveMention): boolean {
  const around = elementAround(mention.startNode);
  if (!around) return false;
  const details = closest(around, 'details:not([open])');
  if (details || !boxOfMention(mention)) return false;
  around.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = boxOfMention(mention);
  // A block may be higher than the viewport: then its middle is not where the mention is.
  if (box && (box.top < 0 || box.bottom > innerHeight))
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  return true;
}
