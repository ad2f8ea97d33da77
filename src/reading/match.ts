import { CUE_POINTS, type Lexicon, type Payload } from './lexicon';
import { CUE_CLASSES, type CueClass } from './senses';
import { GAP, SHAPE, tokenize, type Tokens } from './tokens';
import type { FlowText } from './types';

/** A run of words, `from` to before `to`, and what it means. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly payload: Payload;
}

/** A run of words that speaks of something. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly cueClass: CueClass;
  readonly points: number;
}

/** All that is known of a flow before anything is decided. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  /** Candidates and blocking phrases in text order, without overlap. */
  readonly hits: readonly Hit[];
  readonly cues: readonly Cue[];
  /** Number of the sentence each word stands in. */
  readonly sentence: readonly number[];
  /** Number of the part of a sentence (between semicolons, colons, dashes) each word stands in. */
  readonly clause: readonly number[];
}

/** Gaps over which a form runs on. A dot only after an abbreviation: "vit. D". */
function ties(tokens: Tokens, text: string, at: number): boolean {
  const gap = tokens.gap[at] ?? GAP.sentence;
  if (gap <= GAP.apostrophe) return true;
  if (gap !== GAP.dot) return false;
  return /^vits?$/i.test(text.slice(tokens.start[at - 1] ?? 0, tokens.end[at - 1] ?? 0));
}

function fitsCase(payload: Payload, tokens: Tokens, from: number): boolean {
  const shape = tokens.shape[from] ?? SHAPE.small;
  if (payload.case === 'any') return true;
  if (payload.case === 'lower') return shape === SHAPE.small;
  const written = payload.case === 'upper' ? SHAPE.upper : SHAPE.capital;
  return shape === written || shape === SHAPE.letter;
}

interface Found {
  hit: Hit | undefined;
  cue: Cue | undefined;
}

/** The longest form (or blocking phrase) and the longest cue that begin at a word. */
function longestAt(
  tier: Lexicon,
  tokens: Tokens,
  tierAt: number,
  from: number,
  text: string,
): Found {
  const found: Found = { hit: undefined, cue: undefined };
  const classes = tokens.classes[tierAt] ?? [];
  let node = 0;
  for (let at = from; at < tokens.start.length; at++) {
    if (at > from && !ties(tokens, text, at)) break;
    node = tier.step(node, classes[at] ?? 0);
    tokens.work++;
    if (node === 0) break;
    const payload = tier.payload(node);
    if (payload && fitsCase(payload, tokens, from)) found.hit = { from, to: at + 1, payload };
    const cue = tier.cue(node) - 1;
    const cueClass = CUE_CLASSES[cue >> 2];
    if (cue >= 0 && cueClass)
      found.cue = { from, to: at + 1, cueClass, points: CUE_POINTS[cue & 3] ?? 1 };
  }
  return found;
}

/** Numbers the stretches of words between gaps of at least this width. */
function partsOf(tokens: Tokens, width: number): number[] {
  let part = 0;
  return tokens.gap.map((gap) => (gap >= width ? ++part : part));
}

/** Finds forms, blocking phrases and cues: leftmost-longest over all tiers, at word edges. */
export function readFlow(flow: FlowText, tiers: readonly Lexicon[]): Reading {
  const tokens = tokenize(flow, tiers);
  const hits: Hit[] = [];
  const cues: Cue[] = [];
  let free = 0;
  for (let from = 0; from < tokens.start.length; from++) {
    let best: Hit | undefined;
    for (const [tierAt, tier] of tiers.entries()) {
      if (!tokens.classes[tierAt]?.[from]) continue;
      const { hit, cue } = longestAt(tier, tokens, tierAt, from, flow.text);
      if (cue) cues.push(cue);
      if (hit && hit.to > (best?.to ?? from)) best = hit;
    }
    if (!best || from < free) continue;
    hits.push(best);
    free = best.to;
  }
  const sentence = partsOf(tokens, GAP.sentence);
  return { text: flow.text, tokens, hits, cues, sentence, clause: partsOf(tokens, GAP.clause) };
}
