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
  // What came first, or was put right.
  /\b(?:before|corrected)\b/,
  // What to do.
  /\b(?:given|should|must|please|needs?|avoid|treated)\b/,
  // People of a study.
  /\b(?:patients|participants|excluded|assigned|randomi[sz]ed)\b/,
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
const BROUGHT_ABOUT = /(?:[CZHF]|.E)A*w?A?$/;
/** A word of effect, of having or of signs between the two, or next to nothing. */
const HANGS_TOGETHER = /[CEFGHYUZ:?]|^[-;]?[Ahe]{0,4}$/;
/** "She had", "so low in iron that", "with that much, no wonder": what follows is had, or follows from it. */
const isResult = (nodes: readonly Node[]): boolean =>
  /\bno wonder\b|\bso .* that\b/.test(wordsOf(nodes)) ||
  /^(?:had|has|have|grew|go|goes|went)$/.test(nodes.findLast(({ tag }) => tag !== 'A')?.text ?? '');
/** "... and my brother has asthma": somebody else. */
const ANOTHER =
  / (?:and|but|while) (?:my|her|his|our|their|the|a|an) (?:brother|sister|mother|father|mum|dad|husband|wife|son|daughter|boy|girl|man|woman|friend|neighbour|neighbor|baby|dog|cat)\b/;
/** Side by side: "low iron and fatigue", "low iron, fatigue and you". */
const SIDE_BY_SIDE = /^[,aA]{0,3}$/;
const MOST_NODES = 24;

/** Without the symptoms: bleeding gums are no other cause. */
const wordsOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.symptoms.length > 0 ? '' : node.text)).join(' ');

/** What says the cause after the symptom: "tingling ... could indicate low B12". */
const NAMES_CAUSE = /[cG](?:[Aehiwpo]{0,4})$/;
/** "... in people who are short of zinc", "... after too much of it" */
const FOUND_IN =
  /(?:^| )(?:(?:in|among) (?:the )?(?:those who|people|anyone|(?:wo)?men|children|\w+s)(?: (?:who|with|on|whose|given|whom|taking|eating)\b(?: \S+){0,3})?|(?:from|after|under|during)(?: \S+)?)$/;
/** A denied verb or noun of effect: "did not, in the end, ease", "kept nobody from". */
const DENIED_EFFECT =
  /n[Aehw]{0,2}[CREZHFc][^,a]*$|n[Aehwpi]{0,5}(?:[CREZ][^,a]{0,8}|g[^,CREZ]{0,9})$|z[^,;a]{0,8}$|[CREZ]n$/;
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
    isOuter || DENIED_EFFECT.test(between) || (isNeither && /^[^:]*[CREZ]/.test(between));
  if (/[;bTt]/.test(between) || !isDenied) return undefined;
  if (DENIED_TWICE.test(tags.slice(tags.lastIndexOf(',', from) + 1, to))) return undefined;
  if (isTurned !== /n[Aehw]{0,2}c/.test(between)) return undefined;
  const cues = nodes.slice(from + 1, to).filter((node) => /[nzgCREZHFc]/.test(node.tag));
  const [nutrient, symptom] = isTurned ? [right, left] : [left, right];
  return { nutrient, symptom, kind: 'denial', cues, negated: true, hedged: false };
}

/** "Potassium fell with the vomiting", "replaces what is lost through vomiting": the other way round. */
const isReversed = (nodes: readonly Node[], from: number, to: number, between: string): boolean =>
  (/(?:fell|falls?|dropp?\w*|plung\w+|plummet\w*|dips?|sank|sinks?)$/.test(
    nodes[from]?.text ?? '',
  ) &&
    /^[pOBc]/.test(between)) ||
  nodes.slice(Math.max(from + 1, to - 3), to).some(({ text }) => /^los[ets]/.test(text));

/** True if a sentence takes back what it says of an amount and a symptom behind it, or speaks of another matter. */
function isTakenBack(tags: string, from: number, to: number): boolean {
  // "... who lack it; in asthmatic children it did nothing": another matter
  const isNext = tags.slice(from + 1, to).includes(';');
  // What was denied before "and" is another matter too.
  const start = Math.max(0, ...['a', ';', 'b'].map((joint) => tags.lastIndexOf(joint, from)));
  const before = tags.slice(0, start).replace(/[nz]/g, 'w') + tags.slice(start);
  return SILENT_TAGS.test(isNext ? before : before.slice(0, to));
}

/** Behind a symptom: it begins ("... and bloating follows", ", goitre appears"). */
const BEGINS =
  /^(?:\w+ly |will |may |can |soon |often )*(?:appear|sets? |break|broke|creep|crept|follow|start|beg[aiu]n|arise|arose|develop|str[iu]|kick|ensue|result|loom|show|crop|(?:is|are) never)/;
