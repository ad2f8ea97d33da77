import type { Bridge, ClaimsSide, PageMention, ScanSide } from '../content/bridge';
import { createSlices } from '../content/slices';
import { wordingOf, type ClaimHere } from './claim-lens';
import { AroundReader } from './read-around';

type PageClaim = Awaited<ReturnType<ClaimsSide['read']>>[number];

/** Claims in one list: who wants more reads the page. */
const MOST_CLAIMS = 40;
/** Mentions looked at: the longest articles have some hundreds. */
const MOST_MENTIONS = 2_000;

/** A claim with the mention that a reader is taken to. */
interface Found {
  readonly here: ClaimHere;
  readonly mention: PageMention;
  /** How often its object is named where it is made. */
  count: number;
}

/** Claims are the same if they say the same of the same pair. */
const keyOf = (here: ClaimHere): string =>
  [here.claim.subject, here.claim.object, wordingOf(here), here.claim.hedged].join(' ');

const toPageClaim = ({ here, count }: Found): PageClaim => ({
  subject: here.claim.subject,
  object: here.claim.object,
  relation: here.claim.relation,
  hedged: here.claim.hedged,
  wording: wordingOf(here),
  ...(here.denied && { denied: here.denied }),
  subjectWords: here.subject,
  objectWords: here.object,
  isNamedByShortage: here.isNamedByShortage,
  // Where a pronoun stands for the object it is named elsewhere.
  count: Math.max(1, count),
});

/** Reads what each mention's text claims, as its card would, giving the page its turns. */
async function findAll(scan: ScanSide): Promise<Found[]> {
  const reader = new AroundReader(scan);
  const slices = createSlices();
  const found = new Map<string, Found>();
  for (const mention of scan.everyMention().slice(0, MOST_MENTIONS)) {
    if (slices.due()) await slices.pause();
    if (scan.signal.aborted) return [];
    if (!scan.isAlive(mention)) continue;
    for (const here of reader.read(mention).claims) {
      const key = keyOf(here);
      let claim = found.get(key);
      if (!claim && found.size < MOST_CLAIMS) {
        claim = { here, mention, count: 0 };
        found.set(key, claim);
      }
      // Both parties lead to a claim: counted at one of them.
      if (claim && mention.concept === here.claim.object) claim.count++;
    }
  }
  return [...found.values()];
}

/** Takes the reader to a claim: its card begins with the verdict. */
async function show(bridge: Bridge, { mention, here }: Found): Promise<void> {
  const { scan } = bridge;
  if (!scan.isAlive(mention)) return;
  await scan.records([mention.concept, here.claim.subject, here.claim.object]);
  bridge.card?.show(mention);
}

/**
 * Makes the page tell what it claims, and jump there.
 *
 * @param onMessage calls back with each message to this frame
 */
export function startClaims(
  bridge: Bridge,
  onMessage: (listener: (message: unknown) => void) => void,
): ClaimsSide {
  let last: readonly Found[] = [];
  onMessage((message) => {
    const { type, index } = message as { readonly type?: unknown; readonly index?: number };
    const asked = type === 'jump-to-claim' ? last[index ?? -1] : undefined;
    if (asked && !bridge.scan.signal.aborted) void show(bridge, asked);
  });
  return {
    async read() {
      last = await findAll(bridge.scan);
      return last.map(toPageClaim);
    },
  };
}
