import type { Hit, Reading } from './match';
import { GAP } from './tokens';

/** Words that join the items of a list. */
const JOINERS = new Set(
  'and or nor plus also as well such like including both either even especially vitamin vitamins'.split(
    ' ',
  ),
);

/** A bracket between two items of a list holds at most this many words. */
const LONGEST_BRACKET = 8;

/** True if only joining words, marks and a bracket stand between two hits. */
function joined(reading: Reading, left: Hit, right: Hit): boolean {
  const { gap, start, end } = reading.tokens;
  if (right.from - left.to > LONGEST_BRACKET + 3) return false;
  let depth = 0;
  let ties = 0;
  for (let at = left.to; at <= right.from; at++) {
    const before = gap[at] ?? GAP.sentence;
    if (before >= GAP.dot) return false;
    if (before === GAP.open) depth++;
    if (before === GAP.close) depth--;
    if (before >= GAP.slash) ties++;
    if (at === right.from) break;
    if (depth > 0) continue;
    const word = reading.text.slice(start[at] ?? 0, end[at] ?? 0).toLowerCase();
    if (word !== '+' && !JOINERS.has(word)) return false;
    ties++;
  }
  return ties > 0;
}

/** A list is parted after so many items. */
const LONGEST_LIST = 50;

/** Runs of candidates that stand in one list: "vitamins A, B9 (folate), E and K". */
export function listsOf(reading: Reading): Hit[][] {
  const lists: Hit[][] = [];
  let last: Hit | undefined;
  for (const hit of reading.hits) {
    const list = lists.at(-1);
    const isOpen = list && list.length < LONGEST_LIST;
    if (isOpen && last && hit.payload.concept && joined(reading, last, hit)) list.push(hit);
    else if (hit.payload.concept) lists.push([hit]);
    last = hit.payload.concept ? hit : undefined;
  }
  return lists.filter((list) => list.length > 1);
}
