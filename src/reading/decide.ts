import { believeLists, believeNamed, type Level, type Verdict } from './belief';
import { clusterOf } from './cluster';
import { isComplaint, scoreOf, tally, weightOf, type Tally } from './evidence';
import { cueAt, cueBefore, cueIndex, type Cue, type Hit, type Reading } from './match';
import {
  isChemical,
  isCited,
  isDripOrIngredient,
  isName,
  isOfEnzyme,
  isPieceOfCode,
  isTitleCase,
} from './names';
import { isOfThing } from './owners';
import type { Evidence, Surroundings } from './reader';
import type { Sense } from './senses';
import { GAP } from './tokens';
import type { Mention, Reason } from './types';
import { SHAPE } from './word';

/** Points a gated form needs over all levels, and a strict one in its own sentence. */
const GATED_POINTS = 0.8;
const STRICT_POINTS = 1.5;
/** Or this much over all levels. */
const STRICT_TOTAL = 2.4;
/**
 * Strict forms that no page speaks for: water is an ingredient, a solvent or a rinse on pages about
 * health too, and B6 a size of paper beside vitamin B6.
 */
const NEEDS_SENTENCE: ReadonlySet<Sense> = new Set(['water', 'vitamin']);
/** Water in a sentence that says a little for it, on a page that says much: what is lost and drunk. */
const WATER = { near: 0.8, total: 4 };
/** A free form gives way only to this much against it. */
const FREE_POINTS = -2.5;
/** Near overrides far: a sentence that says this much decides alone. */
const SENTENCE_FOR = 2;
const SENTENCE_AGAINST = -1.4;
/** What counts of each level, and the most it can say. */
const BLOCK = { share: 0.6, most: 4 };
const HEADING = { share: 0.8, most: 3 };
const SECTION = { share: 0.4, most: 3 };
const PAGE = { share: 0.4, most: 3 };
/**
 * A page has another subject than a sense if it says less than `own` for it in sum, and that sum is
 * less than `against` times what it says against it. There a free form gives way sooner, and a
 * sentence must say more to decide alone.
 */
const ELSEWHERE = { own: 4, against: 2, free: -1.5, sentence: 4 };
/** A cue word tied to the candidate makes a compound with it: "copper wire", "iron intake". */
const COMPOUND = 2;

/** Part of what looks like a name: only a sentence that says much overrules it. */
const NAME = -4;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** Points of the surroundings, near to far. */
type Far = readonly [Level, number][];

