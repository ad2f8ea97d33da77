/** Most that a message may carry: beyond any honest use, far below what could hurt. */
export const PAGE_LIMITS = {
  /** Concepts on one page; the data has some hundreds. */
  concepts: 2_000,
  /** UTF-16 units of a concept id or question id. */
  idLength: 80,
  /** Items of one settings list edited at once ("all of this topic"). */
  listItems: 2_000,
  /** Lists there are. */
  listEdits: 4,
  /** UTF-16 units of a list item; no host name is longer. */
  itemLength: 253,
} as const;
