import type { Mention } from '../types';
import { crossTies } from './clauses';
import { GENERIC, GOOD, LEVEL } from './concepts';
import { defaultTies } from './defaults';
import { piecesOf, type Antecedents, type Node, type Party } from './groups';
import { ellipsisTies } from './ellipsis';
import { itemsOf, sentencesOf } from './items';
import { joinLists } from './lists';
import { listTies } from './listings';
import { predicateTies } from './predicates';
import type { Sentence, Tie } from './sentence';
import type { Amount, Claim, Relation, TextSpan } from './types';

/** What harm done by an amount is called; taking something as such is not blamed here. */
const RELATION_OF: Readonly<Record<Amount, Relation | undefined>> = {
  lack: 'lack-causes',
  excess: 'excess-causes',
  less: undefined,
  plain: undefined,
};

const RISES_OR_FALLS =
  /^(?:lower|reduc|cut|decreas|br(?:ing|ought)|improv|eas|help\w* .|trim|slash|curb|drop|good for)/;

/** What a tie says of one nutrient and one symptom; nothing if the amount does not fit. */
function relationOf(tie: Tie, nutrient: Party, symptom: Party): Relation | undefined {
  const { amount } = nutrient;
  if (tie.kind === 'denial' || tie.negated) return amount === 'less' ? undefined : 'none';
  const cue = tie.cues.at(-1);
  const isGood = GOOD.test(symptom.surface);
  if (LEVEL.test(symptom.surface) && !RISES_OR_FALLS.test(cue?.text ?? '') && cue?.tag !== 'E')
    return undefined;
  if (tie.kind === 'relief') {
    const isBetter = /^(?:improv|better|strengthen|normali|restor)/.test(cue?.text ?? '');
    // "lowers immunity": less of a good thing
    if (isGood && !isBetter) return RELATION_OF[amount];
    // "Too much can stop it": the heart, not the complaint.
    if (amount === 'excess' && tie.symptom.pronoun) return undefined;
    return amount === 'lack' || amount === 'less' ? undefined : 'relieves';
  }
  // "slows hair loss", but "slows slow healing"
  if (cue?.tag === 'Z' && !isGood && !/^(?:slow|poor|delay)/.test(symptom.surface))
    return amount === 'plain' && /^(?:slow|delay|dull|blunt|weaken)/.test(cue.text)
      ? 'relieves'
      : undefined;
  // "plays a part in wound healing": what it does
  if (/[CE]/.test(cue?.tag ?? '') && isGood && amount === 'plain') return undefined;
  if (amount === 'lack' || amount === 'less') return 'lack-causes';
  if (nutrient.isLevel && amount === 'plain') return undefined;
  if (tie.kind === 'sign' && amount !== 'excess') return undefined;
  if (tie.kind === 'link' && amount === 'plain' && !nutrient.isTaken) return undefined;
  return 'excess-causes';
}

/** @param predicates how many of the ties come from verbs; others give way to them */
function claimsOf(ties: readonly Tie[], predicates: number, sentence: TextSpan): Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const [at, tie] of ties.entries())
    for (const nutrient of tie.nutrient.nutrients)
      for (const symptom of tie.symptom.symptoms) {
        const relation = relationOf(tie, nutrient, symptom);
        const pair = `${nutrient.concept} ${nutrient.amount} ${symptom.concept}`;
        if (!relation || seen.has(`${pair} ${relation}`) || (at >= predicates && seen.has(pair)))
          continue;
        seen.add(pair).add(`${pair} ${relation}`);
        claims.push({
          subject: nutrient.concept,
          // "disturbs sleep"
          object:
            symptom.concept === 'sleep' && relation.endsWith('causes')
              ? 'insomnia'
              : symptom.concept,
          relation,
          hedged: tie.hedged,
          subjectSpan: nutrient.span,
          objectSpan: symptom.span,
          sentence,
          cues: [...nutrient.cues, ...tie.cues.map((node) => node.text)],
        });
      }
  return claims;
}

/**
 * Points in favour of a gated form when claims are looked for: what a claim is made of (too little of
 * something causes something) speaks for health, though no single word of it does.
 */
export const CLAIM_LEAN = 2.4;

