import { editDistance } from './edit-distance';
import { searchText, type SearchText } from './search-text';

/** One name of a concept: the text, and 0 its name, 1 a name that is shown, 2 a word people type. */
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

interface Prepared {
  readonly id: string;
  readonly text: string;
  readonly rank: number;
  readonly key: SearchText;
  readonly compact: string;
}

/** Preparing takes about 15 ms; an index is prepared at its first query. */
const preparedIndexes = new WeakMap<SearchIndex, readonly Prepared[]>();

function prepare(index: SearchIndex): readonly Prepared[] {
  const known = preparedIndexes.get(index);
  if (known) return known;
  const entries = index.concepts.flatMap(({ id, names }) =>
    names.map(([text, rank]) => {
      const key = searchText(text);
      return { id, text, rank, key, compact: key.words.join('') };
    }),
  );
  preparedIndexes.set(index, entries);
  return entries;
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

/** Cost of the typos between two lists of words, word by word. */
function typosByWord(query: readonly string[], name: readonly string[]): number {
  if (query.length !== name.length) return Number.POSITIVE_INFINITY;
  return query.reduce((sum, word, at) => sum + typoCost(word, name[at] ?? ''), 0);
}

const hasLoneLetter = (words: readonly string[]): boolean =>
  words.some((word) => word.length === 1 || /\d/.test(word));

/** Cost of the typos between query and name; where spaces may be missing or extra, without them. */
function typos(query: SearchText, compact: string, name: Prepared): number {
  const byWord = typosByWord(query.words, name.key.words);
  // "Vitamin C" and "vitamin B6" differ from others by what a typo would change.
  if (hasLoneLetter(query.words) || hasLoneLetter(name.key.words)) return byWord;
  const joined = Math.min(byWord, typoCost(compact, name.compact));
  if (joined < Number.POSITIVE_INFINITY) return joined;
  // Spelling rules can carry a mistyped word further away: compare as typed, too.
  return typoCost(query.plain, name.key.plain);
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

/** Cost of one name for a query; infinite if it does not match. */
function costOf(query: SearchText, compact: string, name: Prepared): number {
  const { key, rank } = name;
  // Of names that match alike: the concept's own name first, then the shorter one.
  const within = rank * 20 + Math.min(key.plain.length, 19);
  if (key.plain === query.plain) return cost('same text', rank);
  if (equal(key.words, query.words) || name.compact === compact) return cost('same words', rank);
  if (equal(key.stems, query.stems)) return cost('same stems', within);
  if (key.plain.startsWith(query.plain)) return cost('prefix', within);
  const slips = typos(query, compact, name);
  if (slips < Number.POSITIVE_INFINITY) return cost('typo', slips - TYPO + within / 4);
  if (startsWords(query.words, key.words)) return cost('prefix of words', within);
  const covered = key.stems.filter((stem) => query.stems.includes(stem)).length;
  if (covered === key.stems.length) return cost('name in query', 60 - 20 * covered + rank * 5);
  const head = key.plain.slice(0, query.plain.length);
  if (query.plain.length >= (ROOM_FOR_TYPOS[1] ?? 0) && editDistance(query.plain, head, 1) === 1)
    return cost('typo in prefix', within);
  if (covered > 0 && covered * 2 >= query.stems.length)
    return cost('some words', 60 - 20 * covered + within / 3);
  return Number.POSITIVE_INFINITY;
}

/**
 * Finds concepts by what a reader types: names, synonyms, abbreviations, plurals, British spelling,
 * words without diacritics, one or two typos, beginnings of words.
 *
 * @param limit most hits to give
 * @returns hits, best first, each concept once
 */
export function search(index: SearchIndex, query: string, limit: number): SearchHit[] {
  const text = searchText(query);
  if (text.plain === '') return [];
  const compact = text.words.join('');
  const best = new Map<string, { readonly cost: number; readonly matched: string }>();
  for (const name of prepare(index)) {
    const value = costOf(text, compact, name);
    const known = best.get(name.id);
    if (value < (known?.cost ?? Number.POSITIVE_INFINITY))
      best.set(name.id, { cost: value, matched: name.text });
  }
  return [...best]
    .toSorted(([, a], [, b]) => a.cost - b.cost)
    .slice(0, limit)
    .map(([id, { matched }]) => ({ id, matched }));
}
