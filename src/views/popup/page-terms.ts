import type { ConceptHead } from '../../knowledge/types';
import type { FrameReport } from '../../platform/messages';

/** One concept as the whole tab has it. */
export interface PageTerm {
  readonly head: ConceptHead;
  /** Mentions in all frames. */
  readonly count: number;
  /** Frames that mention it, the top frame first, with their counts. */
  readonly frames: readonly { readonly frameId: number; readonly count: number }[];
}

/** Concepts of one kind; groups come in the order in which a reader asks: what, then why. */
export interface TermGroup {
  readonly kind: ConceptHead['kind'];
  readonly terms: readonly PageTerm[];
}

const KINDS = ['nutrient', 'symptom', 'condition', 'food', 'factor'] as const;

const byCountThenName = (a: PageTerm, b: PageTerm): number =>
  b.count - a.count || a.head.name.localeCompare(b.head.name);

/**
 * Sums the frames' reports: each concept once, most mentioned first, grouped by kind. A concept that
 * our data does not know is left out.
 */
export function groupTerms(
  reports: ReadonlyMap<number, FrameReport>,
  heads: ReadonlyMap<string, ConceptHead>,
): TermGroup[] {
  const terms = new Map<string, PageTerm>();
  for (const [frameId, { concepts }] of [...reports].toSorted(([a], [b]) => a - b))
    for (const { concept, count } of concepts) {
      const head = heads.get(concept);
      if (!head || count === 0) continue;
      const known = terms.get(concept);
      const frames = [...(known?.frames ?? []), { frameId, count }];
      terms.set(concept, { head, frames, count: (known?.count ?? 0) + count });
    }
  return KINDS.map((kind) => ({
    kind,
    terms: [...terms.values()].filter(({ head }) => head.kind === kind).toSorted(byCountThenName),
  })).filter((group) => group.terms.length > 0);
}

/**
 * The frame that has the nth mention of a term, counted on over all its frames and round again. Each
 * frame goes through its own mentions in turn, so that n presses visit n mentions.
 */
export function frameOfMention({ frames, count }: PageTerm, nth: number): number | undefined {
  let left = nth % count;
  for (const frame of frames) {
    if (left < frame.count) return frame.frameId;
    left -= frame.count;
  }
  return undefined;
}
