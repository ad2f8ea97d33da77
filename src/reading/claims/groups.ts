import { after, amountIn, AMOUNT_OF, BEFORE, before, MOST_BEFORE } from './amounts';
import { shortageOf } from './concepts';
import { VERBAL } from './constructions';
import type { Item } from './items';
import type { Amount, TextSpan } from './types';

/** One concept that takes part in a claim. */
export interface Party {
  readonly concept: string;
  readonly span: TextSpan;
  /** Of a nutrient. */
  readonly amount: Amount;
  /** A food, factor, pill or intake: "linked to" then means that it brings the symptom on. */
  readonly isTaken: boolean;
  /** True of a level, a store or a measured value: neither too little nor too much. */
  readonly isLevel: boolean;
  readonly surface: string;
  /** The words that tell the amount. */
  readonly cues: readonly string[];
}

/** A piece of a sentence: a list of nutrients or symptoms, a cue phrase, a word or a mark. */
export interface Node {
  /**
   * `N`, `L`, `X`, `M`: nutrients (plain, too little, too much, less); `S`: symptoms; `D`: a disease
   * that is a shortage; `P`: a pronoun; else as in items.ts.
   */
  readonly tag: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For `N L X M D P`. */
  readonly nutrients: readonly Party[];
  /** For `S D P`. */
  readonly symptoms: readonly Party[];
  readonly pronoun?: boolean;
}

/** What was named before a pronoun. */
export interface Antecedents {
  readonly nutrients: readonly Party[];
  readonly symptoms: readonly Party[];
}

interface Draft {
  from: number;
  to: number;
  node: Node;
}

const TAG_OF: Readonly<Record<Amount, string>> = { lack: 'L', excess: 'X', less: 'M', plain: 'N' };

const spanOf = (item: Item): TextSpan => ({ start: item.start, end: item.end });
const plainParty = (item: Item): Party => ({
  concept: item.concept ?? '',
  span: spanOf(item),
  amount: 'plain',
  isTaken: false,
  isLevel: false,
  surface: item.text,
  cues: [],
});

function draftOf(
  items: readonly Item[],
  from: number,
  to: number,
  tag: string,
  parts: Partial<Node>,
): Draft {
  const start = items[from]?.start ?? 0;
  const end = items[to - 1]?.end ?? start;
  const text = items
    .slice(from, to)
    .map((item) => item.text)
    .join(' ');
  return { from, to, node: { tag, text, start, end, nutrients: [], symptoms: [], ...parts } };
}

/** What is measured to know how much of a nutrient there is. */
const MARKER = /ferritin|ha?emoglobin/i;

/** A nutrient, or a shortage by its name, with the words that tell its amount. */
function nutrientAt(items: readonly Item[], at: number, free: number): Draft | undefined {
  const item = items[at];
  if (!item?.concept) return undefined;
  const shortage = shortageOf(item.concept, item.text);
  if (!shortage && !item.isNutrient) return undefined;
  const phrase = before(items, at, free);
  after(items, at, phrase);
  // "not drinking enough water" where the term holds the words
  if (/\benough\b/.test(item.text) && items[phrase.from - 1]?.tag === 'n') {
    phrase.amount = 'lack';
    phrase.from--;
  }
  const own = shortage?.amount ?? amountIn(item.text);
  const amount = phrase.mended ? 'plain' : (own ?? phrase.amount ?? 'plain');
  const party: Party = {
    concept: shortage?.nutrient ?? item.concept,
    span: spanOf(item),
    amount: phrase.amount === 'less' && amount !== 'plain' ? 'less' : amount,
    isTaken:
      phrase.taken || item.isTaken === true || /intake|consumption|supplement/i.test(item.text),
    isLevel: phrase.level || MARKER.test(item.text),
    surface: item.text,
    cues: phrase.cues,
  };
  const symptoms = shortage?.isDisease ? [plainParty(item)] : [];
  const tag = symptoms.length > 0 && !phrase.mended ? 'D' : TAG_OF[party.amount];
  const nutrients = phrase.also ? [{ ...party, amount: phrase.also }, party] : [party];
  return draftOf(items, phrase.from, phrase.to, tag, { nutrients, symptoms });
}

