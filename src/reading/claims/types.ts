/** What a text asserts of a nutrient and a symptom or condition. */
export type Relation = 'lack-causes' | 'excess-causes' | 'relieves' | 'none';

/** UTF-16 offsets into the flow's text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What one sentence asserts, true or not. `none`: it denies a relation or reports no effect.
 * With a pronoun the subject's (or object's) span is that of the word named earlier.
 */
export interface Claim {
  /** Nutrient, food or factor; a named shortage ("hypokalaemia") stands for its nutrient. */
  readonly subject: string;
  readonly object: string;
  readonly relation: Relation;
  /** True for "may", "can", "linked to", "is thought to". */
  readonly hedged: boolean;
  readonly subjectSpan: TextSpan;
  readonly objectSpan: TextSpan;
  /** The sentence that asserts it. */
  readonly sentence: TextSpan;
  /** The words that decided, as they stand in the text, in text order. */
  readonly cues: readonly string[];
}

/** How much of a nutrient a phrase speaks of; `less` is a reduced intake ("cutting out salt"). */
export type Amount = 'lack' | 'excess' | 'less' | 'plain';
