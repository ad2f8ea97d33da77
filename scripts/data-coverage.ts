// How much of what we say was read in its source: counted from the records that cards are made of.
import type { Knowledge } from '../data/knowledge';
import type { Tables } from '../data/knowledge-tables';
import { isRead, shareOf, toldBy, type Share, type Told } from '../data/told';
import { shownStatements } from '../src/card/brief';
import { statementId } from '../src/knowledge/statement-id';
import type { ConceptRecord } from '../src/knowledge/types';

/** Statements of one kind. */
export interface KindCoverage extends Share {
  readonly name: string;
  /** Those with the heading under which they were read. */
  readonly sections: number;
}

/** How many statements rest on a source. */
export interface SourceCoverage {
  readonly id: string;
  readonly title: string;
  /** Empty if nobody read it. */
  readonly readOn: string;
  /** Statements that name it first, and how many of those were read in it. */
  readonly first: Share;
  /** Statements that name it further on. */
  readonly further: number;
}

export interface Coverage {
  readonly concepts: readonly (readonly [kind: string, count: number])[];
  readonly kinds: readonly KindCoverage[];
  /** By kind of the concepts on whose cards they stand; a link stands on two. */
  readonly conceptKinds: readonly (Share & { readonly name: string })[];
  /** Every statement once. */
  readonly total: Share;
  /** What cards show before "More", verdicts on claims among them. */
  readonly atFirst: Share;
  readonly sources: readonly SourceCoverage[];
  /** Names of concepts of which nothing was read. */
  readonly unread: readonly string[];
  /** Rows of the tables of figures. */
  readonly figures: readonly (Share & { readonly name: string })[];
}

/** What a card may open with: the first sight of the record, and the verdict on a claim. */
function firstSight(record: ConceptRecord): Told[] {
  const shown = shownStatements(record, false);
  const verdicts = (record.verdicts ?? []).map((verdict) => ['verdicts', verdict] as const);
  return [...shown, ...verdicts].map(([part, statement]) => ({
    id: statementId(record.id, part, statement),
    part,
    statement,
  }));
}

function sourcesOf({ tables }: Knowledge, told: readonly Told[]): SourceCoverage[] {
  const byFirst = new Map<string, Told[]>();
  for (const one of told) {
    const [first = ''] = one.statement.sources;
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  const further = new Map<string, number>();
  for (const { statement } of told)
    for (const id of statement.sources.slice(1)) further.set(id, (further.get(id) ?? 0) + 1);
  return tables.sources.map(({ id, title, read_on }) => ({
    id,
    title,
    readOn: read_on,
    first: shareOf(byFirst.get(id) ?? []),
    further: further.get(id) ?? 0,
  }));
}

const KIND_NAMES = ['nutrient', 'symptom', 'condition', 'factor', 'food'] as const;

/**
 * Tables of figures: they name their source, or a number of SR28, and have no sentence. Where a row
 * does not say that it was read, the whole table was taken from its original.
 */
function figuresOf(tables: Tables): Coverage['figures'] {
  const { emergencySigns: _, ...others } = tables;
  return Object.entries(others).flatMap(([name, rows]) => {
    const [first] = rows;
    if (!first || 'text' in first || !('sources' in first || 'ndb' in first)) return [];
    const unread = rows.filter((row) => 'checked' in row && row.checked !== 'read').length;
    return [{ name, all: rows.length, read: rows.length - unread }];
  });
}

/** Counts what the knowledge holds and how much of it was read. */
export function measureCoverage(knowledge: Knowledge): Coverage {
  const { records, tables } = knowledge;
  const all = records.flatMap(toldBy);
  const once = [...new Map(all.map((one) => [one.id, one])).values()];
  const ofKind = (kind: string) => records.filter((record) => record.kind === kind);
  const parts = [...new Set(once.map(({ part }) => part))];
  return {
    concepts: KIND_NAMES.map((kind) => [kind, ofKind(kind).length]),
    kinds: parts.map((name) => {
      const told = once.filter(({ part }) => part === name);
      const sections = told.filter(({ statement }) => statement.section !== undefined).length;
      return { name, ...shareOf(told), sections };
    }),
    conceptKinds: KIND_NAMES.map((name) => ({ name, ...shareOf(ofKind(name).flatMap(toldBy)) })),
    total: shareOf(once),
    atFirst: shareOf(records.flatMap(firstSight)),
    sources: sourcesOf(knowledge, once),
    unread: records.filter((record) => !toldBy(record).some(isRead)).map(({ name }) => name),
    figures: figuresOf(tables),
  };
}
