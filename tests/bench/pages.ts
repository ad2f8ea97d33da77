// Pages to measure on: our own of known size and content, and saved ones from a folder.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** How many blocks of a page speak of nutrients: none, one in forty, each. */
export type Kind = 'none' | 'sparse' | 'dense';
export const KINDS: readonly Kind[] = ['none', 'sparse', 'dense'];

export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** Concepts in the order of the text; undefined where nobody has counted them. */
  readonly expected?: readonly string[];
}

/** Text nodes and characters of 273 saved pages at these percentiles (speed.md section 11). */
export const SIZES = [
  { name: 'p25', nodes: 313, characters: 6_700 },
  { name: 'p50', nodes: 784, characters: 14_000 },
  { name: 'p75', nodes: 1_353, characters: 34_000 },
  { name: 'p95', nodes: 3_102, characters: 100_000 },
  { name: 'max', nodes: 266_958, characters: 1_800_000 },
] as const;

/** Words of everyday text, none of them a form. */
const WORDS =
  'the a of and to in it was that on for with as at by from this which had their over when after before while some many other people city house river street train window letter garden morning evening summer winter music story village market teacher children friend mother letter paper station bridge harbour island mountain valley forest road walked opened carried followed remembered answered wondered arrived returned quiet narrow early late small bright open slowly often always never again together across between behind under near two three seven hundred 1998 2004 company council report minister election budget method class value museum century castle'.split(
    ' ',
  );

/** Sentences with the concepts that a reader finds in them. */
const TOLD: readonly (readonly [string, readonly string[]])[] = [
  ['A healthy diet brings enough magnesium for the body.', ['magnesium']],
  ['Many patients take vitamin D in winter for their bones.', ['vitamin-d']],
  ['Her doctor treats an iron deficiency with daily supplements.', ['iron']],
  ['Older people often take too little vitamin B12 with food.', ['vitamin-b12']],
  ['How much potassium adults need each day depends on their diet.', ['potassium']],
  ['A daily supplement of folic acid is advised in pregnancy.', ['folate']],
];

/** A small generator of numbers (mulberry32): the same page at each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const EVERY = { none: 0, sparse: 40, dense: 1 } as const;
const BLOCKS_A_HEADING = 12;
/** Inline elements in a paragraph; with the white space behind it, it has so many text nodes. */
const INLINES = 2;
const NODES_A_BLOCK = 2 * INLINES + 2;

/** A page with about so many text nodes and characters. */
export function generatePage(
  { name, nodes, characters }: (typeof SIZES)[number],
  kind: Kind,
): BenchPage {
  const random = randomFrom(nodes);
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const prose = (length: number): string => {
    let text = pick();
    while (text.length < length) text += ` ${pick()}`;
    return text;
  };
  const blocks: string[] = [];
  const expected: string[] = [];
  const inBlock = (characters / nodes) * NODES_A_BLOCK;
  for (let at = 0; at * NODES_A_BLOCK < nodes; at++) {
    const isTold = kind !== 'none' && at % EVERY[kind] === 0;
    const told = isTold ? TOLD[(at / EVERY[kind]) % TOLD.length] : undefined;
    const part = Math.max(4, (inBlock - (told?.[0].length ?? 0)) / (2 * INLINES + 2));
    let text = `${told?.[0] ?? ''} ${prose(part)}`;
    for (let inline = 0; inline < INLINES; inline++)
      text += ` <${inline ? 'a href="#"' : 'em'}>${prose(part)}</${inline ? 'a' : 'em'}> ${prose(part)}`;
    expected.push(...(told?.[1] ?? []));
    const tag = at % 3 === 2 ? 'li' : 'p';
    if (at % BLOCKS_A_HEADING === 0) blocks.push(`<h2>${prose(12)}</h2>`);
    blocks.push(tag === 'li' ? `<ul><li>${text}.</li></ul>` : `<p>${text}.</p>`);
  }
  const body = blocks.join('\n');
  return {
    name: `${name} ${kind}`,
    expected,
    html: `<!doctype html><html lang="en"><head><title>A page</title></head><body><main>${body}</main></body></html>`,
  };
}

/** Saved pages (`.html`, `.html.gz`) of a folder, in order of name. */
export function pagesIn(folder: string): BenchPage[] {
  return readdirSync(folder)
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const html = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return { name: basename(file).replace(/\.html(?:\.gz)?$/, ''), html };
    });
}
