// Compiles the tables of `data/` into `data/compiled/`. Every npm task runs it first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge } from './knowledge';
import { compileLexicon } from './lexicon';
import { DataError } from './table';

const OUT = join(import.meta.dirname, 'compiled');

/** Name of the file in `data/compiled/` -> its JSON text. */
export type Compiled = Readonly<Record<string, string>>;

function writeAll(files: Compiled): void {
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(OUT, name), text);
}

try {
  writeAll(compileKnowledge());
  writeAll(compileLexicon());
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
