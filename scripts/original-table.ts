// Reads tables of the public originals, for the imports.
import { readFileSync } from 'node:fs';

/** A row by the names of its columns. */
export type OriginalRow = Readonly<Record<string, string>>;

/** The rows of a tab-separated table whose first line names the columns. */
export function originalRows(path: string): OriginalRow[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
