import { ASCII, MARK, SKIP, SPACE, fold } from './fold';
import type { Lexicon } from './lexicon';
import type { FlowText } from './types';
import {
  ASCII_KIND,
  LONGEST_WORD,
  NO_WORD,
  PLUS,
  classIn,
  kindOf,
  readPart,
  readPlus,
  readWord,
  shapeOf,
  word,
} from './word';

/** What stands between two words, from the closest tie to the widest gap. */
export const GAP = {
  none: 0,
  space: 1,
  hyphen: 2,
  apostrophe: 3,
  slash: 4,
  comma: 5,
  open: 6,
  close: 7,
  dot: 8,
  other: 9,
  clause: 10,
  sentence: 11,
} as const;

/** The words of a flow in parallel arrays. A word is a run of letters or a run of digits. */
export interface Tokens {
  readonly start: number[];
  readonly end: number[];
  /** What stands before the word (`GAP`). */
  readonly gap: number[];
  readonly shape: number[];
  /** Per tier: class of each word, 0 if the tier does not know it. */
  readonly classes: number[][];
  /** Units looked at: the measure of linear time. */
  work: number;
}

const ABBREVIATIONS = new Set(
  'vit vits e g i eg ie dr mr mrs ms prof st vs approx no fig al etc ca inc jr sr'.split(' '),
);

const DOT = 46;

const MARKS: readonly (readonly [string, number])[] = [
  [' ', GAP.space],
  ['-', GAP.hyphen],
  ["'", GAP.apostrophe],
  ['/', GAP.slash],
  [',&+"', GAP.comma],
  ['([', GAP.open],
  [')]', GAP.close],
  ['.', GAP.dot],
  [';:', GAP.clause],
  ['!?', GAP.sentence],
];
/** What a folded mark amounts to. */
const GAP_OF = new Uint8Array(128).fill(GAP.other);
for (const [marks, gap] of MARKS) for (const mark of marks) GAP_OF[mark.charCodeAt(0)] = gap;

/** The words of the text that is being read, in arrays that are used again and again. */
export interface Words {
  count: number;
  start: Int32Array;
  end: Int32Array;
  gap: Uint8Array;
  shape: Uint8Array;
  readonly classes: Int32Array[];
  work: number;
}

/** Enough for the longest flow; twice as much is made where it is not. */
const FIRST_CAPACITY = 2_048;

export function createWords(tiers: number): Words {
  return {
    count: 0,
    start: new Int32Array(FIRST_CAPACITY),
    end: new Int32Array(FIRST_CAPACITY),
    gap: new Uint8Array(FIRST_CAPACITY),
    shape: new Uint8Array(FIRST_CAPACITY),
    classes: Array.from({ length: tiers }, () => new Int32Array(FIRST_CAPACITY)),
    work: 0,
  };
}

function grown<Numbers extends Int32Array | Uint8Array>(old: Numbers, into: Numbers): Numbers {
  into.set(old);
  return into;
}

function grow(words: Words): void {
  const size = 2 * words.start.length;
  words.start = grown(words.start, new Int32Array(size));
  words.end = grown(words.end, new Int32Array(size));
  words.gap = grown(words.gap, new Uint8Array(size));
  words.shape = grown(words.shape, new Uint8Array(size));
  words.classes.forEach((column, tier) => {
    words.classes[tier] = grown(column, new Int32Array(size));
  });
}

/** What the marks between two words amount to. */
interface Between {
  gap: number;
  spaced: boolean;
  dots: number;
}

/** A dot ends a sentence if a space follows and the next word begins like a sentence. */
function settleGap(text: string, words: Words, between: Between, start: number): number {
  const { gap, spaced, dots } = between;
  // A dash between spaces.
  if (gap === GAP.hyphen && spaced) return GAP.clause;
  if (gap === GAP.sentence) return GAP.sentence;
  if (dots === 0 || !spaced) return gap;
  const last = words.count - 1;
  const before = text.slice(words.start[last], words.end[last]).toLowerCase();
  if (dots === 1 && ABBREVIATIONS.has(before)) return GAP.dot;
  return /[\p{Ll}]/u.test(text.charAt(start)) ? GAP.clause : GAP.sentence;
}

const between: Between = { gap: GAP.none, spaced: true, dots: 0 };

/** Notes the word read last. */
function push(
  text: string,
  words: Words,
  tiers: readonly Lexicon[],
  start: number,
  kind: number,
): void {
  const at = words.count;
  if (at === words.start.length) grow(words);
  const isSimple = between.dots === 0 && between.gap < GAP.hyphen;
  if (at === 0) words.gap[0] = GAP.sentence;
  else words.gap[at] = isSimple ? between.gap : settleGap(text, words, between, start);
  words.start[at] = start;
  words.end[at] = word.end;
  words.shape[at] = shapeOf(text, start, kind);
  for (let tier = 0; tier < tiers.length; tier++)
    (words.classes[tier] as Int32Array)[at] = word.isOurs ? classIn(tiers[tier] as Lexicon) : 0;
  words.count = at + 1;
  between.gap = GAP.none;
  between.spaced = false;
  between.dots = 0;
}

