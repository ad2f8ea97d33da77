import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../data/knowledge';
import type { ConceptHead, ConceptRecord } from '../../src/knowledge/types';

const files = compileKnowledge();
const parse = (name: string): unknown => JSON.parse(files[name] ?? '');
const records = parse('records.json') as ConceptRecord[];
const heads = parse('heads.json') as ConceptHead[];
const record = (id: string): ConceptRecord => {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`no record of ${id}`);
  return found;
};

describe('the records', () => {
  it('has one for each concept, each under a topic', () => {
    const topics = (parse('topics.json') as ConceptHead[]).map(({ id }) => id);
    expect(records.map(({ id }) => id)).toEqual(heads.map(({ id }) => id));
    expect(new Set(heads.map(({ id }) => id)).size).toBe(heads.length);
    for (const { topic } of heads) expect(topics).toContain(topic);
    for (const topic of topics) expect(heads.some((head) => head.topic === topic)).toBe(true);
  });

  it('tells first on the card of an acute danger when to call for help', () => {
    const acute =
      'stroke heart-attack asthma migraine hypertension uti seizures coma chest-pain hypoglycemia';
    for (const id of acute.split(' '))
      expect(record(id).redFlags?.[0]?.level, id).toBe('emergency');
    for (const id of ['depression', 'anxiety', 'mood-changes', 'stress'])
      expect(record(id).redFlags?.[0]?.text, id).toMatch(/crisis line/);
  });

  it('has nothing but help on the card of self-harm', () => {
    const { redFlags, summary, sources, ...rest } = record('self-harm');
    expect(redFlags?.map(({ level }) => level)).toEqual(['emergency', 'emergency']);
    expect(summary.text).toMatch(/Help can be had/);
    expect(sources.length).toBeGreaterThan(0);
    expect(Object.keys(rest).toSorted()).toEqual(['alsoCalled', 'id', 'kind', 'name', 'topic']);
  });

  it('lists with each record exactly the sources that it uses', () => {
    for (const one of records) {
      const { sources, ...parts } = one;
      const used = new Set<string>();
      JSON.stringify(parts, (key: string, value: unknown) => {
        if (key === 'sources') for (const id of value as string[]) used.add(id);
        return value;
      });
      expect(new Set(sources.map(({ id }) => id)), one.id).toEqual(used);
      expect(used.size, one.id).toBeGreaterThan(0);
    }
  });

  it('calls no concept by its own name a second time', () => {
    for (const { name, alsoCalled } of records) expect(alsoCalled).not.toContain(name);
  });

  it('puts the most urgent flag first and the strongest link of a lack first', () => {
    const levels = record('muscle-cramp').redFlags?.map(({ level }) => level);
    expect(levels?.at(0)).toBe('emergency');
    expect(levels).toEqual(
      ['emergency', 'same-day', 'soon'].flatMap((level) =>
        levels?.filter((each) => each === level),
      ),
    );
    const strengths = record('magnesium').links?.map(
      ({ direction, strength }) => `${direction} ${strength}`,
    );
    expect(strengths?.[0]).toBe('lack hallmark');
    expect(strengths?.indexOf('excess common')).toBeGreaterThan(
      strengths?.lastIndexOf('lack none') ?? 0,
    );
  });
});

const NUTRIENTS =
  'magnesium potassium calcium sodium vitamin-d vitamin-b12 vitamin-c protein carbohydrate water omega-3';
const UNMEASURED = 'collagen electrolytes unsaturated-fat fat';
const SYMPTOMS =
  'muscle-cramp muscle-spasm muscle-twitch stiffness muscle-tightness tight-hamstrings weakness muscle-weakness fatigue muscle-fatigue tingling numbness coordination anxiety arrhythmia pain muscle-pain inflammation';
const CONDITIONS =
  'hypokalemia hypocalcemia hypomagnesemia dehydration vitamin-d-deficiency vitamin-b12-deficiency potassium-deficiency magnesium-deficiency calcium-deficiency electrolyte-imbalance';
const FACTORS =
  'overuse processed-food supplements sunlight refined-sugar added-sugar fortified-food';
const FOODS =
  'spinach kale leafy-greens almonds cashews nuts pumpkin-seeds sunflower-seeds seeds legumes beans avocado salmon fatty-fish fish banana sweet-potato dairy sardines broccoli eggs meat berries';
const each = (ids: string): string[] => ids.split(' ');

describe('the world of one article on tight hamstrings is complete', () => {
  it.each(each(NUTRIENTS))('nutrient %s', (id) => {
    const { intakes, notes, links, related, foods } = record(id);
    expect(intakes?.length).toBeGreaterThan(0);
    expect(notes?.length).toBeGreaterThan(0);
    expect(related?.length).toBeGreaterThan(0);
    if (id !== 'carbohydrate') expect(links?.length).toBeGreaterThan(2);
    if (id !== 'water') expect(foods?.length).toBeGreaterThanOrEqual(5);
  });
  it.each(each(UNMEASURED))('nutrient without a set amount %s', (id) => {
    expect(record(id).notes?.length).toBeGreaterThan(0);
  });
  it.each(each(SYMPTOMS))('symptom %s', (id) => {
    const { redFlags, causes, notes, related } = record(id);
    expect(redFlags?.length).toBeGreaterThan(0);
    expect(causes?.length).toBeGreaterThan(2);
    expect(notes?.length).toBeGreaterThan(0);
    expect(related?.length).toBeGreaterThan(0);
  });
  it.each(each(CONDITIONS))('condition %s', (id) => {
    const { redFlags, causes, notes, links } = record(id);
    expect(redFlags?.length).toBeGreaterThan(0);
    expect(causes?.length).toBeGreaterThan(1);
    expect(notes?.length).toBeGreaterThan(0);
    expect(links?.length).toBeGreaterThan(0);
  });
  it.each(each(FACTORS))('factor %s', (id) => {
    expect(record(id).notes?.length).toBeGreaterThan(0);
  });
  it.each(each(FOODS))('food %s', (id) => {
    expect(record(id).contents?.nutrients.length).toBeGreaterThan(0);
    expect(record(id).related?.length).toBeGreaterThan(0);
  });
});

describe('what may honestly be said', () => {
  it('links no nutrient to tight hamstrings, and says so', () => {
    const { links, notes, causes } = record('tight-hamstrings');
    expect(causes?.[0]?.text).toMatch(/sitting/);
    expect(notes?.[0]).toMatchObject({ grade: 'none' });
    expect(new Set(links?.map(({ strength }) => strength))).toEqual(new Set(['none']));
    expect(links?.length).toBeGreaterThan(4);
  });

  it('does not let a low blood level pass for a diet', () => {
    for (const id of ['potassium', 'calcium', 'sodium'])
      expect(record(id).notes?.some(({ text }) => text.startsWith('Blood level is not diet'))).toBe(
        true,
      );
    const cramp = record('muscle-cramp').links?.find(({ concept }) => concept === 'potassium');
    expect(cramp?.text).toBe(
      'A low blood level of potassium can cause muscle cramps. Diet alone is seldom the reason.',
    );
  });

  it('says that trials do not show magnesium to prevent cramps', () => {
    const texts = record('magnesium').notes?.filter(({ grade }) => grade === 'against');
    expect(texts?.[0]?.text).toMatch(/^Trials do not show/);
  });

  it('gives an amount above its limit only with what the limit covers', () => {
    const [men] = record('magnesium').intakes ?? [];
    expect(men).toMatchObject({ amount: 400, upperLimit: 350 });
    expect(men?.upperLimitScope).toMatch(/^supplements/);
  });
});
