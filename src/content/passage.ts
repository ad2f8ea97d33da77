import { isWrittenAsItem } from '../reading/lines';
import { closest, elementAround } from './dom';
import { Look, NAVIGATION, type Looks, type PageLine } from './passage-lines';
import { placesOf, type PagePlace } from './passage-places';

/** What stands around a text and may belong to it. */
export interface Surrounds {
  /** What governs it, outermost first: the heading, the lead-in or the item that a list belongs to. */
  readonly above: readonly PageLine[];
  readonly isItem: boolean;
  /** The list that it leads in. */
  readonly below: readonly PageLine[];
  readonly places: readonly PagePlace[];
}

/** True where line breaks of the source are seen. */
const keepsLines = (element: Element): boolean =>
  getComputedStyle(element).whiteSpace.startsWith('pre');

/** A text of the page: its first and last node, and what it says. */
export interface Standing {
  readonly text: string;
  readonly first: Node;
  readonly last: Node;
}

/** The text as lines are seen: those of the source are none. As long as before. */
export function asLaidOut({ text, first }: Standing): string {
  const around = elementAround(first);
  return around && keepsLines(around) ? text : text.replace(/\s/g, ' ');
}

/** Finds what stands around a text and may belong to it. Bounded; reads styles, but no layout. */
export function surroundsOf({ text, first, last }: Standing, looks: Looks): Surrounds {
  const around = elementAround(first);
  if (!around || closest(around, NAVIGATION)) return NOTHING;
  const look = new Look(looks);
  const { lines, isItem } = look.governors(first, isWrittenAsItem(text));
  const places = placesOf(look, around);
  const [outer, inner] = lines.slice(-2);
  // What governs a list in two steps is like a table: "Deficiency" > "Iron" > "fatigue".
  if (isItem && inner && outer)
    places.push({
      label: inner.text,
      cell: '',
      header: outer.text,
      own: 'cell',
      needsHeader: true,
    });
  return { above: lines, isItem, below: look.led(last), places };
}
const NOTHING: Surrounds = { above: [], isItem: false, below: [], places: [] };
