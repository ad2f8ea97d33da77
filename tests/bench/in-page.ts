// Runs inside the page that is measured: the floors, and the production modules on the same document.
import core from '../../data/compiled/lexicon-core.json';
import { PageText } from '../../src/content/page-text';
import { createSlices, type Slices } from '../../src/content/slices';
import { createReader } from '../../src/reading/reader';
import { wordMapPeer } from './peers';

/** What one pass over the page costs: own time in ms, without the time the page had in between. */
type Pass = () => number | Promise<number>;

const reader = createReader([core]);

/** Own time of what is done at once. */
const timed =
  (run: () => unknown): Pass =>
  () => {
    const start = performance.now();
    sink += Number(run());
    return performance.now() - start;
  };
/** Keeps the engines from dropping work whose result nobody looks at. */
let sink = 0;

const textWalker = (): TreeWalker => document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
const nextText = (walker: TreeWalker): Text | null => walker.nextNode() as Text | null;

const FLOORS: Record<string, Pass> = {
  walk: timed(() => {
    const walker = textWalker();
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  }),
  'walk + data': timed(() => {
    const walker = textWalker();
    let count = 0;
    for (let node = nextText(walker); node; node = nextText(walker)) count += node.data.length;
    return count;
  }),
  'walk + touch': timed(() => {
    const walker = textWalker();
    let sum = 0;
    for (let node = nextText(walker); node; node = nextText(walker)) {
      const { data } = node;
      for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
    }
    return sum;
  }),
};

/** Production slices that add up own time and note the longest own stretch, in ms. */
function countedSlices(): { slices: Slices; own: () => number; worst: () => number } {
  const inner = createSlices();
  let own = 0;
  let worst = 0;
  let start = performance.now();
  const stop = (): void => {
    const stretch = performance.now() - start;
    own += stretch;
    worst = Math.max(worst, stretch);
  };
  return {
    slices: {
      due: () => inner.due(),
      async pause() {
        stop();
        await inner.pause();
        start = performance.now();
      },
    },
    own() {
      stop();
      return own;
    },
    worst: () => worst,
  };
}

/** Production slices that note how long each piece of work between two looks at the clock took, in ms. */
function piecewiseSlices(): { slices: Slices; pieces: readonly number[] } {
  const inner = createSlices();
  const pieces: number[] = [];
  let start = performance.now();
  return {
    slices: {
      due() {
        const now = performance.now();
        pieces.push(now - start);
        start = now;
        return inner.due();
      },
      async pause() {
        await inner.pause();
        start = performance.now();
      },
    },
    pieces,
  };
}

const { signal } = new AbortController();

async function readIn(slices: Slices): Promise<PageText> {
  const text = new PageText(
    reader,
    () => undefined,
    () => false,
  );
  await text.read({ subtrees: new Set([document]), texts: new Set() }, slices, signal);
  return text;
}

/** The longest own stretch of each reading, in ms. */
let worstSlices: number[] = [];

async function read(): Promise<{ text: PageText; own: number }> {
  const { slices, own, worst } = countedSlices();
  const text = await readIn(slices);
  const total = own();
  worstSlices.push(worst());
  return { text, own: total };
}

/** Readings that tell what a piece of work takes from what came between, e.g. another process. */
const PIECE_ROUNDS = 20;

/**
 * The longest piece of work between two looks at the clock, in ms. Each reading does the same pieces in the same order:
 * what a piece takes is its least of all rounds, which leaves out what happens once, such as other processes' turns and
 * the collection of garbage.
 */
async function longestPiece(): Promise<number> {
  let least: readonly number[] | undefined;
  for (let round = 0; round < PIECE_ROUNDS; round++) {
    const { slices, pieces } = piecewiseSlices();
    await readIn(slices);
    if (least && least.length !== pieces.length) throw new Error('readings differ in their pieces');
    least = least ? least.map((ms, at) => Math.min(ms, pieces[at] ?? ms)) : pieces;
  }
  return (least ?? []).reduce((most, ms) => Math.max(most, ms), 0);
}

