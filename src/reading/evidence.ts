import { CUE_POINTS, type Payload } from './lexicon';
import type { Cue, Hit, Reading, Scan } from './match';
import type { Evidence } from './reader';
import { CUE_CLASSES, WEIGHTS, type CueClass, type Sense } from './senses';

/** Points that a mention gives to others in its neighbourhood. */
const FREE_POINTS = 2;
const GATED_SYMPTOM_POINTS = 0.5;
const GATED_NUTRIENT_POINTS = 0.3;
const FOOD_POINTS = 0.5;
const FREE_FACTOR_POINTS = 1;
const BLOCK_POINTS = 1;
/** Ten times the same kind of word do not say more than this. */
const MOST_PER_CLASS = 6;

const capped = (points: number): number => Math.min(MOST_PER_CLASS, points);

const isElement = (sense: Sense): boolean =>
  sense === 'metal' || sense === 'mineral' || sense === 'water';

/** True for what a body suffers from. */
export const isComplaint = (sense: Sense | undefined): boolean =>
  sense === 'symptom' || sense === 'condition';

/** Points of a cue for a sense; below 0 against it. */
export const weightOf = (cue: Cue, sense: Sense): number =>
  (WEIGHTS[sense][cue.cueClass] ?? 0) * cue.points;

/** The class and points that a candidate or blocking phrase adds to what stands around it. */
function pointsOf({
  concept,
  policy,
  cueClass,
}: Payload): { cueClass: CueClass; points: number } | undefined {
  if (!concept) return cueClass && { cueClass, points: BLOCK_POINTS };
  if (concept.kind === 'food') return { cueClass: 'food', points: FOOD_POINTS };
  if (concept.kind === 'factor')
    return policy === 'free' && concept.sense === 'factor'
      ? { cueClass: 'food', points: FREE_FACTOR_POINTS }
      : undefined;
  if (policy === 'letter' || policy === 'strict') return undefined;
  if (policy === 'free') return { cueClass: 'health', points: FREE_POINTS };
  if (isComplaint(concept.sense)) return { cueClass: 'health', points: GATED_SYMPTOM_POINTS };
  // Two nutrients beside each other are rarely both something else; two elements are.
  return isElement(concept.sense)
    ? undefined
    : { cueClass: 'intake', points: GATED_NUTRIENT_POINTS };
}

/** Points of each class of cue, in the order of `CUE_CLASSES`. Plain lists: typed ones take long to make. */
type Points = number[];
const noPoints = (): Points => CUE_CLASSES.map(() => 0);
const NOTHING = noPoints();

const WEIGHT_ROWS = new Map(
  Object.entries(WEIGHTS).map(([sense, weights]) => [
    sense,
    CUE_CLASSES.map((cueClass) => weights[cueClass] ?? 0),
  ]),
);
const weightsOf = (sense: Sense): Points => WEIGHT_ROWS.get(sense) ?? NOTHING;

/** What the cues and mentions of a flow say, summed up once for all its candidates. */
export interface Tally {
  /** Points of the candidate's sentence and of the rest of its flow, without its own. */
  around(hit: Hit, sense: Sense): { readonly sentence: number; readonly block: number };
}

/** Other parts of a sentence say half as much: "copper pipes leak; in the body, copper ...". */
const OTHER_CLAUSE = 0.5;

/** Sums of one stretch of words, and what each concept gave to them. */
class Sums {
  readonly points = noPoints();
  private own: Map<string, Points> | undefined;

  /** @param at place of the class in `CUE_CLASSES` */
  add(at: number, points: number, concept: string | undefined): void {
    this.points[at] = (this.points[at] ?? 0) + points;
    if (concept === undefined) return;
    this.own ??= new Map();
    let own = this.own.get(concept);
    if (!own) this.own.set(concept, (own = noPoints()));
    own[at] = (own[at] ?? 0) + points;
  }

  /** What a concept gave: it says nothing for itself. */
  of(concept: string): Points {
    return this.own?.get(concept) ?? NOTHING;
  }
}

type Give = (word: number, cueClass: CueClass, points: number, concept?: string) => void;

/** What candidates say by their own words: "ions" of "sodium ions" make no chemistry of a drink. */
const OWN_WORDS: ReadonlySet<CueClass> = new Set(['health', 'intake', 'food']);

