import {
  ASCII,
  EXPANDED,
  FOREIGN,
  HASH_SEED,
  SKIP,
  fold,
  hashStep,
  isDigit,
  isWordUnit,
  unitsOf,
} from './fold';
import type { Lexicon } from './lexicon';

/** No word of a lexicon is longer. */
export const LONGEST_WORD = 32;

/** How a word is written. */
export const SHAPE = { small: 0, capital: 1, upper: 2, letter: 3, mixed: 4, digits: 5 } as const;

export const PLUS = 43;

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
export const word = {
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
export function readWord(text: string, start: number, limit: number, kind: number): void {
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
export function classIn(tier: Lexicon): number {
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
export function shapeOf(text: string, start: number, kind: number): number {
  const { capitals, length, end } = word;
  if (!word.isAscii) return shapeOfRare(text, start, end);
  if (kind === DIGIT) return SHAPE.digits;
  if (capitals === 0) return SHAPE.small;
  if (capitals === length) return length === 1 ? SHAPE.letter : SHAPE.upper;
  return capitals === 1 && text.charCodeAt(start) < 97 ? SHAPE.capital : SHAPE.mixed;
}

/** As `readWord`, but up to the limit whatever stands there. */
export function readPart(text: string, start: number, limit: number, kind: number): void {
  readWord(text, start, limit, kind);
  word.end = limit;
}

/** Makes the word read last a plus sign. */
export function readPlus(): void {
  units[0] = PLUS;
  word.hash = hashStep(HASH_SEED, PLUS);
  word.stem = HASH_SEED;
  word.length = 1;
  word.isOurs = true;
  word.isAscii = true;
  word.capitals = 0;
}
