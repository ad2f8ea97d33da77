import type { ConceptRecord, LinkStrength, Verdict, VerdictKind } from '../../knowledge/types';

/** The links that say as much as a verdict on the relation does. */
const DIRECTIONS = {
  'lack-causes': 'lack',
  'excess-causes': 'excess',
  relieves: undefined,
} as const;

/** The concept at the other end of a claim. */
export const otherOf = ({ subject, object }: Verdict, own: string): string =>
  subject === own ? object : subject;

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
