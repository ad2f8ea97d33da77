/** The kinds of things we can explain. */
export type ConceptKind = 'nutrient' | 'symptom' | 'condition' | 'factor' | 'food';

/** How much a form needs before it is believed: nothing, a health context, a cue in its sentence. */
export type Policy = 'free' | 'gated' | 'strict';

/** What a block is on the page, as far as that tells about its text. */
export type BlockRole = 'title' | 'heading' | 'text' | 'item' | 'cell';

/** The text of one block as a reader sees it, joined across inline elements. */
export interface FlowText {
  readonly text: string;
  /**
   * Ascending UTF-16 offsets at which an element starts or ends inside a word: each may or may not
   * be a word edge for a reader. Absent or empty for plain text.
   */
  readonly edges?: readonly number[];
  /** True if a reader sees a gap at this edge (margin, padding, border). Costs a style read. */
  readonly isGap?: (edge: number) => boolean;
}

/** Why a mention is believed; the card tells it. */
export interface Reason {
  /** The form as the lexicon writes it. */
  readonly form: string;
  readonly policy: Policy;
  /** Where the cue stands, else what decided, near to far; `form` if the form needs no evidence. */
  readonly evidence: 'form' | 'sentence' | 'block' | 'heading' | 'section' | 'page';
  /** The words that decided, as they stand in the text. */
  readonly cue?: string;
}

/** A place in a flow that means a concept. Offsets are UTF-16 code units into the flow's text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
  readonly kind: ConceptKind;
  /** Of a medicine or a life situation: it is explained, but no claim is about it. */
  readonly isCircumstance?: true;
  readonly reason: Reason;
}
