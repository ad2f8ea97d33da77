import type { ConceptHead } from '../../knowledge/types';

/** What a fragment of the address asks the full view for. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'concept'; readonly head: ConceptHead }
  /** Nothing of ours has this address; `asked` is its last part, to look for. */
  | { readonly page: 'unknown'; readonly asked: string };

/** Fragment that opens a concept: `#/nutrient/magnesium`. */
export const fragmentOf = ({ kind, id }: ConceptHead): string => `#/${kind}/${id}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray "%": shown as it is written.
    return part;
  }
}

/**
 * What a fragment asks for. A concept is found by its id or an id that it had before, whatever kind
 * the address gives it: a bookmark must outlive a concept's move from one kind to another.
 */
export function parseRoute(fragment: string, heads: ReadonlyMap<string, ConceptHead>): Route {
  const parts = fragment
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decoded);
  if (parts.length === 0) return { page: 'home' };
  const [, id] = parts;
  if (parts.length !== 2 || id === undefined) return { page: 'unknown', asked: parts.at(-1) ?? '' };
  const head = heads.get(id) ?? [...heads.values()].find(({ aliases }) => aliases?.includes(id));
  return head ? { page: 'concept', head } : { page: 'unknown', asked: id };
}
