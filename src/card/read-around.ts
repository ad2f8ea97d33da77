import type { FlowAround, PageMention, ScanSide } from '../content/bridge';
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

/** Reads the text around mentions; the one that a card is wanted of soon before it is wanted. */
export class AroundReader {
  readonly #scan: ScanSide;
  /** Good for one card, and only while the text is the same: an answer may grow under the pointer. */
  #ahead: { mention: PageMention; text: string | undefined; read: ReadAround } | undefined;

  constructor(scan: ScanSide) {
    this.#scan = scan;
  }

  readAhead(mention: PageMention): ReadAround {
    const standing = this.#standing(mention);
    const read = this.#read(mention, standing);
    this.#ahead = { mention, text: standing?.text, read };
    return read;
  }

  read(mention: PageMention): ReadAround {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    const standing = this.#standing(mention);
    const isSame = ahead?.mention === mention && ahead.text === standing?.text;
    return isSame ? ahead.read : this.#read(mention, standing);
  }

  #standing(mention: PageMention): FlowAround | undefined {
    return this.#scan.flowAround(mention, CLAIM_LEAN);
  }

  #read(mention: PageMention, standing: FlowAround | undefined): ReadAround {
    if (!standing) return { claims: [], reason: mention.reason };
    const { looks } = this.#scan;
    const flow = {
      ...standing,
      text: asLaidOut(standing),
      surrounds: () => surroundsOf(standing, looks),
    };
    return {
      claims: claimsAround(flow, mention.concept),
      reason: withWords(mention.reason, mention.surface, flow, looks),
    };
  }
}
