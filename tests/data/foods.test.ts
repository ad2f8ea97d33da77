import { describe, expect, it } from 'vitest';
import { dietsOf } from '../../data/food-diets';
import { foodEntries } from '../../data/food-entries';
import { compileKnowledge } from '../../data/knowledge';
import { DIETS, type AllDietFoods, type Diet, type FoodAmount } from '../../src/knowledge/types';
import { record, records, tables } from './records';

const foods = records.filter(({ kind }) => kind === 'food');

const isAdded = (nutrient: string, food: string): boolean | undefined =>
  record(nutrient).foods?.find(({ concept }) => concept === food)?.added;

function dietsOfFood(ndb: string): readonly string[] | undefined {
  const item = tables.foodItems.find((one) => one.ndb === ndb);
  return item && dietsOf(item, tables.foodDiets);
}

describe('foods of a nutrient', () => {
  const ranked = records.flatMap(({ id, foods: list = [] }) =>
    [...new Set(list.map(({ unit }) => unit))].map(
      (unit) => [id, unit, list.filter((food) => food.unit === unit)] as const,
    ),
  );
  /** All of the chosen foods that hold any of it are listed: no more than these hold some by SR28's figures. */
  const SHORT = new Set(['alcohol', 'caffeine']);
  const families = new Map(tables.foodChoices.map(({ ndb, family }) => [ndb, family]));
  /** Exact figures of a food, for the reckoning apart. */
  interface Exact {
    readonly serving: number;
    readonly per100g: number;
    readonly kcal: number;
    readonly grams: number;
  }
  const WAYS: readonly (readonly [
    string,
    (food: FoodAmount) => number,
    (food: Exact) => number,
  ])[] = [
    ['serving', ({ amount }) => amount, ({ serving }) => serving],
    ['weight', ({ per100g }) => per100g, ({ per100g }) => per100g],
    [
      'energy',
      ({ per100kcal = 0 }) => per100kcal,
      ({ per100g, kcal, grams }) => ((kcal * grams) / 100 < 5 ? 0 : per100g / kcal),
    ],
  ];

  it('are listed for every nutrient that has food data, 15 and more but for a few', () => {
    const listed = new Set(ranked.map(([id]) => id));
    for (const { nutrient } of tables.foodNutrients) expect(listed).toContain(nutrient);
    const short = ranked.filter(([, , list]) => list.length < 15).map(([id]) => id);
    expect(new Set(short)).toEqual(SHORT);
  });

  it('leave out none that holds some where fewer than 15 do', () => {
    for (const id of SHORT) {
      const numbers = tables.foodNutrients.find(({ nutrient }) => nutrient === id)?.numbers;
      const holders = tables.foodValues.filter(
        ({ sr28, per_100g }) => sr28 === numbers && per_100g > 0,
      );
      expect(new Set(record(id).foods?.map(({ ndb }) => ndb)), id).toEqual(
        new Set(holders.map(({ ndb }) => ndb)),
      );
    }
  });

  it('name a food that is best had seldom only where people look for less of a nutrient', () => {
    const seldom = new Set(tables.foodLimits.map(({ food }) => food));
    const watched = new Map(tables.foodNutrients.map((row) => [row.nutrient, row.watched === 'y']));
    for (const { id, foods: list = [] } of records) {
      const found = list.filter(({ concept = '' }) => seldom.has(concept)).map(({ name }) => name);
      if (watched.get(id) !== true) expect(found, id).toEqual([]);
    }
    expect(record('caffeine').foods?.map(({ concept }) => concept)).toContain('energy-drink');
    expect(record('sodium').foods?.map(({ concept }) => concept)).toContain('ham');
  });

  it.each(ranked)('%s (%s) come richest serving first, each concept once', (_, __, list) => {
    const amounts = list.map(({ amount }) => amount);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    expect(new Set(list.map(({ concept }) => concept)).size).toBe(list.length);
  });

  it.each(ranked)('%s (%s) are no more than three of a family', (_, __, list) => {
    for (const { ndb } of list) {
      const family = families.get(ndb);
      const kin = list.filter((food) => families.get(food.ndb) === family);
      expect(kin.length, family).toBeLessThanOrEqual(3);
    }
  });

  it.each(WAYS)('hold the best sixteen by %s, as worked out apart', (_, measure, exact) => {
    const { foodChoices, foodValues } = tables;
    // Magnesium: every family's best three servings, then the best of those.
    const value = (ndb: string, sr28: string) =>
      foodValues.find((row) => row.ndb === ndb && row.sr28 === sr28)?.per_100g ?? 0;
    const seldom = new Set(tables.foodLimits.map(({ food }) => food));
    const all = foodChoices
      .filter(({ food }) => !seldom.has(food))
      .map(({ ndb, food, family, grams }) => {
        const [per100g, kcal] = [value(ndb, '304'), value(ndb, '208')];
        return { ndb, food, family, per100g, kcal, serving: (per100g * grams) / 100, grams };
      })
      .filter(({ serving }) => serving >= 0.05 * 420)
      .toSorted((a, b) => b.serving - a.serving)
      .filter(({ food }, at, list) => list.findIndex((other) => other.food === food) === at)
      .filter(
        ({ family }, at, list) =>
          list.slice(0, at).filter((other) => other.family === family).length < 3,
      );
    const expected = all.toSorted((a, b) => exact(b) - exact(a)).slice(0, 16);
    const list = record('magnesium').foods ?? [];
    const found = list.toSorted((a, b) => measure(b) - measure(a)).slice(0, 16);
    expect(new Set(found.map(({ concept }) => concept))).toEqual(
      new Set(expected.map(({ food }) => food)),
    );
  });

  it('say of each whether the nutrient was put in', () => {
    expect(isAdded('calcium', 'soy-milk')).toBe(true);
    expect(isAdded('vitamin-d', 'milk')).toBe(true);
    expect(isAdded('folate', 'pasta')).toBe(true);
    expect(isAdded('iron', 'bran-flakes')).toBe(true);
    expect(isAdded('calcium', 'milk')).toBeUndefined();
    expect(isAdded('folate', 'lentil')).toBeUndefined();
    expect(isAdded('iron', 'oyster')).toBeUndefined();
  });
});

