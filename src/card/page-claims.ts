import type { Bridge, ClaimsSide, PageMention, ScanSide } from '../content/bridge';
import { createSlices } from '../content/slices';
import { pickClaim, wordingOf, type ClaimHere } from './claim-lens';
import { AroundReader } from './read-around';

type PageReading = Awaited<ReturnType<ClaimsSide['read']>>;
type PageClaim = PageReading['claims'][number];
type PagePair = PageReading['pairs'][number];

/** Claims in one list: who wants more reads the page. */
const MOST_CLAIMS = 40;
/** Mentions looked at: the longest articles have some hundreds. */
const MOST_MENTIONS = 2_000;

/** Pairs in one list: 20 nutrients beside 20 signs. */
const MOST_PAIRS = 400;

/** Places of a claim that a card may begin with it at: the first ones of either party. */
const MOST_PLACES = 6;

/** A mention that leads to a claim, with all that its card has to choose from. */
interface Place {
  readonly mention: PageMention;
  readonly claims: readonly ClaimHere[];
}

interface Found {
  readonly here: ClaimHere;
  readonly places: Place[];
  /** Texts that name its object and make it. */
  readonly texts: Set<Text>;
}

/** Claims are the same if they say the same of the same pair. */
const keyOf = (here: ClaimHere): string =>
  [
    here.claim.subject,
    here.claim.object,
    wordingOf(here),
    here.denied ?? '',
    here.claim.hedged,
  ].join(' ');

const toPageClaim = ({ here, texts }: Found): PageClaim => ({
  key: keyOf(here),
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
  count: Math.max(1, texts.size),
});

/** What was found so far, by a key each. */
class Findings {
  readonly claims = new Map<string, Found>();
  readonly pairs = new Map<string, PagePair>();

  addClaim(here: ClaimHere, place: Place): void {
    const key = keyOf(here);
    let found = this.claims.get(key);
    if (!found) {
      if (this.claims.size >= MOST_CLAIMS) return;
      found = { here, places: [], texts: new Set() };
      this.claims.set(key, found);
    }
    if (found.places.length < MOST_PLACES) found.places.push(place);
    // Both parties lead to a claim: it is counted at one of them.
    if (place.mention.concept === here.claim.object) found.texts.add(place.mention.startNode);
  }

  addPair(nutrient: string, sign: string): void {
    const key = `${nutrient} ${sign}`;
    const known = this.pairs.get(key);
    if (!known && this.pairs.size >= MOST_PAIRS) return;
    this.pairs.set(key, { nutrient, sign, count: (known?.count ?? 0) + 1 });
  }
}

/** The nutrients that a mention's own text names. */
function nutrientsBeside(scan: ScanSide, mention: PageMention): Set<string> {
  const mentions = scan.flowAround(mention, 0)?.mentions ?? [];
  const nutrients = mentions.filter(({ kind }) => kind === 'nutrient');
  return new Set(nutrients.map(({ concept }) => concept));
}

const isSign = ({ kind }: PageMention): boolean => kind === 'symptom' || kind === 'condition';

/** Reads what each mention's text claims, as its card would, giving the page its turns. */
async function readAll(scan: ScanSide, isWanted: () => boolean): Promise<Findings> {
  const reader = new AroundReader(scan);
  const slices = createSlices();
  const findings = new Findings();
  for (const mention of scan.everyMention().slice(0, MOST_MENTIONS)) {
    if (slices.due()) await slices.pause();
    if (scan.signal.aborted || !isWanted()) break;
    if (!scan.isAlive(mention)) continue;
    const { claims } = reader.read(mention);
    for (const here of claims) findings.addClaim(here, { mention, claims });
    if (!isSign(mention)) continue;
    for (const nutrient of nutrientsBeside(scan, mention))
      findings.addPair(nutrient, mention.concept);
  }
  return findings;
}

/** The mention whose card begins with a claim: where a text makes several, each card picks one. */
async function mentionOf(scan: ScanSide, found: Found): Promise<PageMention | undefined> {
  const places = found.places.filter(({ mention }) => scan.isAlive(mention));
  const { subject } = found.here.claim;
  const records = await scan.records([subject, ...places.map(({ mention }) => mention.concept)]);
  const key = keyOf(found.here);
  const begins = ({ mention, claims }: Place): boolean => {
    const record = records.get(mention.concept);
    const picked = record && pickClaim(claims, record);
    return picked !== undefined && keyOf(picked) === key;
  };
  return (places.find(begins) ?? places[0])?.mention;
}

/**
 * Makes the page tell what it claims and names together, and jump to a claim.
 *
 * @param onMessage calls back with each message to this frame
 */
export function startClaims(
  bridge: Bridge,
  onMessage: (listener: (message: unknown) => void) => void,
): ClaimsSide {
  const { scan } = bridge;
  let last = new Map<string, Found>();
  let run = 0;
  const read = async (): Promise<PageReading> => {
    // Who asks anew wants no older answer: a page that changes on must not be read many times at once.
    const own = ++run;
    const { claims, pairs } = await readAll(scan, () => own === run);
    if (own === run) last = claims;
    return { claims: [...claims.values()].map(toPageClaim), pairs: [...pairs.values()] };
  };
  const show = async (key: string): Promise<void> => {
    const isThere = last.get(key)?.places.some(({ mention }) => scan.isAlive(mention)) ?? false;
    // Drawn anew since it was read.
    if (!isThere) await read();
    const found = last.get(key);
    const mention = found && (await mentionOf(scan, found));
    if (mention) bridge.card?.show(mention);
  };
  onMessage((message) => {
    const { type, key } = message as { readonly type?: unknown; readonly key?: string };
    if (type === 'jump-to-claim' && key !== undefined && !scan.signal.aborted) void show(key);
  });
  scan.signal.addEventListener('abort', () => last.clear());
  return { read };
}
