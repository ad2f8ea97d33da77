import { isComplaint, scoreOf, weightOf } from './evidence';
import type { Reading } from './match';
import type { Evidence } from './reader';

/**
 * From the third different complaint of a flow each adds `each` points, up to `most`; if health words
 * outside the complaints give `vouching` points, and neither flow nor page says less than `against`.
 * Chosen by the labelled passages (`npm run accuracy`).
 */
const CLUSTER = { from: 2, each: 0.4, most: 2, against: -2, vouching: 1.5 };

/** Points that many different complaints in one flow give each of them: 0 to 2. */
export function clusterOf({ hits: all, cues }: Reading, own: Evidence, page: Evidence): number {
  // A medicine's words count as if it were no term.
  const hits = all.filter(({ payload }) => payload.concept?.sense !== 'circumstance');
  const complaints = new Set(
    hits.flatMap(({ payload: { concept } }) => (isComplaint(concept?.sense) ? concept?.id : [])),
  );
  const others = complaints.size - CLUSTER.from;
  if (others <= 0) return 0;
  const words = new Set<number>();
  for (const { from, to } of hits) for (let word = from; word < to; word++) words.add(word);
  let vouching = hits.filter(({ payload }) => payload.policy === 'free' && payload.concept).length;
  for (const cue of cues)
    if (!words.has(cue.from)) vouching += Math.max(0, weightOf(cue, 'symptom'));
  if (vouching < CLUSTER.vouching) return 0;
  const against = Math.min(scoreOf(own, 'symptom', 0), scoreOf(page, 'symptom', 0));
  return against < CLUSTER.against ? 0 : Math.min(CLUSTER.most, CLUSTER.each * others);
}