const namesOf = (list: readonly { readonly food: string }[]): Set<string> =>
  new Set(list.map(({ food }) => food));

/** Protein per 100 g, in grams. */
const proteinOf = (ndb: string): number =>
  tables.foodValues.find((row) => row.ndb === ndb && row.sr28 === '203')?.per_100g ?? 0;

describe('foods of a diet', () => {
  const compiled: unknown = JSON.parse(compileKnowledge()['diet-foods.json'] ?? '');
  const { concepts: further, sources } = compiled as AllDietFoods;
  const listOf = (nutrient: string, diet: Diet): FoodAmount[] =>
    [...(record(nutrient).foods ?? []), ...(further[nutrient] ?? [])].filter(({ diets }) =>
      diets.includes(diet),
    );

  // Protein: each food concept's richest serving that fits, of each family three, worked out apart.
  it.each(DIETS)('%s: hold the best sixteen with protein', (diet) => {
    const all = tables.foodChoices
      .filter(({ food }) => !tables.foodLimits.some((row) => row.food === food))
      .filter(({ ndb }) => dietsOfFood(ndb)?.includes(diet))
      .map(({ ndb, food, family, grams }) => {
        const per100g = proteinOf(ndb);
        return { food, family, per100g, serving: (per100g * grams) / 100 };
      })
      .filter(({ serving }) => serving >= 0.05 * 56)
      .toSorted((a, b) => b.serving - a.serving)
      .filter(({ food }, at, list) => list.findIndex((other) => other.food === food) === at)
      .filter(
        ({ family }, at, list) =>
          list.slice(0, at).filter((other) => other.family === family).length < 3,
      );
    const listed = listOf('protein', diet).map(({ concept = '' }) => concept);
    expect(listed).toEqual([...new Set(listed)]);
    const allNames = namesOf(all);
    for (const food of listed) expect(allNames, food).toContain(food);
    for (const measure of ['serving', 'per100g'] as const) {
      const best = all.toSorted((a, b) => b[measure] - a[measure]).slice(0, 16);
      for (const food of namesOf(best)) expect(listed, measure).toContain(food);
    }
  });

  it('names tempeh, soybeans and lentils to who asks for protein without animals', () => {
    const listed = listOf('protein', 'vegan').map(({ concept }) => concept);
    expect(listed).toEqual(expect.arrayContaining(['tempeh', 'soybean', 'lentil']));
    expect(listed.length).toBeGreaterThanOrEqual(16);
  });

  it('has nothing that fits no diet, nor twice, and has its sources', () => {
    const cited = new Set(sources.map(({ id }) => id));
    for (const [nutrient, list] of Object.entries(further)) {
      const known = new Set(record(nutrient).foods?.map(({ ndb, unit }) => `${ndb} ${unit}`));
      for (const food of list) {
        expect(food.diets, food.name).not.toEqual([]);
        expect(dietsOfFood(food.ndb)).toEqual(expect.arrayContaining([...food.diets]));
        expect(known).not.toContain(`${food.ndb} ${food.unit}`);
        for (const id of food.sources) expect(cited).toContain(id);
      }
    }
  });
});

