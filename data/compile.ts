// Compiles the tables of `data/` into `data/compiled/`. Every npm task runs it first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset } from './dataset';
import { compileKnowledge, readKnowledge } from './knowledge';
import { compileLexicon } from './lexicon';
import { DataError } from './table';
import { shareOf, toldBy } from './told';

const OUT = join(import.meta.dirname, 'compiled');

/** Name of the file in `data/compiled/` -> its JSON text. */
export type Compiled = Readonly<Record<string, string>>;

/** Which state of the tables a build carries: what a reader's report names. */
function compileVersion(): Compiled {
  const { version, date } = compileDataset();
  return { 'version.json': JSON.stringify({ version, date }) };
}

/** How many statements there are and how many were read: the options tell it. */
function compileCoverage(): Compiled {
  const { all, read } = shareOf(readKnowledge().records.flatMap(toldBy));
  return { 'coverage.json': JSON.stringify({ statements: all, read }) };
}

function writeAll(files: Compiled): void {
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(OUT, name), text);
}

try {
  writeAll(compileKnowledge());
  writeAll(compileLexicon());
  writeAll(compileVersion());
  writeAll(compileCoverage());
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
