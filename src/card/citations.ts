import type { Checked, ConceptRecord, Source, Statement } from '../knowledge/types';

/** How far a source stands behind what the card says by it. */
export type SourceUse = 'read' | 'cited' | 'mixed' | 'table';

export interface Citation {
  /** As in the marks behind the statements, from 1. */
  readonly number: number;
  readonly source: Source;
  readonly use: SourceUse;
}

function statementsOf(record: ConceptRecord): Statement[] {
  const { redFlags = [], causes = [], links = [], notes = [], cautions = [] } = record;
  return [...redFlags, record.summary, ...causes, ...links, ...cautions, ...notes];
}

/** Sources of figures; they were taken from a data table, not from a sentence. */
const figureSources = (record: ConceptRecord): string[] =>
  [
    ...(record.intakes ?? []),
    ...(record.contents ? [record.contents] : []),
    ...(record.foods ?? []),
  ].flatMap(({ sources }) => sources);

function useOf(checks: ReadonlySet<Checked> | undefined): SourceUse {
  if (!checks) return 'table';
  if (checks.size > 1) return 'mixed';
  return checks.has('read') ? 'read' : 'cited';
}

/** The sources of a record in the order in which its card cites them. */
export function citationsOf(record: ConceptRecord): Citation[] {
  const checks = new Map<string, Set<Checked>>();
  for (const { sources, checked } of statementsOf(record)) {
    for (const id of sources) checks.set(id, (checks.get(id) ?? new Set()).add(checked));
  }
  const cited = new Set([...checks.keys(), ...figureSources(record)]);
  const known = new Map(record.sources.map((source) => [source.id, source]));
  return [...cited]
    .flatMap((id) => known.get(id) ?? [])
    .map((source, index) => ({ number: index + 1, source, use: useOf(checks.get(source.id)) }));
}
