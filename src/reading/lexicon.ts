import { HASH_SEED, hashStep } from './fold';
import { CUE_CLASSES, SENSES, type CueClass, type Sense } from './senses';
import type { ConceptKind } from './types';

/** One tier of the compiled lexicon, as JSON carries it. data/lexicon.ts writes it. */
export interface PackedLexicon {
  /** `id kind sense` of each concept, separated by `;`; kind and sense are indexes. */
  readonly concepts: string;
  /** Sorted words; a capital letter gives how many characters are those of the word before. */
  readonly words: string;
  /** Base64 of varints: class of each word, payloads, then the trie in preorder. */
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

/** An unpacked tier: a hash table of words and a trie over classes of words. */
export interface Lexicon {
  /** The class of a word, 0 if unknown. `units` holds its folded characters. */
  lookup(hash: number, units: Uint8Array, length: number): number;
  /** True if a word with this hash may begin a form. */
  mayBegin(hash: number): boolean;
  /** The node reached from `node` (0: the root) by a word class, or 0. */
  step(node: number, wordClass: number): number;
  payload(node: number): Payload | undefined;
  /** 0: none; else 1 + class * 4 + index into `CUE_POINTS`. */
  cue(node: number): number;
}

const COUNT_BASE = 65;

function readVarints(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
}

/** Front-coded text to the characters of all words in one array, with where each begins. */
function unpackWords(text: string): { units: Uint8Array; starts: number[]; hashes: number[] } {
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
  return { units: Uint8Array.from(units), starts, hashes };
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

function readPayloads(next: () => number, concepts: readonly Concept[]): Payload[] {
  return Array.from({ length: next() }, () => {
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

interface Trie {
  readonly wordClass: Int32Array;
  readonly sibling: Int32Array;
  readonly child: Int32Array;
  readonly form: Int32Array;
  readonly cue: Int32Array;
}

function readTrie(next: () => number): Trie {
  const size = next();
  const read = () => Int32Array.from({ length: size }, next);
  const [children, wordClass, form, cue] = [read(), read(), read(), read()];
  const sibling = new Int32Array(size);
  const child = new Int32Array(size);
  let at = 1;
  const walk = (node: number): void => {
    let before = 0;
    for (let k = children[node] ?? 0; k > 0; k--) {
      const here = at++;
      // Classes of siblings ascend and are stored as differences.
      wordClass[here] = (wordClass[here] ?? 0) + (before ? (wordClass[before] ?? 0) : 0);
      if (before) sibling[before] = here;
      else child[node] = here;
      before = here;
      walk(here);
    }
  };
  walk(0);
  return { wordClass, sibling, child, form, cue };
}

/** Classes of words that begin a form; `letter` forms never begin the reading of a page. */
function firstClasses(trie: Trie, payloads: readonly Payload[]): Set<number> {
  const leads = (node: number): boolean => {
    const payload = payloads[(trie.form[node] ?? 0) - 1];
    if (payload?.concept && payload.policy !== 'letter') return true;
    for (let kid = trie.child[node] ?? 0; kid; kid = trie.sibling[kid] ?? 0)
      if (leads(kid)) return true;
    return false;
  };
  const found = new Set<number>();
  for (let kid = trie.child[0] ?? 0; kid; kid = trie.sibling[kid] ?? 0)
    if (leads(kid)) found.add(trie.wordClass[kid] ?? 0);
  return found;
}

/** Bits of the first-word gate: at most about 3 % of other words pass. */
const GATE_BITS = 1 << 16;

/**
 * Makes a packed tier ready for reading.
 *
 * @param decodeBase64 e.g. `Uint8Array.fromBase64`
 */
export function unpackLexicon(
  packed: PackedLexicon,
  decodeBase64: (text: string) => Uint8Array,
): Lexicon {
  const next = readVarints(decodeBase64(packed.data));
  const { units, starts, hashes } = unpackWords(packed.words);
  let newest = 0;
  const classes = hashes.map(() => {
    const code = next();
    return code === 0 ? ++newest : code;
  });
  const payloads = readPayloads(next, readConcepts(packed.concepts));
  const trie = readTrie(next);
  const rootChild = new Int32Array(newest + 1);
  for (let kid = trie.child[0] ?? 0; kid; kid = trie.sibling[kid] ?? 0)
    rootChild[trie.wordClass[kid] ?? 0] = kid;

  // Open addressing at a quarter full: mostly one probe.
  const mask = (1 << Math.ceil(Math.log2(hashes.length * 4 + 4))) - 1;
  const slots = new Int32Array(mask + 1);
  const gate = new Uint8Array(GATE_BITS >> 3);
  const first = firstClasses(trie, payloads);
  hashes.forEach((hash, word) => {
    let slot = hash & mask;
    while (slots[slot]) slot = (slot + 1) & mask;
    slots[slot] = word + 1;
    const bit = hash & (GATE_BITS - 1);
    if (first.has(classes[word] ?? 0)) gate[bit >> 3] = (gate[bit >> 3] ?? 0) | (1 << (bit & 7));
  });

  const isWord = (word: number, other: Uint8Array, length: number): boolean => {
    const start = starts[word] ?? 0;
    if ((starts[word + 1] ?? 0) - start !== length) return false;
    for (let k = 0; k < length; k++) if (units[start + k] !== other[k]) return false;
    return true;
  };
  return {
    lookup(hash, other, length) {
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const word = (slots[slot] ?? 0) - 1;
        if (word < 0) return 0;
        if (hashes[word] === hash && isWord(word, other, length)) return classes[word] ?? 0;
      }
    },
    mayBegin(hash) {
      const bit = hash & (GATE_BITS - 1);
      return ((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    },
    step(node, wordClass) {
      if (node === 0) return rootChild[wordClass] ?? 0;
      let kid = trie.child[node] ?? 0;
      while (kid && trie.wordClass[kid] !== wordClass) kid = trie.sibling[kid] ?? 0;
      return kid;
    },
    payload: (node) => payloads[(trie.form[node] ?? 0) - 1],
    cue: (node) => trie.cue[node] ?? 0,
  };
}
