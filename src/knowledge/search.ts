import { editDistance } from './edit-distance';
import { searchText, type SearchText } from './search-text';

/** From this rank on names are those of foods that no page is highlighted for. */
export const FOOD_RANK = 3;

/**
 * One name of a concept: the text, and 0 its name, 1 a name that is shown, 2 a word people type;
 * `FOOD_RANK` more for a food that no page is highlighted for.
 */
export type SearchEntry = readonly [text: string, rank: number];

/** Compiled names of all concepts (`data/compiled/search.json`). */
export interface SearchIndex {
  readonly concepts: readonly { readonly id: string; readonly names: readonly SearchEntry[] }[];
}

export interface SearchHit {
  readonly id: string;
  /** The name that matched, as the index spells it. */
  readonly matched: string;
}

/** A text in the forms that matching needs; made once for each name and for each query. */
interface Prepared {
  readonly key: SearchText;
  /** Its words without spaces. */
  readonly compact: string;
  /** One bit for each letter that occurs. */
  readonly letters: number;
  /** Holds a single letter or a digit: "vitamin C" and "B6" differ from others by one typo. */
  readonly isCode: boolean;
}

interface Name extends Prepared {
  readonly id: string;
  readonly text: string;
  readonly rank: number;
}

const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/** The letters of a text as bits; digits count for none. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - FIRST_LETTER;
    if (letter >= 0 && letter < LETTERS) bits |= 1 << letter;
  }
  return bits;
}

function prepare(text: string): Prepared {
  const key = searchText(text);
  const compact = key.words.join('');
  const isCode = key.words.some((word) => word.length === 1 || /\d/.test(word));
  return { key, compact, letters: lettersOf(compact), isCode };
}

/** Preparing an index takes about 20 ms; it is done at its first query. */
const preparedIndexes = new WeakMap<SearchIndex, readonly Name[]>();

function namesOf(index: SearchIndex): readonly Name[] {
  const known = preparedIndexes.get(index);
  if (known) return known;
  const names = index.concepts.flatMap((concept) =>
    concept.names.map(([text, rank]) => ({ id: concept.id, text, rank, ...prepare(text) })),
  );
  preparedIndexes.set(index, names);
  return names;
}

/** How a name can match, best first; a hit's cost starts with the place in this list. */
const TIERS = [
  'same text',
  'same words',
  'same stems',
  'prefix',
  'typo',
  'prefix of words',
  'name in query',
  'typo in prefix',
  'some words',
] as const;
type Tier = (typeof TIERS)[number];

/** Distance between two tiers; larger than any cost within a tier. */
const STEP = 100;
const cost = (tier: Tier, within: number): number =>
  TIERS.indexOf(tier) * STEP + Math.min(within, STEP - 1);

/** Cost of one typo. */
const TYPO = 20;
/** Letters a word needs to have room for one, two, three typos: in "B6" or "EPA" there is none. */
const ROOM_FOR_TYPOS = [4, 6, 11];
const LEAST_TYPED = 3;
/** A shorter beginning with a typo could be anything. */
const LEAST_TYPED_PREFIX = 6;
/** An edit brings in or takes away at most two letters: with more, counting edits is in vain. */
const MOST_LETTERS_CHANGED = 2 * ROOM_FOR_TYPOS.length;
/** Added where a letter was changed or added; a missing letter is the likelier slip. */
const NOT_MISSING = 8;

function typosAllowed(typed: string, word: string): number {
  if (typed.length < LEAST_TYPED || /\d/.test(typed)) return 0;
  const length = Math.max(typed.length, word.length);
  return ROOM_FOR_TYPOS.filter((letters) => length >= letters).length;
}

/** Whether all letters of `part` stand in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}

/** Cost of the typos between two words; infinite if there are too many. */
function typoCost(typed: string, word: string): number {
  const limit = typosAllowed(typed, word);
  const edits = editDistance(typed, word, limit);
  if (edits > limit) return Number.POSITIVE_INFINITY;
  return edits === 0 || isSubsequence(typed, word) ? edits * TYPO : edits * TYPO + NOT_MISSING;
}

/** How many letters occur in one of two texts only. */
function letterDifference(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Cost of the typos between two lists of words, word by word. */
function typosByWord(query: readonly string[], name: readonly string[]): number {
  if (query.length !== name.length) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < query.length && sum < Number.POSITIVE_INFINITY; at++)
    sum += typoCost(query[at] ?? '', name[at] ?? '');
  return sum;
}

