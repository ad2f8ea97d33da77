// Compiles data/knowledge/*.tsv into one record per concept, the search index and the topics.
import type {
  ConceptHead,
  ConceptRecord,
  FoodAmount,
  Intake,
  Link,
  RedFlag,
  Statement,
} from '../src/knowledge/types';
import { checkTables } from './knowledge-check';
import { readTables, type Tables } from './knowledge-tables';

type Graded = Statement['grade'] | '';

interface StatementRow {
  readonly text: string;
  readonly grade?: Graded;
  readonly checked: Statement['checked'];
  readonly sources: readonly string[];
}

function statement({ text, grade, checked, sources }: StatementRow): Statement {
  return grade ? { text, grade, checked, sources } : { text, checked, sources };
}

/** The source of every amount of food: one for the whole table. */
const FOOD_SOURCE = 'usda-sr28';

/** `{ key: list }`, or nothing where the list is empty. */
function unlessEmpty<K extends string, T>(key: K, list: readonly T[]): { [P in K]?: readonly T[] } {
  return (list.length > 0 ? { [key]: list } : {}) as { [P in K]?: readonly T[] };
}

function intakesOf(id: string, tables: Tables): Intake[] {
  return tables.intakes
    .filter(({ concept }) => concept === id)
    .map(({ group, basis, amount, unit, upper_limit, upper_scope, sources }) => ({
      group,
      basis,
      amount,
      unit,
      ...(upper_limit === undefined ? {} : { upperLimit: upper_limit }),
      ...(upper_scope === '' ? {} : { upperLimitScope: upper_scope }),
      sources,
    }));
}

function foodsOf(id: string, tables: Tables): FoodAmount[] {
  return tables.foods
    .filter(({ nutrient }) => nutrient === id)
    .map(({ food, name, grams, amount, unit }) => ({
      ...(food === '' ? {} : { concept: food }),
      name,
      servingGrams: grams,
      amount,
      unit,
      sources: [FOOD_SOURCE],
    }));
}

function linksOf(id: string, tables: Tables, names: ReadonlyMap<string, string>): Link[] {
  return tables.links
    .filter(({ nutrient, other }) => nutrient === id || other === id)
    .map((row) => {
      const concept = row.nutrient === id ? row.other : row.nutrient;
      const { strength, direction } = row;
      return {
        concept,
        name: names.get(concept) ?? concept,
        strength,
        direction,
        ...statement(row),
      };
    });
}

function redFlagsOf(id: string, tables: Tables): RedFlag[] {
  return tables.redFlags
    .filter(({ concept }) => concept === id)
    .map((row) => ({ level: row.level, ...statement(row) }));
}

/** Every source id that a record's parts name, in order of first use. */
function sourceIds(parts: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(parts, (key: string, value: unknown) => {
    if (key === 'sources') for (const id of value as string[]) found.add(id);
    return value;
  });
  return [...found];
}

function compileRecord(
  { id, kind, topic, name }: ConceptHead,
  tables: Tables,
  names: ReadonlyMap<string, string>,
): ConceptRecord {
  const own = <T extends { readonly concept: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ concept }) => concept === id);
  const summary = own(tables.summaries)[0];
  if (!summary) throw new Error(`${id} has no summary: checkTables lets none through`);
  const parts = {
    summary: statement(summary),
    ...unlessEmpty('redFlags', redFlagsOf(id, tables)),
    ...unlessEmpty('causes', own(tables.causes).map(statement)),
    ...unlessEmpty('notes', own(tables.notes).map(statement)),
    ...unlessEmpty('intakes', intakesOf(id, tables)),
    ...unlessEmpty('foods', foodsOf(id, tables)),
    ...unlessEmpty('links', linksOf(id, tables, names)),
    ...unlessEmpty('cautions', own(tables.cautions).map(statement)),
    ...unlessEmpty(
      'related',
      own(tables.related).map(({ other }) => ({ concept: other, name: names.get(other) ?? other })),
    ),
  };
  const alsoCalled = own(tables.names).filter(({ use }) => use === 'shown');
  const byId = new Map(tables.sources.map((source) => [source.id, source]));
  const sources = sourceIds(parts).flatMap((sourceId) => byId.get(sourceId) ?? []);
  return {
    id,
    kind,
    topic,
    name,
    alsoCalled: alsoCalled.map((row) => row.name),
    ...parts,
    sources: sources.map(({ id: key, title, url, year }) => ({
      id: key,
      title,
      ...(url === '' ? {} : { url }),
      ...(year === '' ? {} : { year: Number(year) }),
    })),
  };
}

/**
 * Compiles the tables of knowledge: `records.json` (ConceptRecord[]), `heads.json` (ConceptHead[]),
 * `search.json` (SearchIndex) and `topics.json` (`{id, name}[]`, in the order they are shown).
 *
 * @param folder the folder that holds `concepts.tsv` and `knowledge/`
 * @throws DataError naming file, row, column and rule of every fault
 */
export function compileKnowledge(folder = import.meta.dirname): Record<string, string> {
  const tables = readTables(folder);
  checkTables(tables, folder);
  const names = new Map(tables.concepts.map(({ id, name }) => [id, name]));
  const heads = tables.concepts.map(({ id, name, kind, topic }) => ({ id, name, kind, topic }));
  const records = heads.map((head) => compileRecord(head, tables, names));
  const index = records.map(({ id, name, alsoCalled }) => [id, name, ...alsoCalled]);
  return {
    'records.json': JSON.stringify(records),
    'heads.json': JSON.stringify(heads),
    'search.json': JSON.stringify({ concepts: index }),
    'topics.json': JSON.stringify(tables.topics.map(({ id, name }) => ({ id, name }))),
  };
}
