// The two sides of a verb or its like: which party is its subject, which its object.
import type { Node } from './groups';
import type { Sentence } from './sentence';

/** An insertion: ", a mineral found in nuts,", "(see below)". */
const INSERTION = String.raw`(?:,[^,;:]{1,18},|\([^()]{1,20}\)|-[^-;]{1,18}-)`;
/** "in older adults", "of this kind", "taken for months". */
const PHRASE = String.raw`(?:(?:A?w?[popiO]|wA)[wAoipSlxkefPN]{1,7})`;
/** What may stand between a subject and its verb. */
const TO_VERB = new RegExp(
  String.raw`^(?:wi)?(?:Aw{1,2})?(?:${INSERTION}|${PHRASE}){0,3}(?:[Aehn]*,?t)?${INSERTION}?[Aehnzi]*(?:e[Aiwet]{0,6}o?(?:wp)?)?(?:z[wAiN]{0,4}p)?(?:QpA?w?)?(?:H|Rw?[AP]?w?)?(?:VT[Awi]{1,3}p?)?[Ah]*$`,
);
/** "made no difference to", "had no effect on". */
const HOLDING = /[FCwev]$/;
/** What may stand between a verb and its object. */
const TO_OBJECT = /^(?:[AehFfiwoYGPtk]|(?<=[wk])a|(?<=i)p){0,8}$/;
/** "helps people with cramps", "left me with nausea", "no better than placebo for cramps". */
const TO_SUFFERER =
  /^(?:protect|guard|shield|defend|sav|spar|free|rescu|keep|kept|stop|prevent|more common|common|seen|frequent|typical|help|benefit|work|good|great|useful|effective|leav|left|no |not )/;
/** Nouns that may stand beside what they say something of: "low iron: the cause of ...". */
const NOUN =
  /^(?:(?:a|the) )?(?:cause|result|consequence|product|reason|remed|cure|culprit|trigger|treatment|antidote|answer|solution|source|risk factor|protection|relief|all[iy]|weapon|defen[cs]e)/;
const LATER_VERB = /(?:,?[ab]|,)[Aehn]*$/;

const MOST_LEFT = 24;
const MOST_RIGHT = 9;

const isParty = (node: Node): boolean => node.nutrients.length > 0 || node.symptoms.length > 0;

/** Heads that a nutrient may hang on: "diets with too little iron". */
export function hasOwnHead({ nodes, tags }: Sentence, at: number): boolean {
  let k = at - 1;
  // "permeability to sodium", "sensitivity to caffeine"
  if (nodes[k]?.text === 'to' && tags[k - 1] === 'w') return false;
  while (tags[k] === 'A') k--;
  const tag = tags[k] ?? '';
  if (tag === 'p' || tag === 'o')
    return (
      nodes[at + 1]?.text === 'to' ||
      /^(?:all|both|each|any|some|most|mouthfuls?|sips?|spoonfuls?|grams?|drops?|support|pints?|lit(?:re|er)s?|mugs?|jugs?|bags?|gallons?)$/.test(
        nodes[k - 1]?.text ?? '',
      ) ||
      tags[k - 1] === 'i' ||
      nodes[k]?.text === 'given' ||
      // "Years of iodised salt have banished goitre."
      /^(?:years?|months?|weeks?|days|decades?|course|bottles?|cups?|glass|glasses|bowls?|handfuls?)$/.test(
        nodes[k - 1]?.text ?? '',
      ) ||
      /^(?:fortify|enrich|supplement|treat)ing/.test(nodes[0]?.text ?? '') ||
      (k === 0 && !/^(?:with|for)$/.test(nodes[k]?.text ?? ''))
    );
  return !/[TRCEc]/.test(tag);
}

/** Heads that take something away from the nutrient: "calcium channel blockers lower". */
const OTHER_HEAD =
  /^(?:\w*(?:blocker|inhibitor|antagonist|binder|chelator|receptor|channel|pump|transporter)s?|researchers?|scientists?|company|makers?|experts?|workers?|fans?|users?|mine|price|stones?|deposits?)$/;
const PRODUCT = /^w{1,2}[Ah]{0,2}$/;

/** A nutrient at the beginning of its clause with one or two words that are no term: "iron gums". */
const isProduct = (nodes: readonly Node[], at: number, between: string): boolean =>
  PRODUCT.test(between) &&
  /[NX]/.test(nodes[at]?.tag ?? '') &&
  /^(?:[,;:.bBaA]|$)/.test(nodes[at - 1]?.tag ?? '') &&
  !nodes.slice(at + 1, at + 1 + between.length).some(({ text }) => OTHER_HEAD.test(text));

