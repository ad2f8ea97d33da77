// Compiles the tables of `data/` into `data/compiled/`. Every npm task runs it first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset } from './dataset';
import { compileKnowledge } from './knowledge';
import { compileLexicon } from './lexicon';
import { DataError } from './table';

const OUT = join(import.meta.dirname, 'compiled');

/** Name of the file in `data/compiled/` -> its JSON text. */
export type Compiled = Readonly<Record<string, string>>;

/** Which state of the tables a build carries: what a reader's report names. */
function compileVersion(): Compiled {
  const { version, date } = compileDataset();
  return { 'version.json': JSON.stringify({ version, date }) };
}

function writeAll(files: Compiled): void {
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(OUT, name), text);
}

try {
  writeAll(compileKnowledge());
  writeAll(compileLexicon());
  writeAll(compileVersion());
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
