import type { VerdictKind } from '../knowledge/types';
import { inSentence, type ClaimWording } from './claim-lens';
import { keyPart, type Translate } from './translate';

/** What is said of a claim: how it is worded, and the parties as the text names them. */
export interface Said {
  readonly wording: ClaimWording;
  readonly hedged: boolean;
  readonly subject: string;
  readonly object: string;
  readonly isNamedByShortage: boolean;
}

/**
 * What a text claims, in words of ours.
 *
 * @param name of the subject's concept, if it is known: "too little hypokalaemia" would be nonsense
 */
export function saying(t: Translate, said: Said, name: string | undefined): string {
  const { wording, hedged, subject, object, isNamedByShortage } = said;
  const named = isNamedByShortage && name !== undefined ? inSentence(name) : subject;
  const key = `card_claim_${wording}`;
  return t(hedged ? `${key}_hedged` : key, [named, object]);
}

/** Below a denial, "evidence against this" would say the opposite of what was found. */
export function verdictWords(t: Translate, verdict: VerdictKind, isDenied: boolean): string {
  const kind = keyPart(verdict);
  return isDenied ? t(`card_verdict_denied_${kind}`) : t(`card_verdict_${kind}`);
}