/** Plants, beasts and metals: what they lack is no matter of people's health. */
const FIELD =
  /\b(?:crops?(?! up)|seedlings?|foliage|maize|vines?|orchards?|lawns?|cattle|cows?(?!['\u2019]| milk)|sheep|horses?|livestock|lambs?|hens|alloys?|steel|cement|concrete|weld\w*|castings?|blossom|markets?|traders?|investors?|smelters?|tonnes|aquifers?|drilling|(?:prices|mines|miners)\b|(?:yellow(?:ed)?|pale|young|older?|upper|plant|tree|citrus|tomato|rose) leaves|(?:fruit|lemon|citrus|apple) trees?|tomato plants?|leaves (?:turn|curl|yellow)|potted)\b/i;

/** Longer sentences are no prose; what they tie is not looked for. */
const MOST_ITEMS = 120;

/**
 * What a flow asserts between nutrients and symptoms, in text order. Linear in its length.
 *
 * @param text the flow's text
 * @param mentions its mentions in text order, without overlap
 */
export function findClaims(text: string, mentions: readonly Mention[]): Claim[] {
  let earlier: Antecedents = { nutrients: [], symptoms: [] };
  let asked: readonly Node[] = [];
  let next = 0;
  let saidBefore: readonly Tie[] = [];
  let size = 0;
  return sentencesOf(text).flatMap((span) => {
    while ((mentions[next]?.end ?? Infinity) <= span.start) next++;
    let stop = next;
    while ((mentions[stop]?.start ?? Infinity) < span.end) stop++;
    const items = itemsOf(text, span, mentions.slice(next, stop));
    if (items.length > MOST_ITEMS || FIELD.test(text.slice(span.start, span.end))) {
      earlier = { nutrients: [], symptoms: [] };
      return [];
    }
    const own = withoutOuterItems(
      joinLists(withoutCompounds(piecesOf(items, earlier))).map(ofOwnClause),
    );
    const nodes = [...asked, ...impliedSubject(own, earlier, size), ...own];
    size = own.length;
    asked = [];
    const sentence: Sentence = {
      nodes,
      tags: nodes.map((node) => node.tag).join(''),
      isQuestion: isQuestion(text.slice(span.start, span.end)),
    };
    earlier = antecedentsOf(sentence, earlier);
    asked = topicOf(own, sentence.isQuestion);
    if (sentence.isQuestion) return [];
    const verbs = predicateTies(sentence);
    const full = [...verbs, ...listTies(sentence), ...crossTies(sentence)];
    const ties = [...full, ...ellipsisTies(sentence, full, saidBefore)];
    saidBefore = ties;
    const tied = new Set(ties.flatMap(({ nutrient, symptom }) => [nutrient, symptom]));
    return claimsOf([...ties, ...defaultTies(sentence, tied)], verbs.length, span);
  });
}

/** Behind a complaint these make it a subject: "depression theories", "hypertension researchers". */
const SUBJECT =
  /^(?:theor(?:y|ies)|trials?|stud(?:y|ies)|appointments?|consultations?|lawsuits?|sales|guidelines?|research(?:ers?)?|forums?|leaflets?|charit(?:y|ies)|awareness|specialists?|experts?|clinics?|wards?|aisles?)$/;

/** Behind a nutrient these are what is spoken of: "calcium particles", "potassium channels". */
const BODY =
  /^(?:particles?|crystals?|deposits?|deposition|channels?|pumps?|receptors?|transporters?|atoms?|molecules?|signals?|binding)$/;
/** "a higher risk of increased gas": a state, nothing that raises it. */
const STATE = /^(?:increased|raised|elevated|worsened|heightened|aggravated)$/;
const BEFORE_STATE = /(?:\bof|\bin|\bwith|\bfrom|\bfor|\bthe|\ban?|\band)$/;

/** What only names the subject or the state of something takes no part in a claim. */
const withoutCompounds = (nodes: readonly Node[]): Node[] =>
  nodes.map((node, at) => {
    const next = nodes[at + 1];
    if (node.symptoms.length > 0 && SUBJECT.test(next?.text ?? ''))
      return { ...node, tag: 'w', symptoms: [] };
    if (/[NX]/.test(node.tag) && BODY.test(next?.text ?? ''))
      return { ...node, tag: 'w', nutrients: [] };
    const isState =
      next?.tag === 'S' && STATE.test(node.text) && BEFORE_STATE.test(nodes[at - 1]?.text ?? '');
    return isState ? { ...node, tag: 'A' } : node;
  });

/** "Problems may include low iron that leads to anaemia, rashes and pain": the list goes on without the iron. */
const ITEM = /U[Aw]{0,2}[LXN]t[Aeh]{0,3}C[^,;:S]{0,8}S/;

/** "is managed with ginger and vitamin B6 is tried for": the last of them begins a clause of its own. */
const ofOwnClause = (node: Node, at: number, all: readonly Node[]): Node =>
  node.nutrients.length > 1 &&
  all[at - 1]?.tag === 'r' &&
  /^(?:is|was|has)$/.test(all[at + 1]?.text ?? '')
    ? { ...node, nutrients: node.nutrients.slice(0, -1) }
    : node;

function withoutOuterItems(nodes: readonly Node[]): readonly Node[] {
  const found = ITEM.exec(nodes.map(({ tag }) => tag).join(''));
  if (!found) return nodes;
  const at = found.index + found[0].length - 1;
  return nodes.map((node, k) => {
    if (k < at || node.symptoms.length === 0) return node;
    return k === at
      ? { ...node, symptoms: node.symptoms.slice(0, 1) }
      : { ...node, tag: 'w', symptoms: [] };
  });
}

/** A product's name is no longer than so many nodes. */
const LABEL_SIZE = 8;

/** "Omega-3 Forte. Loosens stiff joints.": a verb without a subject is said of the product before it. */
function impliedSubject(own: readonly Node[], earlier: Antecedents, before: number): Node[] {
  const first = own[0]?.tag === 'h' ? own[1] : own[0];
  const isVerb =
    first &&
    /[CREw]/.test(first.tag) &&
    /^[a-z]+s(?: |$)/.test(first.text) &&
    !/ss\b/.test(first.text);
  // "Relatives speak of ...": a noun
  const isNoun = first?.tag === 'w' && !/^h?wA{0,2}S/.test(own.map(({ tag }) => tag).join(''));
  if (!isVerb || isNoun || before === 0 || before > LABEL_SIZE || earlier.nutrients.length === 0)
    return [];
  const { start } = first;
  const { nutrients } = earlier;
  return [{ tag: 'P', text: 'it', start, end: start, nutrients, symptoms: [], pronoun: true }];
}

/** "Always tired?": a question that only names symptoms is the topic of the next sentence. */
function topicOf(nodes: readonly Node[], isAsking: boolean): Node[] {
  // "Say goodbye to cramps! Magnesium ...": as before a colon
  const last = nodes.at(-1);
  if (last && nodes.length <= 6 && /^(?:forget|say|kiss|wave|bid)/.test(nodes[0]?.text ?? ''))
    return [...nodes, { ...last, tag: ':', text: ':', symptoms: [] }];
  if (!isAsking) return [];
  const isAsked =
    /^(?:what|which)$/.test(nodes[0]?.text ?? '') && nodes.some((node) => node.tag === 'C');
  const short =
    nodes.length <= 7 && (isAsked || nodes.every((node) => /[SLXAwehFRp?,a]/.test(node.tag)));
  const mark = nodes.findLast((node) => node.tag === '?');
  return short && mark
    ? nodes
        .filter((node) => /[SLX]/.test(node.tag))
        .slice(-1)
        .concat(mark)
    : [];
}

const ASKED =
  /^\W*(?:does|do|did|is|are|can|could|will|would|should|has|have|was|were|may|might)\s(?!(?:not|told|diagnosed|given)\s)/i;
const ASKING =
  /^\W*(?:why|how|what|which|who|when|where)\s+(?:does|do|did|is|are|can|could|will|would|should|has|have)\s/i;

/** "Does zinc help?", also without the mark ("Can magnesium cure cramps"). */
function isQuestion(sentence: string): boolean {
  // "Low iron? Could be why ..."
  if (/^\W*(?:could|might|may) (?:well )?be\b[^?]*$/i.test(sentence)) return false;
  return /\?["'\u2019\u201d)]*\s*$/.test(sentence) || ASKED.test(sentence) || ASKING.test(sentence);
}

/** What "it" rather means where a sentence speaks of one. */
const DRUG =
  /\b(?:drugs?|medicines?|medications?|diuretics?|laxatives?|antibiotics?|antacids?|steroids?|statins?|painkillers?|antidepressants?|metformin|warfarin|levothyroxine|\w{2,}(?:azole|oxine|cillin|mycin|floxacin|statin|parin|sartan|dronate|thiazide|semide|pril|olol|dipine|profen|setron))\b/;

const unique = (parties: readonly Party[]): Party[] => [
  ...new Map(parties.map((party) => [party.concept, party])).values(),
];

/** The parties of several lists, if they are one list or all the same. */
function one(lists: readonly (readonly Party[])[]): readonly Party[] {
  const parties = unique(lists.flat());
  return lists.length <= 1 || parties.length <= 1 ? parties : [];
}

/** What a pronoun of the next sentence may stand for: only what is named alone, or in one list. */
function antecedentsOf({ nodes }: Sentence, earlier: Antecedents): Antecedents {
  const own = nodes.filter((node) => !node.pronoun);
  const all = own.filter((node) => node.nutrients.length > 0);
  const specific = all.filter((node) =>
    node.nutrients.some(({ concept }) => !GENERIC.has(concept)),
  );
  // "Take the antibiotic two hours before calcium. It ...": the drug.
  const isOfDrug = DRUG.test(nodes.map((node) => node.text).join(' '));
  // "Niacin lowers cholesterol. It ...": what the sentence is about, not what it does something to.
  const topic = own.slice(0, 2).find((node) => specific.includes(node));
  const nutrients =
    isOfDrug && !topic ? [] : topic ? [topic] : specific.length > 0 ? specific : all;
  const symptoms = own.filter((node) => node.symptoms.length > 0);
  const named = {
    nutrients: one(nutrients.map((node) => node.nutrients)),
    symptoms: one(symptoms.map((node) => node.symptoms)),
  };
  // "It also ...": the topic goes on through a sentence that names no other.
  const pronoun = nodes.find((node) => node.pronoun && node.nutrients.length > 0);
  if (nutrients.length === 0 && pronoun) return { ...named, nutrients: earlier.nutrients };
  return named;
}