const isSingular = (
  { isTaken, amount, surface }: Party,
  _: number,
  all: readonly Party[],
): boolean => all.length === 1 && !isTaken && amount === 'plain' && !/[^s]s$/.test(surface);

/** "It", "a deficiency", "too much": what was named before, with an amount of its own. */
function pronounAt(
  items: readonly Item[],
  at: number,
  free: number,
  named: Antecedents,
): Draft | undefined {
  const item = items[at];
  if (!item) return undefined;
  const next = items[at + 1];
  // "That explained the fatigue."
  const isThat = at === 0 && item.text === 'that' && /[CR]/.test(next?.tag ?? '');
  if (item.tag === 'P' || isThat) {
    // "these cramps": a determiner. "this lack": the amount of what was named.
    if (
      /^(?:this|these|those)$/.test(item.text) &&
      next &&
      /[wmiA]/.test(next.tag) &&
      !next.text.endsWith('ly')
    )
      return undefined;
    // "a lack of this mineral, zinc,": the name follows.
    if (
      /\w (?:mineral|vitamin|nutrient|element)/.test(item.text) &&
      next?.tag === ',' &&
      items[at + 2]?.isNutrient
    )
      return undefined;
    // "those who overdo it"
    if (item.text === 'those' && next?.tag === 't') return undefined;
    const isIts = /^(?:its|their)$/.test(item.text);
    // "its root", "its use": as such
    const isUse = isIts && next?.tag === 'i';
    const ownAmount = isIts ? amountIn(next?.text ?? '') : undefined;
    if (
      isIts &&
      !ownAmount &&
      !isUse &&
      !items.slice(at + 1, at + 4).some((one) => one.tag === 'Y')
    )
      return undefined;
    if (
      item.text === 'it' &&
      /^(?:is|was|has been)$/.test(next?.text ?? '') &&
      items.slice(at + 1, at + 6).some((one) => one.text === 'that')
    )
      return undefined;
    const phrase = before(items, at, free);
    after(items, at, phrase);
    const isOne = /^(?:its?|(?:the|this) \w+[^s])$/.test(item.text);
    // "they": people, rather than one thing that is no number of tablets
    const isPeople =
      item.text === 'they' && !/[CREZH]/.test(next?.tag ?? '') && named.nutrients.every(isSingular);
    const meant = (isOne && named.nutrients.length > 1) || isPeople ? [] : named.nutrients;
    if (isUse) phrase.to = Math.max(phrase.to, at + 2);
    if (ownAmount) {
      phrase.amount = ownAmount;
      phrase.to = at + 2;
    }
    const nutrients = meant.map((party) => ({
      ...party,
      amount: phrase.mended
        ? ('plain' as const)
        : (phrase.amount ??
          (/mineral|vitamin|nutrient|element|pills|tablets|supplement/.test(item.text)
            ? 'plain'
            : // "Go easy on coffee, as it ...": it as such
              party.amount === 'less'
              ? ('plain' as const)
              : party.amount)),
      cues: [...party.cues, ...phrase.cues],
    }));
    return draftOf(items, phrase.from, phrase.to, 'P', {
      nutrients,
      symptoms: named.symptoms,
      pronoun: true,
    });
  }
  return amountAlone(items, at, named);
}

