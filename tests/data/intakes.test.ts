import { describe, expect, it } from 'vitest';
import { elementShare } from '../../data/compounds';
import { readKnowledge } from '../../data/knowledge';

const { records, tables } = readKnowledge();
const standards = (id: string) => records.find((record) => record.id === id)?.standards ?? {};

function value(id: string, stage: string, type: string): string {
  const found = standards(id).stages?.find((row) => row.stage === stage && row.type === type);
  return found ? `${found.value} ${found.unit}` : 'none';
}

const sharesOfAdults = (id: string) =>
  standards(id).energyShares?.find(({ group }) => group === 'Adults');

const factor = (id: string, from: string): number =>
  standards(id).conversions?.find((row) => row.from === from)?.value ?? Number.NaN;

const AGES = ['infant-0-6-months', 'infant-7-12-months', 'child-1-3', 'child-4-8'];
const ADULTS = ['19-30', '31-50', '51-70', '71-up'];
const stages = (sex: 'male' | 'female', ...ages: string[]): string[] =>
  ages.map((age) => `${sex}-${age}`);
const MALE = stages('male', '9-13', '14-18', ...ADULTS);
const FEMALE = stages('female', '9-13', '14-18', ...ADULTS);
const mothers = (state: string): string[] =>
  ['14-18', '19-30', '31-50'].map((age) => `${state}-${age}`);
const PREGNANT = mothers('pregnant');
const BREASTFEEDING = mothers('breastfeeding');

/**
 * Amounts a day as other pages give them, typed from those: not from the tables that the import reads.
 * Iron, vitamin B6: fact sheets of the NIH Office of Dietary Supplements (copies at docslib.org, 4017143 and
 * 12552114). Others of adults: StatPearls, "Nutrients". Vitamin A: appreciategoods.com/vitamins-minerals.
 */
const AMOUNTS: readonly (readonly [id: string, stages: readonly string[], amount: string])[] = [
  ['iron', AGES.slice(0, 1), '0.27 mg'],
  ['iron', AGES.slice(1, 2), '11 mg'],
  ['iron', AGES.slice(2, 3), '7 mg'],
  ['iron', AGES.slice(3), '10 mg'],
  ['iron', ['male-9-13', 'female-9-13'], '8 mg'],
  ['iron', ['male-14-18'], '11 mg'],
  ['iron', ['female-14-18'], '15 mg'],
  ['iron', MALE.slice(2), '8 mg'],
  ['iron', FEMALE.slice(2, 4), '18 mg'],
  ['iron', FEMALE.slice(4), '8 mg'],
  ['iron', PREGNANT, '27 mg'],
  ['iron', BREASTFEEDING.slice(0, 1), '10 mg'],
  ['iron', BREASTFEEDING.slice(1), '9 mg'],
  ['vitamin-b6', AGES.slice(0, 1), '0.1 mg'],
  ['vitamin-b6', AGES.slice(1, 2), '0.3 mg'],
  ['vitamin-b6', AGES.slice(2, 3), '0.5 mg'],
  ['vitamin-b6', AGES.slice(3), '0.6 mg'],
  ['vitamin-b6', ['male-9-13', 'female-9-13'], '1 mg'],
  ['vitamin-b6', ['male-14-18', ...MALE.slice(2, 4), ...FEMALE.slice(2, 4)], '1.3 mg'],
  ['vitamin-b6', ['female-14-18'], '1.2 mg'],
  ['vitamin-b6', MALE.slice(4), '1.7 mg'],
  ['vitamin-b6', FEMALE.slice(4), '1.5 mg'],
  ['vitamin-b6', PREGNANT, '1.9 mg'],
  ['vitamin-b6', BREASTFEEDING, '2 mg'],
  ['vitamin-a', AGES.slice(0, 1), '400 µg RAE'],
  ['vitamin-a', AGES.slice(1, 2), '500 µg RAE'],
  ['vitamin-a', AGES.slice(2, 3), '300 µg RAE'],
  ['vitamin-a', AGES.slice(3), '400 µg RAE'],
  ['vitamin-a', ['male-9-13', 'female-9-13'], '600 µg RAE'],
  ['vitamin-a', MALE.slice(1), '900 µg RAE'],
  ['vitamin-a', FEMALE.slice(1), '700 µg RAE'],
  ['vitamin-a', PREGNANT.slice(0, 1), '750 µg RAE'],
  ['vitamin-a', PREGNANT.slice(1), '770 µg RAE'],
  ['vitamin-a', BREASTFEEDING.slice(0, 1), '1200 µg RAE'],
  ['vitamin-a', BREASTFEEDING.slice(1), '1300 µg RAE'],
  ['thiamin', MALE.slice(2), '1.2 mg'],
  ['thiamin', FEMALE.slice(2), '1.1 mg'],
  ['riboflavin', MALE.slice(2), '1.3 mg'],
  ['riboflavin', FEMALE.slice(2), '1.1 mg'],
  ['niacin', MALE.slice(2), '16 mg NE'],
  ['niacin', FEMALE.slice(2), '14 mg NE'],
  ['pantothenic-acid', [...MALE.slice(2), ...FEMALE.slice(2)], '5 mg'],
  ['biotin', [...MALE.slice(2), ...FEMALE.slice(2)], '30 µg'],
  ['folate', [...MALE.slice(2), ...FEMALE.slice(2)], '400 µg DFE'],
  ['vitamin-b12', [...MALE.slice(2), ...FEMALE.slice(2)], '2.4 µg'],
  ['vitamin-c', MALE.slice(2), '90 mg'],
  ['vitamin-c', FEMALE.slice(2), '75 mg'],
  ['vitamin-e', [...MALE.slice(2), ...FEMALE.slice(2)], '15 mg'],
  ['vitamin-k', MALE.slice(2), '120 µg'],
  ['vitamin-k', FEMALE.slice(2), '90 µg'],
  ['phosphorus', [...MALE.slice(2), ...FEMALE.slice(2)], '700 mg'],
  ['sodium', [...MALE.slice(2), ...FEMALE.slice(2)], '1500 mg'],
  ['iodine', [...MALE.slice(2), ...FEMALE.slice(2)], '150 µg'],
  ['selenium', [...MALE.slice(2), ...FEMALE.slice(2)], '55 µg'],
];