/**
 * Hands on what each cue and mention gives. A cue inside a candidate counts as the candidate's, and
 * only if it speaks of health or food.
 */
function giveAll({ cues, hits }: Reading, give: Give): void {
  let next = 0;
  for (const cue of cues) {
    while (next < hits.length && (hits[next]?.to ?? 0) <= cue.from) next++;
    const hit = hits[next];
    const isInside = hit && hit.from <= cue.from && cue.to <= hit.to;
    const inside = isInside ? hit.payload.concept?.id : undefined;
    if (inside !== undefined && !OWN_WORDS.has(cue.cueClass)) continue;
    give(cue.from, cue.cueClass, cue.points, inside);
  }
  for (const hit of hits) {
    const given = pointsOf(hit.payload);
    if (given) give(hit.from, given.cueClass, given.points, hit.payload.concept?.id);
  }
}

/** Sums up a flow, in time linear in its words. */
export function tally(reading: Reading): Tally {
  const clauses: Sums[] = [];
  const sentences: Sums[] = [];
  const whole = new Sums();
  const clauseOf = (word: number): Sums => (clauses[reading.clause[word] ?? 0] ??= new Sums());
  const sentenceOf = (word: number): Sums =>
    (sentences[reading.sentence[word] ?? 0] ??= new Sums());
  giveAll(reading, (word, cueClass, points, concept) => {
    const at = CUE_CLASSES.indexOf(cueClass);
    clauseOf(word).add(at, points, concept);
    sentenceOf(word).add(at, points, concept);
    whole.add(at, points, concept);
  });
  return {
    around(hit, sense) {
      const concept = hit.payload.concept?.id ?? '';
      const weights = weightsOf(sense);
      const [near, middle] = [clauseOf(hit.from), sentenceOf(hit.from)];
      const [ownNear, ownMiddle, own] = [near.of(concept), middle.of(concept), whole.of(concept)];
      let sentence = 0;
      let block = 0;
      // Plain loops: this runs for every candidate of a page.
      for (let at = 0; at < weights.length; at++) {
        const inClause = (near.points[at] ?? 0) - (ownNear[at] ?? 0);
        const inSentence = (middle.points[at] ?? 0) - (ownMiddle[at] ?? 0);
        const inFlow = (whole.points[at] ?? 0) - (own[at] ?? 0);
        const weight = weights[at] ?? 0;
        sentence += weight * (capped(inClause) + OTHER_CLAUSE * capped(inSentence - inClause));
        block += weight * capped(inFlow - inSentence);
      }
      return { sentence, block };
    },
  };
}

const flowSums = noPoints();

/** Evidence of one flow: its cues, and its mentions for one another. */
export function evidenceOf({ cues, cueCount, hits }: Scan): Evidence {
  const sums = flowSums.fill(0);
  for (let at = 0; at < cueCount; at++) {
    const cue = cues[at] ?? 0;
    sums[cue >> 2] = (sums[cue >> 2] ?? 0) + (CUE_POINTS[cue & 3] ?? 1);
  }
  for (const hit of hits) {
    const given = pointsOf(hit);
    if (!given) continue;
    const at = CUE_CLASSES.indexOf(given.cueClass);
    sums[at] = (sums[at] ?? 0) + given.points;
  }
  const evidence: Record<string, number> = {};
  for (let at = 0; at < sums.length; at++) {
    const points = capped(sums[at] ?? 0);
    if (points) evidence[CUE_CLASSES[at] ?? ''] = points;
  }
  return evidence;
}

export function addEvidence(parts: Iterable<Evidence>): Evidence {
  const sums: Record<string, number> = {};
  for (const part of parts)
    for (const cueClass in part) sums[cueClass] = (sums[cueClass] ?? 0) + (part[cueClass] ?? 0);
  return sums;
}

/** How far evidence speaks for a sense, in points; with `most` 0 only what speaks against it. */
export function scoreOf(evidence: Evidence, sense: Sense, most = Infinity): number {
  const weights = weightsOf(sense);
  let score = 0;
  // A plain loop: a sum that a closure adds to is put on the heap at each step.
  for (let at = 0; at < weights.length; at++) {
    const points = evidence[CUE_CLASSES[at] as CueClass];
    if (points !== undefined) score += points * Math.min(most, weights[at] as number);
  }
  return score;
}
