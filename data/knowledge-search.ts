// Compiles the search index from the names of concepts and the forms that pages use.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { SearchEntry, SearchIndex } from '../src/knowledge/search';
import { searchText } from '../src/knowledge/search-text';
import { expand } from './lexicon-expand';
import type { Tables } from './knowledge-tables';
import { readTable } from './table';

const RANK = { name: 0, shown: 1, search: 2 } as const;

/** Concept -> the forms that the lexicon knows, written out. */
function formsByConcept(folder: string): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  if (!existsSync(join(folder, 'terms/forms.tsv'))) return forms;
  const macros = new Map(
    readTable('terms/macros.tsv', z.object({ name: z.string(), pattern: z.string() }), folder).map(
      ({ name, pattern }) => [name, pattern],
    ),
  );
  const Form = z.object({ concept: z.string(), forms: z.string() });
  for (const row of readTable('terms/forms.tsv', Form, folder)) {
    const known = forms.get(row.concept) ?? [];
    forms.set(row.concept, [...known, ...expand(row.forms, macros)]);
  }
  return forms;
}

/** What the search takes for the same: a second name with this key adds nothing. */
export function nameKey(text: string): string {
  return searchText(text).words.join('');
}

/**
 * Names of all concepts for `search`. A form that the search would find through another name of the
 * concept (plural, spelling, spaces) is left out, which keeps the index small.
 */
export function compileSearch(tables: Tables, folder: string): SearchIndex {
  const forms = formsByConcept(folder);
  const concepts = tables.concepts.map(({ id, name }) => {
    const own = tables.names.filter(({ concept }) => concept === id);
    const listed: SearchEntry[] = [
      [name, RANK.name],
      ...own.map((row): SearchEntry => [row.name, RANK[row.use]]),
      ...(forms.get(id) ?? []).map((form): SearchEntry => [form, RANK.search]),
    ];
    const byKey = new Map<string, SearchEntry>();
    for (const entry of listed) {
      const key = nameKey(entry[0]);
      if (!byKey.has(key)) byKey.set(key, entry);
    }
    return { id, names: [...byKey.values()] };
  });
  return { concepts };
}
