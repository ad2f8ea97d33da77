import { closest, elementAround } from './dom';
import { boxesOf, type LiveMention } from './mention';

/**
 * Scrolls a mention to the middle of all that scrolls around it, at once: the reader asked for the
 * place, not for the way. False if it cannot be seen (e.g. in a closed menu).
 */
export function bringIntoView(mention: LiveMention): boolean {
  const around = elementAround(mention.startNode);
  if (!around) return false;
  const details = closest(around, 'details:not([open])');
  if (details || boxesOf(mention).length === 0) return false;
  around.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = boxesOf(mention);
  // A block may be higher than the viewport: then its middle is not where the mention is.
  if (box && (box.top < 0 || box.bottom > innerHeight))
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  return true;
}
