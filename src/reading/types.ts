/** The kinds of things we can explain. */
type ConceptKind = 'nutrient' | 'symptom' | 'condition' | 'factor' | 'food';

/** A place in a flow that means a concept. Offsets are UTF-16 code units into the flow's text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
  readonly kind: ConceptKind;
}

/** One way of writing a concept. */
export interface Form {
  readonly text: string;
  readonly concept: string;
  readonly kind: ConceptKind;
}