describe('amounts of each life stage', () => {
  it.each(AMOUNTS)('%s of %j is %s', (id, who, amount) => {
    for (const stage of who) {
      const [rda, ai] = [value(id, stage, 'RDA'), value(id, stage, 'AI')];
      expect(rda === 'none' ? ai : rda).toBe(amount);
    }
  });

  // The row "1-3 y" of the summary table of average requirements (copy at docsity.com, 9003226).
  it.each([
    ['calcium', '500 mg'],
    ['carbohydrate', '100 g'],
    ['vitamin-a', '210 µg RAE'],
    ['vitamin-c', '13 mg'],
    ['vitamin-d', '10 µg'],
    ['vitamin-e', '5 mg'],
    ['thiamin', '0.4 mg'],
    ['riboflavin', '0.4 mg'],
    ['niacin', '5 mg NE'],
    ['vitamin-b6', '0.4 mg'],
    ['folate', '120 µg DFE'],
    ['vitamin-b12', '0.7 µg'],
    ['copper', '260 µg'],
    ['iodine', '65 µg'],
    ['iron', '3 mg'],
    ['magnesium', '65 mg'],
  ])('half of the children 1-3 have enough with this much %s: %s', (id, amount) => {
    expect(value(id, 'child-1-3', 'EAR')).toBe(amount);
  });

  it('each has all 22 life stages, or those that the tables know', () => {
    expect(tables.lifeStages).toHaveLength(22);
    for (const id of ['iron', 'vitamin-a', 'biotin', 'potassium', 'sodium', 'water']) {
      const known = new Set(standards(id).stages?.map(({ stage }) => stage));
      expect(known.size).toBe(22);
    }
  });
});

describe('limits', () => {
  // "ULs could not be established for ..." in the notes of the same tables (copy at docslib.org, 9689132).
  it.each(['vitamin-k', 'thiamin', 'riboflavin', 'vitamin-b12', 'pantothenic-acid', 'biotin'])(
    'none is set for %s',
    (id) => {
      expect(standards(id).stages?.some(({ type }) => type === 'UL')).toBe(false);
    },
  );

  it.each([
    ['magnesium', 'supplements and medicines only, not food'],
    ['niacin', 'supplements and fortified food only'],
    ['folate', 'folic acid from supplements and fortified food only'],
    ['vitamin-a', 'preformed vitamin A (retinol) only'],
    ['vitamin-e', 'supplements only'],
  ])('that of %s covers %s', (id, scope) => {
    const scopes = standards(id).stages?.flatMap((row) => (row.type === 'UL' ? row.scope : []));
    expect(new Set(scopes)).toEqual(new Set([scope]));
  });

  it('count folic acid in its own unit, on the card too', () => {
    expect(value('folate', 'male-31-50', 'UL')).toBe('1000 µg folic acid');
    const [adults] = records.find(({ id }) => id === 'folate')?.intakes ?? [];
    expect(adults).toMatchObject({ unit: 'µg DFE', upperLimitUnit: 'µg folic acid' });
  });

  it('sodium has the amount from which chronic disease is commoner, of 2019', () => {
    expect(value('sodium', 'female-31-50', 'CDRR')).toBe('2300 mg');
    expect(value('potassium', 'male-31-50', 'AI')).toBe('3400 mg');
    expect(value('potassium', 'female-31-50', 'AI')).toBe('2600 mg');
  });
});

