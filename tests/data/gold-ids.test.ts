import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../data/knowledge';

const GOLD = join(import.meta.dirname, '../../../shared/gold/concepts.json');

/** Ids of the labelled passages that mean nothing we explain. */
const NOT_OURS = ['flaxseed-oil'];

// The labelled passages lie beside the project: without them there is nothing to compare.
describe.skipIf(!existsSync(GOLD))('the ids of the labelled passages', () => {
  const { heads } = readKnowledge();
  const kinds = new Map<string, string>(heads.map(({ id, kind }) => [id, kind]));
  const aliases = new Set(heads.flatMap((head) => head.aliases ?? []));
  const gold = Object.entries(
    JSON.parse(existsSync(GOLD) ? readFileSync(GOLD, 'utf8') : '{}') as Record<
      string,
      { readonly cls: string }
    >,
  );

  it('are ids or aliases of ours', () => {
    const unknown = gold.map(([id]) => id).filter((id) => !kinds.has(id) && !aliases.has(id));
    expect(unknown.filter((id) => !NOT_OURS.includes(id))).toEqual([]);
    expect(gold.length).toBeGreaterThan(200);
  });

  it('are of the same kind here', () => {
    for (const [id, { cls }] of gold) {
      const kind = kinds.get(id);
      if (kind === undefined) continue;
      expect(cls === 'food-factor' ? ['food', 'factor'] : [cls], id).toContain(kind);
    }
  });
});
