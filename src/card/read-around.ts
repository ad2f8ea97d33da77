import type { PageMention, ScanSide } from '../content/bridge';
import { asLaidOut, surroundsOf } from '../content/passage';
import { CLAIM_LEAN } from '../reading/claims/claims';
import type { Reason } from '../reading/types';
import { claimsAround, type ClaimHere } from './claim-lens';
import { withWords } from './why';

/** What the text around a mention says. */
export interface ReadAround {
  readonly claims: readonly ClaimHere[];
  readonly reason: Reason;
}

/** Reads the text around a mention. Pages change: good for one card. */
export function readAround(scan: ScanSide, mention: PageMention): ReadAround {
  const standing = scan.flowAround(mention, CLAIM_LEAN);
  if (!standing) return { claims: [], reason: mention.reason };
  const flow = {
    ...standing,
    text: asLaidOut(standing),
    surrounds: () => surroundsOf(standing, scan.looks),
  };
  return {
    claims: claimsAround(flow, mention.concept),
    reason: withWords(mention.reason, flow, scan.looks),
  };
}
