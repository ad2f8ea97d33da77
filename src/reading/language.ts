import type { Evidence } from './reader';

/**
 * So many more function words of other languages than twice the English ones tell a text by itself, counted as
 * evidence is: "et al." and "de novo" stand in English texts, too.
 */
export const FOREIGN_TEXT = 1;

/** True if the function words of a text are those of other languages, by more than `lead`. */
export const seemsForeign = ({ foreign = 0, english = 0 }: Evidence, lead: number): boolean =>
  foreign > 2 * english + lead;
