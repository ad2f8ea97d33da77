import type { Checked, ConceptRecord, Source } from '../knowledge/types';
import { linkGroups, shownVerdicts } from './brief';

/** How far a source stands behind what the card says by it. */
export type SourceUse = 'read' | 'cited' | 'mixed' | 'table';

/** A statement or a figure. */
export interface Citer {
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
  const { redFlags = [], causes = [], notes = [] } = record;
  const { intakes = [], contents, foods = [], interactions = [] } = record;
  const cautions = [...interactions, ...(record.cautions ?? [])];
  return [
    ...redFlags,
    record.summary,
    ...causes,
    ...intakes,
    ...(contents ? [contents] : []),
    ...foods,
    ...shownVerdicts(record, false),
    // As they stand in the card.
    ...(record.kind === 'nutrient' ? [...cautions, ...notes] : [...notes, ...cautions]),
    ...linkGroups(record).flatMap(({ links }) => links),
    ...shownVerdicts(record, true),
  ];
}

function useOf(checks: ReadonlySet<Checked> | undefined): SourceUse {
  if (!checks || checks.size === 0) return 'table';
  if (checks.size > 1) return 'mixed';
  return checks.has('read') ? 'read' : 'cited';
}

/** What the full view shows beyond the card. */
export interface Further {
  readonly citers: readonly Citer[];
  /** Sources that the record does not have. */
  readonly sources: readonly Source[];
}

/**
 * The sources of a record in the order in which its card cites them.
 *
 * @param further what is shown beyond the card: its sources come behind the card's
 */
export function citationsOf(record: ConceptRecord, further?: Further): Citation[] {
  const checks = new Map<string, Set<Checked>>();
  for (const { sources, checked } of [...citersOf(record), ...(further?.citers ?? [])]) {
    for (const id of sources) {
      const known = checks.get(id) ?? new Set();
      checks.set(id, checked ? known.add(checked) : known);
    }
  }
  const known = new Map(
    [...record.sources, ...(further?.sources ?? [])].map((source) => [source.id, source]),
  );
  return [...checks.keys()]
    .flatMap((id) => known.get(id) ?? [])
    .map((source, index) => ({ number: index + 1, source, use: useOf(checks.get(source.id)) }));
}
