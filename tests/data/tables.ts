import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const DATA = join(import.meta.dirname, '../../data');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the tables in which one of them is changed. */
export function tablesWith(table: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  folders.push(folder);
  cpSync(join(DATA, 'knowledge'), join(folder, 'knowledge'), { recursive: true });
  cpSync(join(DATA, 'concepts.tsv'), join(folder, 'concepts.tsv'));
  const path = join(folder, table);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

/** Adds a row at the end of a table. */
export const append =
  (...cells: string[]) =>
  (text: string): string =>
    `${text.replace(/\n+$/, '')}\n${cells.join('\t')}\n`;
