// Compiles data/knowledge/*.tsv into one record per concept, the search index and the topics.
import type {
  AllDietFoods,
  AllStandards,
  ConceptHead,
  ConceptRecord,
  RedFlag,
  Source,
  Statement,
  Verdict,
} from '../src/knowledge/types';

import { checkTables } from './knowledge-check';
import { Foods } from './knowledge-foods';
import { adultIntakes, lifeStages, standardsOf } from './knowledge-intakes';
import { interactionsOf } from './knowledge-interactions';
import { Links } from './knowledge-links';
import { compileSearch, formsByConcept, nameKey } from './knowledge-search';
import { readTables, type Tables } from './knowledge-tables';
import { unlessEmpty } from './unless-empty';

type Graded = Statement['grade'] | '';

interface StatementRow {
  readonly text: string;
  readonly grade?: Graded;
  readonly checked: Statement['checked'];
  readonly sources: readonly string[];
  readonly section: string;
}

function statement({ text, grade, checked, sources, section }: StatementRow): Statement {
  return {
    text,
    ...(grade ? { grade } : {}),
    checked,
    sources,
    ...(section === '' ? {} : { section }),
  };
}

/** Most urgent first: the order in which a card shows them. */
const LEVELS: readonly RedFlag['level'][] = ['emergency', 'same-day', 'soon'];

/** Ids that a concept had, or is called by elsewhere. */
export const aliasesOf = (id: string, tables: Tables): string[] =>
  tables.aliases.filter(({ concept }) => concept === id).map(({ alias }) => alias);

type Heads = ReadonlyMap<string, ConceptHead>;

/** Head of a concept that checkTables has found to exist. */
function headOf(id: string, heads: Heads): ConceptHead {
  const head = heads.get(id);
  if (!head) throw new Error(`${id} is no concept: checkTables lets none through`);
  return head;
}

function redFlagsOf(id: string, tables: Tables): RedFlag[] {
  return tables.redFlags
    .filter(({ concept }) => concept === id)
    .map((row): RedFlag => ({ level: row.level, ...statement(row) }))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** Verdicts on claims of a concept; they stand on both records, as either card may meet the claim. */
function verdictsOf(id: string, tables: Tables, heads: Heads): Verdict[] {
  return tables.verdicts
    .filter(({ subject, object }) => subject === id || object === id)
    .map(({ who, ...row }) => {
      const name = heads.get(row.subject === id ? row.object : row.subject)?.name;
      return {
        subject: row.subject,
        object: row.object,
        relation: row.relation,
        verdict: row.verdict,
        ...(name === undefined ? {} : { name }),
        ...(who === '' ? {} : { who }),
        ...statement(row),
      };
    });
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

/** The sources that a part of the knowledge names, in the order in which it does. */
function sourcesIn(parts: unknown, { sources }: Tables): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return sourceIds(parts)
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ id, title, url, year }) => ({
      id,
      title,
      ...(url === '' ? {} : { url }),
      ...(year === '' ? {} : { year: Number(year) }),
    }));
}

function compileRecord(
  { id, kind, topic, name }: ConceptHead,
  tables: Tables,
  heads: Heads,
  foods: Foods,
  links: Links,
): ConceptRecord {
  const contents = foods.contentsOf(id);
  const standards = standardsOf(id, tables);
  const own = <T extends { readonly concept: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ concept }) => concept === id);
  const summary = own(tables.summaries)[0];
  if (!summary) throw new Error(`${id} has no summary: checkTables lets none through`);
  const related = new Set([...own(tables.related).map(({ other }) => other), ...links.namesOf(id)]);
  const parts = {
    summary: statement(summary),
    ...unlessEmpty('redFlags', redFlagsOf(id, tables)),
    ...unlessEmpty('causes', own(tables.causes).map(statement)),
    ...unlessEmpty('notes', own(tables.notes).map(statement)),
    ...unlessEmpty('intakes', adultIntakes(id, tables)),
    ...unlessEmpty('foods', foods.of(id)),
    ...(contents ? { contents } : {}),
    ...unlessEmpty('links', links.of(id)),
    ...unlessEmpty('verdicts', verdictsOf(id, tables, heads)),
    ...unlessEmpty(
      'interactions',
      interactionsOf(id, tables, (other) => headOf(other, heads).name),
    ),
    ...unlessEmpty('cautions', own(tables.cautions).map(statement)),
    ...unlessEmpty(
      'related',
      [...related].map((other) => ({ concept: other, name: headOf(other, heads).name })),
    ),
  };
  const alsoCalled = own(tables.names)
    .filter(({ use, name: other }) => use === 'shown' && nameKey(other) !== nameKey(name))
    .map((row) => row.name);
  return {
    id,
    kind,
    topic,
    name,
    alsoCalled,
    ...parts,
    ...(standards ? { standards } : {}),
    sources: sourcesIn(parts, tables),
  };
}

