// How hard our texts are to read, by a published formula.

/** Two vowels that are said one after the other: "magnesi-um", "di-et", "bi-otin", "flu-id". */
const HIATUS =
  /i(?:a(?!g)|o(?!u)|um|u[sn]|et|en)|e(?:um|o)|u(?:a(?!r)|i[dn]|ou)|[aeiou]ing|yi|oe[tl]/g;
/** Letters of the same shape that are one sound: "na-tion", "spe-cial", "pa-tient", "re-gion". */
const ONE_SOUND = /[tcsxg]i(?:on|ou|a(?=[ln])|en)/g;
/** A last e that is not heard, with the endings that keep it so: "care", "cares", "cared", "careful". */
const SILENT =
  /(?:[^aeioul]|[aeiou]l)e(?:\b|ly|ful|less|ness|ment)|[^aeioutdy]ed\b|(?:[^aeioucgsxzhl]|[^cs]h|[aeiou]l)es\b/g;

const count = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0;

/** Syllables of an English word, by its letters; at least one. Numbers count as one. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/['’]s$|[^a-z]/g, '');
  if (letters === 'people') return 2;
  const groups = count(letters, /[aeiouy]+/g);
  const split = count(
    letters.replaceAll(ONE_SOUND, (shape) => shape.replace('i', 'j')),
    HIATUS,
  );
  return Math.max(1, groups + split - count(letters, SILENT));
}

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** Sentences (a colon or semicolon ends one, too), words and syllables of a text. */
export function countText(text: string): Counts {
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return {
    sentences: text.split(/[.?!;:](?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllables(word), 0),
  };
}

/**
 * The school grade (US) that a text asks for: Flesch-Kincaid, 0.39 words a sentence + 11.8 syllables a
 * word - 15.59 (Kincaid et al. 1975). Grade 6 is read at about 12 years. Made for running text: of a
 * few words it says nothing.
 */
export function readingGrade(texts: readonly Counts[]): number {
  const sum = (key: keyof Counts): number => texts.reduce((total, text) => total + text[key], 0);
  return (
    0.39 * (sum('words') / sum('sentences')) + 11.8 * (sum('syllables') / sum('words')) - 15.59
  );
}
