import { deed, isDeed } from './deeds';
import type { Node } from './groups';
import {
  ADVICE,
  canCause,
  canResult,
  hasAmount,
  isHedged,
  isLeftOpen,
  outerDenial,
  type Sentence,
  type Tie,
} from './sentence';

/**
 * Words that give a reason why a shortage or surplus and a symptom in its reach are not said to hang
 * together: one row, one reason.
 */
const SILENCE: readonly RegExp[] = [
  ADVICE,
  // Tested for or found.
  /\b(?:check(?:ed|s|ing)?|asked|screen(?:ed|ing)?|measured?|diagnos\w+|doctors|test|clinics?|unnoticed|found|seen)\b/,
  // What to do.
  /\b(?:given|should|must|please|needs?|avoid|treated)\b/,
  // People of a study.
  /\b(?:patients|participants|assigned|randomi[sz]ed)\b/,
  // How common it is.
  /\b(?:common|frequent(?:ly)?|usual|prevalen\w+|percent|one in|in # |# of|litres?|widespread|affects?|rare)\b/,
  // Another cause.
  /\b(?:stress|viral|virus\w*|genetic|bleeding|periods|pregnancy|surgery|tumou?rs?|injury|age)\b/,
  // A drug.
  /\b(?:drugs?|medicines?|medications?|diuretics?|laxatives?|antibiotics?|metformin|steroids?|statins?)\b/,
];
/** Denied or a myth (`n z Q`); studied, asked, compared (`y J T`); eased (`R r V f j`); caused by what follows. */
const SILENT_TAGS = /[nzQyJTRrVfjc]|CA*:/;

/** What ends the reach of an amount: a clause that contrasts or gives its own reasons. */
const endsReach = ({ tag, text }: Node): boolean =>
  /B/.test(tag) || (tag === 'b' && text !== 'while');
/** Something brings the shortage about: "diarrhoea leads to low potassium and weakness". */
const BROUGHT_ABOUT = /[CEZHF]A*w?A?$/;
/** Side by side: "low iron and fatigue", "low iron, fatigue and you". */
const SIDE_BY_SIDE = /^[,aA]{0,3}$/;
const MOST_NODES = 24;

/** Without the symptoms: bleeding gums are no other cause. */
const wordsOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.symptoms.length > 0 ? '' : node.text)).join(' ');

/** What says the cause after the symptom: "tingling ... could indicate low B12". */
const NAMES_CAUSE = /[cG](?:[Aehiwp]{0,4})$/;
/** A denied verb or noun of effect: "did not, in the end, ease", "kept nobody from". */
const DENIED_EFFECT =
  /n[Aehw]{0,2}[CREZHFc][^,a]*$|n[Aehwpi]{0,5}(?:[CREZ][^,a]{0,8}|g[^,CREZ]{0,9})$|z[^,;a]{0,8}$|[CREZ]n$/;
/** A denied verb that no list names: "has never rescued", "is no match for". */
const DENIED_DEED = /^(?:[AehF]{0,3}n[Ah]{0,2}w{1,2}A{0,2}|en[A]?w{1,2}p[A]{0,2})$/;
const DENIED_TWICE = /[nz].*[nz]/;
const OPEN = /[yQ?BI]/;

/** The pair that a denied effect stands between, whichever comes first. */
function denial(sentence: Sentence, from: number, to: number): Tie | undefined {
  const { nodes, tags } = sentence;
  const between = tags.slice(from + 1, to);
  const [left, right] = [nodes[from], nodes[to]];
  if (!left || !right || OPEN.test(tags) || isLeftOpen(sentence, to)) return undefined;
  const isTurned = canResult(left);
  const isNeither = left.nutrients.length > 0 && nodes[from - 1]?.text === 'neither';
  // "No trial has found biotin useful against hair loss."
  const isOuter =
    left.nutrients.length > 0 &&
    /^[^:]*[CREZg]/.test(between) &&
    outerDenial(sentence, from) === 'denied' &&
    // "Do not take milk or indigestion remedies."
    nodes[from - 1]?.text !== 'not';
  // "forget to drink water, or simply don't feel thirsty": a clause of its own
  const lead = between.slice(0, between.search(/[nz]/)).replace(/^,[^,]*,/, '');
  if (
    !isTurned &&
    !isOuter &&
    !isNeither &&
    /[,a]/.test(lead) &&
    !/[nz][A]{0,2}[CREg]|z/.test(between)
  )
    return undefined;
  const isDenied =
    isOuter ||
    DENIED_EFFECT.test(between) ||
    (isDeed(nodes, from, to) && DENIED_DEED.test(between)) ||
    (isNeither && /^[^:]*[CREZ]/.test(between));
  if (/[;bTt]/.test(between) || !isDenied) return undefined;
  if (DENIED_TWICE.test(tags.slice(tags.lastIndexOf(',', from) + 1, to))) return undefined;
  if (isTurned !== /n[Aehw]{0,2}c/.test(between)) return undefined;
  const cues = nodes.slice(from + 1, to).filter((node) => /[nzgCREZHFc]/.test(node.tag));
  const [nutrient, symptom] = isTurned ? [right, left] : [left, right];
  return { nutrient, symptom, kind: 'denial', cues, negated: true, hedged: false };
}

