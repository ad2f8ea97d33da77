// Rules between the tables of knowledge: what one row says of another.
import { join, relative } from 'node:path';
import { SYMPTOM_PHRASES } from '../src/reading/claims/concepts';
import { checkFoods } from './food-check';
import { OTHER_SOURCES } from './food-figures';
import { FOOD_SOURCE } from './knowledge-foods';
import { interactionFaults } from './knowledge-interactions';
import { hasSubject } from './knowledge-links';
import { intakeFaults } from './knowledge-intake-check';
import { pathOf, type TableName, type Tables } from './knowledge-tables';
import { redFlagFaults } from './red-flag-check';
import { DataError, type Fault } from './table';
import { forbiddenWord } from './wording';

/** Tables and their columns that name a concept. */
const CONCEPT_COLUMNS: readonly (readonly [TableName, readonly string[]])[] = [
  ['aliases', ['concept']],
  ['summaries', ['concept']],
  ['names', ['concept']],
  ['notes', ['concept']],
  ['links', ['nutrient', 'other']],
  ['verdicts', ['subject']],
  ['phrases', ['concept']],
  ['causes', ['concept']],
  ['redFlags', ['concept']],
  ['flagExceptions', ['concept']],
  ['cautions', ['concept']],
  ['interactions', ['a', 'b']],
  ['related', ['concept', 'other']],
  ['intakes', ['concept']],
  ['energyShares', ['concept']],
  ['dailyValues', ['concept']],
  ['efsaIntakes', ['concept']],
  ['efsaLimits', ['concept']],
  ['conversions', ['concept']],
  ['compounds', ['concept']],
  ['foodChoices', ['food', 'stands_for']],
  ['foodNutrients', ['nutrient']],
  ['foodLimits', ['food']],
  ['foodMatches', ['nutrient']],
  ['foodOthers', ['nutrient']],
];

const TEXT_TABLES = [
  'summaries',
  'notes',
  'links',
  'causes',
  'redFlags',
  'cautions',
  'interactions',
  'verdicts',
] as const;

const SOURCED = [
  'summaries',
  'notes',
  'links',
  'verdicts',
  'causes',
  'redFlags',
  'emergencySigns',
  'cautions',
  'interactions',
  'intakes',
  'energyShares',
  'dailyValues',
  'efsaIntakes',
  'efsaLimits',
  'conversions',
  'compounds',
] as const;

/** What makes a row the same fact as another one. */
const KEYS: { readonly [Name in TableName]?: readonly string[] } = {
  concepts: ['id'],
  aliases: ['alias'],
  topics: ['id'],
  sources: ['id'],
  summaries: ['concept'],
  names: ['concept', 'name'],
  notes: ['concept', 'text'],
  links: ['nutrient', 'other', 'direction'],
  verdicts: ['subject', 'object', 'relation'],
  phrases: ['concept'],
  causes: ['concept', 'text'],
  redFlags: ['concept', 'text'],
  emergencySigns: ['sign'],
  flagExceptions: ['concept', 'text'],
  cautions: ['concept', 'text'],
  interactions: ['a', 'b'],
  related: ['concept', 'other'],
  lifeStages: ['id'],
  intakes: ['concept', 'stage', 'type'],
  energyShares: ['concept', 'group'],
  dailyValues: ['concept', 'group'],
  efsaIntakes: ['concept', 'type', 'sex', 'group', 'counts'],
  efsaLimits: ['concept'],
  conversions: ['concept', 'from'],
  compounds: ['concept', 'compound'],
  wordingExceptions: ['text'],
  foodChoices: ['ndb'],
  foodNutrients: ['nutrient', 'numbers'],
  foodLimits: ['food'],
  foodItems: ['ndb'],
  foodValues: ['ndb', 'sr28'],
  foodMatches: ['nutrient', 'ndb'],
  foodOthers: ['nutrient', 'ndb'],
  foodAdditions: ['pattern'],
};

/** Columns that no reader sees, or that hold what others wrote; those that name a concept besides. */
const UNSAID = new Set(
  'id alias object sources section title url pattern reason family only unless'.split(' '),
);

