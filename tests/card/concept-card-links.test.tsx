import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Link, Verdict } from '../../src/knowledge/types';
import { all, button, drawCard, press, sections, text, undrawCard } from './drawn-card';
import { NUTRIENT, statement, SYMPTOM, t } from './fixtures';

afterEach(undrawCard);

describe('the card of a nutrient', () => {
  it('calls a link a sign only where its source was read', async () => {
    const links = (NUTRIENT.links ?? []).map((link) => ({
      ...link,
      checked: 'cited' as const,
      strength: 'hallmark' as const,
    }));
    await drawCard({ ...NUTRIENT, links }, { isFull: true });
    expect(sections().filter((each) => /signs/.test(each))).toEqual([]);
    expect(sections().find((each) => each.startsWith(`${t('card_group_unchecked')} 2`))).toMatch(
      /Wobble.*Sway/,
    );
    expect(all('.card-grade')).toEqual([]);
  });

  it('names no link before "More" whose source nobody has read', async () => {
    const links = (NUTRIENT.links ?? []).map((link) => ({ ...link, checked: 'cited' as const }));
    await drawCard({ ...NUTRIENT, links });
    expect(text()).not.toContain('Wobble');
    await press('More');
    expect(text()).toContain('Wobble');
  });

  it('says strength and grade of links in words, lack apart from excess', async () => {
    await drawCard(NUTRIENT);
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
});

const seen = (): string[] =>
  all('.card-grade > span:not(.card-spoken)').map((each) => each.textContent);
const heard = (): string[] => all('.card-grade').map((each) => each.textContent);

describe('the grade of a sign', () => {
  it.each([
    ['is written where there is room', 'Short.', ['strong evidence']],
    ['is drawn and heard where there is none', 'A long summary. '.repeat(40), []],
  ])('%s', async (_, summary, words) => {
    await drawCard({ ...NUTRIENT, summary: statement(summary) });
    expect(seen()).toEqual(words);
    expect(heard()).toEqual(['strong evidence']);
    expect(all('.card-grade svg')).toHaveLength(1);
  });
});

const isUnproven = (section: string): boolean => section.startsWith('Claimed, but');

describe('a link that is not established', () => {
  it('stands apart from what can happen, and only in full', async () => {
    const [unproven] = SYMPTOM.links ?? [];
    if (!unproven) throw new Error('the fixture has a link');
    await drawCard({ ...NUTRIENT, links: [...(NUTRIENT.links ?? []), unproven] });
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
      ...statement(`Said of ${direction} ${at}.`),
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
    await drawCard(record);
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
    await drawCard(record);
    await press('More');
    expect(button('Known signs 6').getAttribute('aria-expanded')).toBe('false');
    await press('Known signs 6');
    expect(button('Known signs 6').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toMatch(/Said of lack 0.*Said of excess 2/);
    await press('Known signs 6');
    expect(text()).not.toContain('Said of lack');
  });

  it('say on a symptom as what sign it shows, and under the same heading of which nutrient', async () => {
    await drawCard({ ...SYMPTOM, links: links.slice(2, 4) }, { isFull: true });
    expect(sections().find((each) => each.startsWith('As a known sign 2'))).toMatch(
      /Can come with too little of.*Sign 1 0.*Can come with too much of.*Sign 0 2/,
    );
  });
});

const verdict = (object: string, name?: string): Verdict => ({
  ...statement('Trials disagree.'),
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
    await drawCard({ ...record, intakes: [], foods: [] });
    expect(text()).toMatch(/What is said, and what is known Trials disagree\./);
    expect(text().match(/Trials disagree/g)).toHaveLength(1);
    await drawCard({ ...record, links: NUTRIENT.links ?? [] });
    expect(text()).not.toContain('Trials disagree');
  });

  it('is not told twice below the claim of a sentence', async () => {
    await drawCard(record, { claims: 'What it claims.' });
    expect(text()).not.toContain('Trials disagree');
  });

  it('says after "More" of what and in whom, and leads there if there is a card', async () => {
    const onOpen = vi.fn<(concept: string) => void>();
    await drawCard(record, { isFull: true, onOpen });
    expect(sections().find((each) => each.startsWith('What is said'))).toMatch(
      /Taken against.*Wobble.*weak or mixed evidence.*In testers: Trials disagree\..*lung wobble/,
    );
    await press('Wobble');
    expect(onOpen).toHaveBeenCalledWith('wobble');
    expect(() => button('lung wobble')).toThrow('no button');
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
    await drawCard({ ...NUTRIENT, interactions });
    expect(text()).toContain('Gravium, Levium');
    expect(text()).not.toContain('They meet');
    expect(text()).not.toContain('Parvium');
    expect(text()).not.toContain('Keep apart from testomycin.');
  });

  it('is told at once on the card of a factor', async () => {
    await drawCard({ ...NUTRIENT, kind: 'factor', intakes: [], foods: [], interactions });
    expect(text()).toContain('Gravium: They meet 0. Ask 0.');
    expect(text()).toContain('They meet 2. Ask 2.');
    expect(text()).not.toContain('Parvium');
  });

  it('is never only named: where it is, there is more', async () => {
    const [only] = interactions;
    const { id, kind, topic, name, alsoCalled, summary, sources } = NUTRIENT;
    const bare = { id, kind, topic, name, alsoCalled, summary, sources };
    await drawCard({ ...bare, interactions: only ? [only] : [] });
    await press(t('card_more'));
    expect(text()).toContain('They meet 0. Ask 0.');
  });

  it('is told in full with how much it matters and to whom, and leads to the other', async () => {
    const onOpen = vi.fn<(concept: string) => void>();
    await drawCard({ ...NUTRIENT, interactions }, { isFull: true, onOpen });
    expect(text()).toContain('Gravium, Levium, Modestium, Parvium');
    await press(`${t('card_cautions')} 5`);
    expect(text()).toContain(t('card_severity_serious'));
    expect(text()).toContain(`${t('card_interaction_who', ['testers'])} They meet 3. Ask 3.`);
    expect(text()).toContain('Keep apart from testomycin.');
    await press('Parvium');
    expect(onOpen).toHaveBeenCalledWith('parvium');
  });
});
