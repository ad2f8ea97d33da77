import { compileLexicon } from '../../data/lexicon';
import { CLAIM_LEAN, findClaims } from '../../src/reading/claims/claims';
import type { Claim } from '../../src/reading/claims/types';
import type { PackedLexicon } from '../../src/reading/lexicon';
import { createReader } from '../../src/reading/reader';
import type { Mention } from '../../src/reading/types';

const tiers = Object.values(compileLexicon()).map((text) => JSON.parse(text) as PackedLexicon);
const reader = createReader(tiers);

/** Mentions as claims are looked for among them. */
export function mentionsOf(text: string): Mention[] {
  const matched = reader.match({ text });
  const { evidence } = matched;
  return reader.decide(matched, {
    role: 'text',
    section: evidence,
    page: evidence,
    lean: CLAIM_LEAN,
  });
}

/** The claims of a text that stands alone. */
export const claimsOf = (text: string): Claim[] => findClaims(text, mentionsOf(text));
