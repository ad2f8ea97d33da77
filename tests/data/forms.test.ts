import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readTable } from '../../data/table';
import { LEXICA } from '../reading/support';
import { readFlow } from '../../src/reading/match';

/**
 * Forms that a reader expects of each concept: plurals, verbs, adjectives, both spellings,
 * abbreviations, salts, everyday words. Written from knowledge of English before a look at
 * `data/terms/forms.tsv`; `left-out.tsv` names those that the lexicon does without, with a reason.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures/forms');
const LEFT_OUT = 'left-out.tsv';
const Concept = z.object({ id: z.string(), kind: z.string() });

const cellsOf = (file: string): string[][] =>
  readFileSync(join(FIXTURES, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const formsOf = (files: readonly string[]): { concept: string; form: string }[] =>
  files
    .flatMap(cellsOf)
    .flatMap(([concept = '', forms = '']) =>
      forms.split(';').map((form) => ({ concept, form: form.trim() })),
    );

const expected = formsOf(readdirSync(FIXTURES).filter((file) => file !== LEFT_OUT));
const leftOut = formsOf([LEFT_OUT]);
const keyOf = ({ concept, form }: { concept: string; form: string }): string =>
  `${concept}: ${form}`;
const without = new Set(leftOut.map(keyOf));

/** Concepts of the candidates in a form, and the one that takes the whole of it. */
function readForm(text: string): { parts: (string | undefined)[]; whole: string | undefined } {
  const { hits, tokens } = readFlow({ text }, LEXICA);
  const [first] = hits;
  const isWhole = first?.from === 0 && first.to === tokens.start.length;
  return {
    parts: hits.map(({ payload }) => payload.concept?.id),
    whole: isWhole ? first.payload.concept?.id : undefined,
  };
}

describe('word families', () => {
  const labelled = readTable('concepts.tsv', Concept).filter(({ kind }) =>
    ['nutrient', 'symptom', 'condition'].includes(kind),
  );
  it('are expected of every nutrient, symptom and condition', () => {
    const concepts = new Set(expected.map(({ concept }) => concept));
    expect(labelled.map(({ id }) => id).filter((id) => !concepts.has(id))).toEqual([]);
  });
  it.each(labelled.map(({ id }) => id))('of %s have the forms that a reader expects', (id) => {
    const lost = expected
      .filter((row) => row.concept === id && !without.has(keyOf(row)))
      .filter(({ form }) => !readForm(form).parts.includes(id))
      .map(({ form }) => form);
    expect(lost).toEqual([]);
  });
  it('have no form of another concept', () => {
    const foreign = expected
      .filter((row) => !without.has(keyOf(row)))
      .filter(({ concept, form }) => (readForm(form).whole ?? concept) !== concept)
      .map(keyOf);
    expect(foreign).toEqual([]);
  });
  it('leave out only what is expected and is not there, for a reason', () => {
    const known = new Set(expected.map(keyOf));
    expect(leftOut.map(keyOf).filter((key) => !known.has(key))).toEqual([]);
    const found = leftOut.filter(({ concept, form }) => readForm(form).parts.includes(concept));
    expect(found.map(keyOf)).toEqual([]);
    for (const [, , reason] of cellsOf(LEFT_OUT)) expect(reason).toMatch(/\w/);
  });
});
