import { CONSTRUCTIONS, VERBAL, type Construction } from './constructions';
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
const INTRANSITIVE = /ed$|^(?:improves?|stops?|eases?|heals?|cleared up|clears up|ends)/;

const AFTER_RESULT = /^[Aehn]{0,3}[CRZ]/;

function apply(
  sentence: Sentence,
  { pattern, turned, kind, between, plain, absence }: Construction,
): Tie[] {
  const { nodes, tags } = sentence;
  return [...tags.matchAll(pattern)].flatMap((match) => {
    const from = match.indices?.[1]?.[0] ?? 0;
    const to = (match.indices?.[2] ?? match.indices?.[3])?.[0] ?? 0;
    const nutrient = nodes[turned ? to : from];
    const symptom = nodes[turned ? from : to];
    if (
      !canCause(nutrient) ||
      !canResult(symptom) ||
      isLeftOpen(
        sentence,
        to,
        !tags.slice(match.index, match.index + match[0].length).includes('I'),
      )
    )
      return [];
    if (kind === 'cause' && !plain && !hasAmount(nutrient)) return [];

    const inner = nodes.slice(match.index, match.index + match[0].length);
    if (inner.some((node) => node.text === 'unless')) return [];
    // "If you have low iron and feel dizzy, see your doctor."
    if (inner.some(({ tag }) => tag === 'I') && nodes.some(({ text }) => ADVICE.test(text)))
      return [];
    if (between && !between.test(inner.map((node) => node.text).join(' '))) return [];
    if (
      inner.some((node) => /[Qy]/.test(node.tag) || (node.tag === 'z' && kind !== 'denial')) ||
      inner.some(
        (node) =>
          node.tag === 'R' && kind === 'relief' && !between && !INTRANSITIVE.test(node.text),
      ) ||
      (!(turned && kind === 'relief') &&
        AFTER_RESULT.test(tags.slice(match.index + match[0].length)))
    )
      return [];
    // "Nausea stopped her from taking iron"
    if (
      kind === 'relief' &&
      turned &&
      !between &&
      inner.some((node) => /^(?:from|against|for)$/.test(node.text))
    )
      return [];
    // "Do not treat depression with vitamin D alone."
    if (kind === 'relief' && /^A?n$/.test(tags.slice(0, match.index))) return [];
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
