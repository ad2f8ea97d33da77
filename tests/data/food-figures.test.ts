import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { record, tables } from './records';

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
