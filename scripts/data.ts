// `npm run data`: writes the whole dataset and its JSON Schema to dist/, and docs/data-coverage.md.
// `-- show ID ...` prints records to be read through instead; `-- show 30` that many, of each kind alike.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { compileDataset } from '../data/dataset';
import { DatasetSchema } from '../data/dataset-schema';
import { readKnowledge } from '../data/knowledge';
import type { ConceptRecord } from '../src/knowledge/types';
import { coverageFile, formatCoverage } from './data-coverage-page';
import { measureCoverage } from './data-coverage';
import { measureReading } from './data-reading';
import { recordText } from './record-text';

const DIST = join(import.meta.dirname, '../dist');

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function show(asked: readonly string[]): void {
  try {
    console.log(chosenRecords(asked).map(recordText).join('\n\n'));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fail(error.message);
  }
}

/**
 * Those asked for by id or, by a number, as many, the same share of each kind.
 *
 * @throws RangeError naming an id that is no concept's
 */
function chosenRecords(asked: readonly string[]): ConceptRecord[] {
  const { records } = readKnowledge();
  const count = Number(asked[0]);
  if (Number.isInteger(count)) return spread(records, count);
  return asked.map((id) => {
    const record = records.find((one) => one.id === id);
    if (!record) throw new RangeError(`no concept "${id}" in data/concepts.tsv`);
    return record;
  });
}

/** Evenly spaced through the records of each kind. */
function spread(records: readonly ConceptRecord[], count: number): ConceptRecord[] {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const share = Math.ceil(count / kinds.length);
  return kinds.flatMap((kind) => {
    const ofKind = records.filter((record) => record.kind === kind);
    const places = Array.from({ length: share }, (_, at) =>
      Math.floor((at * ofKind.length) / share),
    );
    return ofKind.filter((_, at) => places.includes(at));
  });
}

function write(name: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(join(DIST, name), text);
  console.log(`dist/${name}: ${Buffer.byteLength(text)} bytes`);
}

async function writeAll(): Promise<void> {
  const dataset = DatasetSchema.parse(compileDataset());
  mkdirSync(DIST, { recursive: true });
  write('dataset.json', dataset);
  write('dataset.schema.json', z.toJSONSchema(DatasetSchema));
  console.log(`version ${dataset.version}, ${dataset.date}: ${dataset.concepts.length} concepts`);
  writeFileSync(
    coverageFile,
    await formatCoverage(measureCoverage(readKnowledge()), measureReading(dataset)),
  );
}

const [task, ...asked] = process.argv.slice(2);
if (task === undefined) await writeAll();
else if (task === 'show' && asked.length > 0) show(asked);
else fail('usage: npm run data, or npm run data -- show ID ... (or how many)');