describe('what stands beside them, each named as whose it is', () => {
  // PMC7231601, table 6: upper levels by life stage, EFSA's where its name stands above.
  it.each([
    ['vitamin-d', 100, 'µg'],
    ['vitamin-e', 300, 'mg'],
    ['folate', 1000, 'µg folic acid'],
  ])('the European limit of %s is %d %s', (id, limit, unit) => {
    expect(standards(id).efsaLimits).toMatchObject([{ value: limit, unit }]);
  });

  it('limits of vitamin B6 differ by sea: 100 mg and 12 mg', () => {
    expect(value('vitamin-b6', 'male-31-50', 'UL')).toBe('100 mg');
    expect(standards('vitamin-b6').efsaLimits).toMatchObject([{ value: 12, unit: 'mg' }]);
  });

  it('says which daily values of labels nobody read', () => {
    const values = standards('potassium').dailyValues ?? [];
    expect(values.map(({ group, checked }) => `${group}: ${checked}`)).toEqual([
      'adults and children from 4: read',
      'babies to 12 months: cited',
      'children 1–3: cited',
      'pregnant and breastfeeding women: cited',
    ]);
  });

  it('shares of energy of adults', () => {
    expect(sharesOfAdults('fat')).toMatchObject({ fromPercent: 20, toPercent: 35 });
    expect(sharesOfAdults('carbohydrate')).toMatchObject({ fromPercent: 45, toPercent: 65 });
    expect(sharesOfAdults('protein')).toMatchObject({ fromPercent: 10, toPercent: 35 });
  });
});

describe('units and forms', () => {
  // Molar masses from general chemistry tables (CRC Handbook), typed by hand: part of a compound that is the element.
  it.each([
    ['MgO', 'Mg', 24.305 / 40.304],
    ['CaCO3', 'Ca', 40.078 / 100.087],
    ['FeSO11H14', 'Fe', 55.845 / 278.01],
    ['FeC4H2O4', 'Fe', 55.845 / 169.9],
    ['ZnC12H22O14', 'Zn', 65.38 / 455.68],
    ['Mg3C12H10O14', 'Mg', 72.915 / 451.11],
    ['KCl', 'K', 39.098 / 74.551],
    ['NaCl', 'Na', 22.99 / 58.44],
  ])('%s holds %s', (formula, element, share) => {
    expect(elementShare(formula, element)).toBeCloseTo(share, 3);
  });

  it.each(['Mg(OH)2', 'FeSO4·7H2O', 'Xx2', '', 'CaCO3 '])('%j is no formula', (formula) => {
    expect(elementShare(formula, 'Ca')).toBeUndefined();
  });

  it('says nothing of an element that the compound lacks', () => {
    expect(elementShare('MgO', 'Ca')).toBeUndefined();
  });

  it('there and back again: units that turn into each other agree', () => {
    expect(40 * factor('vitamin-d', '1 IU of vitamin D')).toBeCloseTo(1);
    expect(0.6 * factor('folate', '1 µg of folic acid with food')).toBeCloseTo(1, 1);
    expect(0.5 * factor('folate', '1 µg of folic acid on an empty stomach')).toBeCloseTo(1);
    expect(12 * factor('vitamin-a', '1 µg of beta-carotene in food')).toBeCloseTo(1, 2);
    // 1 IU of retinol is 0.3 µg; of beta-carotene 0.6 µg, of which in food 12 µg count as 1.
    expect(factor('vitamin-a', '1 IU of beta-carotene in food')).toBeCloseTo(0.6 / 12);
    const salt = factor('sodium', '1 g of salt') / 1000;
    expect(salt * factor('salt', '1 g of sodium')).toBeCloseTo(1, 2);
  });
});
