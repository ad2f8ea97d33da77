import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compileDataset } from '../../data/dataset';
import { DatasetSchema } from '../../data/dataset-schema';
import { compileKnowledge } from '../../data/knowledge';
import { append, tablesWith } from './tables';

const dataset = compileDataset();

interface Statement {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly { readonly id: string; readonly section?: string }[];
  readonly year: number | null;
}

const isStatement = (part: object): part is Statement => 'text' in part && 'checked' in part;

/** All statements that a part of the dataset holds, however deep. */
function statementsIn(part: unknown): Statement[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(statementsIn);
  return isStatement(part) ? [part, ...inner] : inner;
}

describe('the dataset', () => {
  it('is the same, byte for byte, each time', () => {
    expect(JSON.stringify(compileDataset())).toBe(JSON.stringify(dataset));
  });

  it('is what its schema says, and nothing else', () => {
    expect(DatasetSchema.parse(dataset)).toEqual(dataset);
  });

  it('is what its JSON Schema says', () => {
    const published: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(DatasetSchema)));
    const schema = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
    const written: unknown = JSON.parse(JSON.stringify(dataset));
    expect(schema.safeParse(written).error).toBeUndefined();
    const broken = { ...dataset, concepts: [{ ...dataset.concepts[0], kind: 'rumour' }] };
    expect(schema.safeParse(broken).success).toBe(false);
  });

  it('has another version once a word is another', () => {
    const other = compileDataset(
      tablesWith('knowledge/summaries.tsv', (text) => text.replace('Pain anywhere', 'Pain')),
    );
    const same = compileDataset(tablesWith('knowledge/summaries.tsv', (text) => text));
    expect(other.version).not.toBe(same.version);
    expect(other.date).toBe(same.date);
  });

  it('names only sources that it lists, and lists those of every fact', () => {
    const listed = new Set(dataset.sources.map(({ id }) => id));
    const used = new Set<string>();
    JSON.stringify(dataset.concepts, (key, value: unknown) => {
      if (key === 'sources') for (const { id } of value as { id: string }[]) used.add(id);
      return value;
    });
    expect([...used].filter((id) => !listed.has(id))).toEqual([]);
    expect(used.size).toBeGreaterThan(200);
  });

  it('owes its figures to those whom NOTICE names', () => {
    const owed = dataset.attribution.join('\n');
    const owners = [
      /Department of Agriculture.*Release 28/,
      /National Academies/,
      /Food and Drug/,
      /European Food Safety/,
      /CIQUAL/,
      /Canadian Nutrient File/,
      /OpenStax/,
    ];
    for (const name of owners) expect(owed).toMatch(name);
  });
});

describe('a statement in the dataset', () => {
  it('has an id of its own on its card, and the same one only where it is the same fact', () => {
    const parts = new Map<string, string>();
    for (const concept of dataset.concepts) {
      const statements = statementsIn(concept);
      expect(new Set(statements.map(({ id }) => id)).size, concept.id).toBe(statements.length);
      for (const { id, sources } of statements) {
        const cited = JSON.stringify(sources);
        expect(parts.get(id) ?? cited, id).toBe(cited);
        parts.set(id, cited);
      }
    }
    expect(parts.size).toBeGreaterThan(2000);
  });

  it('has the section under which it was read, which cards do not carry', () => {
    const row = ['zinc', '', 'Zzz.', 'read', 'cochrane-2020;own-search', 'Zzz results'];
    const folder = tablesWith('knowledge/notes.tsv', append(...row));
    const zinc = compileDataset(folder).concepts.find(({ id }) => id === 'zinc');
    expect(zinc?.notes?.at(-1)).toMatchObject({
      text: 'Zzz.',
      sources: [{ id: 'cochrane-2020', section: 'Zzz results' }, { id: 'own-search' }],
      year: 2020,
    });
    expect(compileKnowledge(folder)['records.json']).not.toContain('Zzz results');
  });
});
