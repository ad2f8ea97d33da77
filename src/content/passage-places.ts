import {
  closest,
  firstChildOf,
  firstMatches,
  isElement,
  localNameOf,
  matches,
  nextOf,
  previousOf,
} from './dom';
import { MOST_BELOW, TABLE, type Look } from './passage-lines';
import { CELLS } from './roles';

/** A place in a table or a list of definitions: what it is called, and what stands there. */
export interface PagePlace {
  readonly label: string;
  readonly cell: string;
  /** The header of the column; of definitions, the line above them. */
  readonly header: string | undefined;
  /** The part that is the text asked about. */
  readonly own: 'label' | 'cell' | 'header';
  /** True where label and cell say nothing without the header. */
  readonly needsHeader: boolean;
}

const COLUMN_HEADER = 'thead *,th:not([scope="row"]),[role="columnheader"]';
const ROW = 'tr,[role="row"]';

/** Nodes looked at in a row or list, spaces among them: longer ones are data, and no style is read. */
const MOST_SIBLINGS = 100;

/** Elements from a node on in one direction. */
function* elementsFrom(
  from: Node | null,
  step: (node: Node) => Node | null,
): Generator<Element, void> {
  let at = from;
  for (let left = MOST_SIBLINGS; at && left > 0; left--) {
    if (isElement(at)) yield at;
    at = step(at);
  }
}

/** The cells of a row, one for each column. */
const columnsOf = (row: Element): Element[] =>
  [...elementsFrom(firstChildOf(row), nextOf)]
    .filter((cell) => matches(cell, CELLS))
    .flatMap((cell) => {
      const span = cell instanceof HTMLTableCellElement ? cell.colSpan : 1;
      return Array<Element>(Math.min(MOST_BELOW, span)).fill(cell);
    });

/** The line above a list of definitions is its header. */
function definitions(look: Look, own: Element): PagePlace[] {
  const isTerm = localNameOf(own) === 'dt';
  const step = isTerm ? nextOf : previousOf;
  const list = closest(own, 'dl');
  const header = list ? look.above(list, false)?.text : undefined;
  const places: PagePlace[] = [];
  for (const at of elementsFrom(step(own), step)) {
    if (!matches(at, 'dt,dd')) continue;
    const isOther = (localNameOf(at) === 'dt') === isTerm;
    // Terms in a row have the same definitions; so have definitions in a row.
    if (isOther && places.length > 0) break;
    if (isOther) continue;
    const text = look.textOf(at);
    const [label, cell] = isTerm ? ['', text] : [text, ''];
    places.push({ label, cell, header, own: isTerm ? 'label' : 'cell', needsHeader: false });
    if (!isTerm || places.length >= MOST_BELOW) break;
  }
  return places;
}

/** A table as seen from the cell that is asked about. */
interface Table {
  readonly look: Look;
  readonly own: Element;
  /** The cells of its header row, or of its first one. */
  readonly headers: readonly Element[];
  /** True if its first column, too, has a header, which says what kind of thing the rows are. */
  readonly needsHeader: boolean;
}

/** The first cell with words: what the row is called. */
const labelOf = (look: Look, cells: readonly Element[]): Element | undefined =>
  cells.find((cell) => /\p{L}/u.test(look.textOf(cell)));

/** What one row says in a column; nothing where cells that span rows have moved others. */
function placesAt(
  { look, own, headers, needsHeader }: Table,
  cells: readonly Element[],
  column: number,
  label = labelOf(look, cells),
): PagePlace[] {
  const cell = cells[column];
  if (cells.length !== headers.length || !label || !cell || label === cell) return [];
  const header = headers[column];
  const say = (one: Element): string => (one === own ? '' : look.textOf(one));
  return [
    {
      label: say(label),
      cell: say(cell),
      // The header row has none.
      header: header && header !== cell ? say(header) : undefined,
      own: cell === own ? 'cell' : label === own ? 'label' : 'header',
      needsHeader,
    },
  ];
}

/** The row of headers, or the first one; nothing where that is a table's in the table. */
function headOf(table: Element): Element | undefined {
  const head =
    firstMatches(table, 'thead tr', MOST_BELOW).at(-1) ?? firstMatches(table, ROW, 1).at(0);
  return head && closest(head, TABLE) === table ? head : undefined;
}

function inTable(look: Look, own: Element): PagePlace[] {
  const row = closest(own, ROW);
  const around = row && closest(row, TABLE);
  const head = around && headOf(around);
  if (!head) return [];
  const headers = columnsOf(head);
  const needsHeader = headers.slice(1).every((cell) => matches(cell, COLUMN_HEADER));
  const table: Table = { look, own, headers, needsHeader };
  const cells = columnsOf(row);
  const column = cells.indexOf(own);
  if (row === head && needsHeader)
    return firstMatches(around, ROW, MOST_BELOW).flatMap((other) =>
      other === head ? [] : placesAt(table, columnsOf(other), column),
    );
  const label = labelOf(look, cells);
  const columns = label === own ? cells.keys() : [column];
  return [...columns].flatMap((at) => placesAt(table, cells, at, label));
}

/** What a table or a list of definitions says of a text in it. */
export function placesOf(look: Look, around: Element): PagePlace[] {
  const own = closest(around, `${CELLS},dt,dd`);
  if (!own) return [];
  return matches(own, CELLS) ? inTable(look, own) : definitions(look, own);
}
