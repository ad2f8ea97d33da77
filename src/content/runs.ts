import type { Matched } from '../reading/reader';
import type { BlockRole } from '../reading/types';
import { precedes } from './dom';
import type { LiveMention } from './mention';
import type { Flow } from './run';
import type { Place } from './sections';

export interface FlowReading {
  readonly flow: Flow;
  readonly matched: Matched;
  mentions: readonly LiveMention[];
}

/** The text of one block between its edges. Only runs with candidates are kept. */
export interface Run {
  readonly nodes: readonly Text[];
  readonly block: Node;
  readonly role: BlockRole;
  readonly place: Place;
  readonly words: number;
  /** As `scriptOf` its element. */
  readonly script: string | undefined;
  flows: readonly FlowReading[];
  /** Read in this batch. */
  isNew: boolean;
}

/** A flow that is matched later, in a slice of its own. */
export const unread = (flow: Flow): FlowReading => ({
  flow,
  matched: { hasCandidates: false, evidence: {} },
  mentions: [],
});

/** Puts a run where a reader meets it. */
export function insertInOrder(run: Run, runs: Run[]): void {
  const [first] = run.nodes;
  let [low, high] = [0, runs.length];
  const standsBefore = (at: number): boolean => {
    const other = runs[at]?.nodes[0];
    return other !== undefined && first !== undefined && precedes(other, first);
  };
  // Mostly read in order, so that the end is the place.
  if (high > 0 && standsBefore(high - 1)) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (standsBefore(middle)) low = middle + 1;
    else high = middle;
  }
  runs.splice(low, 0, run);
}

/** 1 where a character below 128 is white space: asked of each character of a page. */
const ASCII_SPACE = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 32 || (code >= 9 && code <= 13) ? 1 : 0,
);

const isSpace = (code: number): boolean =>
  code < 128
    ? ASCII_SPACE[code] === 1
    : code === 160 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));

/** Stretches of text between white space, empty ones at its ends included. */
export function countWords(text: string): number {
  let words = 1;
  let wasSpace = false;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (space && !wasSpace) words++;
    wasSpace = space;
  }
  return words;
}
