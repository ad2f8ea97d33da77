import type { Node } from './groups';

/** A sentence as its nodes, and their tags as one string: node `i` is character `i`. */
export interface Sentence {
  readonly nodes: readonly Node[];
  readonly tags: string;
  readonly isQuestion: boolean;
}

/** A pair that a construction ties together, before the amount decides what it says. */
export interface Tie {
  readonly nutrient: Node;
  readonly symptom: Node;
  /** `cause`, `relief`, `link` (mere association), `sign`; `denial` whatever the amount is. */
  readonly kind: 'cause' | 'relief' | 'link' | 'sign' | 'denial';
  /** Nodes that decided: for the cue words, hedges and denials. */
  readonly cues: readonly Node[];
  readonly negated: boolean;
  readonly hedged: boolean;
}

export const canCause = (node: Node | undefined): node is Node => (node?.nutrients.length ?? 0) > 0;
export const canResult = (node: Node | undefined): node is Node => (node?.symptoms.length ?? 0) > 0;

/** True if nothing but a shortage or surplus is meant: only that can be pointed to by a sign. */
export const hasAmount = (node: Node): boolean =>
  node.nutrients.every(({ amount }) => amount === 'lack' || amount === 'excess');

/** Advice to see or ask somebody asserts nothing. */
export const ADVICE = /\b(?:see|ask|call|tell|talk|doctor|gp)\b/;

const WORD_OF_DOUBT =
  /^(?:unclear|unknown|not known|unproven|remains to be seen|uncertain|debated)$/;
const HEARSAY_ENDS = /[v;:]/;

/**
 * True if what a node says is left open: studied, asked, sold as, or supposed.
 *
 * @param ifIsOpen false where "if" is part of the construction: "if you lack iron, you get tired"
 */
export function isLeftOpen({ nodes, tags }: Sentence, at: number, ifIsOpen = true): boolean {
  // A verdict ("is a myth") settles it.
  if (tags.includes('Q')) return false;
  for (let k = at - 1; k >= 0; k--) {
    if (HEARSAY_ENDS.test(tags[k] ?? '')) break;
    if (tags[k] === 'y') return true;
    // "if zinc helped": a supposition, up to the comma that ends it.
    if (
      ifIsOpen &&
      tags[k] === 'I' &&
      /^(?:if|unless|provided|in case)$/.test(nodes[k]?.text ?? '') &&
      !tags.slice(k, at).includes(',')
    )
      return true;
  }
  return nodes.slice(at).some((node) => node.tag === 'y' && WORD_OF_DOUBT.test(node.text));
}

/** Where the clause that holds a node begins. */
function clauseStart(tags: string, at: number): number {
  let k = at;
  while (k > 0 && !/[;:,bBI(?-]/.test(tags[k - 1] ?? '')) k--;
  return k;
}

const DENIAL_OF_ALL =
  /(?:evidence|proof|sign|reason to think|suggest)$|^(?:not .*|no (?:indication|data|studies show|study shows)|evidence against|neither|nor|far from|contrary to|none)$/;

/**
 * What a denial before a claim does to it: "no study shows that ..." denies it; of others it is not
 * clear what they deny ("she did not know that ...").
 */
export function outerDenial(
  { nodes, tags }: Sentence,
  from: number,
): 'none' | 'denied' | 'unclear' {
  const start = clauseStart(tags, from);
  const before = nodes.slice(start, from);
  const said = before.findIndex((node) => node.tag === 'n' || node.text === 'nor');
  const no = before[said];
  // "no myth"
  if (!no || before[said + 1]?.tag === 'Q') return 'none';
  const rest = tags.slice(start + said + 1, from);
  const isClear =
    no.text === 'nor' ||
    DENIAL_OF_ALL.test(no.text) ||
    /^[Ap]{0,2}$/.test(rest) ||
    /^[Awepy]{0,6}v/.test(rest) ||
    /^e?t$/.test(rest) ||
    (no.text === 'nothing' && /^[hwAt]*$/.test(rest));
  return isClear ? 'denied' : 'unclear';
}

/** True if the sentence calls what it says a myth. */
export function isMyth({ nodes }: Sentence): boolean {
  const myth = nodes.findIndex((node) => node.tag === 'Q');
  return myth >= 0 && nodes[myth - 1]?.tag !== 'n';
}

/** True if the clause denies what is between two of its nodes, or the sentence calls it a myth. */
export function isDenied(sentence: Sentence, from: number, cue: number): boolean {
  const { tags } = sentence;
  // "iron, not zinc, relieves": the insertion denies something else.
  const inner = tags
    .slice(from, cue)
    .replace(/,[^,]*,/, '')
    .replace(/[^nz]/g, '').length;
  const outer = !/[:;]/.test(tags.slice(from, cue)) && outerDenial(sentence, from) === 'denied';
  return inner % 2 === 1 || outer || isMyth(sentence);
}

/** True for "may", "can", "is thought to" in the sentence up to the cue or right behind it. */
export function isHedged({ nodes, tags }: Sentence, cue: number): boolean {
  const start = Math.max(...[';', 'b', 'B'].map((mark) => tags.lastIndexOf(mark, cue)), 0);
  return nodes
    .slice(start, cue + 2)
    .some(
      (node, k) =>
        node.tag === 'h' ||
        (node.tag === 'G' && start + k < cue && node.text.startsWith('suggest')),
    );
}

/** What the body does with a nutrient: "the ability to absorb iron" is neither too little nor too much of it. */
const HANDLING =
  /\b(?:absor[bp]\w*|transport\w*|metaboli[sz]\w*|process(?:es|ing)?|stor(?:e|es|ing))$/;

/** True of a nutrient, as such, that the body only does something with. */
export function isHandled({ nodes }: Sentence, at: number): boolean {
  const node = nodes[at];
  if (!node?.nutrients.every(({ amount }) => amount === 'plain')) return false;
  const before = node.text.slice(0, node.text.lastIndexOf(' ') + 1).trim();
  return HANDLING.test(before) || HANDLING.test(nodes[at - 1]?.text ?? '');
}
