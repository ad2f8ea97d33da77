import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConceptCard, type ConceptCardProps } from '../../src/card/concept-card';
import { NumbersContext } from '../../src/card/context';
import type { ConceptRecord, Link, Verdict } from '../../src/knowledge/types';
import type { Translate } from '../../src/card/translate';
import { NUTRIENT, SYMPTOM, t } from './fixtures';

const note = (said: string) => ({ text: said, checked: 'read', sources: [] }) as const;

let container: HTMLElement;

async function draw(
  record: ConceptRecord,
  props: Partial<ConceptCardProps> = {},
  hasNumbers = true,
): Promise<void> {
  container = document.createElement('div');
  document.body.append(container);
  const card = <ConceptCard record={record} t={t} {...props} />;
  await act(() =>
    render(<NumbersContext.Provider value={hasNumbers}>{card}</NumbersContext.Provider>, container),
  );
}

afterEach(() => {
  render(null, container);
  container.remove();
});

const all = (selector: string): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>(selector),
];
/** What stands behind the summary, for the ear and for the eye. */
const marks = (): string[] => all('.card-summary .card-marks').map((each) => each.textContent);
const sections = (): string[] =>
  all('section').map((each) => each.textContent.replaceAll(/\s+/g, ' '));
const text = (): string => container.textContent.replaceAll(/\s+/g, ' ');
const button = (name: string): HTMLElement => {
  const found = all('button').find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const rtl: Translate = (key, substitutions) =>
  ({ card_lang: 'ar', card_dir: 'rtl' })[key] ?? t(key, substitutions);
const press = (name: string): Promise<void> => act(() => button(name).click());

describe('the card of a nutrient', () => {
  it('calls a link a sign only where its source was read', async () => {
    const links = (NUTRIENT.links ?? []).map((link) => ({
      ...link,
      checked: 'cited' as const,
      strength: 'hallmark' as const,
    }));
    await draw({ ...NUTRIENT, links }, { isFull: true });
    expect(sections().filter((each) => /signs/.test(each))).toEqual([]);
    expect(sections().find((each) => each.startsWith(`${t('card_group_unchecked')} 2`))).toMatch(
      /Wobble.*Sway/,
    );
    expect(all('.card-grade')).toEqual([]);
  });

  it('marks a statement whose source nobody has read, to the eye and to the ear', async () => {
    await draw(NUTRIENT);
    const [read = ''] = marks();
    await draw({ ...NUTRIENT, summary: { ...NUTRIENT.summary, checked: 'cited' } });
    expect(marks()).toEqual([`${read.replace(')', ', not yet checked)')}?`]);
  });

  it('names no link before "More" whose source nobody has read', async () => {
    const links = (NUTRIENT.links ?? []).map((link) => ({ ...link, checked: 'cited' as const }));
    await draw({ ...NUTRIENT, links });
    expect(text()).not.toContain('Wobble');
    await press('More');
    expect(text()).toContain('Wobble');
  });

  it('is an article named by its heading, in the language of its messages', async () => {
    await draw(NUTRIENT);
    const [article] = all('article');
    expect(article?.lang).toBe('en');
    expect(article?.dir).toBe('ltr');
    const heading = container.querySelector(`#${article?.getAttribute('aria-labelledby')}`);
    expect(heading?.localName).toBe('h2');
    expect(heading?.textContent).toBe('Testium');
    expect(text()).toContain('Mineral');
  });

  it('takes language and direction from its messages', async () => {
    await draw(NUTRIENT, { t: rtl });
    expect([all('article')[0]?.lang, all('article')[0]?.dir]).toEqual(['ar', 'rtl']);
  });

  it('says before "More" the first of each part', async () => {
    await draw(NUTRIENT);
    expect(text()).toContain('Also called Te');
    expect(text()).not.toContain('hydrotest');
    expect(all('.card-bar-row')).toHaveLength(1);
    expect(text()).not.toContain('Seen in clear deficiency.');
    expect(text()).not.toContain('Restium');
  });

  it('says all after "More", and less again', async () => {
    await draw(NUTRIENT);
    expect(button('More').getAttribute('aria-expanded')).toBe('false');
    await press('More');
    expect(text()).toContain('hydrotest');
    expect(text()).toContain('Seen in clear deficiency.');
    expect(text()).toContain('Restium');
    expect(all('.card-bar-row')).toHaveLength(3);
    expect(all('tbody tr').map((row) => row.textContent)).toEqual([
      'Women 31–50320\u00A0mg350\u00A0mg',
      'Men 31–50420\u00A0mgnone set',
    ]);
    await press('Less');
    expect(text()).not.toContain('hydrotest');
  });

  it('says the intake figure in words: group, amount, upper limit and its scope', async () => {
    await draw(NUTRIENT);
    expect(all('svg[role=img]').map((svg) => svg.getAttribute('aria-label'))).toEqual([
      'Women 31–50: 320\u00A0mg a day recommended; upper limit 350\u00A0mg, supplements only',
    ]);
    expect(text()).toContain('upper limit 350\u00A0mg, supplements only'.replace('\u00A0', ' '));
  });

  it('names the stretch below the recommended amount, and not as too little', async () => {
    await draw(NUTRIENT);
    expect(all('.card-key').map((key) => key.className.replace('card-key ', ''))).toEqual([
      'card-key-tick',
      'card-key-below',
      'card-key-limit',
    ]);
    expect(all('.card-key-below')[0]?.textContent).toBe('less than that');
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
    await draw({ ...NUTRIENT, foods: [], contents });
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
    await draw({ ...NUTRIENT, intakes });
    expect(text()).toContain(
      'above 2,300 mg a day, less lowers the risk of disease; no upper limit set',
    );
    await press('More');
    expect(text()).toContain('Better below');
  });

  it('says that no upper limit is set', async () => {
    const [, intake] = NUTRIENT.intakes ?? [];
    await draw({ ...NUTRIENT, intakes: intake ? [intake] : [] });
    expect(text()).toContain('no upper limit set');
    expect(all('[fill^="url("]')).toHaveLength(0);
  });

  it('scales food bars to the day and says the share; none where units differ', async () => {
    await draw(NUTRIENT, { isFull: true });
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
    await draw({ ...NUTRIENT, foods }, { isFull: true });
    const rows = all('.card-bar-row').map((row) => row.textContent.slice(0, 4).trim());
    expect(rows).toEqual(['mg 0', 'mg 1', 'mg 2', 'mg 3', 'µg 0', 'µg 1', 'µg 2', 'µg 3']);
    await draw({ ...NUTRIENT, foods: foods.slice(0, 12) }, { isFull: true });
    expect(all('.card-bar-row')).toHaveLength(8);
  });

  it('says strength and grade of links in words, lack apart from excess', async () => {
    await draw(NUTRIENT);
    const brief = all('section').map((section) => section.textContent);
    expect(brief.find((each) => each.startsWith('Too little'))).toMatch(/Wobble.*strong/);
    expect(brief.join()).not.toContain('Too much');
    await press('More');
    expect(sections().find((each) => each.startsWith('Typical signs 1'))).toMatch(
      /Too little.*Wobble.*strong evidence.*Seen in clear deficiency/,
    );
    expect(sections().find((each) => each.startsWith('Not yet checked 1'))).toMatch(
      /Too much.*Sway/,
    );
  });

  it('opens concepts by their names, only where something can open them', async () => {
    const onOpen = vi.fn<(concept: string) => void>();
    await draw(NUTRIENT, { onOpen });
    await press('Wobble');
    await press('Test seeds');
    expect(onOpen.mock.calls).toEqual([['wobble'], ['seeds']]);
    await draw(NUTRIENT);
    expect(() => button('Wobble')).toThrow();
    expect(text()).toContain('Wobble');
  });

  it('has Back and Close only where they lead somewhere', async () => {
    const onBack = vi.fn<() => void>();
    const onClose = vi.fn<() => void>();
    await draw(NUTRIENT, { onBack, onClose });
    await press('Back');
    await press('Close');
    expect([onBack.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    await draw(NUTRIENT);
    expect(() => button('Back')).toThrow();
    expect(() => button('Close')).toThrow();
  });
});

describe('what a concept does with others', () => {
  const interactions = ['Gravium', 'Levium', 'Modestium', 'Parvium'].map((name, at) => ({
    concept: name.toLowerCase(),
    name,
    severity: at === 0 ? ('serious' as const) : ('minor' as const),
    text: `They meet ${at}.`,
    caution: `Ask ${at}.`,
    who: 'testers',
    checked: 'read' as const,
    sources: ['handbook'],
  }));

  it('is named first among the cautions, as many as a brief card has room for', async () => {
    await draw({ ...NUTRIENT, interactions });
    expect(text()).toContain('Gravium, Levium');
    expect(text()).not.toContain('They meet');
    expect(text()).not.toContain('Parvium');
    expect(text()).not.toContain('Keep apart from testomycin.');
  });

  it('is told at once on the card of a factor', async () => {
    await draw({ ...NUTRIENT, kind: 'factor', intakes: [], foods: [], interactions });
    expect(text()).toContain('Gravium: They meet 0. Ask 0.');
    expect(text()).toContain('They meet 2. Ask 2.');
    expect(text()).not.toContain('Parvium');
  });

  it('is never only named: where it is, there is more', async () => {
    const [only] = interactions;
    const { id, kind, topic, name, alsoCalled, summary, sources } = NUTRIENT;
    const bare = { id, kind, topic, name, alsoCalled, summary, sources };
    await draw({ ...bare, interactions: only ? [only] : [] });
    await press(t('card_more'));
    expect(text()).toContain('They meet 0. Ask 0.');
  });

  it('is told in full with how much it matters and to whom, and leads to the other', async () => {
    const onOpen = vi.fn<(concept: string) => void>();
    await draw({ ...NUTRIENT, interactions }, { isFull: true, onOpen });
    expect(text()).toContain('Gravium, Levium, Modestium, Parvium');
    await press(`${t('card_cautions')} 5`);
    expect(text()).toContain(t('card_severity_serious'));
    expect(text()).toContain(`${t('card_interaction_who', ['testers'])} They meet 3. Ask 3.`);
    expect(text()).toContain('Keep apart from testomycin.');
    await press('Parvium');
    expect(onOpen).toHaveBeenCalledWith('parvium');
  });
});

describe('the card of a symptom', () => {
  it('begins with red flags, most urgent first, level in words', async () => {
    await draw(SYMPTOM);
    const heads = all('.card-flag strong, h2, h3').map((heading) => heading.textContent);
    expect(heads.slice(0, 3)).toEqual(['Call emergency services now:', 'Wobble', 'Usual causes']);
    await press('More');
    const full = all('.card-flag strong, h2, h3').map((heading) => heading.textContent);
    expect(full.slice(0, 3)).toEqual([
      'Call emergency services now:',
      'See a doctor soon:',
      'Wobble',
    ]);
  });

  it('shows what can wait some days at once if there is nothing more urgent', async () => {
    await draw({ ...SYMPTOM, redFlags: SYMPTOM.redFlags?.slice(0, 1) ?? [] });
    expect(all('strong, h2, h3')[0]?.textContent).toBe('See a doctor soon:');
  });

  it('puts commoner causes before nutrients and says that no link is established', async () => {
    await draw(SYMPTOM);
    expect(text().indexOf('A bad table.')).toBeGreaterThan(0);
    expect(text().indexOf('A bad table.')).toBeLessThan(text().indexOf('No nutrient has'));
    expect(text()).not.toContain('A rare thing.');
    await press('More');
    expect(text()).toContain('A rare thing.');
    expect(text()).toContain('No trial found one.');
  });
});

const isUnproven = (section: string): boolean => section.startsWith('Claimed, but');

describe('a link that is not established', () => {
  it('stands apart from what can happen, and only in full', async () => {
    const [unproven] = SYMPTOM.links ?? [];
    if (!unproven) throw new Error('the fixture has a link');
    await draw({ ...NUTRIENT, links: [...(NUTRIENT.links ?? []), unproven] });
    expect(
      all('section')
        .map((each) => each.textContent)
        .some(isUnproven),
    ).toBe(false);
    await press('More');
    expect(sections().find(isUnproven)).toContain('No trial found one.');
    expect(sections().find((each) => each.startsWith('Typical'))).not.toContain('No trial');
  });
});

describe('many links', () => {
  const links = ['excess', 'lack'].flatMap((direction, side) =>
    Array.from({ length: 3 }, (_, at): Link => ({
      ...note(`Said of ${direction} ${at}.`),
      concept: `sign-${side}-${at}`,
      name: `Sign ${side} ${at}`,
      kind: 'symptom',
      strength: 'common',
      grade: 'moderate',
      direction: direction === 'lack' ? 'lack' : 'excess',
    })),
  );
  const [unproven = links[0]] = SYMPTOM.links ?? [];
  const record = { ...NUTRIENT, links: [...(unproven ? [unproven] : []), ...links] };

  it('begin with their names, lack before excess, below a heading with their count', async () => {
    await draw(record);
    await press('More');
    const heads = all('h3, h4').map((each) => each.textContent);
    const from = heads.indexOf('Known signs 6');
    expect(heads.slice(from, from + 4)).toEqual([
      'Known signs 6',
      'Too little can show as',
      'Too much can show as',
      'Claimed, but with no established link 1',
    ]);
    expect(text()).toMatch(/Sign 1 0.*Sign 1 2.*Sign 0 0.*Sign 0 2/);
    expect(text()).not.toContain('Said of lack');
    expect(text()).toContain('No trial found one.');
  });

  it('are told in full and put away again by their heading', async () => {
    await draw(record);
    await press('More');
    expect(button('Known signs 6').getAttribute('aria-expanded')).toBe('false');
    await press('Known signs 6');
    expect(button('Known signs 6').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toMatch(/Said of lack 0.*Said of excess 2/);
    await press('Known signs 6');
    expect(text()).not.toContain('Said of lack');
  });

  it('say on a symptom as what sign it shows, and under the same heading of which nutrient', async () => {
    await draw({ ...SYMPTOM, links: links.slice(2, 4) }, { isFull: true });
    expect(sections().find((each) => each.startsWith('As a known sign 2'))).toMatch(
      /Can come with too little of.*Sign 1 0.*Can come with too much of.*Sign 0 2/,
    );
  });
});

const verdict = (object: string, name?: string): Verdict => ({
  ...note('Trials disagree.'),
  subject: 'testium',
  object,
  relation: 'relieves',
  verdict: 'mixed',
  who: 'testers',
  ...(name && { name }),
});

describe('what is known of claims', () => {
  const { links: _, ...bare } = NUTRIENT;
  const record = { ...bare, verdicts: [verdict('wobble', 'Wobble'), verdict('lung-wobble')] };

  it('is told at once where there are no links, each finding once', async () => {
    await draw({ ...record, intakes: [], foods: [] });
    expect(text()).toMatch(/What is said, and what is known Trials disagree\./);
    expect(text().match(/Trials disagree/g)).toHaveLength(1);
    await draw({ ...record, links: NUTRIENT.links ?? [] });
    expect(text()).not.toContain('Trials disagree');
  });

  it('is not told twice below the claim of a sentence', async () => {
    await draw(record, { claims: 'What it claims.' });
    expect(text()).not.toContain('Trials disagree');
  });

  it('says after "More" of what and in whom, and leads there if there is a card', async () => {
    const onOpen = vi.fn<(concept: string) => void>();
    await draw(record, { isFull: true, onOpen });
    expect(sections().find((each) => each.startsWith('What is said'))).toMatch(
      /Taken against.*Wobble.*studies disagree.*In testers: Trials disagree\..*lung wobble/,
    );
    await press('Wobble');
    expect(onOpen).toHaveBeenCalledWith('wobble');
    expect(() => button('lung wobble')).toThrow('no button');
  });
});

describe('sources', () => {
  it('are numbered in the order in which they are cited; what is not cited is not listed', async () => {
    await draw(NUTRIENT);
    expect(all('details ol > li').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Handbook of tests \(2020\).*We read this page; it says so\.$/),
      expect.stringMatching(/^TablesThe figures are from its tables\.$/),
      expect.stringMatching(/^Food tablesThe figures/),
      expect.stringMatching(/^Review.*some of the statements/),
    ]);
    expect(all('.card-summary .card-spoken')[0]?.textContent).toBe(' (source 1)');
  });

  it('are linked over https only, in a new tab that learns nothing', async () => {
    await draw(NUTRIENT);
    expect(
      all('a').map((link) => [
        link.getAttribute('href'),
        link.getAttribute('target'),
        link.getAttribute('rel'),
      ]),
    ).toEqual([
      ['https://example.org/handbook', '_blank', 'noopener noreferrer'],
      ['https://example.org/review', '_blank', 'noopener noreferrer'],
    ]);
  });

  it('never make a link of another scheme', async () => {
    const [source] = SYMPTOM.sources;
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://x.org',
      'HTTPS://x.org',
    ]) {
      await draw({ ...SYMPTOM, sources: source ? [{ ...source, url }] : [] });
      expect(all('a'), url).toHaveLength(0);
    }
  });
});

