import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** One broken rule of a source table. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly row: number;
  readonly column: string;
  readonly rule: string;
}

/** All faults of one run of the compiler, so that an author mends them at once. */
export class DataError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      faults
        .map(({ file, row, column, rule }) => `${file}: row ${row}, column ${column}: ${rule}`)
        .join('\n'),
    );
    this.name = 'DataError';
    this.faults = faults;
  }
}

/** A checked row with the line it stands on. */
export type Row<T> = T & { readonly row: number };

type Cells = Record<string, string>;

function splitRows(file: string, text: string): { header: string[]; lines: [number, string[]][] } {
  const lines = text.split('\n').map((line, index): [number, string] => [index + 1, line]);
  const filled = lines.filter(([, line]) => line !== '' && !line.startsWith('#'));
  const first = filled[0];
  if (!first) throw new DataError([{ file, row: 1, column: '-', rule: 'the table is empty' }]);
  return {
    header: first[1].split('\t'),
    lines: filled.slice(1).map(([row, line]) => [row, line.split('\t')]),
  };
}

/**
 * Reads one tab-separated table of `data/` and checks every row. First line: column names. Lines
 * that start with `#` and empty lines are left out. An empty cell arrives as an empty string; so does
 * the last cell of a row that ends before it, so that a table can get a column without a touch on
 * rows that have nothing to say in it.
 *
 * @param path from `data/`, e.g. `terms/forms.tsv`
 * @throws DataError naming file, row, column and rule of every fault
 */
export function readTable<T>(
  path: string,
  schema: z.ZodType<T>,
  folder = join(ROOT, 'data'),
): Row<T>[] {
  const full = join(folder, path);
  const file = relative(ROOT, full);
  const { header, lines } = splitRows(file, readFileSync(full, 'utf8'));
  const faults: Fault[] = [];
  const rows: Row<T>[] = [];
  for (const [row, cells] of lines) {
    if (cells.length !== header.length && cells.length !== header.length - 1) {
      const rule = `has ${cells.length} cells, the header ${header.length}`;
      faults.push({ file, row, column: '-', rule });
      continue;
    }
    const record: Cells = Object.fromEntries(
      header.map((name, index) => [name, cells[index] ?? '']),
    );
    const checked = schema.safeParse(record);
    if (checked.success) rows.push({ ...checked.data, row });
    else
      for (const issue of checked.error.issues)
        faults.push({ file, row, column: issue.path.join('.') || '-', rule: issue.message });
  }
  if (faults.length > 0) throw new DataError(faults);
  return rows;
}
