import type { Density } from '../settings/types';

/** A mention as the density sees it. */
export interface Placed<M> {
  readonly mention: M;
  /** Section of the page; the same object for all that stands in it. */
  readonly section: object;
  /** True if a heading or an article makes the section. */
  readonly isNatural: boolean;
  /** Words of its block, in which it is one of several perhaps. */
  readonly block: object;
  readonly words: number;
}

/** Without headings and articles, blocks of about so many words in all are a section. */
const GROUP_WORDS = 300;

/** Numbers the block groups of sections that no heading makes. */
function groupCounter(): (placed: Placed<unknown>) => number {
  const counts = new Map<object, { words: number; group: number; block: object | undefined }>();
  return ({ section, isNatural, block, words }) => {
    const count = counts.get(section) ?? { words: 0, group: 0, block: undefined };
    counts.set(section, count);
    if (count.block !== block) {
      count.block = block;
      count.group = isNatural ? 0 : Math.floor(count.words / GROUP_WORDS);
      count.words += words;
    }
    return count.group;
  };
}

/**
 * Picks the mentions to be painted.
 *
 * @param all in the order a reader meets them
 */
export function pickPainted<M extends { readonly concept: string }>(
  all: Iterable<Placed<M>>,
  density: Density,
  isWanted: (mention: M) => boolean,
): M[] {
  if (density === 'none') return [];
  const picked: M[] = [];
  const seen = new Map<object, Set<string>>();
  const groupOf = groupCounter();
  const page = {};
  for (const placed of all) {
    const { mention, section } = placed;
    if (!isWanted(mention)) continue;
    if (density !== 'all') {
      const isByPage = density === 'first-on-page';
      const scope = isByPage ? page : section;
      const key = `${isByPage ? 0 : groupOf(placed)} ${mention.concept}`;
      const there = seen.get(scope) ?? new Set();
      if (there.has(key)) continue;
      there.add(key);
      seen.set(scope, there);
    }
    picked.push(mention);
  }
  return picked;
}