/** "Skip iron and you ...": what to do, or not to do, and what comes of it. */
const COMMAND =
  /^(?:over|take|eat|drink|skip|cut|go |skimp|miss|run|swallow|los[et]|sweat|starve|deprive|forget|not enough|too|add|raise|step|ramp|crank)/;
const SOON = /^(?:too )?(?:overnight|fast|far|long|quickly) (?:, )?and\b/;
/** A symptom that is said as a clause: "their gums bled". */
const CLAUSE =
  /\w (?:bled|bleed|ache[sd]?|hurt|fell|swell\w*|swollen|race[sd]|numb|thinned|began .*|start\w* .*)$/;
/** "chased the headache away", "made colds bearable": gone or less, whatever the verb. */
const GONE =
  /^(?:away|off|down|sooner|faster|bearable|manageable|(?:under|in|at|to) (?:control|check|bay|rest|an end))\b/;
const ONE_VERB = /^[Aehi]{0,3}w[AFw]{0,3}(?:p[Aw]{0,2}){0,2}$/;

const textOf = (nodes: readonly Node[]): string => nodes.map(({ text }) => text).join(' ');

/** True if what stands between an amount and a symptom, or behind it, says that one brings the other. */
function bringsAbout({ nodes, tags }: Sentence, from: number, to: number): boolean {
  const between = tags.slice(from + 1, to);
  const inner = textOf(nodes.slice(from + 1, to));
  return (
    (/^[^SN]{0,3}?,?a?[Aw]{0,2}$/.test(between) &&
      BEGINS.test(textOf(nodes.slice(to + 1, to + 4)))) ||
    /^,?aA{0,2}h$/.test(between) ||
    (/^A?,?aA?$/.test(between) && CLAUSE.test(nodes[to]?.text ?? '')) ||
    (/^[CER]?$/.test(tags.slice(0, from)) &&
      COMMAND.test(nodes[0]?.text ?? '') &&
      (/^i?,?a/.test(between) || SOON.test(inner)))
  );
}

/** "Too much coffee was served and the speaker fainted": two matters. */
const ANOTHER_MATTER = /^[Aeh]{0,2}w[^CEZHFGa]*[;a]/;

/** True if a symptom behind an amount hangs together with it. */
function follows(sentence: Sentence, from: number, to: number): boolean {
  const { nodes, tags } = sentence;
  const isBrought = bringsAbout(sentence, from, to);
  const between = tags.slice(from + 1, to);
  const isWhy = nodes[from]?.pronoun && /why$|result|consequen|hence|reason/.test(nodes[from].text);
  return (
    (isBrought ||
      isWhy ||
      HANGS_TOGETHER.test(between) ||
      isResult(nodes.slice(Math.max(0, from - 1), to))) &&
    (isBrought || (!SIDE_BY_SIDE.test(between) && !ANOTHER_MATTER.test(between))) &&
    !isReversed(nodes, from, to, between) &&
    // "zinc is often lacking where children suffer from infections": two things of one place
    !nodes.slice(from, to).some(({ text }) => text === 'where') &&
    !ANOTHER.test(wordsOf(nodes.slice(from, to))) &&
    !BROUGHT_ABOUT.test(tags.slice(0, from)) &&
    nodes
      .slice(tags.lastIndexOf(';', from) + 1, from)
      .every(({ tag, symptoms }) => tag === 'D' || symptoms.length === 0) &&
    !isTakenBack(tags, from, to)
  );
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
  if (/^(?:it|this|th\w+|its)$/.test(nutrient.text) && !/[CEFGYU]/.test(between)) return undefined;
  const isSaid = isTurned
    ? (NAMES_CAUSE.test(between) || FOUND_IN.test(textOf(nodes.slice(from + 1, to)))) &&
      !/[nzRrVfCEZ]/.test(tags.slice(0, to))
    : follows(sentence, from, to);
  if (!isSaid) return undefined;
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

/** "Water chased my headache away": what is gone is eased, whatever the verb. */
function eased(sentence: Sentence, from: number, to: number): Tie | undefined {
  const { nodes, tags } = sentence;
  const [nutrient, symptom] = [nodes[from], nodes[to]];
  const isGone =
    ONE_VERB.test(tags.slice(from + 1, to)) && GONE.test(textOf(nodes.slice(to + 1, to + 3)));
  if (!nutrient || !symptom || !isGone || isTakenBack(tags, from, to)) return undefined;
  const cues = nodes.slice(from + 1, to + 2).filter((node) => /[hw]/.test(node.tag));
  const hedged = isHedged(sentence, to);
  return { nutrient, symptom, kind: 'relief', cues, negated: false, hedged };
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
          (isSilent ? undefined : (asserted(sentence, from, to) ?? eased(sentence, from, to)));
        if (tie) ties.push(tie);
      }
      // Another nutrient ends the reach; so does any other party of a symptom.
      if (right.nutrients.length > 0 || !isNutrient) break;
    }
  }
  return ties;
}
