import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../scripts/annotate-text';
import { CORE, EXTRA } from './support';

// Sentences invented for this test: subjects in which the words of our lexicon mean something else.
const TABLE = join(import.meta.dirname, 'tables/other-subjects.tsv');
const rows = readFileSync(TABLE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [subject: string, text: string]);
const spansOf = createAnnotator([CORE, EXTRA]);

describe('nothing is marked on a page about', () => {
  it.each(rows)('%s: %s', (_, text) => {
    const marked = spansOf(text).filter((span) => span.class !== 'food' && span.class !== 'factor');
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
