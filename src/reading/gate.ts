import {
  ASCII,
  EXPANDED,
  HASH_SEED,
  SKIP,
  SPACE,
  fold,
  hashStep,
  isDigit,
  isWordUnit,
  unitsOf,
} from './fold';
import { GATE_BITS, hasGateBit, type Lexicon } from './lexicon';
import type { Gate } from './reader';
import { ASCII_KIND, DIGIT, LETTER, LONGEST_WORD, NO_WORD, kindOf } from './word';

/** Where the words before can lead: nodes of the tiers' graphs, numbered through all tiers. */
type Nodes = readonly number[];
const NOWHERE: Nodes = [];
const NO_WORDS: readonly never[] = [];

/** A word that may have begun in an earlier piece, and where the words before it can lead. */
interface Word {
  hash: number;
  /** The hash without a last s: a plain plural is its singular. */
  stem: number;
  length: number;
  before: Nodes;
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

/** First words of all tiers: one look a word, however many tiers there are. Made once a reader. */
export function gateBitsOf(tiers: readonly Lexicon[]): Uint8Array {
  const all = new Uint8Array(GATE_BITS >> 3);
  for (const { gate } of tiers)
    for (let at = 0; at < all.length; at++) all[at] = (all[at] as number) | (gate[at] as number);
  return all;
}

/**
 * Finds out, node by node, where a form may begin: by hashes of its first two words, whatever stands
 * between them. The border of two pieces is both a place where a word ends and one where it runs on.
 *
 * @param bits `gateBitsOf` the tiers
 */
export function createGate(tiers: readonly Lexicon[], bits: Uint8Array): Gate {
  const many = tiers.length;
  /** The last word of a piece, in an object that is used again: most pieces end in one that nothing follows. */
  const tail = beginWord(NOWHERE);
  const tailOnly = [tail];
  /** Words that reach the end of the last piece. */
  let open: readonly Word[] = NO_WORDS;
  let openDigits = false;
  /** Where the words of the last piece lead, if all of them have ended. */
  let ended: Nodes = NOWHERE;
  let found = false;

  /** Notes whether the word makes a form, alone or with the one before; gives where it leads. */
  const complete = (hash: number, stem: number, before: Nodes): Nodes => {
    const after = completeAs(hash, before);
    if (stem === hash) return after;
    const plain = completeAs(stem, before);
    if (plain === NOWHERE) return after;
    return after === NOWHERE ? plain : [...after, ...plain];
  };
  const mayBegin = (hash: number): boolean => hasGateBit(bits, hash);
  const completeAs = (hash: number, before: Nodes): Nodes => {
    let after: number[] | undefined;
    for (let at = 0; at < many; at++) {
      const tier = tiers[at] as Lexicon;
      for (const node of before)
        if (node % many === at && tier.lead((node - at) / many, hash)) found = true;
      if (!hasGateBit(tier.gate, hash)) continue;
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
    const words = [...open, beginWord(ended)];
    let i = from;
    for (; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      if (!isWordUnit(folded) || isDigit(folded) !== digits) break;
      for (const word of words) extend(word, folded);
    }
    open = words.filter((word) => word.length <= LONGEST_WORD);
    openDigits = digits;
    const after = open
      .map(({ hash, stem, before }) => complete(hash, stem, before))
      .filter((nodes) => nodes !== NOWHERE);
    ended = after.length > 1 ? after.flat() : (after[0] ?? NOWHERE);
    return i;
  };

  /** Reads the rest of a piece, word by word; nothing is made for a word that begins nothing. */
  const readRest = (text: string, from: number, isTied: boolean): void => {
    const { length } = text;
    let before = ended;
    let tied = isTied;
    let kind = NO_WORD;
    let [hash, stem, units] = [HASH_SEED, HASH_SEED, 0];
    open = NO_WORDS;
    for (let i = from; i < length; i++) {
      const code = text.charCodeAt(i);
      let folded: number;
      let own: number;
      if (code < 128) {
        folded = ASCII[code] as number;
        own = ASCII_KIND[code] as number;
      } else {
        folded = fold(code);
        if (folded === SKIP) continue;
        own = kindOf(folded);
      }
      if (own !== kind) {
        if (kind !== NO_WORD) {
          if (before !== NOWHERE || mayBegin(hash) || (stem !== hash && mayBegin(stem)))
            before = complete(hash, stem, before);
          tied = true;
        }
        kind = own;
        hash = HASH_SEED;
        stem = HASH_SEED;
        units = 0;
      }
      if (own === NO_WORD) {
        // A plus sign tied to the word before is a word of its own: "K+".
        if (folded === PLUS && tied) before = completeAs(PLUS_HASH, before);
        tied = false;
      } else if (folded < EXPANDED) {
        // The common case to its end: ASCII units of one kind, with nothing to decide on the way.
        const start = i;
        let last = hash;
        let next = 0;
        for (;;) {
          last = hash;
          hash = hashStep(hash, folded);
          next = i + 1 < length ? text.charCodeAt(i + 1) : 128;
          if (next >= 128 || ASCII_KIND[next] !== own) break;
          folded = ASCII[next] as number;
          i++;
        }
        stem = folded === SMALL_S ? last : hash;
        units += i + 1 - start;
        if (next === SPACE) {
          if (before !== NOWHERE || mayBegin(hash) || (stem !== hash && mayBegin(stem)))
            before = complete(hash, stem, before);
          kind = NO_WORD;
          tied = false;
          i++;
        }
      } else {
        const word: Word = { hash, stem, length: units, before };
        extend(word, folded);
        ({ hash, stem, length: units } = word);
      }
    }
    ended = before;
    if (kind === NO_WORD) return;
    ended = complete(hash, stem, before);
    if (units > LONGEST_WORD) return;
    tail.hash = hash;
    tail.stem = stem;
    tail.length = units;
    tail.before = before;
    open = tailOnly;
    openDigits = kind === DIGIT;
  };

  return {
    push(text) {
      found = false;
      let from = 0;
      while (from < text.length && fold(text.charCodeAt(from)) === SKIP) from++;
      if (from === text.length) return false;
      const wasOpen = open.length > 0;
      const kind = kindOf(fold(text.charCodeAt(from)));
      // Only a word that may run on from earlier pieces is more than the first one of this one.
      const runsOn = wasOpen && kind === (openDigits ? DIGIT : LETTER);
      if (runsOn) from = readHead(text, from);
      if (from < text.length) readRest(text, from, runsOn || wasOpen);
      return found;
    },
    reset() {
      open = NO_WORDS;
      ended = NOWHERE;
    },
  };
}