function farOf({ heading, section, page }: Surroundings, sense: Sense): Far {
  const share = (evidence: Evidence | undefined, level: typeof HEADING): number =>
    evidence ? level.share * clamp(scoreOf(evidence, sense), level.most) : 0;
  return [
    ['heading', share(heading, HEADING)],
    ['section', share(section, SECTION)],
    ['page', share(page, PAGE)],
  ];
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

/** Cues this many places away from a candidate are looked at for the one that explains it. */
const CUES_AROUND = 8;

/** What the flow and its surroundings say in sum: worked out once for all candidates. */
interface Context {
  readonly reading: Reading;
  readonly tally: Tally;
  readonly isTitle: boolean;
  /** What the surroundings say for a sense. */
  far(sense: Sense): Far;
  /** Points in favour of every gated and strict form. */
  readonly lean: number;
  /** True if the page has another subject than the sense. */
  isElsewhere(sense: Sense): boolean;
  /** Points that the flow's complaints give each other. */
  readonly cluster: number;
}

function contextOf(reading: Reading, own: Evidence, around: Surroundings): Context {
  return {
    reading,
    lean: around.lean ?? 0,
    tally: tally(reading),
    isTitle: isTitleCase(reading),
    cluster: clusterOf(reading, own, around.page),
    far: remember((sense: Sense) => farOf(around, sense)),
    isElsewhere: remember(
      (sense: Sense) =>
        scoreOf(around.page, sense) <
        Math.min(ELSEWHERE.own, -ELSEWHERE.against * scoreOf(around.page, sense, 0)),
    ),
  };
}

/** The cue near a candidate that says most for it: in its sentence, or else in its flow. */
function bestCue({ reading }: Context, hit: Hit, sense: Sense): Cue | undefined {
  const next = cueIndex(reading, hit.from);
  const near = reading.cues.slice(Math.max(0, next - CUES_AROUND), next + CUES_AROUND);
  const points = (cue: Cue): number => {
    const inSentence = reading.sentence[cue.from] === reading.sentence[hit.from];
    return weightOf(cue, sense) * (inSentence ? 2 : 1);
  };
  return near
    .filter((cue) => (cue.from >= hit.to || cue.to <= hit.from) && weightOf(cue, sense) > 0)
    .reduce<Cue | undefined>(
      (best, cue) => (best && points(best) >= points(cue) ? best : cue),
      undefined,
    );
}

/** What the words right before and behind make of the candidate. */
function compound({ reading }: Context, hit: Hit, sense: Sense): number {
  const { gap } = reading.tokens;
  const tied = (at: number): boolean => (gap[at] ?? GAP.sentence) <= GAP.hyphen;
  const behind = tied(hit.to) ? cueAt(reading, hit.to) : undefined;
  const before = tied(hit.from) ? cueBefore(reading, hit.from) : undefined;
  // A complaint right behind who has it: "she often feels tired".
  const owner = before?.cueClass === 'person' && isComplaint(sense) ? before.points : 0;
  return (
    (behind ? COMPOUND * weightOf(behind, sense) : 0) +
    (before ? weightOf(before, sense) : 0) +
    owner
  );
}

/** "12 g protein", "Fiber 5 g", "iron 8": an amount makes a nutrition line of it. */
function hasAmount(reading: Reading, hit: Hit): boolean {
  const { shape, gap, start, end } = reading.tokens;
  // Hundreds of grams are sold, not eaten in a day.
  const unit = (at: number): boolean =>
    /^(?:\d+(?:mg|mcg|µg|μg|ug|iu)|\d\d?g)$/i.test(
      reading.text.slice(start[at - 1] ?? 0, end[at] ?? 0).replace(' ', ''),
    );
  const tied = (at: number): boolean => (gap[at] ?? GAP.sentence) <= GAP.space;
  // The cells of a line of a table, or a colon, may part them: "Fat | 17g".
  const isCell = gap[hit.to] === GAP.other || gap[hit.to] === GAP.clause;
  const behind = shape[hit.to] === SHAPE.digits && (isCell || tied(hit.to)) && unit(hit.to + 1);
  const before = tied(hit.from) && unit(hit.from - 1) && shape[hit.from - 2] === SHAPE.digits;
  return behind || before;
}

const AMOUNT = 1.5;
const AMOUNT_SENSES: ReadonlySet<Sense> = new Set([
  'macro',
  'tissue',
  'mineral',
  'metal',
  'vitamin',
]);

function judge(context: Context, hit: Hit): Verdict {
  const { reading } = context;
  const { concept, policy } = hit.payload;
  const sense = concept?.sense ?? 'mineral';
  const sums = context.tally.around(hit, sense);
  const tied = compound(context, hit, sense);
  const elsewhere = context.isElsewhere(sense);
  const amount = AMOUNT_SENSES.has(sense) && hasAmount(reading, hit) ? AMOUNT : 0;
  const named = policy !== 'free' && !context.isTitle && isName(reading, hit) ? NAME : 0;
  const cluster = isComplaint(sense) ? context.cluster : 0;
  const near = sums.sentence + tied + amount + named;
  const isOther = isComplaint(sense)
    ? isOfThing(reading, hit)
    : isChemical(reading, hit) ||
      isCited(reading, hit) ||
      isDripOrIngredient(reading, hit) ||
      isPieceOfCode(reading, hit) ||
      isOfEnzyme(reading, hit);
  const barred = tied <= -COMPOUND || near <= SENTENCE_AGAINST || isOther;
  const steps: [Level, number][] = [
    ['sentence', near],
    ['block', BLOCK.share * clamp(sums.block, BLOCK.most) + cluster],
    ...context.far(sense),
  ];
  // On a page of another subject one sentence about health speaks for itself alone.
  const total = steps.reduce(
    (all, [, points], at) => all + (at && elsewhere ? Math.min(0, points) : points),
    context.lean,
  );
  const verdict = (accepted: boolean, level: Level): Verdict => ({
    hit,
    accepted,
    barred,
    level,
    cue:
      accepted && (level === 'sentence' || level === 'block')
        ? bestCue(context, hit, sense)
        : undefined,
  });
  if (policy === 'free' && !isOther)
    return verdict(Math.min(total, near) > (elsewhere ? ELSEWHERE.free : FREE_POINTS), 'form');
  if (policy === 'letter' || barred) return verdict(false, 'form');
  const level = steps.reduce((best, step) => (step[1] > best[1] ? step : best))[0];
  if (policy === 'strict') {
    const isCued =
      (near + context.lean >= STRICT_POINTS && total >= GATED_POINTS) ||
      near >= (elsewhere ? ELSEWHERE.sentence : SENTENCE_FOR);
    const isClear = NEEDS_SENTENCE.has(sense)
      ? sense === 'water' && !elsewhere && near >= WATER.near && total >= WATER.total
      : total >= STRICT_TOTAL;
    return verdict(isCued || isClear, level);
  }
  return verdict(
    near >= (elsewhere ? ELSEWHERE.sentence : SENTENCE_FOR) || total >= GATED_POINTS,
    level,
  );
}

/** Function words of other languages must outnumber the English ones by this factor. */
const FOREIGN_SHARE = 1;

/** False if the function words are those of another language. */
function isEnglish(evidence: Evidence): boolean {
  return (evidence['foreign'] ?? 0) <= FOREIGN_SHARE * (evidence['english'] ?? 0) + 0.5;
}

function toMention(reading: Reading, { hit, level, cue }: Verdict): Mention[] {
  const { concept, policy } = hit.payload;
  if (!concept) return [];
  const { start, end } = reading.tokens;
  const slice = (from: number, to: number): string =>
    reading.text.slice(start[from] ?? 0, end[to - 1] ?? 0);
  const reason: Reason = {
    form: slice(hit.from, hit.to).toLowerCase(),
    policy: policy === 'letter' ? 'strict' : policy,
    // Where the cue stands that is named; what decided may be the sum of many.
    evidence: !cue
      ? level
      : reading.sentence[cue.from] === reading.sentence[hit.from]
        ? 'sentence'
        : 'block',
    ...(cue ? { cue: slice(cue.from, cue.to) } : {}),
  };
  return [
    {
      start: start[hit.from] ?? 0,
      end: end[hit.to - 1] ?? 0,
      concept: concept.id,
      kind: concept.kind,
      ...(concept.sense === 'circumstance' && { isCircumstance: true }),
      reason,
    },
  ];
}

/** Decides which candidates of a flow are mentions. */
export function decideFlow(reading: Reading, evidence: Evidence, around: Surroundings): Mention[] {
  if (!isEnglish(evidence)) return [];
  const context = contextOf(reading, evidence, around);
  const verdicts = reading.hits
    .filter((hit) => hit.payload.concept)
    .map((hit) => judge(context, hit));
  return believeLists(reading, believeNamed(verdicts))
    .filter((verdict) => verdict.accepted)
    .flatMap((verdict) => toMention(reading, verdict));
}
