import { afterEach, describe, expect, it } from 'vitest';
import type { ConceptRecord } from '../../src/knowledge/types';
import { all, drawCard, press, text, undrawCard } from './drawn-card';
import { NUTRIENT, statement, SYMPTOM, t } from './fixtures';

afterEach(undrawCard);

describe('the card of a nutrient', () => {
  it('says the intake figure in words: group, amount, upper limit and its scope', async () => {
    await drawCard(NUTRIENT);
    expect(all('svg[role=img]').map((svg) => svg.getAttribute('aria-label'))).toEqual([
      'Women 31–50: 320\u00A0mg a day recommended; upper limit 350\u00A0mg, supplements only',
    ]);
    expect(text()).toContain('upper limit 350\u00A0mg, supplements only'.replace('\u00A0', ' '));
  });

  it('names the stretch below the recommended amount, and not as too little', async () => {
    await drawCard(NUTRIENT);
    expect(all('.card-key').map((key) => key.className.replace('card-key ', ''))).toEqual([
      'card-key-tick',
      'card-key-below',
      'card-key-limit',
    ]);
    expect(all('.card-key-below')[0]?.textContent).toBe('\u2060less than that');
  });

  it.each([
    [1, '80%', false, ''],
    [1.2, '96%', false, '120%'],
    [35, '100%', true, '3,500%'],
  ])('tells %d of a day apart from a maximum', async (share, width, isTorn, said) => {
    const held = { concept: 'zinc', name: 'Zinc', amount: 7, unit: 'mg', share };
    const contents = {
      name: 'Testes',
      ndb: '1',
      serving: '1 cup',
      servingGrams: 100,
      nutrients: [held],
      diets: [],
      sources: ['foods'],
    };
    await drawCard({ ...NUTRIENT, foods: [], contents });
    expect(all('.card-bar i').map((bar) => bar.style.width)).toEqual([width]);
    expect(all('.card-bar-torn')).toHaveLength(isTorn ? 1 : 0);
    expect(all('.card-share').map((each) => each.textContent)).toEqual([said]);
  });

  it('says above which amount less lowers a risk, and that this is no upper limit', async () => {
    const risk = {
      group: 'Adults',
      basis: 'AI',
      amount: 1500,
      unit: 'mg',
      reduceAbove: 2300,
    } as const;
    const intakes = [
      { ...risk, sources: ['tables'] },
      { ...risk, group: 'Pregnant', sources: ['tables'] },
    ];
    await drawCard({ ...NUTRIENT, intakes });
    expect(text()).toContain(
      'above 2,300 mg a day, less lowers the risk of disease; no upper limit set',
    );
    await press('More');
    expect(text()).toContain('Better below');
  });

  it('says that no upper limit is set', async () => {
    const [, intake] = NUTRIENT.intakes ?? [];
    await drawCard({ ...NUTRIENT, intakes: intake ? [intake] : [] });
    expect(text()).toContain('no upper limit set');
    expect(all('[fill^="url("]')).toHaveLength(0);
  });

  it('scales food bars to the day and says the share; none where units differ', async () => {
    await drawCard(NUTRIENT, { isFull: true });
    // A bar runs on after a whole day's amount: that is not its end.
    expect(all('.card-bar i').map((bar) => bar.style.width)).toEqual(['40%', '100%']);
    const rows = all('.card-bar-row').map((row) => row.textContent);
    expect(rows[0]).toContain('160\u00A0mg, 50% of a day’s amount');
    expect(rows[1]).toContain('1 slice,\u00A040\u00A0g, fortified');
    expect(rows[1]).toContain('200% of a day’s amount');
    expect(rows[2]).toMatch(/5\u00A0µg$/);
  });

  it('lists eight foods at most, as many of each of two kinds', async () => {
    const [food] = NUTRIENT.foods ?? [];
    if (!food) throw new Error('no food');
    const foods = ['mg', 'µg'].flatMap((unit) =>
      Array.from({ length: 12 }, (_, at) => ({
        ...food,
        name: `${unit} ${at}`,
        ndb: `${at}`,
        unit,
      })),
    );
    await drawCard({ ...NUTRIENT, foods }, { isFull: true });
    const rows = all('.card-bar-row').map((row) => row.textContent.slice(0, 4).trim());
    expect(rows).toEqual(['mg 0', 'mg 1', 'mg 2', 'mg 3', 'µg 0', 'µg 1', 'µg 2', 'µg 3']);
    await drawCard({ ...NUTRIENT, foods: foods.slice(0, 12) }, { isFull: true });
    expect(all('.card-bar-row')).toHaveLength(8);
  });
});

describe('a card without numbers', () => {
  const RECORD: ConceptRecord = {
    ...NUTRIENT,
    notes: [statement('Men need about 35 mg more a day.'), statement('Zinc works in 300 enzymes.')],
    cautions: [statement('50 mg a day or more can cause a lack of copper.')],
  };

  it('has no intake, no amounts and no shares, but the foods by name', async () => {
    await drawCard(RECORD, { isFull: true }, false);
    expect(all('svg.card-range, .card-table, .card-bar, .card-figure')).toEqual([]);
    expect(text()).toContain('Test seeds');
    expect(text()).not.toMatch(/320|28 g|35 mg/);
    expect(text()).toContain('300 enzymes');
  });

  it('leaves room for the notes that are shown', async () => {
    const notes = [statement('Take 5 mg.'), statement('Take 6 mg.'), statement('Take it easy.')];
    await drawCard({ ...SYMPTOM, redFlags: [], notes }, {}, false);
    expect(text()).toContain('Take it easy.');
  });

  it('still says which foods are fortified', async () => {
    const [food] = NUTRIENT.foods ?? [];
    if (!food) throw new Error('no food');
    await drawCard({ ...NUTRIENT, foods: [{ ...food, added: true }] }, { isFull: true }, false);
    expect(text()).toContain(`Test seeds ${t('reader_fortified')}`);
  });

  it('keeps the numbers of its cautions', async () => {
    await drawCard(RECORD, { isFull: true }, false);
    expect(text()).toContain('50 mg a day or more');
  });

  it('names what a food holds', async () => {
    const nutrients = [{ concept: 'zinc', name: 'Zinc', amount: 7, unit: 'mg', share: 0.5 }];
    const contents = {
      name: 'Lentils',
      ndb: '1',
      serving: '1 cup',
      servingGrams: 198,
      diets: [],
      nutrients,
      sources: [],
    };
    await drawCard({ ...SYMPTOM, contents }, { isFull: true }, false);
    expect(text()).toContain(t('card_contents_plain', ['Lentils']));
    expect(text()).toContain('Zinc');
    expect(text()).not.toMatch(/198|7 mg|50/);
  });
});
