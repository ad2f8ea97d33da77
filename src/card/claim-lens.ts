import type { FlowAround } from '../content/bridge';
import type { Surrounds } from '../content/passage';
import type { PageLine } from '../content/passage-lines';
import type { ConceptRecord, Link, Verdict } from '../knowledge/types';
import { verdictOf } from '../knowledge/verdicts';
import { findClaims } from '../reading/claims/claims';
import { spell, stack, type Line, type Passage } from '../reading/claims/passage';
import { BULLET } from '../reading/lines';
import type { Claim } from '../reading/claims/types';

/** What the sentence around a mention claims about it, with the words to say it in. */
export interface ClaimHere {
  readonly claim: Claim;
  /** The parties as the text names them, fit for the middle of a sentence. */
  readonly subject: string;
  readonly object: string;
  /**
   * True if the subject's words name a condition that stands for too little or too much of it
   * ("hypokalaemia"): then the name of the nutrient must be said instead.
   */
  readonly isNamedByShortage: boolean;
  /** What a denial denies, if it names an amount: "low zinc does not cause ...". */
  readonly denied?: Link['direction'] | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** No soft hyphens or pictures, single spaces. */
const asSeen = (text: string): string =>
  text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF\uFFFC]/g, '').replace(/\s+/g, ' ');

/** What stands before the first word of a sentence, a line or an item. */
const FIRST = new RegExp(String.raw`(?:(?:^|\n)\s*${BULLET}?|[.!?:]["'”’)\]]*)\s*$`);

/** A capital that is there only because a sentence begins. Eponyms have an apostrophe: they keep it. */
function wordsAt(text: string, { start, end }: Span): string {
  const words = asSeen(text.slice(start, end));
  const isFirst = FIRST.test(text.slice(0, start));
  return isFirst ? inSentence(words) : words;
}

/** A name or first word as it stands within a sentence: "Vitamin D" is "vitamin D", "PMS" stays. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}'’])/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;

/** Sentences before a mention's own that are read, for what a pronoun stands for. */
const SENTENCES_BEFORE = 2;
/** Sentences behind it, where a pronoun may stand for it. */
const SENTENCES_BEHIND = 1;
/** How far from a mention its sentences are looked for, in UTF-16 units: no prose has longer ones. */
const REACH = 600;

/** What the card reads: the text around a mention as laid out, and what stands around it. */
export interface ReadFlow extends Omit<FlowAround, 'first' | 'last' | 'heading'> {
  /** Asked only where the text by itself claims nothing. */
  readonly surrounds: () => Surrounds;
}

/** A text to look for claims in, and where the mention stands in it. */
type Around = Pick<FlowAround, 'text' | 'mentions' | 'at' | 'end'>;

/** The part of a flow from `start` to before `stop`. */
const cut = ({ text, mentions, at, end }: Around, start: number, stop: number): Around => ({
  text: text.slice(start, stop),
  mentions: mentions
    .filter((mention) => mention.start >= start && mention.end <= stop)
    .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start })),
  at: at - start,
  end: end - start,
});

