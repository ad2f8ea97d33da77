// Which senses of ambiguous forms the labelled passages show: as a mention, and as something else.
import * as z from 'zod';
import { expand, wordsOf } from '../data/lexicon-expand';
import { readTable } from '../data/table';
import type { Passage } from './labelled';

const Macro = z.object({ name: z.string(), pattern: z.string() });
const FormRow = z.object({
  tier: z.string(),
  concept: z.string(),
  forms: z.string(),
  policy: z.string(),
  case: z.string(),
  note: z.string(),
});

/** One pattern of `data/terms/forms.tsv` that needs evidence, with its inflections and spellings. */
export interface AmbiguousForm {
  readonly concept: string;
  readonly policy: 'gated' | 'strict';
  readonly pattern: string;
  /** Word sequences, words parted by a space. */
  readonly phrases: readonly string[];
}

/** The gated and strict forms of nutrients, symptoms and conditions. */
export function ambiguousForms(isLabelled: (concept: string) => boolean): AmbiguousForm[] {
  const macros = new Map(
    readTable('terms/macros.tsv', Macro).map(({ name, pattern }) => [name, pattern]),
  );
  return readTable('terms/forms.tsv', FormRow).flatMap(({ concept, forms, policy }) => {
    if ((policy !== 'gated' && policy !== 'strict') || !isLabelled(concept)) return [];
    return forms.split(';').map((pattern): AmbiguousForm => ({
      concept,
      policy,
      pattern: pattern.trim(),
      phrases: expand(pattern, macros).map((phrase) => wordsOf(phrase).join(' ')),
    }));
  });
}

/** A form and in how many passages it stands in each sense. */
export interface FormSenses {
  readonly form: AmbiguousForm;
  /** Labelled as the concept, optional labels included. */
  readonly meant: number;
  /** Stands there and is no mention. */
  readonly other: number;
}

/** Places of a phrase as whole words. */
function* placesOf(
  phrase: string,
  words: readonly Word[],
): Generator<{ start: number; end: number }> {
  const wanted = phrase.split(' ');
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (!wanted.every((word, ahead) => isWord(words[at + ahead]?.word ?? '', word))) continue;
    yield { start: words[at]?.start ?? 0, end: words[at + wanted.length - 1]?.end ?? 0 };
  }
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The reader takes a plain plural as its singular. */
const isWord = (written: string, wanted: string): boolean =>
  written === wanted || (wanted.length > 2 && written === `${wanted}s`);

const WORD = /[a-z]+|\d+|\+/gi;
const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Counts in how many passages each form stands in each sense. */
export function countSenses(
  forms: readonly AmbiguousForm[],
  passages: readonly Passage[],
): FormSenses[] {
  const texts = passages.map(({ text, gold }) => ({ gold, words: wordsIn(text) }));
  return forms.map((form) => {
    let meant = 0;
    let other = 0;
    for (const { words, gold } of texts) {
      const places = form.phrases.flatMap((phrase) => [...placesOf(phrase, words)]);
      const isMeant = ({ start, end }: { start: number; end: number }): boolean =>
        gold.some(
          (label) => label.concept === form.concept && label.start < end && start < label.end,
        );
      const isTaken = ({ start, end }: { start: number; end: number }): boolean =>
        gold.some((label) => label.start < end && start < label.end);
      if (places.some(isMeant)) meant++;
      if (places.some((place) => !isTaken(place))) other++;
    }
    return { form, meant, other };
  });
}
