import type { Checked, ConceptRecord, Source } from '../knowledge/types';

/** How far a source stands behind what the card says by it. */
export type SourceUse = 'read' | 'cited' | 'mixed' | 'table';

interface Citer {
  readonly sources: readonly string[];
  readonly checked?: Checked;
}

export interface Citation {
  /** As in the marks behind the statements, from 1. */
  readonly number: number;
  readonly source: Source;
  readonly use: SourceUse;
}

/**
 * All that cites, what is seen first before what comes after "More": figures, which were taken from
 * a data table, have no `checked`.
 */
function citersOf(record: ConceptRecord): Citer[] {
  const { redFlags = [], causes = [], links = [], notes = [] } = record;
  const { intakes = [], contents, foods = [], interactions = [] } = record;
  const cautions = [...interactions, ...(record.cautions ?? [])];
  return [
    ...redFlags,
    record.summary,
    ...causes,
    ...intakes,
    ...(contents ? [contents] : []),
    ...foods,
    // As they stand in the card.
    ...(record.kind === 'nutrient' ? [...cautions, ...notes] : [...notes, ...cautions]),
    ...links,
  ];
}

function useOf(checks: ReadonlySet<Checked> | undefined): SourceUse {
  if (!checks || checks.size === 0) return 'table';
  if (checks.size > 1) return 'mixed';
  return checks.has('read') ? 'read' : 'cited';
}

/** The sources of a record in the order in which its card cites them. */
export function citationsOf(record: ConceptRecord): Citation[] {
  const checks = new Map<string, Set<Checked>>();
  for (const { sources, checked } of citersOf(record)) {
    for (const id of sources) {
      const known = checks.get(id) ?? new Set();
      checks.set(id, checked ? known.add(checked) : known);
    }
  }
  const known = new Map(record.sources.map((source) => [source.id, source]));
  return [...checks.keys()]
    .flatMap((id) => known.get(id) ?? [])
    .map((source, index) => ({ number: index + 1, source, use: useOf(checks.get(source.id)) }));
}
