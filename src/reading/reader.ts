import { decideFlow } from './decide';
import { addEvidence, evidenceOf } from './evidence';
import { createGate, firstWordsOf } from './gate';
import { unpackLexicon, type PackedLexicon } from './lexicon';
import { createScanner, keepReading, type Reading } from './match';
import type { BlockRole, FlowText, Mention } from './types';

/** What a text says about its subject: how often each class of cue occurs. Opaque to callers. */
export interface Evidence {
  readonly [cueClass: string]: number;
}

/** Candidates and cues of one flow, before anything is decided. Opaque to callers. */
export interface Matched {
  /** False if nothing in the flow can become a mention. */
  readonly hasCandidates: boolean;
  readonly evidence: Evidence;
}

/** What stands around a flow, near to far. */
export interface Surroundings {
  readonly role: BlockRole;
  /** Evidence of the nearest heading above. */
  readonly heading?: Evidence;
  /** Evidence of all flows under that heading. */
  readonly section: Evidence;
  /** Evidence of the whole page: title, headings, flows. */
  readonly page: Evidence;
  /**
   * Points in favour of gated and strict forms that nothing speaks for or against. Claims are looked for with
   * some: "too little zinc causes ..." is evidence that no single word gives.
   */
  readonly lean?: number;
}

/**
 * Finds out which text nodes can take part in a match, without building flows. Fed with the text
 * nodes of a page in order; words may run on across nodes.
 */
export interface Gate {
  /**
   * True if what may be a form's only word, or its second one, ends in this piece; the words may have
   * begun in earlier ones.
   */
  push(text: string): boolean;
  /** The next piece cannot continue a word of this one (a block edge). */
  reset(): void;
}

/** Reads text with one lexicon. Pure: no DOM, no clock, no state between calls. */
export interface Reader {
  createGate(): Gate;
  match(flow: FlowText): Matched;
  decide(matched: Matched, surroundings: Surroundings): Mention[];
  /** Sum of several pieces of evidence. */
  addEvidence(parts: Iterable<Evidence>): Evidence;
}

const readings = new WeakMap<Matched, Reading>();

/** A reader for the forms of the given tiers, which count as one lexicon. */
export function createReader(tiers: readonly PackedLexicon[]): Reader {
  const lexica = tiers.map(unpackLexicon);
  const scan = createScanner(lexica);
  const firsts = firstWordsOf(lexica);
  return {
    createGate: () => createGate(lexica, firsts),
    match(flow) {
      const found = scan(flow);
      const hasCandidates = found.hits.some((payload) => payload.concept !== undefined);
      const matched: Matched = { hasCandidates, evidence: evidenceOf(found) };
      // Of most texts no more than their evidence is asked for.
      if (hasCandidates) readings.set(matched, keepReading(flow, found));
      return matched;
    },
    decide(matched, surroundings) {
      const reading = readings.get(matched);
      return reading ? decideFlow(reading, matched.evidence, surroundings) : [];
    },
    addEvidence,
  };
}
