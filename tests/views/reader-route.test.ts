import { describe, expect, it } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { fragmentOf, parseRoute } from '../../src/views/reader/route';

const zinc: ConceptHead = { id: 'zinc', name: 'Zinc', kind: 'nutrient', topic: 'minerals' };
const water: ConceptHead = { ...zinc, id: 'water', aliases: ['hydration'] };
const heads = new Map([zinc, water].map((head) => [head.id, head]));

describe('the address of the full view', () => {
  it.each([[''], ['#'], ['#/'], ['#//']])('is that of all topics: "%s"', (fragment) => {
    expect(parseRoute(fragment, heads)).toEqual({ page: 'home' });
  });

  it('leads to each concept and back', () => {
    for (const head of heads.values())
      expect(parseRoute(fragmentOf(head), heads)).toEqual({ page: 'concept', head });
  });

  it.each([
    ['#/nutrient/hydration', water],
    ['#/food/zinc', zinc],
    ['#/nutrient/zinc/', zinc],
  ])('outlives a new id or kind: %s', (fragment, head) => {
    expect(parseRoute(fragment, heads)).toEqual({ page: 'concept', head });
  });

  it.each([
    ['#/nutrient/kryptonite', 'kryptonite'],
    ['#/zinc', 'zinc'],
    ['#/nutrient/zinc/more', 'more'],
    ['#/nutrient/../../x<script>', 'x<script>'],
    ['#/nutrient/%E0%A4%A', '%E0%A4%A'],
    ['#/nutrient/__proto__', '__proto__'],
    ['#/nutrient/caf%C3%A9', 'café'],
  ])('is nobody’s: %s', (fragment, asked) => {
    expect(parseRoute(fragment, heads)).toEqual({ page: 'unknown', asked });
  });
});
