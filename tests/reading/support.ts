import { compileLexicon } from '../../data/lexicon';
import { createAnnotator } from '../../scripts/annotate-text';
import { unpackLexicon, type PackedLexicon } from '../../src/reading/lexicon';
import { readFlow, type Reading } from '../../src/reading/match';
import { createReader } from '../../src/reading/reader';
import type { FlowText, Mention } from '../../src/reading/types';

const files = compileLexicon();
const tier = (name: string): PackedLexicon => JSON.parse(files[name] ?? '') as PackedLexicon;

export const CORE = tier('lexicon-core.json');
export const EXTRA = tier('lexicon-extra.json');
export const LEXICA = [CORE, EXTRA].map(unpackLexicon);
const READER = createReader([CORE, EXTRA]);

export const readingOf = (flow: FlowText): Reading => readFlow(flow, LEXICA);

/** Mentions of a flow that is all its page says. */
export function mentionsOf(flow: FlowText): Mention[] {
  const matched = READER.match(flow);
  const { evidence } = matched;
  return READER.decide(matched, { role: 'text', section: evidence, page: evidence });
}

const spansOf = createAnnotator([CORE, EXTRA]);

/** `surface = concept` of each mention of a text that is a page. */
export const found = (text: string): string[] =>
  spansOf(text).map(({ start, end, concept }) => `${text.slice(start, end)} = ${concept}`);

/** Concepts of a text that is a page, without foods and factors. */
export const conceptsIn = (text: string): string[] =>
  spansOf(text)
    .filter((span) => span.class !== 'food' && span.class !== 'factor')
    .map(({ concept }) => concept);
