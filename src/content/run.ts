import type { FlowText } from '../reading/types';
import { firstChildOf, isElement, isText, lastChildOf, nextOf, parentOf, previousOf } from './dom';
import { flowOf, type Flow as FlowKind } from './elements';
import { isGapAt } from './gap';
import type { Slices } from './slices';

/** A stretch of one text node within a flow. */
export interface Piece {
  readonly node: Text;
  /** Offset of its first character in the flow. */
  readonly start: number;
  /** Offset of its first character in the node. */
  readonly from: number;
  readonly length: number;
}

/** The text of one block as a reader sees it, with the way back to the text nodes. */
export interface Flow extends FlowText {
  readonly pieces: readonly Piece[];
}

/** What stands between two block edges, in order: text nodes, and elements where they begin or end. */
type Item = Text | { readonly edge: Element } | { readonly object: Element };

/** Tells how elements take part in text; remembers it for one batch. */
export type FlowKinds = (element: Element) => FlowKind;

export function rememberFlowKinds(): FlowKinds {
  const known = new Map<Element, FlowKind>();
  return (element) => {
    let kind = known.get(element);
    if (kind === undefined) {
      kind = flowOf(element);
      known.set(element, kind);
    }
    return kind;
  };
}

/**
 * How far a run reaches from a hit in one direction, in UTF-16 units: bounds the style reads of one
 * run. No form and no sentence is longer.
 */
const REACH = 16_000;

/** Nodes between two looks at the clock: for each element a style is read. */
const STEPS_A_LOOK = 16;

/** Stands for a picture or field in the text: words end at it, forms do not run on across it. */
const OBJECT = '\uFFFC';

const slotOf = (node: Node): unknown => (node as Text).assignedSlot;
/** What a shadow tree shows in different slots is not side by side. */
const isMoved = (a: Node, b: Node): boolean =>
  Boolean(slotOf(a) && slotOf(b)) && slotOf(a) !== slotOf(b);

interface Direction {
  readonly step: (node: Node) => Node | null;
  readonly inner: (node: Node) => Node | null;
}
const FORWARD: Direction = { step: nextOf, inner: firstChildOf };
const BACKWARD: Direction = { step: previousOf, inner: lastChildOf };

/** Items from a text node to the block's edge in one direction, nearest first. */
async function collect(
  from: Text,
  { step, inner }: Direction,
  kinds: FlowKinds,
  isTaken: (text: Text) => boolean,
  slices: Slices,
): Promise<Item[]> {
  const items: Item[] = [];
  let length = 0;
  let steps = 0;
  let at: Node = from;
  let next = step(at);
  while (length < REACH) {
    if (++steps % STEPS_A_LOOK === 0 && slices.due()) await slices.pause();
    if (!next) {
      const parent = parentOf(at);
      if (!isElement(parent) || kinds(parent) !== 'inline') break;
      items.push({ edge: parent });
      at = parent;
      next = step(at);
      continue;
    }
    if (isMoved(at, next)) break;
    at = next;
    if (isText(at)) {
      if (isTaken(at)) break;
      items.push(at);
      length += at.data.length;
    } else if (isElement(at)) {
      const kind = kinds(at);
      if (kind === 'edge') break;
      if (kind === 'object') items.push({ object: at });
      if (kind === 'inline' || kind === 'apart') {
        items.push({ edge: at });
        const child = kind === 'inline' && inner(at);
        if (child) {
          next = child;
          continue;
        }
        items.push({ edge: at });
      }
    }
    next = step(at);
  }
  return items;
}

/** The nearest element or shadow root around a text node that is a block. */
export function blockAround(text: Text, kinds: FlowKinds): Node {
  let block = parentOf(text);
  while (isElement(block) && kinds(block) === 'inline') block = parentOf(block) ?? null;
  return block ?? text;
}

/** Flows longer than this are cut: deciding compares all candidates and cues of a flow. */
const LONGEST_FLOW = 8_000;

/** Where to cut a text that is too long: after a sentence, else a line, else a word. */
function cutAt(text: string, from: number): number {
  if (text.length - from <= LONGEST_FLOW * 1.25) return text.length;
  const part = text.slice(from, from + LONGEST_FLOW);
  const cuts = ['. ', '\n', ' '].map((mark) => part.lastIndexOf(mark) + mark.length);
  return from + (cuts.find((cut) => cut > LONGEST_FLOW / 2) ?? LONGEST_FLOW);
}

interface Joined {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly edges: readonly number[];
  readonly crossing: ReadonlyMap<number, Element[]>;
}

function join(items: readonly Item[]): Joined {
  let text = '';
  const pieces: Piece[] = [];
  const crossing = new Map<number, Element[]>();
  for (const item of items) {
    if ('object' in item) text += OBJECT;
    else if ('edge' in item) {
      const there = crossing.get(text.length);
      if (there) there.push(item.edge);
      else crossing.set(text.length, [item.edge]);
    } else {
      const { data } = item;
      pieces.push({ node: item, start: text.length, from: 0, length: data.length });
      text += data;
    }
  }
  return { text, pieces, edges: [...crossing.keys()], crossing };
}

/** The part of a run's text from `from` to before `to`, as a flow of its own. */
function cutFlow(joined: Joined, from: number, to: number): Flow {
  const { text, pieces, edges, crossing } = joined;
  // Most runs are one flow.
  if (to - from === text.length) {
    const filled = pieces.filter(({ length }) => length > 0);
    return {
      text,
      pieces: filled,
      edges: edges.filter((edge) => edge > 0 && edge < to),
      isGap: (edge) => isGapAt(filled, edge, crossing.get(edge) ?? []),
    };
  }
  const own: Piece[] = [];
  for (const piece of pieces) {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.start + piece.length, to);
    if (start < end)
      own.push({
        node: piece.node,
        start: start - from,
        from: piece.from + start - piece.start,
        length: end - start,
      });
  }
  return {
    text: text.slice(from, to),
    pieces: own,
    edges: edges.filter((edge) => edge > from && edge < to).map((edge) => edge - from),
    isGap: (edge) => isGapAt(own, edge, crossing.get(edge + from) ?? []),
  };
}

/** All text nodes of a run, and its flows: more than one only if its text is very long. */
export interface RunText {
  readonly nodes: readonly Text[];
  readonly flows: readonly Flow[];
}

/**
 * Joins the text around a node up to the edges of its block.
 *
 * @param isTaken true for text nodes that belong to another run already
 */
export async function buildRun(
  around: Text,
  kinds: FlowKinds,
  isTaken: (text: Text) => boolean,
  slices: Slices,
): Promise<RunText> {
  const before = await collect(around, BACKWARD, kinds, isTaken, slices);
  const behind = await collect(around, FORWARD, kinds, isTaken, slices);
  const items = [...before.toReversed(), around, ...behind];
  const joined = join(items);
  const flows: Flow[] = [];
  for (let from = 0; from < joined.text.length;) {
    const to = cutAt(joined.text, from);
    flows.push(cutFlow(joined, from, to));
    from = to;
  }
  return { nodes: joined.pieces.map((piece) => piece.node), flows };
}