describe('the food concepts', () => {
  it('are some 350, each with what a serving of it holds', () => {
    expect(foods.length).toBeGreaterThanOrEqual(250);
    for (const { id, contents } of foods) expect(contents?.ndb, id).toMatch(/^\d{5}$/);
  });

  it('take no food for babies, no powder, no restaurant dish and no spice', () => {
    const barred = new Set(['0200', '0300', '2100', '3500', '3600']);
    const found = tables.foodItems.filter(({ group }) => barred.has(group));
    // Salt is the one seasoning, the pizza a frozen one that SR28 counts with fast food.
    expect(found.map(({ ndb }) => ndb)).toEqual(['02047', '21224']);
    for (const { title } of tables.foodItems)
      expect(title).not.toMatch(/infant|baby food|dry mix/i);
  });

  it('say in their summaries only what a serving holds', () => {
    let count = 0;
    for (const { id, summary, contents } of foods) {
      const [, much = '', some = ''] =
        / A serving has (?:much (.*?))?(?:, and )?(?:some (.*?))?(?:;.*)?\.$/.exec(summary.text) ??
        [];
      for (const [list, least] of [
        [much, 0.195],
        [some, 0.095],
      ] as const)
        for (const name of list.split(/, | and /).filter((one) => one !== '')) {
          const plain = name.replace(' (ALA)', '').toLowerCase();
          const nutrient = contents?.nutrients.find((one) => one.name.toLowerCase() === plain);
          expect(nutrient?.share, `${id}: ${name}`).toBeGreaterThanOrEqual(least);
          count += 1;
        }
    }
    expect(count).toBeGreaterThan(600);
  });
});

describe('foodEntries', () => {
  const entries = foodEntries(tables);
  it('give every chosen food with its number, its serving and what 100 g hold', () => {
    expect(entries.map(({ ndb }) => ndb)).toEqual(tables.foodChoices.map(({ ndb }) => ndb));
    const seeds = entries.find(({ ndb }) => ndb === '12014');
    expect(seeds).toMatchObject({ concept: 'pumpkin-seeds', serving: '1 oz', servingGrams: 28 });
    const magnesium = seeds?.per100g.find(({ nutrient }) => nutrient === 'magnesium');
    expect(magnesium).toEqual({
      nutrient: 'magnesium',
      amount: 592,
      unit: 'mg',
      source: 'usda-sr28',
    });
    const cod = entries.find(({ ndb }) => ndb === '15016');
    expect(cod?.per100g.find(({ nutrient }) => nutrient === 'iodine')).toMatchObject({
      amount: 130,
      source: 'anses-ciqual',
    });
    expect(seeds?.per100g.some(({ nutrient }) => nutrient === 'iodine')).toBe(false);
  });
});

describe('dietsOf', () => {
  it.each([
    ['lentils', '16070', [...DIETS]],
    ['milk', '01079', ['vegetarian', 'pescatarian', 'gluten-free']],
    ['parmesan', '01032', ['gluten-free']],
    ['boiled egg', '01129', ['vegetarian', 'pescatarian', 'dairy-free', 'gluten-free']],
    ['salmon', '15237', ['pescatarian', 'dairy-free', 'gluten-free']],
    ['beef steak', '13454', ['dairy-free', 'gluten-free']],
    ['bread', '18069', []],
    ['pasta', '20121', ['vegan', 'vegetarian', 'pescatarian', 'dairy-free']],
    ['egg noodles', '20110', ['vegetarian', 'pescatarian']],
    ['quinoa', '20137', [...DIETS]],
    ['honey', '19296', ['vegetarian', 'pescatarian', 'dairy-free', 'gluten-free']],
    ['soy sauce', '16123', ['vegan', 'vegetarian', 'pescatarian', 'dairy-free']],
    ['mashed potatoes', '11657', ['vegetarian', 'pescatarian', 'gluten-free']],
    ['fish sticks', '15027', ['pescatarian']],
    ['hot dog', '07945', []],
    ['butter', '01001', ['vegetarian', 'pescatarian', 'gluten-free']],
    ['milk chocolate', '19120', []],
    ['cod liver oil', '04589', ['pescatarian', 'dairy-free', 'gluten-free']],
    ['olive oil', '04053', [...DIETS]],
    ['wheat germ oil', '04038', ['vegan', 'vegetarian', 'pescatarian', 'dairy-free']],
    ['eggplant', '11210', [...DIETS]],
    ['coconut milk', '12118', [...DIETS]],
    ['lard', '04002', ['dairy-free', 'gluten-free']],
    ['bran flakes', '08029', []],
  ])('says of %s only what its group and name bear out', (_, ndb, expected) => {
    expect(dietsOfFood(ndb)).toEqual(expected);
  });
});