describe('any text of a record', () => {
  it('stays text', async () => {
    const payload = '<img src=x onerror=alert(1)><script>1</script>';
    await draw({ ...NUTRIENT, name: payload, summary: { ...NUTRIENT.summary, text: payload } });
    expect(all('img, script')).toHaveLength(0);
    expect(text()).toContain(payload);
  });
});

describe('why a term is highlighted', () => {
  it('names the form and the words that decided', async () => {
    const reason = { form: 'iron', policy: 'gated', evidence: 'sentence', cue: 'anaemia' } as const;
    await draw(NUTRIENT, { reason });
    expect(text()).toContain(
      'Why highlighted?“iron” can mean other things; “anaemia” in the same sentence shows what is meant.',
    );
  });

  it.each(['form', 'sentence', 'block', 'heading', 'section', 'page'] as const)(
    'has words for evidence in the %s',
    async (evidence) => {
      for (const cue of [undefined, 'diet']) {
        await draw(NUTRIENT, {
          reason: { form: 'lead', policy: 'gated', evidence, ...(cue && { cue }) },
        });
        const [why] = all('details p').map((line) => line.textContent);
        expect(why).toContain('“lead”');
        if (cue && evidence !== 'form') expect(why).toContain('“diet”');
      }
    },
  );
});

