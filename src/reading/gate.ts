import { EXPANDED, HASH_SEED, SKIP, fold, hashStep, isDigit, isWordUnit, unitsOf } from './fold';
import type { Lexicon } from './lexicon';
import type { Gate } from './reader';
import { LONGEST_WORD } from './tokens';

/** A word as far as it was seen; it may run on in the next piece. */
interface Open {
  hash: number;
  /** The hash before its last character: that of the singular if this is a plural. */
  before: number;
  isPlural: boolean;
  length: number;
}

const SMALL_S = 115;
const newWord = (): Open => ({ hash: HASH_SEED, before: HASH_SEED, isPlural: false, length: 0 });

function addUnit(word: Open, code: number): void {
  word.before = word.hash;
  word.hash = hashStep(word.hash, code);
  word.isPlural = code === SMALL_S;
  word.length++;
}

function extend(word: Open, folded: number): void {
  if (folded < EXPANDED) addUnit(word, folded);
  else for (const unit of unitsOf(folded)) addUnit(word, unit.charCodeAt(0));
}

/**
 * Finds out, node by node, where a form may begin; only hashes of first words are compared. Each
 * border of two pieces is both a place where a word ends and one where it runs on.
 */
export function createGate(tiers: readonly Lexicon[]): Gate {
  let open: Open[] = [];
  let openDigits = false;
  const begins = ({ hash, before, isPlural }: Open): boolean =>
    tiers.some((tier) => tier.mayBegin(hash) || (isPlural && tier.mayBegin(before)));

  /** The open words end here. */
  const close = (): boolean => {
    const found = open.some(begins);
    open = [];
    return found;
  };

  /** Runs the open words on into a piece; true if one of them may begin a form. */
  const runOn = (text: string): boolean => {
    for (let i = 0; i < text.length && open.length > 0; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      // Letters and digits are different words: "B12".
      if (!isWordUnit(folded) || isDigit(folded) !== openDigits) return close();
      for (const word of open) extend(word, folded);
      open = open.filter(({ length }) => length <= LONGEST_WORD);
    }
    return open.some(begins);
  };

  /** The words of a piece that begin in it. The last may run on. */
  const scan = (text: string): boolean => {
    let word = newWord();
    let digits = false;
    let found = false;
    for (let i = 0; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      const inWord = isWordUnit(folded);
      if (word.length > 0 && (!inWord || isDigit(folded) !== digits)) {
        found ||= begins(word);
        word = newWord();
      }
      if (!inWord) continue;
      digits = isDigit(folded);
      extend(word, folded);
    }
    if (word.length === 0) return found;
    if (word.length <= LONGEST_WORD) {
      open.push(word);
      openDigits = digits;
    }
    return begins(word) || found;
  };

  return {
    push(text) {
      if (text === '') return false;
      const fromBefore = open.length > 0 && runOn(text);
      return scan(text) || fromBefore;
    },
    reset() {
      open = [];
    },
  };
}