/** The subject of a forward verb: nearest party that only a verb group separates from it. */
export function subjectOf(sentence: Sentence, cue: number): number {
  const { nodes, tags } = sentence;
  const isForward = /[CEZR]/.test(tags[cue] ?? '');
  for (let k = cue - 1; k >= Math.max(0, cue - MOST_LEFT); k--) {
    const node = nodes[k];
    if (!node || !isParty(node)) continue;
    // "It was added to pills containing zinc to prevent": the purpose of the adding
    const isPart =
      /^(?:containing|with) /.test(node.text) ||
      /containing$|^with$/.test(nodes[k - 1]?.text ?? '');
    if (isPart && cue - k === 2 && nodes[cue - 1]?.text === 'to') return -1;
    // "iron, not zinc, relieves": what the contrast rules out is no subject.
    if (tags[k - 1] === 'n' && tags[k - 2] === ',' && tags[k + 1] === ',') continue;
    // "Losing salt through sweat can lead to": what hangs on a preposition is no subject of harm.
    if (isForward && node.nutrients.length === 0 && /pA?$/.test(tags.slice(0, k))) continue;
    const between = tags.slice(k + 1, cue);
    const isNoun = NOUN.test(nodes[cue]?.text ?? '');
    // "... low potassium, which causes": a relative clause may hang on anything.
    if (!/^,?t/.test(between) && node.symptoms.length === 0 && !hasOwnHead(sentence, k)) continue;
    // "sells potassium as a cure for"
    if (isNoun && tags[cue] === 'R' && nodes[k + 1]?.text === 'as') continue;
    if (isNoun && /^(?:[:,-]A*w{0,2}|[eh]+[A,w]{0,6})$/.test(between)) return k;
    // "Biotin gummies: stop hair loss"
    if (tags[cue] === 'R' && /^[:-]A*$/.test(between) && !nodes[cue]?.text.endsWith('ing'))
      return k;
    // "Our magnesium sachets banish": what it comes as, by a word of the shop's own.
    if (/[Rz]/.test(tags[cue] ?? '') && isProduct(nodes, k, between)) return k;
    if (TO_VERB.test(between) || (tags[cue] === 'z' && TO_VERB.test(between.replace(HOLDING, ''))))
      return k;
  }
  return -1;
}

/** "Vitamin B6 can damage nerves and cause numbness": the subject of the verb before. */
export function sharedSubject({ nodes, tags }: Sentence, cue: number): number {
  const joint = LATER_VERB.exec(tags.slice(0, cue));
  if (!joint) return -1;
  const colon = tags.lastIndexOf(':', cue);
  // "Magnesium: eases cramps, relieves constipation"
  const isLabel = colon >= 0 && /^A?[NLX]i?$/.test(tags.slice(0, colon));
  const start =
    Math.max(
      tags.lastIndexOf(';', cue),
      tags.slice(0, joint.index).search(/b[Aw]{0,2}[NLX][^b]*$/),
      isLabel ? -1 : colon,
      tags.lastIndexOf('?', cue),
    ) + 1;
  const middle = nodes.slice(start, joint.index);
  const first = middle.findIndex((node) => node.nutrients.length > 0 && node.tag !== 'M');
  if (first < 0) return -1;
  const at = start + first;
  const rest = nodes.slice(at + 1, joint.index);
  if (
    rest.length > MOST_LEFT ||
    rest.some(
      (node, k) =>
        /^(?:you|we|i|he|she)$/.test(node.text) ||
        (node.nutrients.length > 0 &&
          node.symptoms.length === 0 &&
          !node.pronoun &&
          // "zinc blocks copper and so causes anaemia": it has something done to it.
          !/[RCEZwjco]/.test(rest[k - 1]?.tag ?? '')),
    )
  )
    return -1;
  return at;
}

/** The nearest party behind a cue that only small words separate from it. */
export function objectOf(
  { nodes, tags }: Sentence,
  cue: number,
  fits: (node: Node) => boolean,
): number {
  for (let k = cue + 1; k <= cue + MOST_RIGHT && k < nodes.length; k++) {
    const node = nodes[k];
    if (!node || !isParty(node)) continue;
    const between = tags.slice(cue + 1, k);
    const isLoose =
      !nodes.slice(cue + 1, k).some(({ text }) => text === 'about') &&
      TO_SUFFERER.test(nodes[cue]?.text ?? '') &&
      /^[Awi]{0,4}p[Aw]{0,2}[RF]?A?$/.test(between);
    // "signals lock it away": not of that verb
    if (node.pronoun && between.includes('w')) return -1;
    // "of no use in preventing heart attacks", "cleared of causing acne"
    const isThroughVerb =
      tags[cue] === 'z' && /^[Awi]{0,3}(?:p[Aw]{0,2})?[RC]?[Aw]{0,2}$/.test(between);
    if (!isLoose && !isThroughVerb && !TO_OBJECT.test(between)) return -1;
    if (fits(node)) return k;
    if (!node.pronoun) return -1;
  }
  return -1;
}
