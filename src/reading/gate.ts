import {
  ASCII,
  EXPANDED,
  HASH_SEED,
  SKIP,
  fold,
  hashStep,
  hashWithS,
  hashWithoutS,
  isDigit,
  unitsOf,
} from './fold';
import type { Lexicon } from './lexicon';
import type { Gate } from './reader';
import { ASCII_KIND, DIGIT, LETTER, LONGEST_WORD, NO_WORD, PLUS, kindOf } from './word';

/** Where the words before can lead: nodes of the tiers' graphs, numbered through all tiers. */
type Nodes = readonly number[];
const NOWHERE: Nodes = [];
const NO_WORDS: readonly never[] = [];

/** A word that may have begun in an earlier piece, and where the words before it can lead. */
interface Word {
  hash: number;
  /** Units since the end of the piece that it began in. */
  length: number;
  before: Nodes;
}

const PLUS_HASH = hashStep(HASH_SEED, PLUS);

/** A digit or a plus sign, among the units that `UNITS` tells. */
const OTHER = 1;
/** Letters below 128 as they count in hashes; `OTHER`; 0 for what only parts words. */
const UNITS = ASCII.map((folded, code) => {
  if (ASCII_KIND[code] === LETTER) return folded;
  return ASCII_KIND[code] === DIGIT || code === PLUS ? OTHER : 0;
});

function hashOn(hash: number, folded: number): number {
  if (folded < EXPANDED) return hashStep(hash, folded);
  let on = hash;
  for (const unit of unitsOf(folded)) on = hashStep(on, unit.charCodeAt(0));
  return on;
}

/** Hash of the word that is being read, as far as it is read. */
let reached = HASH_SEED;

/**
 * Reads on to the first unit that is `OTHER` or ends a word that may begin or continue a form; gives where that is.
 * By itself, as engines make little of a loop within closures.
 *
 * @param goesOn 1 if any word may continue a form, else 0
 */
function readOn(text: string, from: number, first: Uint8Array, goesOn: number): number {
  const { length } = text;
  let hash = reached;
  let i = from;
  for (; i < length; i++) {
    const code = text.charCodeAt(i);
    const unit = code < 128 ? (UNITS[code] as number) : OTHER;
    if (unit === OTHER) break;
    // No branch on where words end, which nobody can foretell: -1 there, else 0.
    const ends = (unit - 1) >> 31;
    if ((((first[hash & (PLACES - 1)] as number) | goesOn) & ends) !== 0 && hash !== HASH_SEED)
      break;
    hash = hashStep(hash, unit) & ~ends;
  }
  reached = hash;
  return i;
}

/** Places of the table of first words: at most about 4 % of other words pass, and it stays in the nearest cache. */
const PLACES = 1 << 14;

/** Where 1 stands, a word with this hash may begin a form of any tier. Made once a reader. */
export function firstWordsOf(tiers: readonly Lexicon[]): Uint8Array {
  const table = new Uint8Array(PLACES);
  for (const { firsts } of tiers)
    for (const hash of firsts)
      // A plain plural is its singular.
      for (const begins of [hash, hashWithS(hash)]) table[begins & (PLACES - 1)] = 1;
  return table;
}

/**
 * Finds out, node by node, where a form may begin: by hashes of its first two words, whatever stands
 * between them. The border of two pieces is both a place where a word ends and one where it runs on.
 *
 * @param first `firstWordsOf` the tiers
 */
