// `npm run data`: writes the whole dataset and its JSON Schema to dist/, and docs/data-coverage.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { compileDataset } from '../data/dataset';
import { DatasetSchema } from '../data/dataset-schema';
import { readKnowledge } from '../data/knowledge';
import { coverageFile, formatCoverage } from './data-coverage-page';
import { measureCoverage } from './data-coverage';
import { measureReading } from './data-reading';

const DIST = join(import.meta.dirname, '../dist');

function write(name: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(join(DIST, name), text);
  console.log(`dist/${name}: ${Buffer.byteLength(text)} bytes`);
}

const dataset = DatasetSchema.parse(compileDataset());
mkdirSync(DIST, { recursive: true });
write('dataset.json', dataset);
write('dataset.schema.json', z.toJSONSchema(DatasetSchema));
console.log(`version ${dataset.version}, ${dataset.date}: ${dataset.concepts.length} concepts`);
writeFileSync(
  coverageFile,
  await formatCoverage(measureCoverage(readKnowledge()), measureReading(dataset)),
);
