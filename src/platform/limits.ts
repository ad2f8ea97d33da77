import { MOST_MUTES } from '../settings/shape';

/** Most that a message may carry: beyond any honest use, far below what could hurt. */
export const PAGE_LIMITS = {
  /** Concepts on one page; the data has some hundreds. */
  concepts: 2_000,
  /** UTF-16 units of a concept id or question id. */
  idLength: 80,
  /** Items of one settings list edited at once ("all of this topic"). */
  listItems: 2_000,
  /** Lists there are. */
  listEdits: 5,
  /** UTF-16 units of a list item: a host name, a concept id, a form and what parts them. */
  itemLength: 253 + 80 + 80 + 2,
  /** UTF-16 units of a form. */
  formLength: 80,
  /** Claims of one frame. */
  claims: 40,
  /** Nutrients beside signs in one frame. */
  pairs: 400,
  /** UTF-16 units of a party of a claim, as the page names it. */
  claimWords: 300,
  /** Mutes in all; pages may not add more. */
  mutes: MOST_MUTES,
  /** Mutes that one tab may add until the browser is closed: far more than anyone clicks. */
  mutesOfTab: 50,
} as const;