const OURS: Record<string, Pass> = {
  gate: timed(() => {
    const gate = reader.createGate();
    const walker = textWalker();
    let count = 0;
    for (let node = nextText(walker); node; node = nextText(walker))
      if (gate.push(node.data)) count++;
    return count;
  }),
  reading: async () => (await read()).own,
};

const PEERS: Record<string, Pass> = {
  'peer: word regex + Map': timed(() => {
    const walker = textWalker();
    let count = 0;
    for (let node = nextText(walker); node; node = nextText(walker))
      count += wordMapPeer(node.data);
    return count;
  }),
};

const PASSES = { ...FLOORS, ...OURS, ...PEERS };

/** A sample lasts at least so long, in ms: clocks are coarse. */
const SAMPLE_MS = 4;
/** Passes before the first sample, in ms: the engines compile what is hot. */
const WARM_MS = 150;

/** Median-able samples of each pass in ms, round robin. */
async function measure(repetitions: number): Promise<Record<string, number[]>> {
  const samples: Record<string, number[]> = {};
  const times: Record<string, number> = {};
  for (const [name, pass] of Object.entries(PASSES)) {
    samples[name] = [];
    let total = 0;
    let count = 0;
    let last = 0;
    while (total < WARM_MS && count < 2_000) {
      last = await pass();
      total += last;
      count++;
    }
    times[name] = Math.max(1, Math.min(200, Math.ceil(SAMPLE_MS / Math.max(last, 0.02))));
  }
  worstSlices = [];
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [name, pass] of Object.entries(PASSES)) {
      let total = 0;
      const count = times[name] ?? 1;
      for (let at = 0; at < count; at++) total += await pass();
      samples[name]?.push(total / count);
    }
  return samples;
}

/** Counts calls of functions while something runs. */
async function counting(run: () => Promise<unknown>): Promise<{ steps: number; styles: number }> {
  const count = { steps: 0, styles: 0 };
  const restore: (() => void)[] = [];
  const wrap = (target: object, name: string, key: keyof typeof count): void => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    const original = own?.value as (this: unknown, ...args: unknown[]) => unknown;
    const counted = function (this: unknown, ...args: unknown[]): unknown {
      count[key]++;
      return original.apply(this, args);
    };
    Object.defineProperty(target, name, { ...own, value: counted });
    restore.push(() => Object.defineProperty(target, name, own ?? {}));
  };
  for (const name of ['nextNode', 'nextSibling', 'parentNode'])
    wrap(TreeWalker.prototype, name, 'steps');
  wrap(window, 'getComputedStyle', 'styles');
  wrap(Element.prototype, 'checkVisibility', 'styles');
  wrap(Range.prototype, 'getClientRects', 'styles');
  await run();
  for (const undo of restore) undo();
  return count;
}

/** What one reading of the page found, and what it took in calls. */
async function inspect() {
  let concepts: string[] = [];
  const counts = await counting(async () => {
    const { text } = await read();
    concepts = [...text.mentions()].map(({ mention }) => mention.concept);
  });
  const walker = textWalker();
  let texts = 0;
  let characters = 0;
  for (let node = nextText(walker); node; node = nextText(walker)) {
    texts++;
    characters += node.data.length;
  }
  return {
    ...counts,
    concepts,
    texts,
    characters,
    elements: document.querySelectorAll('*').length,
  };
}

/** Scripts and styles are no text for the floors either. */
function dropUnread(): void {
  for (const element of document.querySelectorAll('script,style,noscript,template'))
    element.remove();
}

export interface PageResult {
  readonly samples: Record<string, number[]>;
  /** The longest slice of each reading, in ms. */
  readonly worstSlices: readonly number[];
  /** In ms, as `longestPiece`. */
  readonly longestPiece: number;
  readonly found: Awaited<ReturnType<typeof inspect>>;
}

Object.assign(window, {
  async measureReading(repetitions: number): Promise<PageResult> {
    dropUnread();
    const found = await inspect();
    const samples = await measure(repetitions);
    const worst = worstSlices;
    return { samples, worstSlices: worst, longestPiece: await longestPiece(), found };
  },
});