/** The cells of a row that readers see. */
function saidIn(table: TableName, row: Readonly<Record<string, unknown>>): [string, string][] {
  if (table === 'wordingExceptions' || row['use'] === 'search') return [];
  const ids = CONCEPT_COLUMNS.filter(([name]) => name === table).flatMap(([, columns]) => columns);
  return Object.entries(row).filter(
    (cell): cell is [string, string] =>
      typeof cell[1] === 'string' && !UNSAID.has(cell[0]) && !ids.includes(cell[0]),
  );
}

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

  /** Who asks for an alias means one concept, which has another id. */
  aliases(): void {
    const ids = new Set(this.tables.concepts.map(({ id }) => id));
    for (const { alias, row } of this.tables.aliases)
      if (ids.has(alias)) this.fault('aliases', row, 'alias', `"${alias}" is a concept`);
  }

  sources(): void {
    const ids = new Set(this.tables.sources.map(({ id }) => id));
    const used = new Set<string>([FOOD_SOURCE]);
    for (const { table } of this.tables.foodOthers) used.add(OTHER_SOURCES[table]);
    for (const table of SOURCED)
      for (const { sources, row } of this.tables[table])
        for (const id of sources) {
          used.add(id);
          if (!ids.has(id)) this.fault(table, row, 'sources', `"${id}" is no source`);
        }
    for (const { id, row } of this.tables.sources)
      if (!used.has(id)) this.fault('sources', row, 'id', `"${id}" is used by no row`);
  }

  /** Read is what came from a page that somebody has opened: the source named first. */
  reads(): void {
    const read = new Set(
      this.tables.sources.filter(({ read_on }) => read_on !== '').map(({ id }) => id),
    );
    const known = new Set(this.tables.sources.map(({ id }) => id));
    for (const table of TEXT_TABLES)
      for (const { checked, sources, row } of this.tables[table]) {
        const [first = ''] = sources;
        if (checked === 'read' && known.has(first) && !read.has(first))
          this.fault(table, row, 'sources', `"${first}" has no read_on, yet the row is read`);
      }
  }

  summaries(): void {
    const ids = new Set(this.tables.summaries.map(({ concept }) => concept));
    for (const { id, row } of this.tables.concepts)
      if (!ids.has(id)) this.fault('concepts', row, 'id', `"${id}" has no row in summaries.tsv`);
  }

  foods(): void {
    checkFoods(this.tables, (table, row, column, rule) => {
      this.fault(table, row, column, rule);
    });
  }

  links(): void {
    for (const row of this.tables.links) {
      if (row.nutrient === row.other)
        this.fault('links', row.row, 'other', 'is the nutrient itself');
      // A strong word needs a source that somebody has read.
      if (row.checked === 'cited' && (row.strength === 'hallmark' || row.strength === 'common'))
        this.fault('links', row.row, 'checked', `${row.strength} needs a source that was read`);
      if (!hasSubject(row))
        this.fault('links', row.row, 'when', `"${row.when}" makes no sentence of ${row.direction}`);
    }
  }

  /**
   * A verdict is on a nutrient, food or factor and a sign or illness, be it one that no card explains
   * but claims are about ("cancer"); its year is its source's.
   */
  verdicts(): void {
    const kinds = new Map(this.tables.concepts.map(({ id, kind }) => [id, kind]));
    const years = new Map(this.tables.sources.map(({ id, year }) => [id, year]));
    const isBodily = (id: string) => ['symptom', 'condition'].includes(kinds.get(id) ?? '');
    for (const { subject, object, year, sources, row } of this.tables.verdicts) {
      if (isBodily(subject))
        this.fault('verdicts', row, 'subject', `"${subject}" is no nutrient, food or factor`);
      if (kinds.has(object) ? !isBodily(object) : !Object.hasOwn(SYMPTOM_PHRASES, object))
        this.fault('verdicts', row, 'object', `"${object}" is no symptom or condition`);
      const known = years.get(sources[0] ?? '') || 'undated';
      if (year !== known) this.fault('verdicts', row, 'year', `is not its source's: ${known}`);
    }
  }

  /** A grade speaks of evidence, so somebody must have read it. */
  notes(): void {
    for (const { grade, checked, row } of this.tables.notes)
      if (grade !== '' && checked === 'cited')
        this.fault('notes', row, 'checked', `the grade ${grade} needs a source that was read`);
  }

  redFlags(): void {
    for (const fault of redFlagFaults(this.tables)) this.fault(...fault);
  }

  /** All that a card or list can say, whichever table it stands in: a new table is checked, too. */
  wording(): void {
    const unused = new Map(this.tables.wordingExceptions.map((row) => [row.text, row.row]));
    const known = new Set(unused.keys());
    for (const table of Object.keys(this.tables) as TableName[])
      for (const row of this.rowsOf(table))
        for (const [column, cell] of saidIn(table, row)) {
          const word = forbiddenWord(cell);
          if (word === undefined) continue;
          if (known.has(cell)) unused.delete(cell);
          else this.fault(table, row.row, column, `says "${word}" without denying it`);
        }
    for (const row of unused.values())
      this.fault('wordingExceptions', row, 'text', 'no text needs this exception');
  }

  intakes(): void {
    for (const fault of intakeFaults(this.tables)) this.fault(...fault);
  }

  interactions(): void {
    for (const fault of interactionFaults(this.tables)) this.fault(...fault);
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
  checker.aliases();
  checker.sources();
  checker.reads();
  checker.summaries();
  checker.links();
  checker.verdicts();
  checker.notes();
  checker.redFlags();
  checker.wording();
  checker.foods();
  checker.intakes();
  checker.interactions();
  if (checker.faults.length > 0) throw new DataError(checker.faults);
}
