import { HASH_SEED, hashStep } from './fold';
import { CUE_CLASSES, SENSES, type CueClass, type Sense } from './senses';
import type { ConceptKind } from './types';

/** One tier of the compiled lexicon, as JSON carries it. data/lexicon.ts writes it. */
export interface PackedLexicon {
  /** `id kind sense` of each concept, separated by `;`; kind and sense are indexes. */
  readonly concepts: string;
  /**
   * Sorted words; a capital letter gives how many characters are those of the word before. A plain
   * plural of a word of the same class is not written down.
   */
  readonly words: string;
  /** Packed numbers: sizes, class of each word, payloads, then the columns of the word graph (`readGraph`). */
  readonly data: string;
}

export const KINDS: readonly ConceptKind[] = ['nutrient', 'symptom', 'condition', 'factor', 'food'];

/** `letter`: a vitamin's letter or number, believed only in a list that names vitamins. */
export const POLICIES = ['free', 'gated', 'strict', 'letter'] as const;

/** How a form must be written: any way, first letter a capital, all capitals, all small. */
export const CASES = ['any', 'capital', 'upper', 'lower'] as const;

/** Points of a cue, by the number the tables give. */
export const CUE_POINTS = [0.5, 1, 2, 3] as const;

export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly sense: Sense;
}

/** What a run of words means: a concept, or (blocking phrase) none. */
export interface Payload {
  readonly concept?: Concept;
  readonly policy: (typeof POLICIES)[number];
  readonly case: (typeof CASES)[number];
  /** What a blocking phrase speaks of. */
  readonly cueClass?: CueClass;
}

/** An unpacked tier: a hash table of words and a graph over classes of words. */
export interface Lexicon {
  /** The class of a word, 0 if unknown. `units` holds its folded characters. */
  lookup(hash: number, units: Uint8Array, length: number): number;
  /** Hashes of the words that may begin a form. */
  readonly firsts: readonly number[];
  /**
   * The node reached from `node` (0: the root) by a word with this hash, if a form of a concept can
   * be reached through it; else 0. Trusts the hash.
   */
  lead(node: number, hash: number): number;
  /** True if a form of a concept ends at a node. */
  isForm(node: number): boolean;
  /** The node reached from `node` (0: the root) by a word class, or 0. */
  step(node: number, wordClass: number): number;
  payload(node: number): Payload | undefined;
  /** 0: none; else 1 + class * 4 + index into `CUE_POINTS`. */
  cue(node: number): number;
}

/** Digits of packed numbers are the printable characters from `#` on but for the backslash. */
export const FIRST_DIGIT = 35;
export const BACKSLASH = 92;
export const DIGITS = 91;
/** Below this a number is one digit; a larger first digit leads one more, the largest two more. */
export const ONE_DIGIT = 70;

function unpackNumbers(text: string): () => number {
  let at = 0;
  const digit = (): number => {
    const code = text.charCodeAt(at++);
    return code - FIRST_DIGIT - (code > BACKSLASH ? 1 : 0);
  };
  return () => {
    const first = digit();
    if (first < ONE_DIGIT) return first;
    const high = first < DIGITS - 1 ? first - ONE_DIGIT : digit();
    return ONE_DIGIT + high * DIGITS + digit();
  };
}

const COUNT_BASE = 65;

interface Words {
  /** The characters of all words, one after another. */
  readonly units: Uint8Array;
  /** Where each word begins; one more for the end. */
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
}

function unpackWords(text: string): Words {
  const units: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Small letters, digits and `+` belong to words; a capital begins the next.
    if (code < COUNT_BASE || code > 90) {
      units.push(code);
      continue;
    }
    const before = starts.at(-1) ?? 0;
    starts.push(units.length);
    for (let k = 0; k < code - COUNT_BASE; k++) units.push(units[before + k] ?? 0);
  }
  starts.push(units.length);
  const hashes = starts.slice(0, -1).map((start, word) => {
    let hash = HASH_SEED;
    for (let k = start; k < (starts[word + 1] ?? 0); k++) hash = hashStep(hash, units[k] ?? 0);
    return hash;
  });
  return {
    units: Uint8Array.from(units),
    starts: Int32Array.from(starts),
    hashes: Int32Array.from(hashes),
  };
}

function readConcepts(text: string): Concept[] {
  if (text === '') return [];
  return text.split(';').map((row) => {
    const [id = '', kind, sense] = row.split(' ');
    return {
      id,
      kind: KINDS[Number(kind)] ?? 'nutrient',
      sense: SENSES[Number(sense)] ?? 'mineral',
    };
  });
}

function readPayloads(size: number, next: () => number, concepts: readonly Concept[]): Payload[] {
  return Array.from({ length: size }, () => {
    const concept = concepts[next() - 1];
    const detail = next();
    if (concept)
      return {
        concept,
        policy: POLICIES[detail & 3] ?? 'strict',
        case: CASES[detail >> 2] ?? 'any',
      };
    const cueClass = CUE_CLASSES[(detail >> 2) - 1];
    const plain = { policy: 'free', case: CASES[detail & 3] ?? 'any' } as const;
    return cueClass ? { ...plain, cueClass } : plain;
  });
}

/** The word graph: nodes count from 1; the edges of node n are those from `edge[n]` to `edge[n + 1]`. */
interface Graph {
  readonly edge: Int32Array;
  readonly form: Int32Array;
  readonly cue: Int32Array;
  readonly wordClass: Int32Array;
  readonly target: Int32Array;
  /** The node a first word leads to, by its class. */
  readonly first: Int32Array;
}

