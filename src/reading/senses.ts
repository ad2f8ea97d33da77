/**
 * What a cue speaks of. `english` and `foreign` are function words: they tell the language.
 * `person` is someone who feels or has something: it speaks only for a complaint right behind it.
 * `excipient` is what a tablet is made of beside what it is taken for.
 * The order is the one of the packed lexicon.
 */
export const CUE_CLASSES = [
  'health',
  'intake',
  'food',
  'kitchen',
  'chemistry',
  'metal',
  'tech',
  'game',
  'finance',
  'plant',
  'drug',
  'mechanics',
  'cosmetic',
  'media',
  'nature',
  'cell',
  'social',
  'sport',
  'english',
  'foreign',
  'person',
  'excipient',
] as const;

export type CueClass = (typeof CUE_CLASSES)[number];

/** Concepts whose forms have the same look-alikes share one sense. A `circumstance` is a medicine or a life situation. */
export const SENSES = [
  'metal',
  'mineral',
  'vitamin',
  'macro',
  'tissue',
  'water',
  'symptom',
  'condition',
  'food',
  'factor',
  'disease',
  'circumstance',
] as const;

export type Sense = (typeof SENSES)[number];

type Weights = Readonly<Partial<Record<CueClass, number>>>;

const ELSEWHERE: Weights = {
  tech: -1.5,
  game: -2,
  finance: -1.5,
  media: -1.5,
  social: -1,
  sport: -1,
};

/** Matches are played by bodies, which sweat and drink: sport says little against that. */
const PLAYED = { sport: -0.3 };

/** What is eaten, taken or done beside what it changes. */
const FACTOR: Weights = {
  ...ELSEWHERE,
  health: 1,
  intake: 1,
  food: 0.3,
  kitchen: -0.3,
  chemistry: -1,
  plant: -1,
};

/**
 * How far a cue speaks for (+) or against (-) each sense, in cue points. Set by hand from what each
 * word means elsewhere: a metal has ores, a fibre has textiles, water has kitchens and rivers.
 */
export const WEIGHTS: Readonly<Record<Sense, Weights>> = {
  metal: {
    ...ELSEWHERE,
    health: 1,
    intake: 1.2,
    food: 0.7,
    kitchen: -0.7,
    chemistry: -1.5,
    metal: -1.5,
    plant: -2,
    excipient: -0.6,
    mechanics: -1,
    cosmetic: -1,
    nature: -0.7,
    cell: -0.3,
  },
  mineral: {
    ...ELSEWHERE,
    sport: -0.5,
    health: 1,
    intake: 1.2,
    food: 0.7,
    kitchen: -0.3,
    chemistry: -1.5,
    metal: -1.2,
    excipient: -0.6,
    plant: -2,
    mechanics: -0.7,
    cosmetic: -1,
    nature: -0.7,
    cell: -0.3,
  },
  vitamin: { ...ELSEWHERE, health: 1, intake: 1.2, food: 0.7, chemistry: -0.7, cosmetic: -1.3 },
  macro: {
    ...ELSEWHERE,
    sport: -0.5,
    health: 1,
    intake: 1.2,
    food: 0.6,
    chemistry: -1.5,
    metal: -0.7,
    plant: -1.5,
    excipient: -1.5,
    mechanics: -1,
    cosmetic: -1,
    nature: -0.5,
    cell: -1.3,
  },
  // In food, and what bodies are made of: words about bodies alone say little.
  tissue: {
    ...ELSEWHERE,
    health: 0.4,
    intake: 1.2,
    food: 0.7,
    kitchen: -0.3,
    chemistry: -1.5,
    metal: -0.7,
    plant: -1.5,
    excipient: -1.5,
    mechanics: -1,
    cosmetic: -1,
    nature: -0.5,
    cell: -1.5,
  },
  water: {
    ...ELSEWHERE,
    ...PLAYED,
    health: 0.8,
    intake: 1,
    food: 0.2,
    kitchen: -1.5,
    chemistry: -1.5,
    metal: -1,
    plant: -1,
    drug: -0.5,
    excipient: -1.5,
    mechanics: -1,
    cosmetic: -1.5,
    nature: -1.5,
    cell: -0.5,
  },
  symptom: {
    ...ELSEWHERE,
    health: 1,
    intake: 0.8,
    food: 0.1,
    chemistry: -1,
    metal: -1.5,
    plant: -1,
    mechanics: -1.5,
    nature: -0.5,
    social: -2,
  },
  condition: {
    ...ELSEWHERE,
    ...PLAYED,
    health: 1,
    intake: 0.7,
    chemistry: -0.7,
    plant: -1.5,
    drug: -0.5,
    social: -1.5,
  },
  // A disease that no nutrient names says nothing by itself; claims are looked for with a lean.
  disease: ELSEWHERE,
  food: { ...ELSEWHERE, health: 0.7, intake: 1.2, food: 0.2, kitchen: -0.5, plant: -1 },
  factor: FACTOR,
  circumstance: { ...FACTOR, drug: 1 },
};
