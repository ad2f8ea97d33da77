import { EXPANDED, HASH_SEED, SKIP, fold, hashStep, isDigit, isWordUnit, unitsOf } from './fold';
import type { Lexicon } from './lexicon';
import type { Gate } from './reader';
import { LONGEST_WORD } from './tokens';

/** A word that may have begun in an earlier piece. */
interface Open {
  hash: number;
  length: number;
}

const extend = (open: Open, folded: number): void => {
  for (const unit of folded < EXPANDED ? [folded] : unitsOf(folded)) {
    open.hash = hashStep(open.hash, typeof unit === 'number' ? unit : unit.charCodeAt(0));
    open.length++;
  }
};

/**
 * Finds out, node by node, where a form may begin; only hashes of first words are compared. Each
 * border of two pieces is both a place where a word ends and one where it runs on.
 */
export function createGate(tiers: readonly Lexicon[]): Gate {
  let open: Open[] = [];
  let openDigits = false;
  const begins = (hash: number): boolean => tiers.some((tier) => tier.mayBegin(hash));

  /** Runs the open words on into a piece; true if one of them may begin a form. */
  const runOn = (text: string, from: number): boolean => {
    let i = from;
    for (; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      if (!isWordUnit(folded)) {
        const found = open.some((word) => begins(word.hash));
        open = [];
        return found;
      }
      if (open.length > 0 && isDigit(folded) !== openDigits) {
        // Letters and digits are different words: "B12".
        const found = open.some((word) => begins(word.hash));
        open = [];
        if (found) return true;
      }
      openDigits = isDigit(folded);
      for (const word of open) extend(word, folded);
      open = open.filter((word) => word.length <= LONGEST_WORD);
      if (open.length === 0) return false;
    }
    return open.some((word) => begins(word.hash));
  };

  /** The words of a piece that begin in it. The last may run on. */
  const scan = (text: string): boolean => {
    let hash = HASH_SEED;
    let length = 0;
    let digits = false;
    let found = false;
    for (let i = 0; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      const inWord = isWordUnit(folded);
      if (length > 0 && (!inWord || isDigit(folded) !== digits)) {
        if (begins(hash)) found = true;
        hash = HASH_SEED;
        length = 0;
      }
      if (!inWord) continue;
      digits = isDigit(folded);
      if (folded < EXPANDED) hash = hashStep(hash, folded);
      else for (const unit of unitsOf(folded)) hash = hashStep(hash, unit.charCodeAt(0));
      length++;
    }
    if (length === 0) return found;
    if (begins(hash)) found = true;
    if (length <= LONGEST_WORD) {
      open.push({ hash, length });
      openDigits = digits;
    }
    return found;
  };

  return {
    push(text) {
      if (text === '') return false;
      const fromBefore = open.length > 0 && runOn(text, 0);
      return scan(text) || fromBefore;
    },
    reset() {
      open = [];
    },
  };
}
