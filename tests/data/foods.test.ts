import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dietsOf } from '../../data/food-diets';
import { foodEntries } from '../../data/food-entries';
import { compileKnowledge, readKnowledge } from '../../data/knowledge';
import {
  DIETS,
  type AllDietFoods,
  type ConceptRecord,
  type Diet,
  type FoodAmount,
} from '../../src/knowledge/types';

const { tables, records } = readKnowledge();
const foods = records.filter(({ kind }) => kind === 'food');

const record = (id: string): ConceptRecord => {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`no record of ${id}`);
  return found;
};

const isAdded = (nutrient: string, food: string): boolean | undefined =>
  record(nutrient).foods?.find(({ concept }) => concept === food)?.added;

function dietsOfFood(ndb: string): readonly string[] | undefined {
  const item = tables.foodItems.find((one) => one.ndb === ndb);
  return item && dietsOf(item, tables.foodDiets);
}

/** What SR28 holds per 100 g, typed off another edition of it (the wide table of core nutrients). */
const EXPECTED = `
  12014 304 592, 13326 320 9442, 13326 418 70.58, 15169 309 78.6, 12078 317 1917, 09040 306 358,
  11674 306 535, 11458 430 493.6, 11234 430 817, 09200 401 53.2, 09148 401 92.7, 01079 301 120,
  01079 328 1.2, 15237 621 1.457, 15237 629 0.69, 15241 328 19, 16070 435 181, 16070 303 3.33,
  12061 323 25.63, 12036 323 35.17, 11124 321 8285, 01129 421 293.8, 14209 262 40, 14355 313 372.9,
  20137 304 64, 12006 291 34.4, 09037 410 1.389, 10061 404 0.95, 13326 405 3.425, 15221 406 22.07,
  05064 203 31.02, 19904 312 1.766, 15165 315 6.8, 01001 606 51.368, 04611 605 5.827, 01125 601 1085,
  09294 269 16.45, 14411 255 99.9, 02047 307 38758, 16113 303 8.6, 11508 320 961, 15159 418 98.89,
  09087 291 8, 01009 301 710, 11090 401 89.2, 20002 304 65, 11939 328 13.1, 12061 208 579,
  11458 208 23, 11234 338 18246, 11549 337 13895, 11458 454 89, 13326 208 191`
  .split(',')
  .map((row) => row.trim().split(' '));

describe('the figures of foods', () => {
  it.each(EXPECTED)('%s: number %s is %s per 100 g', (ndb, sr28, amount) => {
    const row = tables.foodValues.find((one) => one.ndb === ndb && one.sr28 === sr28);
    expect(row?.per_100g).toBe(Number(amount));
  });

  // Worked out by hand from the figures above: 592 * 28 / 100 and so on.
  it.each([
    ['magnesium', 'pumpkin-seeds', 166, 592, 106],
    ['vitamin-a', 'beef-liver', 8026, 9442, 4943],
    ['zinc', 'oyster', 67, 79, 77],
    ['vitamin-k', 'spinach', 444, 494, 2146],
    ['vitamin-e', 'almonds', 7.2, 26, 4.4],
    ['copper', 'dark-chocolate', 494, 1766, 295],
    ['lutein', 'kale', 12, 18, 65],
    ['lycopene', 'tomato-sauce', 17, 14, 58],
    ['betaine', 'spinach', 80, 89, 387],
  ])('%s in %s: %d a serving, %d in 100 g, %d in 100 kcal', (nutrient, food, ...amounts) => {
    const found = record(nutrient).foods?.find(({ concept }) => concept === food);
    expect([found?.amount, found?.per100g, found?.per100kcal]).toEqual(amounts);
  });

  it('has no amount per energy where a serving has next to none', () => {
    const coffee = record('caffeine').foods?.find(({ concept }) => concept === 'coffee');
    expect(coffee).toMatchObject({ amount: 95, per100g: 40 });
    expect(coffee).not.toHaveProperty('per100kcal');
  });

  it('takes what nobody has measured for unknown, not for nothing', () => {
    // SR28 has no vitamin D of Atlantic mackerel, and iodine of no food.
    expect(tables.foodValues.some(({ ndb, sr28 }) => ndb === '15047' && sr28 === '328')).toBe(
      false,
    );
    expect(record('vitamin-d').foods?.some(({ ndb }) => ndb === '15047')).toBe(false);
    expect(record('mackerel').contents?.nutrients.some(({ concept }) => concept === 'iodine')).toBe(
      false,
    );
  });

  it('names the table and the food of what SR28 has not measured', () => {
    const cod = record('iodine').foods?.find(({ concept }) => concept === 'cod');
    expect(cod).toMatchObject({
      amount: 111,
      per100g: 130,
      record: 'CIQUAL 26023',
      sources: ['anses-ciqual'],
    });
    const liver = record('biotin').foods?.[0];
    expect(liver).toMatchObject({ concept: 'beef-liver', amount: 31, sources: ['ods-biotin'] });
    expect(record('biotin').foods?.map(({ sources }) => sources[0])).toContain('health-canada-cnf');
  });
});

