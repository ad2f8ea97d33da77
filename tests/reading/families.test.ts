import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conceptsIn } from './support';

// Families of texts behind rules of data/terms, each with its phenomenon (the line with #) and sentences
// invented for it, some that are read (+) and some that are not (-), written before the rule was tried.
const TABLE = join(import.meta.dirname, 'tables/families.tsv');
type Row = readonly [rule: string, read: string, text: string];
const rows = readFileSync(TABLE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as unknown as Row);

describe('families of texts', () => {
  it.each(rows)('%s: %s: %s', (_, read, text) => {
    const concepts = conceptsIn(text);
    const said = read
      .split(' ')
      .map((sign) => `${concepts.includes(sign.slice(1)) ? '+' : '-'}${sign.slice(1)}`);
    expect(said.join(' ')).toBe(read);
  });
});
