import type { Evidence, Matched, Reader, Surroundings } from '../reading/reader';
import type { Mention } from '../reading/types';
import { toLive, type LiveMention } from './mention';
import type { Flow } from './run';
import type { FlowReading, Run } from './runs';

const overlaps = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;

const sizeOf = (evidence: Evidence): number =>
  Object.values(evidence).reduce((sum, points) => sum + points, 0);

/**
 * True if clearly more or less is known of a page than when decisions were made last; where next to
 * nothing was known, anything is more.
 */
export const hasMoved = (before: Evidence, now: Evidence): boolean => {
  const known = sizeOf(before);
  return Math.abs(sizeOf(now) - known) > Math.min(2, known) + known / 10;
};

/** Blocking phrases and cues count for their page even where nothing can become a mention. */
export const tellsAnything = ({ hasCandidates, evidence }: Matched): boolean =>
  hasCandidates || sizeOf(evidence) > 0;

/** Mentions in finished sentences of a text that has only grown since. */
function settledIn(before: FlowReading, now: Flow): LiveMention[] {
  const { text } = before.flow;
  if (!now.text.startsWith(text)) return [];
  const end = Math.max(...['. ', '! ', '? '].map((mark) => text.lastIndexOf(mark)));
  return before.mentions
    .filter((mention) => mention.end <= end)
    .flatMap((mention) => toLive(now, mention));
}

/** The flow that stood in a run's nodes before this batch. */
export function predecessorOf(run: Run, dropped: ReadonlyMap<Text, Run>): FlowReading | undefined {
  const old = run.nodes.map((node) => dropped.get(node)).find(Boolean);
  return old?.flows.length === 1 ? old.flows[0] : undefined;
}

/**
 * Decides on one flow. What was decided stays: in the flow itself, or in the one that it has grown
 * out of.
 */
export function decideFlow(
  reading: FlowReading,
  surroundings: Surroundings,
  before: FlowReading | undefined,
  reader: Reader,
): void {
  const { flow, matched } = reading;
  if (!matched.hasCandidates) return;
  const kept = before ? settledIn(before, flow) : reading.mentions;
  const found = reader
    .decide(matched, surroundings)
    .filter((mention) => !kept.some((other) => overlaps(other, mention)))
    .flatMap((mention) => toLive(flow, mention));
  reading.mentions = [...kept, ...found].toSorted((a, b) => a.start - b.start);
}