describe('foods of a nutrient', () => {
  const ranked = records.flatMap(({ id, foods: list = [] }) =>
    [...new Set(list.map(({ unit }) => unit))].map(
      (unit) => [id, unit, list.filter((food) => food.unit === unit)] as const,
    ),
  );
  /** Few foods bring a twentieth of a day's amount of these, or hold them at all. */
  const SHORT = new Set(['alcohol', 'fluoride', 'caffeine', 'lycopene']);
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
    const all = foodChoices
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

describe('foods of a diet', () => {
  const compiled: unknown = JSON.parse(compileKnowledge()['diet-foods.json'] ?? '');
  const { concepts: further, sources } = compiled as AllDietFoods;
  const listOf = (nutrient: string, diet: Diet): FoodAmount[] =>
    [...(record(nutrient).foods ?? []), ...(further[nutrient] ?? [])].filter(({ diets }) =>
      diets.includes(diet),
    );

  // Protein: each food concept's richest serving that fits, of each family three, worked out apart.
  it.each(DIETS)('%s: hold the best sixteen with protein', (diet) => {
    const value = (ndb: string) =>
      tables.foodValues.find((row) => row.ndb === ndb && row.sr28 === '203')?.per_100g ?? 0;
    const all = tables.foodChoices
      .filter(({ ndb }) => dietsOfFood(ndb)?.includes(diet))
      .map(({ ndb, food, family, grams }) => {
        const per100g = value(ndb);
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
    ['eggplant', '11210', [...DIETS]],
    ['coconut milk', '12118', [...DIETS]],
    ['lard', '04002', ['dairy-free', 'gluten-free']],
    ['bran flakes', '08029', []],
  ])('says of %s only what its group and name bear out', (_, ndb, expected) => {
    expect(dietsOfFood(ndb)).toEqual(expected);
  });
});

const ORIGINALS = ['../../../shared/data', '../../../../shared/data']
  .map((path) => join(import.meta.dirname, path))
  .find((path) => existsSync(path));

/** What SR28 calls the measure: volume in teaspoons, ounces, or pieces of any kind. */
function measureOf(text: string): { kind: 'volume' | 'weight' | 'piece'; size: number } {
  const plain = text.replace(/^serving (?:1 |(?=1\/2))/, '');
  const [, half] = /^(1\/2) cup/.exec(plain) ?? [];
  const unit = /^(?:1\/2 )?(cup|tbsp|tablespoon|tsp|fl oz|oz)s?\b/.exec(plain)?.[1] ?? 'piece';
  const teaspoons = { cup: 48, tbsp: 3, tablespoon: 3, tsp: 1, 'fl oz': 6 }[unit];
  if (teaspoons !== undefined) return { kind: 'volume', size: half ? teaspoons / 2 : teaspoons };
  return { kind: unit === 'oz' ? 'weight' : 'piece', size: 1 };
}

describe.skipIf(!ORIGINALS)('servings', () => {
  it('weigh what the household measures of SR28 weigh', () => {
    const file = join(ORIGINALS ?? '', 'food/sr28_portions.tsv.gz');
    const portions = gunzipSync(readFileSync(file))
      .toString()
      .split('\n')
      .map((line) => line.split('\t'));
    const wrong = tables.foodChoices.filter(({ ndb, serving, grams }) => {
      const [, count = '', divisor = '1', rest = ''] =
        /^(\d+(?:\.\d+)?)(?:\/(\d+))? (.+)$/.exec(serving) ?? [];
      const ours = measureOf(rest);
      const sizes = portions
        .filter((portion) => portion[0] === ndb)
        .map(([, , amount, measure = '', weight]) => {
          const theirs = measureOf(measure);
          const one = Number(weight) / Number(amount) / theirs.size;
          return theirs.kind === ours.kind ? one * ours.size : Number.NaN;
        });
      if (ours.kind === 'weight') sizes.push(28.35);
      const expected = sizes.map((size) => (size * Number(count)) / Number(divisor));
      return !expected.some((size) => Math.abs(size - grams) <= Math.max(0.03 * grams, 0.6));
    });
    expect(wrong.map(({ name, serving, grams }) => `${name}: ${serving} (${grams} g)`)).toEqual([]);
  }, 60_000);
});
