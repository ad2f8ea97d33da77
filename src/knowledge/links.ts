import type { Link, LinkStrength } from './types';

const STRENGTHS: readonly LinkStrength[] = ['hallmark', 'common', 'possible', 'none'];

const rank = ({ direction, strength, checked }: Link): number =>
  (direction === 'lack' ? 0 : 100) +
  STRENGTHS.indexOf(strength) * 10 +
  (checked === 'read' ? 0 : 1);

/** Links as a reader meets them: lack before excess, the strongest first, checked before unchecked. */
export function inOrder(links: readonly Link[]): Link[] {
  return links.toSorted((a, b) => rank(a) - rank(b));
}
