import type { Evidence } from './reader';
import type { CueClass } from './senses';

/** Longer addresses are ids and states, no words. */
const LONGEST_PATH = 300;

/**
 * The words of the folders of a path: "/recipes/soups/red-lentil-soup" is among "recipes soups". The
 * last part is left out, as it mostly repeats the title, which counts already; a folder's own page ends
 * in a slash.
 *
 * @param path as `location.pathname`, with `location.hash` behind it where an app keeps its route there
 */
export function folderWords(path: string): string {
  const folders = path.slice(0, LONGEST_PATH).split('/').slice(0, -1);
  // Each a sentence of its own: words of two folders are no phrase.
  return folders.map((folder) => folder.replace(/[-_+.#!]|%20/g, ' ')).join('. ');
}

/**
 * What types of schema.org and of Open Graph speak of. Left out are those that say nothing about the
 * subject (Article, Product, Person) and those of media that are often about health (Book, Podcast).
 */
const SUBJECTS: Partial<Record<CueClass, RegExp>> = {
  health: /\b(?:medical|health|dietary|drug|physician)/i,
  kitchen: /\b(?:recipe|cook)/i,
  game: /game/i,
  tech: /software|\b(?:mobileapp|webapp|api)/i,
  finance: /financ|\b(?:bank|loan|invest|stock)/i,
  mechanics: /vehicle|\b(?:car\b|auto|motor|engine)/i,
  media: /movie|\b(?:tv|music|comic)/i,
  sport: /\bsport/i,
  cosmetic: /\b(?:beauty|hair|nail)/i,
};

/**
 * What the declared types of a page say of its subject: a word of each kind, as in a title, however many
 * there are. A site declares much beside what the page is about.
 *
 * @param types as written, apart from each other: "Recipe", "https://schema.org/VideoGame", "video.movie"
 */
export function evidenceOfTypes(types: string): Evidence {
  const evidence: Record<string, number> = {};
  for (const [cueClass, pattern] of Object.entries(SUBJECTS))
    if (pattern.test(types)) evidence[cueClass] = 1;
  return evidence;
}
