import type { ConceptRecord, Verdict } from './types';

/** What a text claims of a pair; `none` denies a relation. */
interface Claimed {
  readonly subject: string;
  readonly object: string;
  readonly relation: Verdict['relation'] | 'none';
}

/**
 * The verdicts that a record holds on a claim: those of the same pair and relation. A denial is held
 * against all verdicts on its pair.
 */
export function verdictOf(record: ConceptRecord, claim: Claimed): readonly Verdict[] {
  return (record.verdicts ?? []).filter(
    ({ subject, object, relation }) =>
      subject === claim.subject &&
      object === claim.object &&
      (claim.relation === 'none' || claim.relation === relation),
  );
}
