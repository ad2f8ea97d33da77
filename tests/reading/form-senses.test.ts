import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readTable } from '../../data/table';
import { ambiguousForms, countSenses } from '../../scripts/form-senses';
import { readPassages } from '../../scripts/labelled';

const Concept = z.object({ id: z.string(), kind: z.string() });
const LABELLED = ['nutrient', 'symptom', 'condition'];

/**
 * Forms that need evidence and of which the passages can't show both senses, with the reason: none.
 * A form without another sense in English is `free` in `data/terms/forms.tsv` instead.
 */
const ONE_SENSE: Readonly<Record<string, string>> = {};

describe('every gated and strict form of a nutrient, symptom or condition', () => {
  const kinds = new Map(readTable('concepts.tsv', Concept).map(({ id, kind }) => [id, kind]));
  const forms = ambiguousForms((concept) => LABELLED.includes(kinds.get(concept) ?? ''));
  const shown = countSenses(forms, readPassages());
  const nameOf = ({ concept, pattern }: (typeof forms)[number]): string => `${concept}: ${pattern}`;
  const lacking = (sense: 'meant' | 'other'): string[] =>
    shown
      .filter((senses) => senses[sense] === 0)
      .map(({ form }) => nameOf(form))
      .filter((name) => !(name in ONE_SENSE));

  it('is shown as a mention in a labelled passage (tests/fixtures/reading)', () => {
    expect(lacking('meant')).toEqual([]);
  });
  it('is shown as something else in a labelled passage, or has no other sense and is free', () => {
    expect(lacking('other')).toEqual([]);
  });
  it('that is excepted is a form and lacks a sense', () => {
    const oneSided = shown.filter(({ meant, other }) => meant === 0 || other === 0);
    const names = new Set(oneSided.map(({ form }) => nameOf(form)));
    expect(Object.keys(ONE_SENSE).filter((name) => !names.has(name))).toEqual([]);
  });
});
