import type { Mention } from '../reading/types';
import type { PageMention } from './bridge';
import type { Flow } from './run';

/** A mention with what tells whether it still stands there. */
export interface LiveMention extends PageMention {
  readonly nodes: readonly Text[];
  /** The page's own text, with its white space and soft hyphens. */
  readonly raw: string;
}

/** The text as a reader sees it: no soft hyphens or zero-width characters, single spaces. */
const asSeen = (raw: string): string =>
  raw.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF\uFFFC]/g, '').replace(/\s+/g, ' ');

/** Finds a mention of a flow in the page's text nodes. */
export function toLive(flow: Flow, mention: Mention): LiveMention[] {
  const own = flow.pieces.filter(
    (piece) => piece.start < mention.end && piece.start + piece.length > mention.start,
  );
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return [];
  const raw = flow.text.slice(mention.start, mention.end);
  return [
    {
      ...mention,
      raw,
      surface: asSeen(raw),
      nodes: own.map((piece) => piece.node),
      startNode: first.node,
      startOffset: first.from + mention.start - first.start,
      endNode: last.node,
      endOffset: last.from + mention.end - last.start,
    },
  ];
}

/** The line boxes of a mention's glyphs in viewport px; none if it is not drawn. */
export function boxesOf({ startNode, startOffset, endNode, endOffset }: LiveMention): DOMRect[] {
  // A fresh range each time: a live one that is kept taxes every change of the page.
  const range = document.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return [...range.getClientRects()];
}

/** True while the nodes are on the page and hold the mention's text. */
export function stillStands({ nodes, raw, startOffset, endOffset }: LiveMention): boolean {
  if (!nodes.every((node) => node.isConnected)) return false;
  const last = nodes.length - 1;
  const text = nodes
    .map((node, i) =>
      node.data.slice(i === 0 ? startOffset : 0, i === last ? endOffset : undefined),
    )
    .join('');
  // A picture within a mention stands in the flow, but in no node.
  return text === raw.replaceAll('\uFFFC', '');
}
