import { EXPANDED, HASH_SEED, SKIP, fold, hashStep, isDigit, isWordUnit, unitsOf } from './fold';
import type { Lexicon } from './lexicon';
import type { Gate } from './reader';
import { LONGEST_WORD } from './tokens';

/** Where the words before can lead: nodes of the tiers' graphs, numbered through all tiers. */
type Nodes = readonly number[];
const NOWHERE: Nodes = [];

/** A word that may have begun in an earlier piece, and where the words before it can lead. */
interface Word {
  hash: number;
  /** The hash without a last s: a plain plural is its singular. */
  stem: number;
  length: number;
  readonly before: Nodes;
}

const PLUS = 43;
const PLUS_HASH = hashStep(HASH_SEED, PLUS);
const SMALL_S = 115;

const beginWord = (before: Nodes): Word => ({
  hash: HASH_SEED,
  stem: HASH_SEED,
  length: 0,
  before,
});

function extend(word: Word, folded: number): void {
  if (folded >= EXPANDED) {
    for (const unit of unitsOf(folded)) extend(word, unit.charCodeAt(0));
    return;
  }
  const hash = hashStep(word.hash, folded);
  word.stem = folded === SMALL_S ? word.hash : hash;
  word.hash = hash;
  word.length++;
}

/**
 * Finds out, node by node, where a form may begin: by hashes of its first two words, whatever stands
 * between them. The border of two pieces is both a place where a word ends and one where it runs on.
 */
export function createGate(tiers: readonly Lexicon[]): Gate {
  const many = tiers.length;
  /** Words that reach the end of the last piece. */
  let open: Word[] = [];
  let openDigits = false;
  /** Where the words of the last piece lead, if all of them have ended. */
  let ended: Nodes = NOWHERE;
  let found = false;

  /** Notes whether the word makes a form, alone or with the one before; gives where it leads. */
  const complete = ({ hash, stem, before }: Word): Nodes => {
    const after = completeAs(hash, before);
    return stem === hash ? after : [...after, ...completeAs(stem, before)];
  };
  const completeAs = (hash: number, before: Nodes): Nodes => {
    let after: number[] | undefined;
    for (let at = 0; at < many; at++) {
      const tier = tiers[at] as Lexicon;
      for (const node of before)
        if (node % many === at && tier.lead((node - at) / many, hash)) found = true;
      if (!tier.mayBegin(hash)) continue;
      const first = tier.lead(0, hash);
      if (!first) continue;
      if (tier.isForm(first)) found = true;
      (after ??= []).push(first * many + at);
    }
    return after ?? NOWHERE;
  };

  /** Reads the word at a piece's start, which may belong to earlier ones; gives where it ends. */
  const readHead = (text: string, from: number): number => {
    const digits = isDigit(fold(text.charCodeAt(from)));
    const words = digits === openDigits ? open : [];
    words.push(beginWord(ended));
    let i = from;
    for (; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      if (!isWordUnit(folded) || isDigit(folded) !== digits) break;
      for (const word of words) extend(word, folded);
    }
    open = words.filter((word) => word.length <= LONGEST_WORD);
    openDigits = digits;
    ended = open.flatMap(complete);
    return i;
  };

  /** Reads the rest of a piece, word by word. */
  const readRest = (text: string, from: number, isTied: boolean): void => {
    let before = ended;
    let tied = isTied;
    let word: Word | undefined;
    let digits = false;
    open = [];
    for (let i = from; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      const inWord = isWordUnit(folded);
      if (word && (!inWord || isDigit(folded) !== digits)) {
        before = complete(word);
        word = undefined;
        tied = true;
      }
      if (inWord) {
        digits = isDigit(folded);
        word ??= beginWord(before);
        extend(word, folded);
      } else {
        // A plus sign tied to the word before is a word of its own: "K+".
        if (folded === PLUS && tied) before = completeAs(PLUS_HASH, before);
        tied = false;
      }
    }
    ended = word ? complete(word) : before;
    if (!word) return;
    open = word.length <= LONGEST_WORD ? [word] : [];
    openDigits = digits;
  };

  return {
    push(text) {
      found = false;
      let from = 0;
      while (from < text.length && fold(text.charCodeAt(from)) === SKIP) from++;
      if (from === text.length) return false;
      const wasOpen = open.length > 0;
      const inWord = isWordUnit(fold(text.charCodeAt(from)));
      if (inWord) from = readHead(text, from);
      if (from < text.length) readRest(text, from, inWord || wasOpen);
      return found;
    },
    reset() {
      open = [];
      ended = NOWHERE;
    },
  };
}