/** Where the sentences begin that can say anything of a mention, and where they end. */
function reachOf({ text, at, end }: Around): { start: number; stop: number } {
  const reached = Math.max(0, at - REACH);
  const before = text.slice(reached, at);
  const rest = text.slice(end, end + REACH);
  const own = [...rest.matchAll(/[.!?]["'”’)\]]*(?=\s)/g)][SENTENCES_BEHIND];
  return {
    start: reached + before.length - lastSentences(before).length,
    stop: end + (own?.index ?? rest.length - 1) + 1,
  };
}

/** The end of a text, from its last sentences on and what follows the last mark. */
function lastSentences(text: string): string {
  const ends = [...text.matchAll(/[.!?]["'”’)\]]*\s+/g)];
  const first = ends.at(-SENTENCES_BEFORE);
  return first ? text.slice(first.index + first[0].length) : text;
}

/**
 * What a text claims about the concept of a mention in it: its own sentence, else the next one or the
 * list below, where a pronoun or a gap stands for the mention.
 */
function claimsIn({ text, mentions, at, end }: Around, concept: string): ClaimHere[] {
  const here = { start: at, end };
  const isHere = ({ subjectSpan, objectSpan }: Claim): boolean =>
    overlaps(subjectSpan, here) || overlaps(objectSpan, here);
  const all = findClaims(text, mentions);
  // By its place, or by its name where the sentence says "it" or names the concept twice.
  const own = all.filter(
    (claim) =>
      overlaps(claim.sentence, here) &&
      (isHere(claim) || claim.subject === concept || claim.object === concept),
  );
  return (own.length > 0 ? own : all.filter(isHere)).map((claim) => ({
    claim,
    subject: wordsAt(text, claim.subjectSpan),
    object: wordsAt(text, claim.objectSpan),
    isNamedByShortage: mentions.some(
      (mention) => overlaps(mention, claim.subjectSpan) && mention.concept !== claim.subject,
    ),
    denied: deniedBy(claim, text.slice(claim.subjectSpan.start, claim.subjectSpan.end)),
  }));
}

/** Items of a list that are read one by one where all together say nothing. */
const MOST_ITEMS = 8;

/** A text together with what stands around it. */
interface Passages {
  /** With the lines above and below: all of a list, else each item by itself. */
  readonly stacked: readonly Around[];
  /** With the headers of each place in a table, in the ways that can be said. */
  readonly spelled: readonly (readonly Around[])[];
}

function passagesOf(
  own: Around,
  { above, isItem, below, places }: Surrounds,
  read: FlowAround['read'],
): Passages {
  const line = (text: string): Line => ({ text, mentions: read(text) });
  const within = (passage: Passage, part: number): Around => {
    const start = passage.starts[part] ?? 0;
    return { ...passage, at: start + own.at, end: start + own.end };
  };
  const upper = above.map(({ text }) => line(lastSentences(text)));
  const stacked = (some: readonly PageLine[]): Around =>
    within(
      stack(
        [...upper, own, ...some.map(({ text }) => line(text))],
        [...above, { isItem }, ...some].map((one) => one.isItem),
      ),
      upper.length,
    );
  const spelled = places.map(({ label, cell, header, own: part, needsHeader }) => {
    const given = (name: typeof part, text: string): Line => (part === name ? own : line(text));
    const [row, there] = [given('label', label), given('cell', cell)];
    const ways = needsHeader ? [] : spell(row, there);
    if (header !== undefined) ways.push(...spell(row, there, given('header', header)));
    return ways.map((way) => within(way, { label: 0, cell: 1, header: 2 }[part]));
  });
  const isAlone = above.length + below.length === 0;
  const leadIn = below.filter((one) => !one.isItem);
  const items = below.filter((one) => one.isItem).slice(0, MOST_ITEMS);
  return {
    stacked: [
      ...(isAlone ? [] : [stacked(below)]),
      ...items.map((item) => stacked([...leadIn, item])),
    ],
    spelled,
  };
}

/**
 * What the sentence around a mention claims about its concept; else what it claims with the heading
 * and lead-in above it, the list below it, or the headers of its row and column.
 */
export function claimsAround(flow: ReadFlow, concept: string): ClaimHere[] {
  const { start, stop } = reachOf(flow);
  const own = cut(flow, start, stop);
  const alone = claimsIn(own, concept);
  if (alone.length > 0) return alone;
  const isFirst = start === 0;
  const isLast = stop === flow.text.length;
  // What stands between two paragraphs' ends belongs to nothing around them.
  if (!isFirst && !isLast) return [];
  const around = flow.surrounds();
  const { stacked, spelled } = passagesOf(
    own,
    {
      ...around,
      above: isFirst ? around.above : [],
      below: isLast ? around.below : [],
      places: isFirst ? around.places : [],
    },
    flow.read,
  );
  const first = (ways: readonly Around[]): ClaimHere[] => {
    for (const way of ways) {
      const claims = claimsIn(way, concept);
      if (claims.length > 0) return claims;
    }
    return [];
  };
  const listed = first(stacked);
  return listed.length > 0 ? listed : spelled.flatMap(first);
}

/** Words that say that the harm is one of too much; without them the text blames the thing as such. */
const TOO_MUCH =
  /\b(?:too (?:much|many|high)|excess\w*|over(?:dos|load|us|consum|do)\w*|high\w*|large|mega\w*|toxic\w*|elevated|raised|surplus|hyper\w*)\b/i;

const TOO_LITTLE = /\b(?:too little|low|lack|deficien|insuff|inadeq|short|hypo)/i;

/** The amount that a denial is about, by the words of its cues and of its subject. */
function deniedBy({ relation, cues }: Claim, subject: string): Link['direction'] | undefined {
  if (relation !== 'none') return undefined;
  const words = [...cues, subject].join(' ');
  return TOO_LITTLE.test(words) ? 'lack' : TOO_MUCH.test(words) ? 'excess' : undefined;
}

/** How the claim is put into words: a key of the locale's texts. */
export type ClaimWording = 'lack' | 'excess' | 'cause' | 'relief' | 'denied' | 'no_effect';

export function wordingOf({ claim, denied, isNamedByShortage }: ClaimHere): ClaimWording {
  if (claim.relation === 'lack-causes') return 'lack';
  if (claim.relation === 'relieves') return 'relief';
  // "Zinc does not relieve fatigue" says less than that there is no link.
  if (claim.relation === 'none') return denied ? 'denied' : 'no_effect';
  return isNamedByShortage || claim.cues.some((cue) => TOO_MUCH.test(cue)) ? 'excess' : 'cause';
}

const DIRECTIONS: Partial<Record<Claim['relation'], Link['direction']>> = {
  'lack-causes': 'lack',
  'excess-causes': 'excess',
};

/** As much of a claim as tells what is known of it. */
export interface ClaimAsked extends Pick<ClaimHere, 'denied'> {
  readonly claim: Pick<Claim, 'subject' | 'object' | 'relation'>;
}

/** What a record knows of a claim: checked verdicts on that very claim, else links of the pair. */
export interface Known {
  readonly verdicts: readonly Verdict[];
  readonly links: readonly Link[];
  /** The record that it stands in, which has the sources. */
  readonly record: ConceptRecord;
}

/**
 * What is known of a claim, by statements whose source was read. Of relief, and of a denial that
 * names no amount, only a verdict can speak: links say nothing of what helps.
 */
export function knownOf({ claim, denied }: ClaimAsked, record: ConceptRecord): Known | undefined {
  const { subject, object, relation } = claim;
  const other = record.id === subject ? object : record.id === object ? subject : undefined;
  if (other === undefined) return undefined;
  const direction = DIRECTIONS[relation] ?? denied;
  const verdicts = verdictOf(record, claim).filter(
    (verdict) => verdict.checked === 'read' && (!denied || DIRECTIONS[verdict.relation] === denied),
  );
  const links = (record.links ?? []).filter(
    (link) => link.concept === other && link.checked === 'read' && link.direction === direction,
  );
  if (verdicts.length === 0 && links.length === 0) return undefined;
  // Links are in order: the first is the one that is best known.
  return { verdicts, links: verdicts.length > 0 ? [] : links.slice(0, 1), record };
}

/**
 * The one claim that a card begins with, as it is no table: the first of which its record knows
 * something, else the first. The others are at their own words.
 */
export const pickClaim = (
  claims: readonly ClaimHere[],
  record: ConceptRecord,
): ClaimHere | undefined => claims.find((here) => knownOf(here, record)) ?? claims[0];
