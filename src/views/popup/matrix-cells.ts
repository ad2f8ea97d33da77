import type { ConceptHead } from '../../knowledge/types';
import type { KnownPair } from './use-reading';

/** A row or column of the matrix. */
export interface Line {
  readonly head: ConceptHead;
  /** How often it is named beside any of the others. */
  readonly count: number;
}

export interface MatrixCells {
  /** Symptoms and conditions, the most named first. */
  readonly signs: readonly Line[];
  /** Nutrients, the most named first. */
  readonly nutrients: readonly Line[];
  readonly pairOf: (nutrient: string, sign: string) => KnownPair | undefined;
}

/** The concepts at one side of pairs, the most named first. */
function linesOf(
  pairs: readonly KnownPair[],
  idOf: (pair: KnownPair) => string,
  heads: ReadonlyMap<string, ConceptHead>,
): Line[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(idOf(pair), (counts.get(idOf(pair)) ?? 0) + pair.count);
  return [...counts]
    .flatMap(([id, count]) => {
      const head = heads.get(id);
      return head ? [{ head, count }] : [];
    })
    .toSorted((a, b) => b.count - a.count || a.head.name.localeCompare(b.head.name));
}

/** Puts pairs into rows and columns; concepts that our data does not know are left out. */
export function matrixOf(
  pairs: readonly KnownPair[],
  heads: ReadonlyMap<string, ConceptHead>,
): MatrixCells {
  const byKey = new Map(pairs.map((pair) => [`${pair.nutrient} ${pair.sign}`, pair]));
  return {
    signs: linesOf(pairs, ({ sign }) => sign, heads),
    nutrients: linesOf(pairs, ({ nutrient }) => nutrient, heads),
    pairOf: (nutrient, sign) => byKey.get(`${nutrient} ${sign}`),
  };
}
