import type { Hit, Reading } from './match';
import type { Evidence } from './reader';
import { WEIGHTS, type CueClass, type Sense } from './senses';

/** Points that a mention gives to others in its neighbourhood. */
const FREE_POINTS = 2;
const GATED_SYMPTOM_POINTS = 0.5;
const BLOCK_POINTS = 2;
/** Ten times the same word do not say more than this. */
const MOST_PER_CLASS = 6;

/** The class and points that a candidate or blocking phrase adds to what stands around it. */
export function pointsOf(hit: Hit): { cueClass: CueClass; points: number } | undefined {
  const { concept, policy, cueClass } = hit.payload;
  if (!concept) return cueClass && { cueClass, points: BLOCK_POINTS };
  if (concept.kind === 'food') return { cueClass: 'food', points: 0.5 };
  if (concept.kind === 'factor') return undefined;
  if (policy === 'free') return { cueClass: 'health', points: FREE_POINTS };
  if (concept.sense === 'symptom' || concept.sense === 'condition')
    return { cueClass: 'health', points: GATED_SYMPTOM_POINTS };
  return undefined;
}

/** Evidence of one flow: its cues, and its mentions for one another. */
export function evidenceOf(reading: Reading): Evidence {
  const sums: Record<string, number> = {};
  const add = (cueClass: CueClass, points: number): void => {
    sums[cueClass] = Math.min(MOST_PER_CLASS, (sums[cueClass] ?? 0) + points);
  };
  for (const cue of reading.cues) add(cue.cueClass, cue.points);
  for (const hit of reading.hits) {
    const given = pointsOf(hit);
    if (given) add(given.cueClass, given.points);
  }
  return sums;
}

export function addEvidence(parts: Iterable<Evidence>): Evidence {
  const sums: Record<string, number> = {};
  for (const part of parts)
    for (const [cueClass, points] of Object.entries(part))
      sums[cueClass] = (sums[cueClass] ?? 0) + points;
  return sums;
}

const isCueClass = (name: string, sense: Sense): name is CueClass => name in WEIGHTS[sense];

/** How far evidence speaks for a sense, in points. */
export function scoreOf(evidence: Evidence, sense: Sense): number {
  let score = 0;
  for (const [name, points] of Object.entries(evidence))
    if (isCueClass(name, sense)) score += (WEIGHTS[sense][name] ?? 0) * points;
  return score;
}
