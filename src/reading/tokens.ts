import {
  EXPANDED,
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

const units = new Uint8Array(LONGEST_WORD);

const ABBREVIATIONS = new Set(
  'vit vits e g i eg ie dr mr mrs ms prof st vs approx no fig al etc ca inc jr sr'.split(' '),
);

const PLUS = 43;
const isWordStart = (folded: number): boolean => isWordUnit(folded);

function gapOf(folded: number): number {
  switch (String.fromCharCode(folded)) {
    case ' ':
      return GAP.space;
    case '-':
      return GAP.hyphen;
    case "'":
      return GAP.apostrophe;
    case '/':
      return GAP.slash;
    case ',':
    case '&':
    case '+':
    case '"':
      return GAP.comma;
    case '(':
    case '[':
      return GAP.open;
    case ')':
    case ']':
      return GAP.close;
    case '.':
      return GAP.dot;
    case ';':
    case ':':
      return GAP.clause;
    case '!':
    case '?':
      return GAP.sentence;
    default:
      return GAP.other;
  }
}

function shapeOf(text: string, start: number, end: number): number {
  const word = text.slice(start, end);
  if (/^\p{N}/u.test(word)) return SHAPE.digits;
  const lower = word.toLowerCase();
  if (word === lower) return SHAPE.small;
  const upper = word.toUpperCase() === word;
  if (upper) return end - start === 1 ? SHAPE.letter : SHAPE.upper;
  return word.slice(1) === lower.slice(1) ? SHAPE.capital : SHAPE.mixed;
}

/** What the marks between two words amount to. */
interface Between {
  gap: number;
  spaced: boolean;
  dots: number;
}

/** A dot ends a sentence if a space follows and the next word begins like a sentence. */
function settleGap(text: string, tokens: Tokens, between: Between, start: number): number {
  const { gap, spaced, dots } = between;
  // A dash between spaces.
  if (gap === GAP.hyphen && spaced) return GAP.clause;
  if (gap === GAP.sentence) return GAP.sentence;
  if (dots === 0 || !spaced) return gap;
  const last = tokens.start.length - 1;
  const before = text.slice(tokens.start[last] ?? 0, tokens.end[last] ?? 0).toLowerCase();
  if (dots === 1 && ABBREVIATIONS.has(before)) return GAP.dot;
  return /[\p{Ll}]/u.test(text.charAt(start)) ? GAP.clause : GAP.sentence;
}

const SMALL_S = 115;
/** Shorter words ending in s are no plurals. */
const SHORTEST_PLURAL = 4;

/** Folds the word at `start` and looks it up in every tier; a plain plural counts as its singular. */
function classify(text: string, start: number, end: number, tiers: readonly Lexicon[]): number[] {
  let hash = HASH_SEED;
  let before = hash;
  let length = 0;
  for (let i = start; i < end; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded === SKIP) continue;
    for (const unit of folded < EXPANDED ? [folded] : unitsOf(folded)) {
      const code = typeof unit === 'number' ? unit : unit.charCodeAt(0);
      if (length === LONGEST_WORD || code === 1) return tiers.map(() => 0);
      before = hash;
      hash = hashStep(hash, code);
      units[length++] = code;
    }
  }
  const isPlural = length >= SHORTEST_PLURAL && units[length - 1] === SMALL_S;
  return tiers.map(
    (tier) =>
      tier.lookup(hash, units, length) || (isPlural ? tier.lookup(before, units, length - 1) : 0),
  );
}

/** The edges inside a word at which a reader sees a gap; asks only if a known word touches one. */
function visibleEdges(
  flow: FlowText,
  start: number,
  end: number,
  inner: readonly number[],
  tiers: readonly Lexicon[],
): number[] {
  const { isGap } = flow;
  if (!isGap) return [];
  const bounds = [start, ...inner, end];
  const touched = new Set<number>();
  bounds.forEach((from, i) => {
    for (let j = i + 1; j < bounds.length; j++) {
      const to = bounds[j] ?? end;
      // Soft hyphens and the like lengthen a word in the text, hence twice.
      if (to - from > 2 * LONGEST_WORD) break;
      if (!classify(flow.text, from, to, tiers).some(Boolean)) continue;
      for (const edge of inner) if (edge >= from && edge <= to) touched.add(edge);
    }
  });
  return inner.filter((edge) => touched.has(edge) && isGap(edge));
}

/** Splits a flow into words. Linear in the length of its text. */
export function tokenize(flow: FlowText, tiers: readonly Lexicon[]): Tokens {
  const { text } = flow;
  const edges = flow.edges ?? [];
  const tokens: Tokens = {
    start: [],
    end: [],
    gap: [],
    shape: [],
    classes: tiers.map(() => []),
    work: 0,
  };
  const between: Between = { gap: GAP.none, spaced: true, dots: 0 };
  let edgeAt = 0;

  const push = (start: number, end: number): void => {
    tokens.gap.push(
      tokens.start.length === 0 ? GAP.sentence : settleGap(text, tokens, between, start),
    );
    tokens.start.push(start);
    tokens.end.push(end);
    tokens.shape.push(shapeOf(text, start, end));
    classify(text, start, end, tiers).forEach((wordClass, tier) =>
      tokens.classes[tier]?.push(wordClass),
    );
    tokens.work += end - start;
    between.gap = GAP.none;
    between.spaced = false;
    between.dots = 0;
  };

  const pushRun = (start: number, end: number): void => {
    const inner: number[] = [];
    while (edgeAt < edges.length && (edges[edgeAt] ?? 0) <= start) edgeAt++;
    while (edgeAt < edges.length && (edges[edgeAt] ?? 0) < end) inner.push(edges[edgeAt++] ?? 0);
    let from = start;
    if (inner.length > 0)
      for (const edge of visibleEdges(flow, start, end, inner, tiers)) {
        push(from, edge);
        between.gap = GAP.space;
        between.spaced = true;
        from = edge;
      }
    push(from, end);
  };

  for (let i = 0; i < text.length;) {
    tokens.work++;
    const folded = fold(text.charCodeAt(i));
    if (isWordStart(folded)) {
      const digits = isDigit(folded);
      let end = i + 1;
      for (let k = end; k < text.length; k++) {
        const next = fold(text.charCodeAt(k));
        if (next === SKIP) continue;
        if (!isWordUnit(next) || isDigit(next) !== digits) break;
        end = k + 1;
      }
      pushRun(i, end);
      i = end;
      continue;
    }
    i++;
    if (folded === SKIP) continue;
    // A charge or a plus sign tied to the word before is a word of its own: "K+", "Ca2+".
    if (folded === PLUS && between.gap === GAP.none && tokens.start.length > 0) {
      push(i - 1, i);
      continue;
    }
    if (folded === SPACE) between.spaced = true;
    if (folded === 46) between.dots++;
    between.gap = Math.max(between.gap, folded === MARK ? GAP.other : gapOf(folded));
  }
  return tokens;
}