function asserted(sentence: Sentence, from: number, to: number): Tie | undefined {
  const { nodes, tags } = sentence;
  const [left, right] = [nodes[from], nodes[to]];
  if (!left || !right) return undefined;
  const isTurned = left.tag === 'S';
  const nutrient = isTurned ? right : left;
  if (!hasAmount(nutrient)) return undefined;
  const between = tags.slice(from + 1, to);
  // "It does that by sweating": a bare pronoun needs a verb of effect.
  if (nutrient.pronoun && !/ /.test(nutrient.text) && !/[CEFGYU]/.test(between)) return undefined;
  if (isTurned) {
    if (!NAMES_CAUSE.test(between) || /[nzRrVfCEZ]/.test(tags.slice(0, to))) return undefined;
  } else {
    // "Potassium fell with the vomiting": the other way round
    if (
      /(?:fell|falls?|dropp?\w*|plung\w+|plummet\w*|dips?|sank|sinks?)$/.test(left.text) &&
      /^[pOBc]/.test(between)
    )
      return undefined;
    // "... to replace what is lost through vomiting"
    if (nodes.slice(Math.max(from + 1, to - 3), to).some(({ text }) => /^los[ets]/.test(text)))
      return undefined;
    if (BROUGHT_ABOUT.test(tags.slice(0, from)) || SIDE_BY_SIDE.test(between)) return undefined;
    if (nodes.slice(0, from).some((node) => node.symptoms.length > 0)) return undefined;
    // "... who lack it; in asthmatic children it did nothing": another matter
    const isNext = between.includes(';');
    // What was denied before "and" is another matter too.
    const start = Math.max(0, ...['a', ';', 'b'].map((joint) => tags.lastIndexOf(joint, from)));
    const before = tags.slice(0, start).replace(/[nz]/g, 'w') + tags.slice(start);
    if (SILENT_TAGS.test(isNext ? before : before.slice(0, to))) return undefined;
  }
  return {
    nutrient,
    symptom: isTurned ? left : right,
    kind: 'cause',
    cues: nodes
      .slice(from + 1, to)
      .filter((node) => /[CEFGHIYU:c]/.test(node.tag))
      .slice(-2),
    negated: false,
    hedged: isHedged(sentence, to),
  };
}

/**
 * The default: a shortage or surplus that a sentence speaks of, and the symptoms in its reach, belong
 * together unless there is a reason for silence; a denied effect between the two is a denial.
 *
 * @param tied nodes that the constructions have tied already
 */
export function defaultTies(sentence: Sentence, tied: ReadonlySet<Node>): Tie[] {
  const { nodes, tags } = sentence;
  const ties: Tie[] = [];
  const words = wordsOf(nodes);
  const isSilent = /[yQ]/.test(tags) || SILENCE.some((reason) => reason.test(words));
  for (const [from, left] of nodes.entries()) {
    const isNutrient = /[NLXDP]/.test(left.tag) && canCause(left);
    if (!isNutrient && (left.tag !== 'S' || tied.has(left))) continue;
    for (let to = from + 1; to < nodes.length && to - from < MOST_NODES; to++) {
      const right = nodes[to];
      if (!right || endsReach(right)) break;
      const isParty = right.nutrients.length > 0 || right.symptoms.length > 0;
      if (!isParty) continue;
      const fits = isNutrient ? right.tag === 'S' : /[NLX]/.test(right.tag);
      if (fits && !tied.has(isNutrient ? right : left)) {
        const tie =
          denial(sentence, from, to) ??
          (isSilent
            ? undefined
            : (asserted(sentence, from, to) ??
              (/[NP]/.test(left.tag) && !hasAmount(left) ? deed(sentence, from, to) : undefined)));
        if (tie) ties.push(tie);
      }
      // Another nutrient ends the reach; so does any other party of a symptom.
      if (right.nutrients.length > 0 || !isNutrient) break;
    }
  }
  return ties;
}