/** "A deficiency", "too much", of what was named before. */
function amountAlone(items: readonly Item[], at: number, named: Antecedents): Draft | undefined {
  const item = items[at];
  if (!item) return undefined;
  const amount = AMOUNT_OF[item.tag];
  if (!amount || amount === 'less' || named.nutrients.length === 0) return undefined;
  const isNoun =
    item.tag === 'k'
      ? /(?:deficien|shortage|lack|deficit|deplet|levels? )/.test(item.text)
      : /(?:more than|doses|amounts|levels|too (?:much|little|many|few)|lack|over(?:dos|do|load|consum)|excess|surplus|little|shortage|deficiency)/.test(
          item.text,
        );
  const next = items[at + 1];
  // "too little sleep", "excess ADH", "people who lack the enzyme": of something else
  const isOfOther =
    next &&
    ((/^(?:too|excess|high|low|little|very|not|more)/.test(item.text) &&
      (next.tag === 'w' || (next.tag === 'm' && !VERBAL.test(next.text)))) ||
      (item.text === 'lack' &&
        /^(?:who|that|they|people|you|we)$/.test(items[at - 1]?.text ?? '') &&
        /[wA]/.test(next.tag)));
  if (!isNoun || isOfOther || /[oP]/.test(next?.tag ?? '')) return undefined;
  const nutrients = named.nutrients.map((party) => ({
    ...party,
    amount,
    cues: [...party.cues, item.text],
  }));
  return draftOf(items, at, at + 1, 'P', { nutrients, pronoun: true });
}

/** All concepts of a kind named so far, if they are one list or one concept. */
const onlyOne = (parties: readonly Party[]): readonly Party[] =>
  new Set(parties.map((party) => party.concept)).size <= 1 ? parties.slice(-1) : [];

/** What "it" stands for: the only nutrient so far, or the one the sentence began with. */
function meantBy(parties: readonly Party[], drafts: readonly Draft[]): readonly Party[] {
  const one = onlyOne(parties);
  const topic = drafts[0]?.node.nutrients ?? [];
  return one.length === 0 && topic.length === 1 && !drafts[0]?.node.pronoun ? topic : one;
}

/** Pieces of a sentence before lists are joined. */
export function piecesOf(items: readonly Item[], earlier: Antecedents): Node[] {
  const drafts: Draft[] = [];
  const nutrients: Party[] = [];
  const symptoms: Party[] = [];
  let free = 0;
  const settle = (draft: Draft): void => {
    while ((drafts.at(-1)?.from ?? -1) >= draft.from) drafts.pop();
    drafts.push(draft);
    free = draft.to;
  };
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || at < free) continue;
    const nutrient = nutrientAt(items, at, free);
    const named: Antecedents = {
      nutrients: nutrients.length > 0 ? meantBy(nutrients, drafts) : earlier.nutrients,
      symptoms: symptoms.length > 0 ? symptoms : earlier.symptoms,
    };
    if (nutrient) {
      nutrients.push(...nutrient.node.nutrients);
      settle(nutrient);
    } else if (item.tag === 'm' && item.concept && !item.isNutrient) {
      symptoms.push(plainParty(item));
      settle(draftOf(items, at, at + 1, 'S', { symptoms: [plainParty(item)] }));
    } else {
      // An amount right before a nutrient belongs to it, not to what was named before.
      const ahead = items
        .slice(at + 1, at + MOST_BEFORE)
        .find((one) => !BEFORE.test(one.tag) && one.tag !== 'n');
      const isOwn =
        ahead?.tag === 'm' && (ahead.isNutrient || shortageOf(ahead.concept ?? '', ahead.text));
      const pronoun =
        isOwn &&
        (item.tag !== 'P' ||
          (AMOUNT_OF[items[at + 1]?.tag ?? ''] && /^th(?:is|[eo]se)$/.test(item.text)))
          ? undefined
          : pronounAt(items, at, free, named);
      // "A deficiency is rare, but it ...": the deficiency
      if (pronoun && item.tag !== 'P') nutrients.push(...pronoun.node.nutrients);
      if (pronoun) settle(pronoun);
      else
        drafts.push(
          draftOf(
            items,
            at,
            at + 1,
            item.tag === 'm' ? 'w' : /^(?:its|their)$/.test(item.text) ? 'A' : item.tag,
            {},
          ),
        );
    }
  }
  return drafts.map(({ node }) => node);
}
