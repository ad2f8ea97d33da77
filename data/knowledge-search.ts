// Compiles the search index from the names of concepts and the forms that pages use.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { FOOD_RANK, type SearchEntry, type SearchIndex } from '../src/knowledge/search';
import { searchText } from '../src/knowledge/search-text';
import { expand } from './lexicon-expand';
import type { Tables } from './knowledge-tables';
import { readTable } from './table';

const RANK = { name: 0, shown: 1, search: 2 } as const;

/** Names of a food that no page is highlighted for rank behind those of what pages speak of. */
const FOODS_BEHIND = FOOD_RANK - RANK.name;

/** Forms of a cell; none if it is broken, which compileLexicon reports with its place. */
function expanded(cell: string, macros: ReadonlyMap<string, string>): string[] {
  try {
    return expand(cell, macros);
  } catch {
    return [];
  }
}

/** Concept -> the forms that the lexicon knows, written out. */
export function formsByConcept(folder: string): Map<string, string[]> {
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
    forms.set(row.concept, [...known, ...expanded(row.forms, macros)]);
  }
  return forms;
}

/** What the search takes for the same: a second name with this key adds nothing. */
export function nameKey(text: string): string {
  return searchText(text).words.join('');
}

const stemsOf = (text: string): string => searchText(text).stems.join(' ');

/**
 * Names of all concepts for `search`. A form that the search would find through another name of the
 * concept (plural, spelling, spaces) is left out, which keeps the index small.
 */
export function compileSearch(tables: Tables, folder: string): SearchIndex {
  const forms = formsByConcept(folder);
  const namesOf = (id: string) => tables.names.filter(({ concept }) => concept === id);
  const isOfFoods = ({ id, kind }: Tables['concepts'][number]) => kind === 'food' && !forms.has(id);
  const taken = new Set(
    tables.concepts
      .filter(isOfFoods)
      .flatMap(({ id, name }) => [name, ...namesOf(id).map((row) => row.name)])
      .map(stemsOf),
  );
  const concepts = tables.concepts.map((concept) => {
    const { id, kind, name } = concept;
    const behind = isOfFoods(concept) ? FOODS_BEHIND : 0;
    const listed: SearchEntry[] = [
      [name, RANK.name + behind],
      ...namesOf(id).map((row): SearchEntry => [row.name, RANK[row.use] + behind]),
      ...tables.aliases
        .filter((row) => row.concept === id)
        .map(({ alias }): SearchEntry => [alias.replaceAll('-', ' '), RANK.search]),
      ...(forms.get(id) ?? []).map((form): SearchEntry => [form, RANK.search]),
    ];
    const seen = new Set<string>();
    const names = listed.filter(([text, rank]) => {
      // "Milk" is a food of its own; it was a word for dairy food before.
      if (kind === 'food' && rank === RANK.search && taken.has(stemsOf(text))) return false;
      // What people type is found by its stems; a name that is shown is kept as it is spelled.
      const stems = stemsOf(text);
      const keys = [nameKey(text), stems];
      const isKnown = seen.has(rank === RANK.search ? stems : nameKey(text));
      for (const key of keys) seen.add(key);
      return !isKnown;
    });
    return { id, names };
  });
  return { concepts };
}
