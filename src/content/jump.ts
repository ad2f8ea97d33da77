import { elementAround, scrollTo } from './dom';
import { isRendered } from './elements';
import { boxesOf, type LiveMention } from './mention';

/**
 * Scrolls a mention to the middle of all that scrolls around it, at once: the reader asked for the
 * place, not for the way. In a block that is higher than the viewport the card goes on to the mention.
 * False if it cannot be seen (e.g. in a closed menu).
 */
export function bringIntoView(mention: LiveMention): boolean {
  const around = elementAround(mention.startNode);
  if (!around || !isRendered(around) || boxesOf(mention).length === 0) return false;
  scrollTo(around, { block: 'center', inline: 'nearest', behavior: 'instant' });
  return true;
}
