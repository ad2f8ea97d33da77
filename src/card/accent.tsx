import type { ConceptKind } from '../reading/types';
import type { Translate } from './translate';

/** What tells kinds of concepts apart: one colour token, one shape and one word each. */
export type Accent =
  | 'vitamin'
  | 'mineral'
  | 'macronutrient'
  | 'nutrient'
  | 'symptom'
  | 'condition'
  | 'food'
  | 'factor';

const NUTRIENT_TOPICS: Readonly<Record<string, Accent>> = {
  vitamins: 'vitamin',
  minerals: 'mineral',
  macronutrients: 'macronutrient',
};

/** Only nutrients are told apart by topic: their kind alone says too little. */
export const accentOf = (kind: ConceptKind, topic: string): Accent =>
  kind === 'nutrient' ? (NUTRIENT_TOPICS[topic] ?? 'nutrient') : kind;

/** Outlines in a box of 12 by 12; no two have the same silhouette. */
const SHAPES: Readonly<Record<Accent, string>> = {
  vitamin: 'M6 1 11.5 11H.5z',
  mineral: 'M6 .5 11.5 6 6 11.5 .5 6z',
  macronutrient: 'M1.5 1.5h9v9h-9z',
  nutrient: 'M3.2 1h5.6L11.6 6 8.8 11H3.2L.4 6z',
  symptom: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1z',
  condition:
    'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 1 1 0-11zm0 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5z',
  food: 'M11 1C4 1 1 4.5 1 11 8 11 11 7.5 11 1z',
  factor: 'M4 1h4v3h3v4H8v3H4V8H1V4h3z',
};

export function AccentShape({ accent }: { readonly accent: Accent }) {
  return (
    <svg class="card-shape" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d={SHAPES[accent]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

/** Shape and word of a concept's kind, in its colour. */
export function KindLabel(props: {
  readonly kind: ConceptKind;
  readonly topic: string;
  readonly t: Translate;
}) {
  const accent = accentOf(props.kind, props.topic);
  return (
    <span class={`card-kind card-accent-${accent}`}>
      <AccentShape accent={accent} />
      {props.t(`card_kind_${accent}`)}
    </span>
  );
}
