import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readTable } from '../../data/table';
import { createAnnotator } from '../../scripts/annotate-text';
import { CORE, EXTRA } from './support';

// Sentences invented for this test: medicines, life situations and food factors by the names that pages use (+),
// and the same words where they mean something else (-).
const TABLE = join(import.meta.dirname, 'tables/circumstances.tsv');
const Concept = z.object({ id: z.string(), topic: z.string() });
const rows = readFileSync(TABLE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [read: string, text: string]);
const spansOf = createAnnotator([CORE, EXTRA]);

describe('medicines, life situations and food factors', () => {
  it.each(rows)('%s: %s', (read, text) => {
    const concepts = spansOf(text).map(({ concept }) => concept);
    const said = read
      .split(' ')
      .map((sign) => `${concepts.includes(sign.slice(1)) ? '+' : '-'}${sign.slice(1)}`);
    expect(said.join(' ')).toBe(read);
  });

  it('are each shown in a sentence', () => {
    const shown = new Set(rows.flatMap(([read]) => read.split(' ')));
    const missing = readTable('concepts.tsv', Concept)
      .filter(({ topic }) => topic === 'medicines' || topic === 'situations')
      .filter(({ id }) => !shown.has(`+${id}`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
