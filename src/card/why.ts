import type { FlowAround } from '../content/bridge';
import type { Reason } from '../reading/types';

/** More of a heading or title than this is no line, in UTF-16 units. */
const LONGEST_WORDS = 80;

/**
 * A reason with the words that stand where the evidence stood: the heading above, or the page's title if
 * that names a term. What a section or a page says is a sum of many words: none of them is named.
 */
export function withWords(
  reason: Reason,
  { heading, read }: Pick<FlowAround, 'heading' | 'read'>,
): Reason {
  if (reason.cue) return reason;
  const { title } = document;
  const said =
    reason.evidence === 'heading'
      ? heading?.textContent
      : reason.evidence === 'page' &&
        read(title).some((one) => one.reason.policy === 'free') &&
        title;
  return said ? { ...reason, cue: said.trim().slice(0, LONGEST_WORDS) } : reason;
}
