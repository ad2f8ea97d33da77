// How hard our texts are to read, by a published formula.
import { syllable } from 'syllable';

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
    syllables: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
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
