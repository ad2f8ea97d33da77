import type { FrameConcept, FrameReport } from '../platform/messages';
import type { Silence } from '../settings/types';
import type { LiveMention } from './mention';

/** Concepts in order of appearance, with their counts and distinct texts. */
function countConcepts(mentions: readonly LiveMention[]): FrameConcept[] {
  return [...Map.groupBy(mentions, ({ concept }) => concept)].map(([concept, its]) => ({
    concept,
    kind: its[0]?.kind ?? 'nutrient',
    count: its.length,
    surfaces: [...new Set(its.map(({ surface }) => surface))],
  }));
}

/** The answer to "what is on this page", for one frame. */
export const reportOf = (
  question: string,
  mentions: readonly LiveMention[],
  silence: Silence | undefined,
  settled: boolean,
): FrameReport => ({
  type: 'page-report',
  question,
  isTop: window === window.top,
  concepts: countConcepts(mentions),
  ...(silence && { silence }),
  settled,
});
