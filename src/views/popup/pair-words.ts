import { keyPart, type Translate } from '../../card/translate';
import type { Link, Verdict } from '../../knowledge/types';
import type { KnownPair } from './use-reading';

/** What a link says in a few words. */
export const linkWords = (t: Translate, { direction, strength }: Link): string =>
  t(`card_claim_${direction}_${strength}`);

/** What a verdict says in a few words, and of which claim. */
export const relationWords = (t: Translate, { relation, verdict }: Verdict): string =>
  t(`card_relation_${keyPart(relation)}`, [t(`card_verdict_short_${keyPart(verdict)}`)]);

/** All that is known of a pair, a sentence each; that nothing is known is said, too. */
export function pairWords(t: Translate, { links, verdicts }: KnownPair): string[] {
  const known = [
    ...links.map((link) => linkWords(t, link)),
    ...verdicts.map((verdict) => relationWords(t, verdict)),
  ];
  return known.length > 0 ? known : [t('card_claim_unknown')];
}