/** The edges inside a word at which a reader sees a gap; asks only if a known word touches one. */
function visibleEdges(
  flow: FlowText,
  start: number,
  end: number,
  inner: readonly number[],
  kind: number,
  tiers: readonly Lexicon[],
  words: Words,
): number[] {
  const { isGap } = flow;
  if (!isGap) return [];
  const bounds = [start, ...inner, end];
  const touched = new Uint8Array(bounds.length);
  for (let i = 0; i < bounds.length; i++) {
    const from = bounds[i] ?? start;
    for (let j = i + 1; j < bounds.length; j++) {
      const to = bounds[j] ?? end;
      // Soft hyphens and the like lengthen a word in the text, hence twice.
      if (to - from > 2 * LONGEST_WORD) break;
      words.work += to - from;
      readWord(flow.text, from, to, kind);
      if (word.isOurs && tiers.some(classIn)) touched.fill(1, i, j + 1);
    }
  }
  return inner.filter((edge, at) => touched[at + 1] === 1 && isGap(edge));
}

/** Notes the run of units read last, in parts where a reader sees a gap at an inner edge. */
function pushParts(
  flow: FlowText,
  words: Words,
  tiers: readonly Lexicon[],
  start: number,
  kind: number,
  inner: readonly number[],
): void {
  const { end } = word;
  let from = start;
  for (const edge of visibleEdges(flow, start, end, inner, kind, tiers, words)) {
    readPart(flow.text, from, edge, kind);
    push(flow.text, words, tiers, from, kind);
    between.gap = GAP.space;
    between.spaced = true;
    from = edge;
  }
  readPart(flow.text, from, end, kind);
  push(flow.text, words, tiers, from, kind);
}

/** Splits a flow into words. Linear in the length of its text. */
export function readWords(flow: FlowText, tiers: readonly Lexicon[], words: Words): void {
  const { text } = flow;
  const edges = flow.edges ?? [];
  const { length } = text;
  words.count = 0;
  words.work = 0;
  between.gap = GAP.none;
  between.spaced = true;
  between.dots = 0;
  let edgeAt = 0;
  for (let i = 0; i < length;) {
    words.work++;
    const code = text.charCodeAt(i);
    const folded = code < 128 ? (ASCII[code] as number) : fold(code);
    const kind = code < 128 ? (ASCII_KIND[code] as number) : kindOf(folded);
    if (kind !== NO_WORD) {
      readWord(text, i, length, kind);
      const { end } = word;
      words.work += end - i;
      while (edgeAt < edges.length && (edges[edgeAt] ?? 0) <= i) edgeAt++;
      if (edgeAt < edges.length && (edges[edgeAt] ?? 0) < end) {
        const inner: number[] = [];
        while (edgeAt < edges.length && (edges[edgeAt] ?? 0) < end)
          inner.push(edges[edgeAt++] ?? 0);
        pushParts(flow, words, tiers, i, kind, inner);
      } else push(text, words, tiers, i, kind);
      i = end;
      continue;
    }
    i++;
    if (folded === SKIP) continue;
    // A charge or a plus sign tied to the word before is a word of its own: "K+", "Ca2+".
    if (folded === PLUS && between.gap === GAP.none && words.count > 0) {
      readPlus();
      word.end = i;
      push(text, words, tiers, i - 1, NO_WORD);
      continue;
    }
    if (folded === SPACE) between.spaced = true;
    if (folded === DOT) between.dots++;
    const gap = folded === MARK ? GAP.other : (GAP_OF[folded] as number);
    if (gap > between.gap) between.gap = gap;
  }
}

/** A lasting copy of the words read last. */
export function keepWords(words: Words): Tokens {
  const { count, work } = words;
  // Twice as fast as `Array.from`, which asks for an iterator.
  const copy = (column: Int32Array | Uint8Array): number[] => {
    const list: number[] = [];
    for (let at = 0; at < count; at++) list.push(column[at] as number);
    return list;
  };
  return {
    start: copy(words.start),
    end: copy(words.end),
    gap: copy(words.gap),
    shape: copy(words.shape),
    classes: words.classes.map(copy),
    work,
  };
}

/** The words of a flow. */
export function tokenize(flow: FlowText, tiers: readonly Lexicon[]): Tokens {
  const words = createWords(tiers.length);
  readWords(flow, tiers, words);
  return keepWords(words);
}
