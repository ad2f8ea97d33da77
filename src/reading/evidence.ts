import type { Hit, Reading } from './match';
import type { Evidence } from './reader';
import { CUE_CLASSES, WEIGHTS, type CueClass, type Sense } from './senses';

/** Points that a mention gives to others in its neighbourhood. */
const FREE_POINTS = 2;
const GATED_SYMPTOM_POINTS = 0.5;
const FOOD_POINTS = 0.5;
const BLOCK_POINTS = 2;
/** Ten times the same kind of word do not say more than this. */
const MOST_PER_CLASS = 6;

/** The class and points that a candidate or blocking phrase adds to what stands around it. */
function pointsOf(hit: Hit): { cueClass: CueClass; points: number } | undefined {
  const { concept, policy, cueClass } = hit.payload;
  if (!concept) return cueClass && { cueClass, points: BLOCK_POINTS };
  if (concept.kind === 'food') return { cueClass: 'food', points: FOOD_POINTS };
  if (concept.kind === 'factor') return undefined;
  if (policy === 'free') return { cueClass: 'health', points: FREE_POINTS };
  if (concept.sense === 'symptom' || concept.sense === 'condition')
    return { cueClass: 'health', points: GATED_SYMPTOM_POINTS };
  return undefined;
}

/** Points of each class of cue, in the order of `CUE_CLASSES`. */
type Points = Float64Array;
const noPoints = (): Points => new Float64Array(CUE_CLASSES.length);

const capped = (points: Points): Points => points.map((value) => Math.min(MOST_PER_CLASS, value));

const WEIGHT_ROWS = new Map<string, readonly number[]>(
  Object.entries(WEIGHTS).map(([sense, weights]) => [
    sense,
    CUE_CLASSES.map((cueClass) => weights[cueClass] ?? 0),
  ]),
);

/** How far points speak for a sense. */
function weigh(points: Points, sense: Sense): number {
  const weights = WEIGHT_ROWS.get(sense) ?? [];
  return points.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

/** What the cues and mentions of a flow say, summed up once for all its candidates. */
export interface Tally {
  /** Points of the candidate's sentence and of the rest of its flow, without its own. */
  around(hit: Hit, sense: Sense): { readonly sentence: number; readonly block: number };
}

/** Sums of one sentence, and what each concept gave to them. */
interface Sums {
  readonly points: Points;
  readonly own: Map<string, Points>;
}

function add(sums: Sums, cueClass: CueClass, points: number, concept?: string): void {
  const at = CUE_CLASSES.indexOf(cueClass);
  sums.points[at] = (sums.points[at] ?? 0) + points;
  if (concept === undefined) return;
  const own = sums.own.get(concept) ?? noPoints();
  own[at] = (own[at] ?? 0) + points;
  sums.own.set(concept, own);
}

const emptySums = (): Sums => ({ points: noPoints(), own: new Map() });

/** Sums per sentence. A concept says nothing for itself; a cue inside a candidate nothing for it. */
function sumSentences({ cues, hits, sentence }: Reading): Sums[] {
  const sums: Sums[] = [];
  const at = (word: number): Sums => (sums[sentence[word] ?? 0] ??= emptySums());
  let next = 0;
  for (const cue of cues) {
    while (next < hits.length && (hits[next]?.to ?? 0) <= cue.from) next++;
    const hit = hits[next];
    const inside = hit && hit.from < cue.to ? hit.payload.concept?.id : undefined;
    add(at(cue.from), cue.cueClass, cue.points, inside);
  }
  for (const hit of hits) {
    const given = pointsOf(hit);
    if (given) add(at(hit.from), given.cueClass, given.points, hit.payload.concept?.id);
  }
  return sums;
}

const minus = (points: Points, other: Points | undefined): Points =>
  other ? points.map((value, at) => value - (other[at] ?? 0)) : points;

const sumOf = (all: readonly Points[]): Points =>
  all.reduce((sum, points) => sum.map((value, at) => value + (points[at] ?? 0)), noPoints());

/** Sums up a flow, in time linear in its words. */
export function tally(reading: Reading): Tally {
  const sums = sumSentences(reading);
  const used = sums.filter(Boolean);
  const whole = sumOf(used.map(({ points }) => points));
  const byConcept = new Map<string, Points>();
  for (const { own } of used)
    for (const [concept, points] of own)
      byConcept.set(concept, sumOf([points, byConcept.get(concept) ?? noPoints()]));
  return {
    around(hit, sense) {
      const here = sums[reading.sentence[hit.from] ?? 0] ?? emptySums();
      const concept = hit.payload.concept?.id ?? '';
      const own = here.own.get(concept);
      const sentence = minus(here.points, own);
      const rest = minus(
        minus(whole, here.points),
        minus(byConcept.get(concept) ?? noPoints(), own),
      );
      return { sentence: weigh(capped(sentence), sense), block: weigh(capped(rest), sense) };
    },
  };
}

/** Evidence of one flow: its cues, and its mentions for one another. */
export function evidenceOf(reading: Reading): Evidence {
  const points = capped(sumOf(sumSentences(reading).flatMap((sums) => sums.points)));
  const evidence: Record<string, number> = {};
  CUE_CLASSES.forEach((cueClass, at) => {
    if (points[at]) evidence[cueClass] = points[at];
  });
  return evidence;
}

export function addEvidence(parts: Iterable<Evidence>): Evidence {
  const sums: Record<string, number> = {};
  for (const part of parts)
    for (const [cueClass, points] of Object.entries(part))
      sums[cueClass] = (sums[cueClass] ?? 0) + points;
  return sums;
}

/** How far evidence speaks for a sense, in points. */
export function scoreOf(evidence: Evidence, sense: Sense): number {
  return weigh(
    noPoints().map((_, at) => evidence[CUE_CLASSES[at] ?? ''] ?? 0),
    sense,
  );
}
