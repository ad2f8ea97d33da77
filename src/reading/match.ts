import type { Form, Mention } from './types';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Finds single-word forms at word edges, whatever their case.
 *
 * @returns mentions in text order; offsets are UTF-16 code units into `text`
 */
export function findMentions(text: string, forms: readonly Form[]): Mention[] {
  const byWord = new Map(forms.map((form) => [form.text.toLowerCase(), form]));
  const mentions: Mention[] = [];
  for (const word of text.matchAll(WORD)) {
    const form = byWord.get(word[0].toLowerCase());
    if (!form) continue;
    mentions.push({
      start: word.index,
      end: word.index + word[0].length,
      concept: form.concept,
      kind: form.kind,
    });
  }
  return mentions;
}
