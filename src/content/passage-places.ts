import { closest, isElement, localNameOf, matches, nextOf, previousOf } from './dom';
import { CELL, MOST_BELOW, TABLE, type Look } from './passage-lines';

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

/** The cells of a row, one for each column. */
const columnsOf = (row: Element): Element[] =>
  [...row.children]
    .filter((cell) => matches(cell, CELL))
    .flatMap((cell) =>
      Array<Element>(
        Math.min(MOST_BELOW, (cell as Partial<HTMLTableCellElement>).colSpan ?? 1),
      ).fill(cell),
    );

/** The line above a list of definitions is its header. */
function definitions(look: Look, own: Element): PagePlace[] {
  const isTerm = localNameOf(own) === 'dt';
  const step = isTerm ? nextOf : previousOf;
  const list = closest(own, 'dl');
  const header = list ? look.above(list, false)?.text : undefined;
  const places: PagePlace[] = [];
  for (let at = step(own); at && places.length < MOST_BELOW; at = step(at)) {
    if (!isElement(at) || !matches(at, 'dt,dd')) continue;
    const isOther = (localNameOf(at) === 'dt') === isTerm;
    // Terms in a row have the same definitions; so have definitions in a row.
    if (isOther && places.length > 0) break;
    if (isOther) continue;
    const text = look.textOf(at);
    const [label, cell] = isTerm ? ['', text] : [text, ''];
    places.push({ label, cell, header, own: isTerm ? 'label' : 'cell', needsHeader: false });
    if (!isTerm) break;
  }
  return places;
}

function inTable(look: Look, own: Element): PagePlace[] {
  const row = closest(own, ROW);
  const table = row && closest(row, TABLE);
  if (!table) return [];
  const head = [...table.querySelectorAll('thead tr')].at(-1) ?? table.querySelector(ROW);
  if (!head || closest(head, TABLE) !== table) return [];
  const headers = columnsOf(head);
  const needsHeader = headers.slice(1).every((cell) => matches(cell, COLUMN_HEADER));
  const at = columnsOf(row).indexOf(own);
  /** What one row says in a column; nothing where cells that span rows have moved others. */
  const place = (cells: readonly Element[], column: number): PagePlace[] => {
    const label = cells.find((cell) => /\p{L}/u.test(look.textOf(cell)));
    const cell = cells[column];
    if (cells.length !== headers.length || !label || !cell || label === cell) return [];
    const header = headers === cells ? undefined : headers[column];
    const say = (one: Element | undefined): string => (one && one !== own ? look.textOf(one) : '');
    const part = cell === own ? 'cell' : label === own ? 'label' : 'header';
    return [
      {
        label: say(label),
        cell: say(cell),
        header: header && say(header),
        own: part,
        needsHeader,
      },
    ];
  };
  if (row === head && needsHeader)
    return [...table.querySelectorAll(ROW)]
      .slice(0, MOST_BELOW)
      .flatMap((other) => (other === head ? [] : place(columnsOf(other), at)));
  const cells = row === head ? headers : columnsOf(row);
  const places = cells.flatMap((_, column) => place(cells, column));
  const isLabel = places.every((one) => one.own === 'label');
  return isLabel ? places : places.filter((one) => one.own === 'cell').slice(0, 1);
}

/** What a table or a list of definitions says of a text in it. */
export function placesOf(look: Look, around: Element): PagePlace[] {
  const own = closest(around, `${CELL},dt,dd`);
  if (!own) return [];
  return matches(own, CELL) ? inTable(look, own) : definitions(look, own);
}