/**
 * Reads the columns of the graph. A node that is referred to once has no number in the text: 1 means the next of
 * these, a larger number a node that is shared. An edge with target 0 leads where the one before it does.
 */
function readGraph(
  [nodes = 0, shared = 0, edges = 0]: readonly number[],
  classes: number,
  next: () => number,
): Graph {
  const read = (size: number, from: number): Int32Array => {
    const column = new Int32Array(from + size);
    for (let at = from; at < column.length; at++) column[at] = next();
    return column;
  };
  let newest = shared;
  const nodeOf = (code: number): number => (code === 1 ? ++newest : Math.max(0, code - 1));
  const first = read(classes, 1).map(nodeOf);
  const kids = read(nodes, 1);
  const [form, cue] = [read(nodes, 1), read(nodes, 1)];
  const [wordClass, target] = [read(edges, 0), read(edges, 0)];
  const edge = new Int32Array(nodes + 2);
  for (let node = 1; node <= nodes; node++) {
    const begin = edge[node] ?? 0;
    const end = begin + (kids[node] ?? 0);
    edge[node + 1] = end;
    // Classes are stored as steps from the class before; the first of a target from the first of the target before.
    let before = 0;
    for (let at = begin; at < end; at++) {
      const isSame = target[at] === 0;
      wordClass[at] = (wordClass[at] ?? 0) + ((isSame ? wordClass[at - 1] : before) ?? 0);
      if (!isSame) before = wordClass[at] ?? 0;
      target[at] = isSame ? (target[at - 1] ?? 0) : nodeOf(target[at] ?? 0);
    }
  }
  return { edge, form, cue, wordClass, target, first };
}

/** True for forms that can begin the reading of a page. */
const isLeading = (payload: Payload | undefined): boolean =>
  payload?.concept !== undefined && payload.policy !== 'letter';

/** Nodes from which a form can be reached (2); `letter` forms never begin the reading of a page. */
function leadingNodes({ edge, form, target }: Graph, payloads: readonly Payload[]): Uint8Array {
  const leads = new Uint8Array(form.length);
  const look = (node: number): boolean => {
    if (leads[node] === 0) {
      let found = isLeading(payloads[(form[node] ?? 0) - 1]);
      for (let at = edge[node] ?? 0; at < (edge[node + 1] ?? 0) && !found; at++)
        found = look(target[at] ?? 0);
      leads[node] = found ? 2 : 1;
    }
    return leads[node] === 2;
  };
  for (let node = 1; node < form.length; node++) look(node);
  return leads;
}

/** Makes a packed tier ready for reading. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const next = unpackNumbers(packed.data);
  const { units, starts, hashes } = unpackWords(packed.words);
  const [payloadCount, nodes, shared] = [next(), next(), next()];
  // There are more edges than one number can tell.
  const edges = next() * DIGITS + next();
  let newest = 0;
  // A class is written as 0 where its first word stands.
  const classes = hashes.map(() => next() || ++newest);
  const payloads = readPayloads(payloadCount, next, readConcepts(packed.concepts));
  const graph = readGraph([nodes, shared, edges], newest, next);

  // Open addressing at a quarter full: mostly one probe.
  const mask = (1 << Math.ceil(Math.log2(hashes.length * 4 + 4))) - 1;
  const slots = new Int32Array(mask + 1);
  const firsts: number[] = [];
  const leads = leadingNodes(graph, payloads);
  hashes.forEach((hash, word) => {
    let slot = hash & mask;
    while (slots[slot]) slot = (slot + 1) & mask;
    slots[slot] = word + 1;
    if (leads[graph.first[classes[word] ?? 0] ?? 0] === 2) firsts.push(hash);
  });

  const isWord = (word: number, other: Uint8Array, length: number): boolean => {
    const start = starts[word] ?? 0;
    if ((starts[word + 1] ?? 0) - start !== length) return false;
    for (let k = 0; k < length; k++) if (units[start + k] !== other[k]) return false;
    return true;
  };
  const step = (node: number, wordClass: number): number => {
    if (node === 0) return graph.first[wordClass] ?? 0;
    const end = graph.edge[node + 1] ?? 0;
    for (let at = graph.edge[node] ?? 0; at < end; at++)
      if (graph.wordClass[at] === wordClass) return graph.target[at] ?? 0;
    return 0;
  };
  // By `form` as it is: an index of -1 is looked up like a name, which took half of the time of reading.
  const meanings: readonly (Payload | undefined)[] = [undefined, ...payloads];
  return {
    step,
    firsts,
    lookup(hash, other, length) {
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const word = (slots[slot] ?? 0) - 1;
        if (word < 0) return 0;
        if (hashes[word] === hash && isWord(word, other, length)) return classes[word] ?? 0;
      }
    },
    lead(node, hash) {
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const word = (slots[slot] ?? 0) - 1;
        if (word < 0) return 0;
        if (hashes[word] !== hash) continue;
        const reached = step(node, classes[word] ?? 0);
        if (leads[reached] === 2) return reached;
      }
    },
    isForm: (node) => isLeading(meanings[graph.form[node] ?? 0]),
    payload: (node) => meanings[graph.form[node] ?? 0],
    cue: (node) => graph.cue[node] ?? 0,
  };
}
