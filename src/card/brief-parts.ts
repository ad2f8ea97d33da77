// What fits of each part of a card within given limits.
import type {
  ConceptRecord,
  FoodAmount,
  Interaction,
  Link,
  Statement,
  Verdict,
} from '../knowledge/types';
import { furtherVerdicts } from '../knowledge/verdicts';

/** Foods that a card lists at most; the record has more, for lists that rank them otherwise. */
const MOST_FOODS = 8;

/** The first foods of a record; where it has two kinds (EPA and DHA, ALA), as many of each. */
export function foodsOfCard(foods: readonly FoodAmount[]): FoodAmount[] {
  const units = new Set(foods.map(({ unit }) => unit));
  const most = Math.floor(MOST_FOODS / units.size);
  return [...units].flatMap((unit) => foods.filter((food) => food.unit === unit).slice(0, most));
}

/** How much is shown before "More", where all of it fits. */
export const BRIEF = {
  intakes: 1,
  foods: 2,
  contents: 4,
  causes: 3,
  cautions: 1,
  notes: 1,
  also: 3,
  /** Verdicts on claims, where there are no links to show. */
  verdicts: 2,
  /** Names of linked concepts. */
  names: 3,
  /** How many of them have their grade in whole words, which say what the others are grades of; below 0 it is only drawn. */
  graded: 1,
  /** Names of those it clashes with. */
  clashes: 3,
  /** Interactions in full: a factor matters by what it does to others. */
  told: 3,
};

/** How many items of each part of a card are shown. */
export type Limits = Readonly<typeof BRIEF>;

/**
 * The first few; on a nutrient what one can notice comes before names of conditions. What nobody has
 * read yet must not look established: names alone can't say so.
 */
function linksInBrief(
  record: ConceptRecord,
  links: readonly Link[],
  most: number,
): readonly Link[] {
  const read = links.filter(({ checked }) => checked === 'read');
  const symptoms = read.filter(({ kind }) => kind === 'symptom');
  const others = read.filter(({ kind }) => kind !== 'symptom');
  const ordered = record.kind === 'nutrient' ? [...symptoms, ...others] : read;
  return ordered.slice(0, most);
}

/** Names of linked concepts, of a lack; of an excess where nothing is known of a lack. */
export function namesWithin(
  record: ConceptRecord,
  { names }: Limits,
): { readonly direction: Link['direction']; readonly links: readonly Link[] } | undefined {
  const { links = [] } = record;
  const directions = new Set(links.map(({ direction }) => direction));
  return [...directions]
    .map((direction) => {
      const all = links.filter((link) => link.direction === direction && link.strength !== 'none');
      return { direction, links: linksInBrief(record, all, names) };
    })
    .find((named) => named.links.length > 0);
}

/** The words of a text in lower case, each between blanks. */
const words = (text: string): string =>
  ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.replaceAll(/ +/g, ' ');

/** Other names that a brief card has still to tell: its name and its summary tell some. */
export function namesUntold({ name, summary, alsoCalled }: ConceptRecord): string[] {
  const told = words(`${name} ${summary.text}`);
  return alsoCalled.filter((also) => !told.includes(words(also)));
}

/** The first verdicts where there are no links, each finding once: it may stand for several signs. */
export function verdictsWithin(record: ConceptRecord, { verdicts: most }: Limits): Verdict[] {
  if ((record.links?.length ?? 0) > 0) return [];
  const verdicts = furtherVerdicts(record);
  const isFirst = ({ text }: Verdict, at: number): boolean =>
    verdicts.findIndex((verdict) => verdict.text === text) === at;
  return verdicts.filter(isFirst).slice(0, most);
}

/** Of how many interactions the card says what happens; the others are only named. */
export const toldWithin = ({ kind }: ConceptRecord, { told }: Limits): number =>
  kind === 'factor' ? told : 0;

export interface Cautions {
  readonly interactions: readonly Interaction[];
  readonly cautions: readonly Statement[];
}

/** Interactions, the gravest first, then the other cautions as far as there is room. */
export function cautionsWithin(record: ConceptRecord, limits: Limits): Cautions {
  const { interactions = [], cautions = [] } = record;
  const first = interactions.slice(0, limits.clashes);
  const room = (record.kind === 'factor' ? limits.told : limits.cautions) - first.length;
  return { interactions: first, cautions: cautions.slice(0, Math.max(0, room)) };
}