describe('a card without numbers', () => {
  const RECORD: ConceptRecord = {
    ...NUTRIENT,
    notes: [note('Men need about 35 mg more a day.'), note('Zinc works in 300 enzymes.')],
    cautions: [note('50 mg a day or more can cause a lack of copper.')],
  };

  it('has no intake, no amounts and no shares, but the foods by name', async () => {
    await draw(RECORD, { isFull: true }, false);
    expect(all('svg.card-range, .card-table, .card-bar, .card-figure')).toEqual([]);
    expect(text()).toContain('Test seeds');
    expect(text()).not.toMatch(/320|28 g|35 mg/);
    expect(text()).toContain('300 enzymes');
  });

  it('leaves room for the notes that are shown', async () => {
    const notes = [note('Take 5 mg.'), note('Take 6 mg.'), note('Take it easy.')];
    await draw({ ...SYMPTOM, redFlags: [], notes }, {}, false);
    expect(text()).toContain('Take it easy.');
  });

  it('still says which foods are fortified', async () => {
    const [food] = NUTRIENT.foods ?? [];
    if (!food) throw new Error('no food');
    await draw({ ...NUTRIENT, foods: [{ ...food, added: true }] }, { isFull: true }, false);
    expect(text()).toContain(`Test seeds ${t('reader_fortified')}`);
  });

  it('keeps the numbers of its cautions', async () => {
    await draw(RECORD, { isFull: true }, false);
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
    await draw({ ...SYMPTOM, contents }, { isFull: true }, false);
    expect(text()).toContain(t('card_contents_plain', ['Lentils']));
    expect(text()).toContain('Zinc');
    expect(text()).not.toMatch(/198|7 mg|50/);
  });
});
