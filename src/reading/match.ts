import { CUE_POINTS, type Lexicon, type Payload } from './lexicon';
import { CUE_CLASSES, type CueClass } from './senses';
import { GAP, createWords, keepWords, readWords, type Tokens, type Words } from './tokens';
import type { FlowText } from './types';
import { SHAPE } from './word';

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

/** What stands in the text that is being read, in arrays that are used again and again. */
export interface Scan {
  readonly words: Words;
  /** Candidates and blocking phrases: first word, word behind the last, meaning. */
  readonly hitFrom: number[];
  readonly hitTo: number[];
  readonly hits: Payload[];
  /** Cues of this text; behind them the lists hold what is left of others: emptying gives their memory up. */
  cueCount: number;
  readonly cueFrom: number[];
  readonly cueTo: number[];
  /** Class * 4 + index into `CUE_POINTS`. */
  readonly cues: number[];
}

/** Gaps over which a form runs on. A dot only after an abbreviation: "vit. D". */
function ties(words: Words, text: string, at: number): boolean {
  const gap = words.gap[at] as number;
  if (gap <= GAP.apostrophe) return true;
  if (gap !== GAP.dot) return false;
  return /^vits?$/i.test(text.slice(words.start[at - 1], words.end[at - 1]));
}

function fitsCase(payload: Payload, shape: number): boolean {
  if (payload.case === 'any') return true;
  if (payload.case === 'lower') return shape === SHAPE.small;
  const written = payload.case === 'upper' ? SHAPE.upper : SHAPE.capital;
  return shape === written || shape === SHAPE.letter;
}

/** Makes a scanner that finds forms, blocking phrases and cues: leftmost-longest over all tiers. */
export function createScanner(tiers: readonly Lexicon[]): (flow: FlowText) => Scan {
  const words = createWords(tiers.length);
  const scan: Scan = {
    words,
    hitFrom: [],
    hitTo: [],
    hits: [],
    cueCount: 0,
    cueFrom: [],
    cueTo: [],
    cues: [],
  };
  let best: Payload | undefined;
  let bestTo = 0;

  /** Follows one tier's graph from a word: notes the longest cue, and the longest form of all tiers. */
  const follow = (tier: Lexicon, classes: Int32Array, from: number, text: string): void => {
    let node = tier.step(0, classes[from] as number);
    let cue = 0;
    let cueTo = 0;
    for (let at = from; node !== 0;) {
      words.work++;
      const payload = tier.payload(node);
      at++;
      if (payload && at > bestTo && fitsCase(payload, words.shape[from] as number)) {
        best = payload;
        bestTo = at;
      }
      const code = tier.cue(node);
      if (code !== 0) [cue, cueTo] = [code, at];
      if (at >= words.count || !ties(words, text, at)) break;
      node = tier.step(node, classes[at] as number);
    }
    if (cue === 0) return;
    const next = scan.cueCount++;
    scan.cueFrom[next] = from;
    scan.cueTo[next] = cueTo;
    scan.cues[next] = cue - 1;
  };

  return (flow) => {
    readWords(flow, tiers, words);
    scan.cueCount = 0;
    if (scan.hits.length > 0)
      for (const list of [scan.hitFrom, scan.hitTo, scan.hits]) list.length = 0;
    let free = 0;
    for (let from = 0; from < words.count; from++) {
      best = undefined;
      bestTo = from;
      for (let at = 0; at < tiers.length; at++) {
        const classes = words.classes[at] as Int32Array;
        if (classes[from] !== 0) follow(tiers[at] as Lexicon, classes, from, flow.text);
      }
      if (!best || from < free) continue;
      scan.hitFrom.push(from);
      scan.hitTo.push(bestTo);
      scan.hits.push(best);
      free = bestTo;
    }
    return scan;
  };
}

/** Numbers the stretches of words between gaps of at least this width. */
function partsOf({ gap }: Tokens, width: number): number[] {
  let part = 0;
  return gap.map((one) => (one >= width ? ++part : part));
}

/** A lasting copy of what was found in a flow. */
export function keepReading({ text }: FlowText, scan: Scan): Reading {
  const tokens = keepWords(scan.words);
  return {
    text,
    tokens,
    hits: scan.hits.map((payload, at) => ({
      from: scan.hitFrom[at] ?? 0,
      to: scan.hitTo[at] ?? 0,
      payload,
    })),
    cues: scan.cues.slice(0, scan.cueCount).map((cue, at) => ({
      from: scan.cueFrom[at] ?? 0,
      to: scan.cueTo[at] ?? 0,
      cueClass: CUE_CLASSES[cue >> 2] ?? 'english',
      points: CUE_POINTS[cue & 3] ?? 1,
    })),
    sentence: partsOf(tokens, GAP.sentence),
    clause: partsOf(tokens, GAP.clause),
  };
}

/** Index of the first cue that begins at a word or behind it. Cues are in order of their first word. */
export function cueIndex({ cues }: Reading, word: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).from < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cue that begins at a word, of the last tier that has one. */
export function cueAt(reading: Reading, word: number): Cue | undefined {
  const cue = reading.cues[cueIndex(reading, word + 1) - 1];
  return cue?.from === word ? cue : undefined;
}

/** No cue has more words. */
const LONGEST_CUE = 12;

/** The cue that ends right before a word; of those that end together the longest, which begins first. */
export function cueBefore(reading: Reading, word: number): Cue | undefined {
  let found: Cue | undefined;
  for (let at = cueIndex(reading, word) - 1; at >= 0; at--) {
    const cue = reading.cues[at] as Cue;
    if (cue.from < word - LONGEST_CUE) break;
    if (cue.to === word) found = cue;
  }
  return found;
}

/** All that is known of a flow before anything is decided. */
export const readFlow = (flow: FlowText, tiers: readonly Lexicon[]): Reading =>
  keepReading(flow, createScanner(tiers)(flow));
