import { describe, expect, it } from 'vitest';
import type { ConceptRecord, FoodAmount, Link, Verdict } from '../../src/knowledge/types';
import { furtherVerdicts } from '../../src/knowledge/verdicts';
import { rankFoods } from '../../src/views/reader/rank-foods';

const food = (name: string, figures: Partial<FoodAmount>): FoodAmount => ({
  name,
  ndb: name,
  serving: '1 oz',
  servingGrams: 28,
  amount: 1,
  per100g: 1,
  diets: [],
  unit: 'mg',
  sources: [],
  ...figures,
});
const FOODS = [
  food('seeds', { amount: 30, per100g: 100, per100kcal: 20, diets: ['vegan'] }),
  food('meat', { amount: 20, per100g: 24, per100kcal: 12 }),
  food('tea', { amount: 10, per100g: 4, diets: ['vegan', 'gluten-free'] }),
  food('powder', { amount: 5, per100g: 300, per100kcal: 90, diets: ['gluten-free'] }),
];
const namesOf = (foods: readonly FoodAmount[]): string[] => foods.map(({ name }) => name);

describe('foods of the full view', () => {
  it.each([
    ['serving', undefined, ['seeds', 'meat', 'tea', 'powder']],
    ['per-100g', undefined, ['powder', 'seeds', 'meat', 'tea']],
    // Tea has next to no energy.
    ['per-100kcal', undefined, ['powder', 'seeds', 'meat']],
    ['serving', 'vegan', ['seeds', 'tea']],
    ['per-100g', 'gluten-free', ['powder', 'tea']],
    ['serving', 'dairy-free', []],
  ] as const)('by %s, diet %s', (order, diet, expected) => {
    expect(namesOf(rankFoods(FOODS, order, diet))).toEqual(expected);
  });

  it('ends where the record is no longer sure of the rank', () => {
    const many = Array.from({ length: 30 }, (_, at) => food(String(at), { amount: at }));
    expect(namesOf(rankFoods(many, 'serving', undefined))).toHaveLength(16);
  });
});

const verdict = (relation: Verdict['relation'], object: string): Verdict => ({
  subject: 'zinc',
  object,
  relation,
  verdict: 'mixed',
  text: 'Zzz.',
  checked: 'read',
  sources: [],
});
const link = (concept: string, direction: Link['direction']): Link => ({
  concept,
  name: concept,
  kind: 'symptom',
  strength: 'common',
  direction,
  text: 'Zzz.',
  checked: 'read',
  sources: [],
});
const record = (
  id: string,
  links: readonly Link[],
  verdicts: readonly Verdict[],
): ConceptRecord => ({
  id,
  kind: 'nutrient',
  topic: 'minerals',
  name: id,
  alsoCalled: [],
  summary: { text: 'Zzz.', checked: 'read', sources: [] },
  links,
  verdicts,
  sources: [],
});

describe('verdicts of the full view', () => {
  it.each([
    ['common', 'supported', false],
    ['common', 'supported-in-deficiency', false],
    ['common', 'mixed', true],
    ['hallmark', 'against', true],
    ['possible', 'mixed', false],
    ['possible', 'not-studied', true],
    ['none', 'against', false],
    ['none', 'supported', true],
  ] as const)('beside a link that is %s: %s is told: %s', (strength, kind, isTold) => {
    const verdicts = [{ ...verdict('lack-causes', 'fatigue'), verdict: kind }];
    const links = [{ ...link('fatigue', 'lack'), strength }];
    expect(furtherVerdicts(record('zinc', links, verdicts))).toEqual(isTold ? verdicts : []);
  });

  it('leaves out what a link of the same direction tells', () => {
    const verdicts = (['lack-causes', 'excess-causes'] as const).map((relation) => ({
      ...verdict(relation, 'fatigue'),
      verdict: 'supported' as const,
    }));
    expect(furtherVerdicts(record('zinc', [link('fatigue', 'lack')], verdicts))).toEqual([
      verdicts[1],
    ]);
    expect(furtherVerdicts(record('fatigue', [link('zinc', 'excess')], verdicts))).toEqual([
      verdicts[0],
    ]);
  });

  it('keeps what is taken against a complaint, whatever links say', () => {
    const verdicts = [verdict('relieves', 'fatigue')];
    const links = [link('fatigue', 'lack'), link('fatigue', 'excess')];
    expect(furtherVerdicts(record('zinc', links, verdicts))).toEqual(verdicts);
  });
});