/** The tables, and what is compiled from them. */
export interface Knowledge {
  readonly tables: Tables;
  readonly heads: readonly ConceptHead[];
  /** Every record with all that is known of it, the sections of its sources too. */
  readonly records: readonly ConceptRecord[];
}

/**
 * Reads, checks and compiles the tables of knowledge.
 *
 * @param folder the folder that holds `concepts.tsv` and `knowledge/`
 * @throws DataError naming file, row, column and rule of every fault
 */
export function readKnowledge(folder = import.meta.dirname): Knowledge {
  const tables = readTables(folder);
  checkTables(tables, folder);
  const forms = formsByConcept(folder);
  const heads = tables.concepts.map(({ id, name, kind, topic }): ConceptHead => ({
    id,
    name,
    kind,
    topic,
    ...unlessEmpty('aliases', aliasesOf(id, tables)),
    ...(forms.has(id) ? {} : { unmarked: true }),
  }));
  const byId = new Map(heads.map((head) => [head.id, head]));
  const foods = new Foods(tables);
  const links = new Links(tables);
  const records = heads.map((head) => compileRecord(head, tables, byId, foods, links));
  return { tables, heads, records };
}

/** What the standards say of every nutrient, and the life stages they speak of, for the full view. */
function compileStandards({ tables, records }: Knowledge): AllStandards {
  const known = records.flatMap(({ id, standards }) =>
    standards ? [[id, standards] as const] : [],
  );
  const concepts = Object.fromEntries(known);
  return { stages: lifeStages(tables), concepts, sources: sourcesIn(concepts, tables) };
}

/** What the full view lists for single diets, for each nutrient that has more than its record. */
function compileDietFoods({ tables, records }: Knowledge): AllDietFoods {
  const foods = new Foods(tables);
  const concepts = Object.fromEntries(
    records
      .map(({ id }) => [id, foods.furtherForDiets(id)] as const)
      .filter(([, further]) => further.length > 0),
  );
  return { concepts, sources: sourcesIn(concepts, tables) };
}

/** What no card shows stays out of the records: sections are for the dataset, standards have a file of their own. */
const forCards = (key: string, value: unknown): unknown =>
  key === 'section' || key === 'standards' ? undefined : value;

/**
 * The files that the extension carries: `records.json` (ConceptRecord[]), `heads.json`
 * (ConceptHead[]), `search.json` (SearchIndex), `standards.json` (AllStandards), `diet-foods.json`
 * (AllDietFoods) and `topics.json` (`{id, name}[]`, in the order they are shown).
 *
 * @throws DataError as `readKnowledge` does
 */
export function compileKnowledge(folder = import.meta.dirname): Record<string, string> {
  const knowledge = readKnowledge(folder);
  const { tables, heads, records } = knowledge;
  return {
    'records.json': JSON.stringify(records, forCards),
    'heads.json': JSON.stringify(heads),
    'standards.json': JSON.stringify(compileStandards(knowledge)),
    'diet-foods.json': JSON.stringify(compileDietFoods(knowledge)),
    'search.json': JSON.stringify(compileSearch(tables, folder)),
    'topics.json': JSON.stringify(tables.topics.map(({ id, name }) => ({ id, name }))),
  };
}
