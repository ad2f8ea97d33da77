import type { ConceptRecord, Verdict } from '../../knowledge/types';

/** The links that say as much as a verdict on the relation does. */
const DIRECTIONS = {
  'lack-causes': 'lack',
  'excess-causes': 'excess',
  relieves: undefined,
} as const;

/** The concept at the other end of a claim. */
export const otherOf = ({ subject, object }: Verdict, own: string): string =>
  subject === own ? object : subject;

/** Verdicts that the record's links do not tell already. */
export const furtherVerdicts = ({ id, verdicts = [], links = [] }: ConceptRecord): Verdict[] =>
  verdicts.filter((verdict) => {
    const told = DIRECTIONS[verdict.relation];
    return !links.some(
      ({ concept, direction }) => direction === told && concept === otherOf(verdict, id),
    );
  });
