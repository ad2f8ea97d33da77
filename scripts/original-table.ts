// Reads tables of the public originals, for the imports.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * The rows of a tab-separated table whose first line names the columns, each with the columns asked for.
 *
 * @param path of the table; one that ends with `.gz` is unpacked
 * @throws Error naming the table and the column that it lacks
 */
export function originalRows<Column extends string>(
  path: string,
  columns: readonly Column[],
): Readonly<Record<Column, string>>[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const names = header.split('\t');
  const places = columns.map((column): [Column, number] => {
    const at = names.indexOf(column);
    if (at < 0) throw new Error(`${basename(path)} has no column ${column}`);
    return [column, at];
  });
  return lines.map((line) => {
    const cells = line.split('\t');
    const picked = places.map(([column, at]) => [column, cells[at] ?? '']);
    return Object.fromEntries(picked) as Record<Column, string>;
  });
}
