import { CONSTRUCTIONS, VERBAL, type Construction } from './constructions';
import type { Node } from './groups';
import { REPORTS } from './reports';
import {
  ADVICE,
  canCause,
  canResult,
  hasAmount,
  isHedged,
  isMyth,
  outerDenial,
  isLeftOpen,
  type Sentence,
  type Tie,
} from './sentence';

/** Verbs of relief that also say that something went by itself: "my cramps eased". */
const INTRANSITIVE = /ed\b|^(?:improves?|stops?|eases?|heals?|cleared up|clears up|ends)/;

/** A complaint that is only spoken of: "she hasn't mentioned her headaches". */
const SPOKEN_OF = /^(?:about|mention\w*|wrote|written|read|talk\w*|jok\w+)$/;
/** Behind a shortage these name where it comes from. */
const BROUGHT_ON = /^(?:from|after|by|through|due to|because of|caused by)$/;
const AFTER_RESULT = /^[Aehn]{0,3}[CRZ]/;

/** True if the words that a construction matched, or those around them, take back what it says. */
function isTakenBack(
  { nodes, tags }: Sentence,
  start: number,
  end: number,
  { kind, turned, between }: Construction,
): boolean {
  const inner = nodes.slice(start, end);
  const has = (test: (node: Node) => boolean): boolean => inner.some(test);
  const isRelief = kind === 'relief';
  return (
    has(({ text }) => text === 'unless' || SPOKEN_OF.test(text)) ||
    // "She stopped eating dairy and her acne is gone", "gone before she took magnesium"
    (isRelief && tags.slice(0, end).includes('u')) ||
    (isRelief && turned && has(({ text }) => text === 'before')) ||
    // "If you have low iron and feel dizzy, see your doctor."
    (tags.slice(start, end).includes('I') && nodes.some(({ text }) => ADVICE.test(text))) ||
    has(({ tag }) => /[Qy]/.test(tag) || (tag === 'z' && kind !== 'denial')) ||
    (isRelief && !between && has(({ tag, text }) => tag === 'R' && !INTRANSITIVE.test(text))) ||
    (!(turned && isRelief) && AFTER_RESULT.test(tags.slice(end))) ||
    // "Nausea stopped her from taking iron"
    (isRelief && turned && !between && has(({ text }) => /^(?:from|against|for)$/.test(text))) ||
    // "Do not treat depression with vitamin D alone."
    (isRelief && /^A?n$/.test(tags.slice(0, start)))
  );
}

function apply(sentence: Sentence, construction: Construction): Tie[] {
  const { pattern, turned, kind, between, plain, absence } = construction;
  const { nodes, tags } = sentence;
  return [...tags.matchAll(pattern)].flatMap((match) => {
    const from = match.indices?.[1]?.[0] ?? 0;
    const to = (match.indices?.[2] ?? match.indices?.[3])?.[0] ?? 0;
    const end = match.index + match[0].length;
    const nutrient = nodes[turned ? to : from];
    const symptom = nodes[turned ? from : to];
    if (!canCause(nutrient) || !canResult(symptom)) return [];
    // "dehydrated from vomiting": what brought the shortage about
    if (kind === 'cause' && !turned && BROUGHT_ON.test(nodes[from + 1]?.text ?? '')) return [];
    if (isLeftOpen(sentence, to, !match[0].includes('I'))) return [];
    if (kind === 'cause' && !plain && !hasAmount(nutrient)) return [];
    const inner = nodes.slice(match.index, end);
    if (between && !between.test(inner.map((node) => node.text).join(' '))) return [];
    if (isTakenBack(sentence, match.index, end, construction)) return [];
    const outer = outerDenial(sentence, match.index);
    const isDenied = outer === 'denied' || isMyth(sentence);
    // "You can't fix fatigue with iron if you have enough": denied for some only.
    if (isDenied && tags.slice(match.index).includes('I')) return [];
    if (outer === 'unclear' || (isDenied && kind !== 'relief' && between !== VERBAL)) return [];
    const negated = isDenied || (!absence && inner.some((node) => node.tag === 'n'));
    if (negated && kind === 'cause' && between !== VERBAL) return [];
    const cues = inner.filter((node) => /[BIOFVRrpfCEJcj?n]/.test(node.tag));
    const hedged = /^[JK]|K$/.test(pattern.source) || isHedged(sentence, Math.max(from, to));
    return [{ nutrient, symptom, kind, cues, negated, hedged }];
  });
}

/** Claims made by two clauses together. */
export const crossTies = (sentence: Sentence): Tie[] =>
  [...CONSTRUCTIONS, ...REPORTS].flatMap((one) => apply(sentence, one));
