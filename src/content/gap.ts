import { localNameOf, elementAround } from './dom';
import type { Piece } from './run';

/**
 * White from here on, as a share of the font size, parts two words for a reader. A space is about
 * 0.25 em; the padding of a marked part of a word ("<mark>mag</mark>nesium") is mostly below 0.2.
 */
const GAP_EM = 0.2;

function boxOfCharacter(node: Text, at: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getClientRects()[0];
}

const between = (a1: number, a2: number, b1: number, b2: number): number =>
  Math.max(0, b1 - a2, a1 - b2);

/**
 * Index of the first piece that begins at or behind an edge. The pieces are in order and not empty. They
 * are halved, as looking at each would take a square of looks where each letter has its own element.
 */
export function firstFrom(pieces: readonly Pick<Piece, 'start'>[], edge: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? edge) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isAtomic = (element: Element): boolean =>
  getComputedStyle(element).display.startsWith('inline-');

/**
 * True if a reader sees two words where only the edges of inline elements stand: by the distance of
 * the glyphs, which knows margins, padding, borders, widths and positions alike.
 */
export function isGapAt(
  pieces: readonly Piece[],
  edge: number,
  crossing: readonly Element[],
): boolean {
  // A letter set high or low is a note or an index, not the rest of the word.
  if (crossing.some((element) => localNameOf(element) === 'sup')) return true;
  // A wide gloss spreads the letters below it.
  if (crossing.some((element) => localNameOf(element) === 'ruby')) return false;
  const next = firstFrom(pieces, edge);
  const [before, behind] = [pieces[next - 1], pieces[next]];
  if (!before || !behind) return false;
  const left = boxOfCharacter(before.node, before.from + before.length - 1);
  const right = boxOfCharacter(behind.node, behind.from);
  const around = elementAround(behind.node);
  if (!left || !right || !around) return false;
  const em = Number.parseFloat(getComputedStyle(around).fontSize);
  const across = between(left.left, left.right, right.left, right.right);
  const down = between(left.top, left.bottom, right.top, right.bottom);
  // On another line: lines break between boxes, hardly ever inside a word.
  if (down > 0 && across > 0) return crossing.some(isAtomic);
  return Math.max(across, down) > GAP_EM * em;
}