export function createGate(tiers: readonly Lexicon[], first: Uint8Array): Gate {
  const many = tiers.length;
  /** The last word of a piece, in an object that is used again: most pieces end in one that nothing follows. */
  const tail: Word = { hash: HASH_SEED, length: 0, before: NOWHERE };
  const tailOnly = [tail];
  /** Words that reach the end of the last piece. */
  let open: readonly Word[] = NO_WORDS;
  let openKind = LETTER;
  /** Where the words of the last piece lead, if all of them have ended. */
  let ended: Nodes = NOWHERE;
  let found = false;

  const completeAs = (hash: number, before: Nodes): Nodes => {
    let after: number[] | undefined;
    for (let at = 0; at < many; at++) {
      const tier = tiers[at] as Lexicon;
      for (const node of before)
        if (node % many === at && tier.lead((node - at) / many, hash)) found = true;
      const node = tier.lead(0, hash);
      if (!node) continue;
      if (tier.isForm(node)) found = true;
      (after ??= []).push(node * many + at);
    }
    return after ?? NOWHERE;
  };
  /** Notes whether a word makes a form, alone or with the one before; gives where it leads. */
  const complete = (hash: number, before: Nodes): Nodes => {
    if (before === NOWHERE && !first[hash & (PLACES - 1)]) return NOWHERE;
    const after = completeAs(hash, before);
    // A plain plural is its singular.
    const plain = completeAs(hashWithoutS(hash), before);
    if (plain === NOWHERE) return after;
    return after === NOWHERE ? plain : [...after, ...plain];
  };

  /** Reads the word at a piece's start, which may belong to earlier ones; gives where it ends. */
  const readHead = (text: string, from: number): number => {
    const words = [...open, { hash: HASH_SEED, length: 0, before: ended }];
    let i = from;
    for (; i < text.length; i++) {
      const folded = fold(text.charCodeAt(i));
      if (folded === SKIP) continue;
      if (kindOf(folded) !== openKind) break;
      for (const word of words) {
        word.hash = hashOn(word.hash, folded);
        word.length++;
      }
    }
    const still: Word[] = [];
    ended = NOWHERE;
    for (const word of words) {
      if (word.length > LONGEST_WORD) continue;
      still.push(word);
      const after = complete(word.hash, word.before);
      if (after !== NOWHERE) ended = ended === NOWHERE ? after : [...ended, ...after];
    }
    open = still;
    return i;
  };

  /** Reads the rest of a piece, word by word; nothing is made for a word that begins nothing. */
  const readRest = (text: string, from: number, isTied: boolean): void => {
    const { length } = text;
    let before = ended;
    let kind = LETTER;
    open = NO_WORDS;
    reached = HASH_SEED;
    for (let i = from; ;) {
      i = readOn(text, i, first, before === NOWHERE ? 0 : 1);
      if (i === length) break;
      let folded = fold(text.charCodeAt(i));
      if (folded === SKIP) {
        i++;
        continue;
      }
      if (kindOf(folded) === LETTER) {
        reached = hashOn(reached, folded);
        i++;
        continue;
      }
      let tied = reached !== HASH_SEED || (isTied && i === from);
      if (reached !== HASH_SEED) before = complete(reached, before);
      reached = HASH_SEED;
      if (isDigit(folded)) {
        for (; i < length; i++) {
          folded = fold(text.charCodeAt(i));
          if (folded === SKIP) continue;
          if (!isDigit(folded)) break;
          reached = hashStep(reached, folded);
        }
        if (i === length) {
          kind = DIGIT;
          break;
        }
        before = complete(reached, before);
        reached = HASH_SEED;
        tied = true;
      }
      if (folded === PLUS) {
        // Tied to the word before it is a word of its own: "K+".
        if (tied) before = completeAs(PLUS_HASH, before);
        i++;
      } else if (kindOf(folded) === NO_WORD) i++;
    }
    ended = before;
    if (reached === HASH_SEED) return;
    ended = complete(reached, before);
    tail.hash = reached;
    tail.length = 0;
    tail.before = before;
    open = tailOnly;
    openKind = kind;
  };

  return {
    push(text) {
      found = false;
      const wasOpen = open.length > 0;
      let from = 0;
      // Only a word that may run on from earlier pieces is more than the first one of this one.
      if (wasOpen) {
        while (from < text.length && fold(text.charCodeAt(from)) === SKIP) from++;
        if (from === text.length) return false;
        if (kindOf(fold(text.charCodeAt(from))) === openKind) from = readHead(text, from);
      }
      if (from < text.length) readRest(text, from, wasOpen);
      return found;
    },
    reset() {
      open = NO_WORDS;
      ended = NOWHERE;
    },
  };
}