/** Cost of the typos between query and name; where spaces may be missing or extra, without them. */
function typos(query: Prepared, name: Prepared): number {
  if (letterDifference(query.letters, name.letters) > MOST_LETTERS_CHANGED)
    return Number.POSITIVE_INFINITY;
  const byWord = typosByWord(query.key.words, name.key.words);
  if (query.isCode || name.isCode) return byWord;
  const joined = Math.min(byWord, typoCost(query.compact, name.compact));
  if (joined < Number.POSITIVE_INFINITY) return joined;
  // Spelling rules can carry a mistyped word further away: compare as typed, too.
  return typoCost(query.key.plain, name.key.plain);
}

/** Whether each word of the query begins another word of the name; the last may be unfinished. */
function startsWords(query: readonly string[], name: readonly string[]): boolean {
  const free = [...name];
  return query.every((word) => {
    const at = free.findIndex((candidate) => candidate.startsWith(word));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** Cost of a name that shares words with the query; infinite if it does not match. */
function costOfParts(query: Prepared, { key, rank }: Name, within: number): number {
  const typed = query.key;
  if (startsWords(typed.words, key.words)) return cost('prefix of words', within);
  const covered = key.stems.filter((stem) => typed.stems.includes(stem)).length;
  // "Burning tongue" asks for no beef tongue: a food is only one of the words.
  if (covered === key.stems.length && rank < FOOD_RANK)
    return cost('name in query', 60 - 20 * covered + rank * 5);
  const head = key.plain.slice(0, typed.plain.length);
  if (typed.plain.length >= LEAST_TYPED_PREFIX && editDistance(typed.plain, head, 1) === 1)
    return cost('typo in prefix', within);
  const isHalf = covered > 0 && covered * 2 >= typed.stems.length;
  return isHalf ? cost('some words', 60 - 20 * covered + within / 3) : Number.POSITIVE_INFINITY;
}

/** Cost of one name for a query; infinite if it does not match. */
function costOf(query: Prepared, name: Name): number {
  const { key, rank } = name;
  const typed = query.key;
  // Of names that match alike: the concept's own name first, then the shorter one.
  const within = rank * 20 + Math.min(key.plain.length, 19);
  if (key.plain === typed.plain) return cost('same text', rank);
  if (equal(key.words, typed.words) || name.compact === query.compact)
    return cost('same words', rank);
  if (equal(key.stems, typed.stems)) return cost('same stems', within);
  if (key.plain.startsWith(typed.plain)) return cost('prefix', within);
  const slips = typos(query, name);
  if (slips < Number.POSITIVE_INFINITY) return cost('typo', slips - TYPO + within / 4);
  return costOfParts(query, name, within);
}

/**
 * Finds concepts by what a reader types: names, synonyms, abbreviations, plurals, British spelling,
 * words without diacritics, one or two typos, beginnings of words.
 *
 * @param limit most hits to give
 * @returns hits, best first, each concept once
 */
export function search(index: SearchIndex, query: string, limit: number): SearchHit[] {
  const typed = prepare(query);
  if (typed.key.plain === '') return [];
  const best = new Map<string, { readonly cost: number; readonly matched: string }>();
  for (const name of namesOf(index)) {
    const value = costOf(typed, name);
    const known = best.get(name.id);
    if (value < (known?.cost ?? Number.POSITIVE_INFINITY))
      best.set(name.id, { cost: value, matched: name.text });
  }
  return [...best]
    .toSorted(([, a], [, b]) => a.cost - b.cost)
    .slice(0, limit)
    .map(([id, { matched }]) => ({ id, matched }));
}

const tierOf = (value: number): Tier | undefined => TIERS[Math.floor(value / STEP)];
/** What holds the query as it was typed, in whatever spelling. */
const HOLDING: ReadonlySet<Tier | undefined> = new Set([
  'same text',
  'same words',
  'same stems',
  'prefix',
  'prefix of words',
]);
const SLIPS: ReadonlySet<Tier | undefined> = new Set(['typo', 'typo in prefix']);

/**
 * What a list is narrowed down to: all that holds the query, in any of its names, as `search` compares them. Typos
 * count only where nothing holds it as typed, and guesses by some of the words never.
 */
export function narrow(index: SearchIndex, query: string): ReadonlySet<string> {
  const typed = prepare(query);
  const holding = new Set<string>();
  const slips = new Set<string>();
  if (typed.key.plain === '') return holding;
  for (const name of namesOf(index)) {
    const tier = tierOf(costOf(typed, name));
    if (HOLDING.has(tier)) holding.add(name.id);
    else if (SLIPS.has(tier)) slips.add(name.id);
  }
  return holding.size > 0 ? holding : slips;
}
