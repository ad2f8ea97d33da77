// Word sequences to the packed tier that src/reading/lexicon.ts unpacks.
import {
  BACKSLASH,
  DIGITS,
  FIRST_DIGIT,
  ONE_DIGIT,
  type PackedLexicon,
} from '../src/reading/lexicon';

/** One word sequence and what it means: numbers that the packed tables refer to. */
export interface Entry {
  readonly words: readonly string[];
  /** Index into the payloads plus one; 0 for none. */
  form: number;
  /** Packed cue; 0 for none. */
  cue: number;
}

const digit = (value: number): string =>
  String.fromCharCode(value + FIRST_DIGIT + (value + FIRST_DIGIT >= BACKSLASH ? 1 : 0));

/** Numbers as text that gzip can shorten; `unpackNumbers` of src/reading/lexicon.ts reads it. */
function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((value) => {
      if (value < ONE_DIGIT) return digit(value);
      const rest = value - ONE_DIGIT;
      const [high, low] = [Math.floor(rest / DIGITS), rest % DIGITS];
      if (high < DIGITS - 1 - ONE_DIGIT) return digit(ONE_DIGIT + high) + digit(low);
      if (high >= DIGITS) throw new Error(`${value} is too large to pack`);
      return digit(DIGITS - 1) + digit(high) + digit(low);
    })
    .join('');
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

/** A state of the word graph: what ends here, and where each class of words leads. */
interface Node {
  form: number;
  cue: number;
  readonly kids: Map<string, Node>;
  /** Longest way to an end. */
  height: number;
  /** How many ways lead here. */
  uses: number;
}

const emptyNode = (): Node => ({ form: 0, cue: 0, kids: new Map(), height: 0, uses: 0 });

function toTrie(entries: readonly Entry[], classOf: (word: string) => string): Node {
  const root = emptyNode();
  for (const { words, form, cue } of entries) {
    let node = root;
    for (const word of words) {
      const wordClass = classOf(word);
      const kid = node.kids.get(wordClass) ?? emptyNode();
      node.kids.set(wordClass, kid);
      node = kid;
    }
    node.form ||= form;
    node.cue ||= cue;
  }
  return root;
}

/** Makes one node of all that lead on alike; gives the nodes, children before parents, root last. */
function mergeAlike(root: Node): Node[] {
  const known = new Map<string, Node>();
  const ids = new Map<Node, number>();
  const visit = (node: Node): Node => {
    for (const [wordClass, kid] of node.kids) node.kids.set(wordClass, visit(kid));
    const kids = [...node.kids].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const ways = kids.map(([wordClass, kid]) => `${wordClass}>${ids.get(kid)}`).join();
    const key = `${node.form},${node.cue};${ways}`;
    const same = known.get(key) ?? node;
    if (same === node) {
      known.set(key, node);
      ids.set(node, ids.size);
      node.height = Math.max(0, ...kids.map(([, kid]) => kid.height + 1));
      for (const [, kid] of kids) kid.uses++;
    }
    return same;
  };
  visit(root);
  // What many lead to gets a small number.
  return [...ids.keys()].toSorted((a, b) => a.height - b.height || b.uses - a.uses);
}

type Edge = readonly [wordClass: number, node: Node];

/** The edges of a node by their target: first classes of the groups ascend, and classes in a group. */
function groupedEdges({ kids }: Node, numbers: ReadonlyMap<string, number>): Edge[][] {
  const edges = [...kids].map(([wordClass, kid]): Edge => [numbers.get(wordClass) ?? 0, kid]);
  edges.sort(([a], [b]) => a - b);
  const groups = new Map<Node, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[1]);
    if (group) group.push(edge);
    else groups.set(edge[1], [edge]);
  }
  return [...groups.values()];
}

/** Numbers nodes as they are first referred to; those referred to once need no number in the text. */
class Numbering {
  readonly order: Node[];
  private readonly ids = new Map<Node, number>();

  constructor(shared: readonly Node[]) {
    this.order = [...shared];
    shared.forEach((node, at) => this.ids.set(node, at + 2));
  }

  /** What stands for a node: 1 the next that is referred to once, above that a shared one. */
  refer(node: Node): number {
    const shared = this.ids.get(node);
    if (shared !== undefined) return shared;
    this.order.push(node);
    return 1;
  }
}

/** Columns: first nodes; kids, forms and cues of each node; step of class and target of each edge. */
function packGraph(
  root: Node,
  numbers: ReadonlyMap<string, number>,
): { sizes: number[]; columns: number[][] } {
  const nodes = mergeAlike(root).filter((node) => node !== root);
  const groups = new Map(nodes.map((node) => [node, groupedEdges(node, numbers)]));
  const uses = new Map<Node, number>();
  const referred = [...groups.values()].flat().map(([first]) => first?.[1]);
  for (const node of [...root.kids.values(), ...referred])
    if (node) uses.set(node, (uses.get(node) ?? 0) + 1);
  const shared = nodes.filter((node) => (uses.get(node) ?? 0) > 1);
  const numbering = new Numbering(shared);
  const firsts = [...numbers.keys()].map((wordClass) => {
    const kid = root.kids.get(wordClass);
    return kid ? numbering.refer(kid) : 0;
  });
  const steps: number[] = [];
  const targets: number[] = [];
  // The order grows while it is gone through.
  for (const node of numbering.order) {
    let before = 0;
    for (const group of groups.get(node) ?? [])
      group.forEach(([wordClass, kid], at) => {
        const last = at > 0 ? (group[at - 1]?.[0] ?? 0) : before;
        steps.push(wordClass - last);
        targets.push(at > 0 ? 0 : numbering.refer(kid));
        if (at === 0) before = wordClass;
      });
  }
  const inner = numbering.order;
  return {
    sizes: [inner.length, shared.length, Math.floor(steps.length / DIGITS), steps.length % DIGITS],
    columns: [
      firsts,
      inner.map((node) => node.kids.size),
      inner.map((node) => node.form),
      inner.map((node) => node.cue),
      steps,
      targets,
    ],
  };
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
  // The reader finds a plain plural by its singular.
  const isPlain = (word: string): boolean =>
    word.endsWith('s') && classOf.get(word.slice(0, -1)) === classOf.get(word);
  const words = [...classOf.keys()].toSorted().filter((word) => !isPlain(word));
  const numbers = new Map<string, number>();
  const classCodes = words.map((word) => {
    const name = classOf.get(word) ?? word;
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, numbers.size + 1);
    return known ?? 0;
  });
  const root = toTrie(entries, (word) => classOf.get(word) ?? word);
  const { sizes, columns } = packGraph(root, numbers);
  const parts = [[payloads.length, ...sizes], classCodes, payloads.flat(), ...columns];
  return {
    concepts: concepts.join(';'),
    words: frontCode(words),
    data: packNumbers(parts.flat()),
  };
}
