// Measures the reader of this tree on the project's own labelled texts.
import * as z from 'zod';
import { compileLexicon } from '../data/lexicon';
import { readTable } from '../data/table';
import type { PackedLexicon } from '../src/reading/lexicon';
import { measureClaims, measureMentions } from './accuracy-measure';
import type { Accuracy } from './accuracy-page';
import { createClaimAnnotator } from './annotate-text';
import { ambiguousForms, countSenses } from './form-senses';
import { readClaimSentences, readPassages } from './labelled';

const ConceptRow = z.object({ id: z.string(), kind: z.string() });
const LABELLED = ['nutrient', 'symptom', 'condition'];

/** Compiles the lexicon from the tables, so that it is never an older one. Takes about 5 s. */
export function measureAccuracy(): Accuracy {
  const kinds = new Map(readTable('concepts.tsv', ConceptRow).map(({ id, kind }) => [id, kind]));
  const tiers = Object.values(compileLexicon()).map((text) => JSON.parse(text) as PackedLexicon);
  const annotate = createClaimAnnotator(tiers);
  const passages = readPassages();
  const forms = ambiguousForms((concept) => LABELLED.includes(kinds.get(concept) ?? ''));
  return {
    mentions: measureMentions(
      passages,
      (text) => annotate(text).spans,
      (concept) => kinds.get(concept),
    ),
    claims: measureClaims(readClaimSentences(), (text) => annotate(text).claims),
    senses: countSenses(forms, passages),
  };
}
