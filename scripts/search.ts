// `npm run --silent search -- FILE`: for each line `{query}` one line `{query, results: [ids]}`.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import index from '../data/compiled/search.json';
import { search, type SearchIndex } from '../src/knowledge/search';

/** Hits per query: what the popup shows at once. */
const LIMIT = 10;
const Line = z.object({ query: z.string() });

function answer(line: string, row: number): string {
  try {
    const { query } = Line.parse(JSON.parse(line));
    const hits = search(index as unknown as SearchIndex, query, LIMIT);
    return JSON.stringify({ query, results: hits.map(({ id }) => id) });
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`line ${row}: ${reason.replaceAll('\n', ' ')}`, { cause: error });
  }
}

const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new Error('usage: npm run --silent search -- FILE');
  const lines = readFileSync(file, 'utf8').split('\n');
  const answers = lines.flatMap((line, at) => (line.trim() === '' ? [] : answer(line, at + 1)));
  process.stdout.write(answers.map((text) => `${text}\n`).join(''));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
