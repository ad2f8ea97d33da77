// Rules between the tables of knowledge: what one row says of another.
import { join, relative } from 'node:path';
import { FOOD_SOURCE } from './knowledge-foods';
import { pathOf, type TableName, type Tables } from './knowledge-tables';
import { DataError, type Fault } from './table';

/** Tables and their columns that name a concept. */
const CONCEPT_COLUMNS: readonly (readonly [TableName, readonly string[]])[] = [
  ['summaries', ['concept']],
  ['names', ['concept']],
  ['notes', ['concept']],
  ['links', ['nutrient', 'other']],
  ['causes', ['concept']],
  ['redFlags', ['concept']],
  ['cautions', ['concept']],
  ['related', ['concept', 'other']],
  ['intakes', ['concept']],
  ['foodChoices', ['food']],
  ['foodNutrients', ['nutrient']],
];

const SOURCED = [
  'summaries',
  'notes',
  'links',
  'causes',
  'redFlags',
  'cautions',
  'intakes',
] as const;

/** What makes a row the same fact as another one. */
const KEYS: { readonly [Name in TableName]?: readonly string[] } = {
  concepts: ['id'],
  topics: ['id'],
  sources: ['id'],
  summaries: ['concept'],
  names: ['concept', 'name'],
  notes: ['concept', 'text'],
  links: ['nutrient', 'other', 'direction'],
  causes: ['concept', 'text'],
  redFlags: ['concept', 'text'],
  cautions: ['concept', 'text'],
  related: ['concept', 'other'],
  intakes: ['concept', 'group'],
  foodChoices: ['ndb'],
  foodNutrients: ['nutrient', 'sr28'],
  foodValues: ['ndb', 'sr28'],
};

class Checker {
  readonly faults: Fault[] = [];
  private readonly tables: Tables;
  private readonly folder: string;

  constructor(tables: Tables, folder: string) {
    this.tables = tables;
    this.folder = folder;
  }

  fault(table: TableName, row: number, column: string, rule: string): void {
    const root = join(import.meta.dirname, '..');
    const file = relative(root, join(this.folder, pathOf(table)));
    this.faults.push({ file, row, column, rule });
  }

  rowsOf(table: TableName): readonly (Record<string, unknown> & { readonly row: number })[] {
    return this.tables[table];
  }

  duplicates(): void {
    for (const [table, columns] of Object.entries(KEYS) as [TableName, readonly string[]][]) {
      const seen = new Map<string, number>();
      for (const row of this.rowsOf(table)) {
        const key = columns.map((column) => String(row[column])).join('\t');
        const earlier = seen.get(key);
        if (earlier === undefined) seen.set(key, row.row);
        else this.fault(table, row.row, columns.join('+'), `stands already in row ${earlier}`);
      }
    }
  }

  concepts(): void {
    const ids = new Set(this.tables.concepts.map(({ id }) => id));
    for (const [table, columns] of CONCEPT_COLUMNS)
      for (const row of this.rowsOf(table))
        for (const column of columns) {
          const id = String(row[column]);
          if (id !== '' && !ids.has(id))
            this.fault(table, row.row, column, `"${id}" is no concept`);
        }
    const topics = new Set(this.tables.topics.map(({ id }) => id));
    for (const { topic, row } of this.tables.concepts)
      if (!topics.has(topic)) this.fault('concepts', row, 'topic', `"${topic}" is no topic`);
  }

  sources(): void {
    const ids = new Set(this.tables.sources.map(({ id }) => id));
    const used = new Set([FOOD_SOURCE]);
    for (const table of SOURCED)
      for (const { sources, row } of this.tables[table])
        for (const id of sources) {
          used.add(id);
          if (!ids.has(id)) this.fault(table, row, 'sources', `"${id}" is no source`);
        }
    for (const { id, row } of this.tables.sources)
      if (!used.has(id)) this.fault('sources', row, 'id', `"${id}" is used by no row`);
  }

  summaries(): void {
    const ids = new Set(this.tables.summaries.map(({ concept }) => concept));
    for (const { id, row } of this.tables.concepts)
      if (!ids.has(id)) this.fault('concepts', row, 'id', `"${id}" has no row in summaries.tsv`);
  }

  foods(): void {
    const chosen = new Set(this.tables.foodChoices.map(({ ndb }) => ndb));
    for (const { ndb, row } of this.tables.foodValues)
      if (!chosen.has(ndb)) this.fault('foodValues', row, 'ndb', `"${ndb}" is no chosen food`);
    const valued = new Set(this.tables.foodValues.map(({ ndb }) => ndb));
    const owners = new Set<string>();
    for (const { ndb, food, own, row } of this.tables.foodChoices) {
      if (!valued.has(ndb)) this.fault('foodChoices', row, 'ndb', `"${ndb}" has no values: import`);
      if (own !== 'y') continue;
      if (food === '') this.fault('foodChoices', row, 'own', 'is y, yet food names no concept');
      if (owners.has(food)) this.fault('foodChoices', row, 'own', `"${food}" has a food already`);
      owners.add(food);
    }
  }

  limits(): void {
    for (const { amount, upper_limit, upper_scope, row } of this.tables.intakes)
      if (upper_limit !== undefined && upper_limit < amount && upper_scope === '')
        this.fault('intakes', row, 'upper_limit', 'is below the amount, yet covers all intake');
  }
}

/**
 * Checks what the tables say of each other: unknown concepts, topics and sources, unused sources,
 * concepts without a summary, the same fact twice, an amount above the limit.
 *
 * @throws DataError naming file, row, column and rule of every fault
 */
export function checkTables(tables: Tables, folder: string): void {
  const checker = new Checker(tables, folder);
  checker.duplicates();
  checker.concepts();
  checker.sources();
  checker.summaries();
  checker.foods();
  checker.limits();
  if (checker.faults.length > 0) throw new DataError(checker.faults);
}
