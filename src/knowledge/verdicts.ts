import type { ConceptRecord, LinkStrength, Verdict, VerdictKind } from './types';

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

/** The links that say as much as a verdict on the relation does. */
const DIRECTIONS = {
  'lack-causes': 'lack',
  'excess-causes': 'excess',
  relieves: undefined,
} as const;

/** The concept at the other end of a claim. */
export const otherOf = ({ subject, object }: Verdict, own: string): string =>
  subject === own ? object : subject;

/** Its name; some illnesses that claims are about have no card: their id is their name. */
export const otherName = (verdict: Verdict, own: string): string =>
  verdict.name ?? otherOf(verdict, own).replaceAll('-', ' ');

const SUPPORTED: readonly VerdictKind[] = ['supported', 'supported-in-deficiency'];
/** The verdicts that say the same as a link of a strength. */
const AGREEING: Readonly<Record<LinkStrength, readonly VerdictKind[]>> = {
  hallmark: SUPPORTED,
  common: SUPPORTED,
  possible: [...SUPPORTED, 'mixed'],
  none: ['against'],
};

/** Verdicts that the record's links do not tell already; one that dissents from its link is told. */
export const furtherVerdicts = ({ id, verdicts = [], links = [] }: ConceptRecord): Verdict[] =>
  verdicts.filter((verdict) => {
    const told = DIRECTIONS[verdict.relation];
    return !links.some(
      ({ concept, direction, strength }) =>
        direction === told &&
        concept === otherOf(verdict, id) &&
        AGREEING[strength].includes(verdict.verdict),
    );
  });
