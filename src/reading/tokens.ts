import {
  ASCII,
  EXPANDED,
  FOREIGN,
  HASH_SEED,
  MARK,
  SKIP,
  SPACE,
  fold,
  hashStep,
  isDigit,
  isWordUnit,
  unitsOf,
} from './fold';
import type { Lexicon } from './lexicon';
import type { FlowText } from './types';

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

/** How a word is written. */
export const SHAPE = { small: 0, capital: 1, upper: 2, letter: 3, mixed: 4, digits: 5 } as const;

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

/** No word of a lexicon is longer. */
export const LONGEST_WORD = 32;

const ABBREVIATIONS = new Set(
  'vit vits e g i eg ie dr mr mrs ms prof st vs approx no fig al etc ca inc jr sr'.split(' '),
);

const PLUS = 43;
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

/** Kinds of units: a word is a run of one of the last two. */
export const NO_WORD = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const kindOf = (folded: number): number => {
  if (!isWordUnit(folded)) return NO_WORD;
  return isDigit(folded) ? DIGIT : LETTER;
};
export const ASCII_KIND = Uint8Array.from(ASCII, kindOf);

/** The word read last. Its folded units are in `units`; one state for all, as nothing is kept. */
const units = new Uint8Array(LONGEST_WORD);
const word = {
  end: 0,
  hash: 0,
  /** The hash without its last unit. */
  stem: 0,
  length: 0,
  /** False if it has a letter of another script or is too long for any lexicon. */
  isOurs: true,
  isAscii: true,
  /** Capital letters; only of an ASCII word. */
  capitals: 0,
};

/** Reads the run of one kind of units at `start`, before `limit`; marks that are not seen inside it count. */
function readWord(text: string, start: number, limit: number, kind: number): void {
  let [hash, stem, length, capitals] = [HASH_SEED, HASH_SEED, 0, 0];
  let [isOurs, isAscii] = [true, true];
  let end = start;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (ASCII_KIND[code] !== kind) break;
      const folded = ASCII[code] as number;
      if (folded !== code) capitals++;
      stem = hash;
      hash = hashStep(hash, folded);
      if (length < LONGEST_WORD) units[length] = folded;
      length++;
      end = i + 1;
      continue;
    }
    isAscii = false;
    const folded = fold(code);
    if (folded === SKIP) continue;
    if (kindOf(folded) !== kind) break;
    end = i + 1;
    if (folded === FOREIGN) isOurs = false;
    else if (folded < EXPANDED) {
      stem = hash;
      hash = hashStep(hash, folded);
      if (length < LONGEST_WORD) units[length] = folded;
      length++;
    } else
      for (const unit of unitsOf(folded)) {
        stem = hash;
        hash = hashStep(hash, unit.charCodeAt(0));
        if (length < LONGEST_WORD) units[length] = unit.charCodeAt(0);
        length++;
      }
  }
  word.end = end;
  word.hash = hash;
  word.stem = stem;
  word.length = length;
  word.isOurs = isOurs && length <= LONGEST_WORD;
  word.isAscii = isAscii;
  word.capitals = capitals;
}

const SMALL_S = 115;
/** Shorter words ending in s are no plurals. */
const SHORTEST_PLURAL = 4;

/** Looks the word read last up in a tier; a plain plural counts as its singular. */
function classIn(tier: Lexicon): number {
  const { hash, stem, length } = word;
  const found = tier.lookup(hash, units, length);
  if (found || length < SHORTEST_PLURAL || units[length - 1] !== SMALL_S) return found;
  return tier.lookup(stem, units, length - 1);
}

/** How a word with units beyond ASCII is written. */
function shapeOfRare(text: string, start: number, end: number): number {
  const written = text.slice(start, end);
  if (/^\p{N}/u.test(written)) return SHAPE.digits;
  const lower = written.toLowerCase();
  if (written === lower) return SHAPE.small;
  const upper = written.toUpperCase() === written;
  if (upper) return end - start === 1 ? SHAPE.letter : SHAPE.upper;
  return written.slice(1) === lower.slice(1) ? SHAPE.capital : SHAPE.mixed;
}

/** How the word read last is written. */
function shapeOf(text: string, start: number, kind: number): number {
  const { capitals, length, end } = word;
  if (!word.isAscii) return shapeOfRare(text, start, end);
  if (kind === DIGIT) return SHAPE.digits;
  if (capitals === 0) return SHAPE.small;
  if (capitals === length) return length === 1 ? SHAPE.letter : SHAPE.upper;
  return capitals === 1 && text.charCodeAt(start) < 97 ? SHAPE.capital : SHAPE.mixed;
}

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

/** As `readWord`, but up to the limit whatever stands there. */
function readPart(text: string, start: number, limit: number, kind: number): void {
  readWord(text, start, limit, kind);
  word.end = limit;
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

/** Makes the word read last a plus sign. */
function readPlus(): void {
  units[0] = PLUS;
  word.hash = hashStep(HASH_SEED, PLUS);
  word.stem = HASH_SEED;
  word.length = 1;
  word.isOurs = true;
  word.isAscii = true;
  word.capitals = 0;
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
