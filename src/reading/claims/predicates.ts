import { AWAY, isMadeRare, isUnmoved, MOVING } from './outcome';
import {
  canCause,
  canResult,
  hasAmount,
  isDenied,
  isHandled,
  isHedged,
  isLeftOpen,
  outerDenial,
  type Sentence,
  type Tie,
} from './sentence';
import { hasOwnHead, objectOf, sharedSubject, subjectOf } from './sides';

const FORWARD: Readonly<Record<string, Tie['kind']>> = {
  C: 'cause',
  E: 'cause',
  Z: 'cause',
  R: 'relief',
  z: 'denial',
  H: 'link',
  u: 'relief',
};
const BACKWARD: Readonly<Record<string, Tie['kind']>> = {
  c: 'cause',
  r: 'relief',
  H: 'link',
  G: 'sign',
  z: 'denial',
};
/** Verbs whose object the text names before: "tingling means low B12". */
const EITHER = /^mean/;

/** "not X but Y", "Y, not X,": what stands beside a party is denied. "but not S": the same of a symptom. */
function contrasts({ nodes, tags }: Sentence, nutrient: number, symptom: number, made: Tie): Tie[] {
  const denied: Tie[] = [];
  const before = /n[pA]{0,2}([NLXD]),?[ab][pA]{0,2}$/.exec(tags.slice(0, nutrient));
  const other = before ? nodes[before.index + before[0].search(/[NLXD]/)] : undefined;
  if (before && other && !made.negated) denied.push({ ...made, nutrient: other, negated: true });
  const behind = /^(?:,?b?,?n[pcw]?|,?T[Aw]?)[A]?([NLX])/.exec(tags.slice(nutrient + 1));
  const next = behind ? nodes[nutrient + behind[0].length] : undefined;
  const isContrast =
    behind &&
    (tags[nutrient + 1] !== 'T' || /rather|instead/.test(nodes[nutrient + 1]?.text ?? ''));
  if (next && isContrast && !made.negated) denied.push({ ...made, nutrient: next, negated: true });
  const not = /^(?:p[Aw]{1,3})?,?b?,?n[RpoAeh]{0,3}([SD])/.exec(tags.slice(symptom + 1));
  const spared = not ? nodes[symptom + not[0].length] : undefined;
  // "It is a lack of iron that makes her tired, not a lack of sleep."
  const isCleft = /^[AhP]*e.*t/.test(tags.slice(0, symptom));
  if (spared && !made.negated && !isCleft) denied.push({ ...made, symptom: spared, negated: true });
  return denied;
}

function tie(
  sentence: Sentence,
  from: number,
  cue: number,
  to: number,
  kind: Tie['kind'],
  turned: boolean,
): Tie[] {
  const { nodes } = sentence;
  const [left, middle, right] = [nodes[from], nodes[cue], nodes[to]];
  if (kind === 'cause' && isHandled(sentence, turned ? to : from)) return [];
  if (
    !left ||
    !middle ||
    !right ||
    isLeftOpen(sentence, cue) ||
    outerDenial(sentence, from) === 'unclear'
  )
    return [];
  // "A sign you need (to drink) more water"
  const isNeeded =
    kind === 'sign' && nodes.slice(cue, to).some((node) => node.text.startsWith('need'));
  const needed = isNeeded
    ? { ...right, nutrients: right.nutrients.map((one) => ({ ...one, amount: 'lack' as const })) }
    : right;
  const [nutrient, symptom] = turned ? [needed, left] : [left, right];
  const moved = MOVING.test(middle.text) ? (nodes[Math.max(from, to) + 1]?.text ?? '') : '';
  const negated =
    kind === 'denial' ||
    isDenied(sentence, from, cue) ||
    // "left the risk unchanged"; "fixes low mood: did nothing for me"
    isUnmoved(sentence, middle, Math.max(from, to)) ||
    /^[:;,-]A*z/.test(sentence.tags.slice(Math.max(from, to) + 1)) ||
    sentence.nodes.slice(cue + 1, to).some((node) => node.tag === 'n');
  const hints = nodes.slice(Math.min(from, cue) + 1, to).filter((node) => /[nhf]/.test(node.tag));
  const fewer =
    AWAY.test(moved) ||
    // "Fewer colds were seen in people who took zinc"
    (turned && nodes[from - 1]?.tag === 'f') ||
    nodes.slice(cue + 1, to).some((node) => node.tag === 'f');
  const settled =
    (fewer || isMadeRare(sentence, middle, Math.max(from, to))) &&
    kind !== 'relief' &&
    kind !== 'denial'
      ? 'relief'
      : kind;
  const made = {
    nutrient,
    symptom,
    kind: settled,
    cues: [...hints, middle],
    negated,
    hedged: (kind === 'link' && !negated) || isHedged(sentence, cue),
  } as const;
  // "caused less nausea than daily iron": a comparison
  if (fewer && settled !== kind && /^[Aw]{0,2}T/.test(sentence.tags.slice(Math.max(from, to) + 1)))
    return [];
  // "keeps the heart rate" says nothing by itself.
  if (
    /^(?:keep|keeps|kept|keeping|holds?|held|holding|bring|brings|brought|bringing|get|gets|got|put|puts|(?:pull|nudg|knock)\w*)$/.test(
      middle.text,
    ) &&
    !fewer &&
    !negated &&
    middle.tag === 'R'
  )
    return [];
  return [made, ...contrasts(sentence, turned ? to : from, turned ? from : to, made)];
}

/** Claims made by a verb or its like between its two sides. */
export function predicateTies(sentence: Sentence): Tie[] {
  const { nodes } = sentence;
  return nodes.flatMap((node, cue) => {
    const forward = FORWARD[node.tag];
    const backward = BACKWARD[node.tag] ?? (EITHER.test(node.text) ? 'sign' : undefined);
    if (!forward && !backward) return [];
    let from = subjectOf(sentence, cue);
    const subject = nodes[from];
    if (forward && !(backward && canResult(subject) && !canCause(subject))) {
      const shared = from < 0 ? sharedSubject(sentence, cue) : -1;
      if (shared >= 0 && hasOwnHead(sentence, shared)) from = shared;
      const to = objectOf(sentence, cue, canResult);
      if (from >= 0 && to >= 0 && canCause(nodes[from]))
        return tie(sentence, from, cue, to, forward, false);
    }
    if (!backward || !canResult(nodes[from])) return [];
    const to = objectOf(sentence, cue, canCause);
    const cause = nodes[to];
    // "pain is managed with drugs, and zinc is used to ...": a clause of its own
    const isNext =
      /a/.test(sentence.tags.slice(cue + 1, to)) && /^[eh]/.test(sentence.tags.slice(to + 1));
    if (
      !cause ||
      isNext ||
      (backward === 'sign' &&
        !hasAmount(cause) &&
        !nodes.slice(cue, to).some((one) => one.text.startsWith('need')))
    )
      return [];
    return tie(sentence, from, cue, to, backward, true);
  });
}
