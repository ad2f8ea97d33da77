/** A bullet, a dash or a number, as the source of a pattern. */
export const BULLET = String.raw`(?:[•*–·-]|\d{1,2}[.)])`;

const ITEM = new RegExp(String.raw`^\s*${BULLET}\s`);

/** True for a line that is written as an item of a list. */
export const isWrittenAsItem = (text: string): boolean => ITEM.test(text);
