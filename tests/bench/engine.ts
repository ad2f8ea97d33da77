// The text engines alone, in Node: no document, one text.
import core from '../../data/compiled/lexicon-core.json';
import { createReader } from '../../src/reading/reader';
import { generatePage, KINDS, SIZES, type Kind } from './pages';
import { wordMapPeer } from './peers';
import { spreadOf, toTable } from './table';

/** The paragraphs of a generated page as plain text. */
function textsOf(kind: Kind): string[] {
  return generatePage(SIZES[3], kind)
    .html.split('\n')
    .map((block) => block.replaceAll(/<[^>]*>/g, ''));
}

const reader = createReader([core]);

const PASSES: Record<string, (texts: readonly string[]) => number> = {
  'touch (floor)': (texts) => {
    let sum = 0;
    for (const text of texts)
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    return sum;
  },
  gate: (texts) => {
    const gate = reader.createGate();
    let count = 0;
    for (const text of texts) {
      if (gate.push(text)) count++;
      gate.reset();
    }
    return count;
  },
  match: (texts) => {
    let count = 0;
    for (const text of texts) if (reader.match({ text }).hasCandidates) count++;
    return count;
  },
  'peer: word regex + Map': (texts) => texts.reduce((sum, text) => sum + wordMapPeer(text), 0),
};

/** Passes over the text in one sample: a few ms for the fastest. */
const PASSES_A_SAMPLE = 10;

export interface EngineRow {
  readonly engine: string;
  readonly kind: Kind;
  /** Characters a second, in millions (MB/s of one-byte text), of each repetition. */
  readonly speed: readonly number[];
  readonly ratio: number;
}

/** Throughput of each engine on each kind of text, round robin. */
export function benchEngines(repetitions: number): EngineRow[] {
  let sink = 0;
  return KINDS.flatMap((kind) => {
    const texts = textsOf(kind);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const samples = new Map(Object.keys(PASSES).map((name) => [name, [] as number[]]));
    for (let repetition = -1; repetition < repetitions; repetition++)
      for (const [name, pass] of Object.entries(PASSES)) {
        const start = performance.now();
        for (let at = 0; at < PASSES_A_SAMPLE; at++) sink += pass(texts);
        const ms = performance.now() - start;
        // The first round only warms up.
        if (repetition >= 0) samples.get(name)?.push((characters * PASSES_A_SAMPLE) / ms / 1000);
      }
    if (Number.isNaN(sink)) throw new Error('unreachable: keeps the results alive');
    const floor = spreadOf([...samples.values()][0] ?? []).median;
    return [...samples].map(([engine, speed]) => ({
      engine,
      kind,
      speed,
      ratio: floor / spreadOf(speed).median,
    }));
  });
}

export const engineTable = (rows: readonly EngineRow[]): string =>
  toTable([
    ['engine (Node)', 'text', 'M chars/s', 'min-max', 'floor x'],
    ...rows.map(({ engine, kind, speed, ratio }) => {
      const { median, min, max } = spreadOf(speed);
      return [
        engine,
        kind,
        median.toFixed(1),
        `${min.toFixed(1)}-${max.toFixed(1)}`,
        ratio.toFixed(2),
      ];
    }),
  ]);
