import { afterEach, describe, expect, it } from 'vitest';
import type { AllStandards, ConceptRecord, FoodAmount } from '../../src/knowledge/types';
import { Reader } from '../../src/views/reader/reader';
import { click, createFakeExtension, draw, settle, shown, t, undraw } from './fake-extension';

const STANDARDS: AllStandards = { stages: [], sources: [], concepts: {} };
const food = (name: string, figures: Partial<FoodAmount>): FoodAmount => ({
  name,
  ndb: name,
  serving: '1 oz',
  servingGrams: 28,
  amount: 1,
  per100g: 1,
  diets: [],
  unit: 'g',
  sources: [],
  ...figures,
});
/** Zinc in two kinds, of which vegans get one: beans, that are no record's. */
const FED: ConceptRecord = {
  id: 'zinc',
  kind: 'nutrient',
  topic: 'minerals',
  name: 'Zinc',
  alsoCalled: [],
  summary: { text: 'A metal.', checked: 'read', sources: [] },
  foods: [
    food('Beef', { amount: 9, unit: 'g ALA' }),
    food('Seeds', { amount: 2, unit: 'g ALA', diets: ['vegan'] }),
    food('Fish', { amount: 9, unit: 'g DHA' }),
  ],
  sources: [],
};
const DIET_FOODS = {
  concepts: { zinc: [food('Beans', { amount: 5, unit: 'g ALA', diets: ['vegan'] })] },
  sources: [],
};
const reader = <Reader index={{ concepts: [] }} standards={STANDARDS} dietFoods={DIET_FOODS} />;
const FLAGGED: ConceptRecord = {
  id: 'fatigue',
  kind: 'symptom',
  topic: 'symptoms-general',
  name: 'Fatigue',
  alsoCalled: [],
  redFlags: [{ level: 'emergency', text: 'Call for help.', checked: 'read', sources: [] }],
  summary: { text: 'Being tired.', checked: 'read', sources: [] },
  sources: [],
};

const state = (): string => `${document.title} | ${document.activeElement?.localName}`;
const go = async (fragment: string): Promise<void> => {
  history.replaceState(null, '', `/${fragment}`);
  dispatchEvent(new Event('hashchange'));
  await settle();
};

/** Names in the rows of the tables of foods. */
const rows = (): (string | undefined)[] =>
  [...document.querySelectorAll('.reader-foods tbody th')].map(
    (row) => row.firstChild?.textContent ?? undefined,
  );
/** What is said of how many foods are listed. */
const extents = (): (string | null)[] =>
  [...document.querySelectorAll('.reader-section [role=status] p')].map((line) => line.textContent);

afterEach(() => {
  undraw();
  history.replaceState(null, '', '/');
});

describe('the full view', () => {
  it('has a title and a focus for each address, wherever the reader came from', async () => {
    await draw(reader, createFakeExtension().extension);
    expect(state()).toBe(`${t('reader_title')} | input`);
    await go('#/nutrient/zinc');
    expect(state()).toBe(`${t('reader_title_of', ['Zinc'])} | h1`);
    await go('#/nutrient/iron');
    expect(state()).toBe(`${t('reader_title_of', ['Iron'])} | h1`);
    await go('#/nutrient/lead');
    expect(state()).toBe(`${t('reader_title_of', [t('reader_not_found')])} | input`);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('lead');
    (document.activeElement as HTMLElement).blur();
    await go('#/');
    expect(state()).toBe(`${t('reader_title')} | input`);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('puts red flags behind the heading, which has the focus, and before all else', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockResolvedValue([FLAGGED]);
    await draw(reader, extension);
    await go('#/symptom/fatigue');
    const texts = ['Fatigue', 'Call for help.', 'Being tired.'].map((text) =>
      (document.querySelector('article')?.textContent ?? '').indexOf(text),
    );
    expect(texts[0]).toBe(0);
    expect(texts).toEqual(texts.toSorted((a, b) => a - b));
  });

  it('gives ways on where a record did not come', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockRejectedValueOnce(new Error('background is gone'));
    await draw(reader, extension);
    await go('#/nutrient/zinc');
    expect(shown()).toContain(t('popup_no_record'));
    expect(document.activeElement?.textContent).toBe('Zinc');
    expect(document.querySelector('main a')?.getAttribute('href')).toBe('#/');
    await click(t('reader_again'));
    expect(shown()).toContain('About Zinc.');
    expect(document.activeElement?.textContent).toBe('Zinc');
  });

  it('lists the foods of a diet, says how many they are and where there are none', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockResolvedValue([FED]);
    await draw(reader, extension);
    await go('#/nutrient/zinc');
    expect(rows()).toEqual(['Beef', 'Seeds', 'Fish']);
    expect(extents()).toEqual([
      t('reader_foods_of', ['ALA', t('reader_foods_richest_other', ['2'])]),
      t('reader_foods_of', ['DHA', t('reader_foods_richest_one', ['1'])]),
    ]);
    const [, diet] = document.querySelectorAll('select');
    if (!diet) throw new Error('no choice of a diet');
    diet.value = 'vegan';
    diet.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(rows()).toEqual(['Beans', 'Seeds']);
    expect(extents()).toEqual([
      t('reader_foods_of', ['ALA', t('reader_foods_richest_other', ['2'])]),
      t('reader_foods_of', ['DHA', t('reader_foods_none')]),
    ]);
  });
});
