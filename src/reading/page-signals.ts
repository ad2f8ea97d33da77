/** Longer paths are ids and states, no words. */
const LONGEST_PATH = 300;

/**
 * The words of the folders of a path: "/recipes/soups/red-lentil-soup" is among "recipes soups". The
 * last part is left out, as it mostly repeats the title, which counts already; a folder's own page ends
 * in a slash.
 *
 * @param path as `location.pathname`
 */
export function folderWords(path: string): string {
  const folders = path.slice(0, LONGEST_PATH).split('/').slice(0, -1);
  // Each a sentence of its own: words of two folders are no phrase.
  return folders.map((folder) => folder.replace(/[-_+.]|%20/g, ' ')).join('. ');
}
