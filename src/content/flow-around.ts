import type { Reader, Surroundings } from '../reading/reader';
import type { FlowAround, PageMention } from './bridge';
import type { Run } from './runs';

/** The flow of a run that a mention stands in, decided on anew; undefined if it is no longer there. */
export function flowIn(
  run: Run,
  { startNode, startOffset, start, end }: PageMention,
  reader: Reader,
  surroundings: Surroundings,
): FlowAround | undefined {
  for (const { flow, matched } of run.flows) {
    const piece = flow.pieces.find(
      ({ node, from, length }) =>
        node === startNode && startOffset >= from && startOffset < from + length,
    );
    if (!piece) continue;
    const at = piece.start + startOffset - piece.from;
    return {
      text: flow.text,
      first: flow.pieces[0]?.node ?? startNode,
      last: flow.pieces.at(-1)?.node ?? startNode,
      heading: run.place.above,
      mentions: reader.decide(matched, surroundings),
      read: (text) => reader.decide(reader.match({ text }), surroundings),
      at,
      end: at + end - start,
    };
  }
  return undefined;
}
