import { attributeOf, isVisible } from './dom';
import type { Tree } from './trees';

/** Fields that say a page is about secrets (S19). */
const SECRET = 'input[type="password" i],input[autocomplete*="cc-" i]';

const isShown = (field: Element): boolean =>
  isVisible(field) && attributeOf(field, 'aria-hidden') !== 'true';

/** Whether a page has fields for a password or card number, and whether a reader sees one. */
export function secretsOf(trees: readonly Tree[]): 'none' | 'hidden' | 'shown' {
  const fields = trees.flatMap((tree) => [...tree.querySelectorAll(SECRET)]);
  if (fields.length === 0) return 'none';
  return fields.some(isShown) ? 'shown' : 'hidden';
}
