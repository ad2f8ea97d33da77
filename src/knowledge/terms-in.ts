import type { SearchHit, SearchIndex } from './search';
import { searchText } from './search-text';

/** Words of the longest names; no name has more. */
const MOST_WORDS = 6;

type Names = ReadonlyMap<string, SearchHit>;

const indexed = new WeakMap<SearchIndex, Names>();

/** Names by their settled words; of two concepts with the same name the one that calls itself so. */
function namesOf(index: SearchIndex): Names {
  const known = indexed.get(index);
  if (known) return known;
  const ranked = index.concepts
    .flatMap(({ id, names }) => names.map(([text, rank]) => ({ id, text, rank })))
    .toSorted((a, b) => b.rank - a.rank);
  const names = new Map(
    ranked.map(({ id, text }) => [searchText(text).words.join(' '), { id, matched: text }]),
  );
  indexed.set(index, names);
  return names;
}

/**
 * The concepts that a text names, each once, in text order; of names within each other the longest. By the words
 * alone, without looking at what they mean there: for texts that a reader asks about, not for pages.
 */
export function termsIn(index: SearchIndex, text: string): SearchHit[] {
  const names = namesOf(index);
  const { words } = searchText(text);
  const found = new Map<string, SearchHit>();
  for (let at = 0; at < words.length;) {
    const longest = Array.from({ length: MOST_WORDS }, (_, less) => MOST_WORDS - less).find(
      (count) => at + count <= words.length && names.has(words.slice(at, at + count).join(' ')),
    );
    const hit =
      longest === undefined ? undefined : names.get(words.slice(at, at + longest).join(' '));
    if (hit && !found.has(hit.id)) found.set(hit.id, hit);
    at += longest ?? 1;
  }
  return [...found.values()];
}
