/** What begins a line that is written as an item of a list: a bullet, a dash, a number. */
const BULLET = /^\s*(?:[•*–·-]|\d{1,2}[.)])\s/;

/** True for a line that is written as an item of a list. */
export const isWrittenAsItem = (text: string): boolean => BULLET.test(text);
