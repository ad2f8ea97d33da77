import type { BlockRole } from '../reading/types';
import { closest, isElement } from './dom';

export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** `cell`, `gridcell`, `rowheader`, `columnheader` among the roles. */
export const CELLS = 'td,th,[role$="cell"],[role$="header"]';
export const ITEMS = 'li,[role="listitem"]';

const ROLES = `${HEADINGS},${CELLS},${ITEMS},dt,dd`;

/** What a block is on its page. */
export function roleOf(block: Node): BlockRole {
  // Most blocks are none of these: one look for all.
  if (!isElement(block) || !closest(block, ROLES)) return 'text';
  if (closest(block, HEADINGS)) return 'heading';
  return closest(block, CELLS) ? 'cell' : 'item';
}
