import { FOREIGN_TEXT, seemsForeign } from '../../reading/language';
import type { PackedLexicon } from '../../reading/lexicon';
import { createReader, type Reader } from '../../reading/reader';

/** So much of a text tells its language, in UTF-16 units. */
const SAMPLE = 10_000;

/**
 * Tells whether the words of a text are of another language, also of one that names nothing: the page is not
 * read for that.
 */
export function createForeignCheck(tiers: readonly PackedLexicon[]): (text: string) => boolean {
  let reader: Reader | undefined;
  return (text) => {
    reader ??= createReader(tiers);
    return seemsForeign(reader.match({ text: text.slice(0, SAMPLE) }).evidence, FOREIGN_TEXT);
  };
}
