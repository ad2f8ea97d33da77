// What others do, as short as it can be said.
import core from '../../data/compiled/lexicon-core.json';

/** The words of a packed tier, front-coded as data/lexicon-pack.ts writes them. */
function wordsOf(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, count = 'A', rest = '']) => {
    before = before.slice(0, count.charCodeAt(0) - 65) + rest;
    return before;
  });
}

const known = new Map(wordsOf(core.words).map((word, at) => [word, at + 1]));

/** A word regex and a Map of the lexicon's words, without phrases or decisions; gives a sum. */
export function wordMapPeer(text: string): number {
  let sum = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) sum += known.get(word.toLowerCase()) ?? 0;
  return sum;
}
