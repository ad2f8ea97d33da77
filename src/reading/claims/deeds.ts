import type { Node } from './groups';
import { isHedged, type Sentence, type Tie } from './sentence';

/** Verbs that ease or harm nothing, what is only sold, and nouns that look like a verb. */
const NO_DEED =
  /^(?:mimic|mirror|resembl|meet|met|track|follow|predict|includ|contain|need|requir|measur|concern|cover|involv|preced|mask|hid|love|see|said?|say|kn[eo]w|call|us|ask|read|show|look|seem|appear|happen|stud|trial|sale|user|level|fact|tip|type|source|food|report|review|claim|treat|deserv|discuss|mention|compar|match|equal|rival|replac|remain|want|watch|check|list|nam|rank|cost|sell|sold|buy|visit|ha[sd]|popular|market|hyp|best|favou?rite|tested|advertis|promot|bought|important|essential|group|record|rul|matter|reason|question|subject|risk|bad|given|came|come|went|go)/;
/** What is rather blamed than praised. */
const BLAMED =
  /^(?:caffeine|alcohol|salt|sodium|sugar|refined-sugar|added-sugar|saturated-fat|processed-food|liquorice)$/;
/** "melts away", "takes the sting out of": behind the verb. */
const PARTICLE = /^(?:away|off|out|down|up|through|over|against|of|to)$/;
/** "is a godsend for": only a noun or adjective between. */
const PRAISE = /^[eh]{1,2}A{0,3}w{1,3}p[A]{0,2}$/;
const DONE = /^e?[hAt]{0,2}w[Awpo]{0,4}$/;
const VERB =
  /[^su]s$|ed$|^(?:sent|put|shut|cut|got|laid|shook|threw|broke|won|drove|undid|outdid|swept)$/;

/** True if the words between a nutrient and a complaint may tell what one does to the other. */
export const isDeed = (nodes: readonly Node[], from: number, to: number): boolean =>
  nodes.slice(from + 1, to).every(({ tag, text }) => tag !== 'w' || !NO_DEED.test(text));

/**
 * "Magnesium melts away muscle tension", "is a godsend for cramps": a deed that no list names, of a
 * nutrient that is neither too much nor too little. Good ones are the rule, but for what is blamed.
 */
export function deed(sentence: Sentence, from: number, to: number): Tie | undefined {
  const { nodes, tags } = sentence;
  const [nutrient, symptom] = [nodes[from], nodes[to]];
  const between = tags.slice(from + 1, to);
  if (!nutrient || !symptom || /[nzyQ?I]/.test(tags) || !isDeed(nodes, from, to)) return undefined;
  if (nutrient.nutrients.some(({ isLevel }) => isLevel)) return undefined;
  const words = nodes.slice(from + 1, to);
  const verb = words.find(({ tag }) => tag === 'w');
  const joints = words.filter(({ tag }) => /[po]/.test(tag));
  if (PRAISE.test(between)) {
    if (!/^(?:for|against)$/.test(joints[0]?.text ?? '')) return undefined;
  } else if (
    !DONE.test(between) ||
    // "was absorbed" has something done to it
    words.some(({ tag, text }) => tag === 'e' && !/^ha[sdv]/.test(text)) ||
    !(VERB.test(verb?.text ?? '') || /^A?[ht]/.test(between) || /[^s]s$/.test(nutrient.text)) ||
    !joints.every(({ text }) => PARTICLE.test(text))
  )
    return undefined;
  const start = tags
    .slice(0, from)
    .replace(/A{1,2}$/, '')
    .slice(-1);
  if (!/^[,;:.tvbB]?$/.test(start) || !/^(?:[Awp]{0,3}$|A?[,;:.apbBIT])/.test(tags.slice(to + 1)))
    return undefined;
  const isBlamed = nutrient.nutrients.every(({ concept }) => BLAMED.test(concept));
  return {
    nutrient,
    symptom,
    kind: isBlamed ? 'cause' : 'relief',
    cues: words.filter(({ tag }) => tag === 'w').slice(0, 1),
    negated: false,
    hedged: isHedged(sentence, to),
  };
}
