// Word sequences to the packed tier that src/reading/lexicon.ts unpacks.
import type { PackedLexicon } from '../src/reading/lexicon';

/** One word sequence and what it means: numbers that the packed tables refer to. */
export interface Entry {
  readonly words: readonly string[];
  /** Index into the payloads plus one; 0 for none. */
  form: number;
  /** Packed cue; 0 for none. */
  cue: number;
}

class Varints {
  readonly bytes: number[] = [];

  push(...values: readonly number[]): void {
    this.pushAll(values);
  }

  pushAll(values: readonly number[]): void {
    for (let value of values) {
      while (value > 127) {
        this.bytes.push((value & 127) | 128);
        value >>>= 7;
      }
      this.bytes.push(value);
    }
  }
}

/** Where a word stands: the rest of the sequence and its meaning. */
function contexts(
  entries: readonly Entry[],
  classOf: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { words, form, cue } of entries)
    words.forEach((word, at) => {
      const rest = words.map((other, k) => (k === at ? '_' : (classOf.get(other) ?? other)));
      const context = `${rest.join(' ')}=${form},${cue}`;
      const own = found.get(word);
      if (own) own.add(context);
      else found.set(word, new Set([context]));
    });
  return found;
}

/**
 * Words that stand in the same places with the same meanings count as one class: inflections,
 * spellings, and whole families of words of blocking phrases and cues. Merging goes on until
 * nothing changes; what is matched stays exactly the same.
 */
function classesOf(entries: readonly Entry[]): Map<string, string> {
  const words = [...new Set(entries.flatMap((entry) => entry.words))].toSorted();
  const classOf = new Map(words.map((word) => [word, word]));
  for (let merged = true; merged;) {
    merged = false;
    const places = contexts(entries, classOf);
    const byPlaces = new Map<string, string>();
    for (const word of words) {
      const key = [...(places.get(word) ?? [])].toSorted().join(';');
      const first = byPlaces.get(key);
      if (first === undefined) byPlaces.set(key, classOf.get(word) ?? word);
      else if (classOf.get(word) !== first) {
        classOf.set(word, first);
        merged = true;
      }
    }
  }
  return classOf;
}

interface Node {
  form: number;
  cue: number;
  readonly kids: Map<number, Node>;
}

const emptyNode = (): Node => ({ form: 0, cue: 0, kids: new Map() });

function toTrie(entries: readonly Entry[], numberOf: (word: string) => number): Node {
  const root = emptyNode();
  for (const { words, form, cue } of entries) {
    let node = root;
    for (const word of words) {
      const wordClass = numberOf(word);
      const kid = node.kids.get(wordClass) ?? emptyNode();
      node.kids.set(wordClass, kid);
      node = kid;
    }
    node.form ||= form;
    node.cue ||= cue;
  }
  return root;
}

function packTrie(root: Node, out: Varints): void {
  const children: number[] = [];
  const classes: number[] = [];
  const forms: number[] = [];
  const cues: number[] = [];
  const walk = (node: Node, step: number): void => {
    children.push(node.kids.size);
    classes.push(step);
    forms.push(node.form);
    cues.push(node.cue);
    let before = 0;
    for (const [wordClass, kid] of [...node.kids].toSorted(([a], [b]) => a - b)) {
      walk(kid, wordClass - before);
      before = wordClass;
    }
  };
  walk(root, 0);
  out.push(children.length);
  for (const column of [children, classes, forms, cues]) out.pushAll(column);
}

/** Sorted words; a capital letter says how many characters each shares with the one before. */
function frontCode(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

/**
 * Packs one tier.
 *
 * @param concepts `id kind sense` of each concept the payloads refer to
 * @param payloads pairs: concept index plus one (0: blocking phrase) and its packed details
 */
export function pack(
  entries: readonly Entry[],
  concepts: readonly string[],
  payloads: readonly (readonly [number, number])[],
): PackedLexicon {
  const classOf = classesOf(entries);
  const words = [...classOf.keys()].toSorted();
  const numbers = new Map<string, number>();
  const out = new Varints();
  for (const word of words) {
    const name = classOf.get(word) ?? word;
    const known = numbers.get(name);
    out.push(known ?? 0);
    if (known === undefined) numbers.set(name, numbers.size + 1);
  }
  out.push(payloads.length);
  out.pushAll(payloads.flat());
  packTrie(
    toTrie(entries, (word) => numbers.get(classOf.get(word) ?? word) ?? 0),
    out,
  );
  return {
    concepts: concepts.join(';'),
    words: frontCode(words),
    data: Buffer.from(out.bytes).toString('base64'),
  };
}
