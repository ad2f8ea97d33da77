import { describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import { claimsAround, inSentence, knownOf, pickClaim, wordingOf } from '../../src/card/claim-lens';
import { CLAIM_LEAN } from '../../src/reading/claims/claims';
import { createReader } from '../../src/reading/reader';
import type { Mention } from '../../src/reading/types';
import type { ConceptRecord, Link, Verdict } from '../../src/knowledge/types';

const reader = createReader([core, extra]);

const surrounds = () => ({ above: [], isItem: false, below: [], places: [] });

/** A text that stands alone. */
const alone = (text: string, mentions: readonly Mention[], at: number, end: number) => {
  const flow = { text, mentions, at, end, surrounds, read: () => [] };
  return (concept: string) => claimsAround(flow, concept);
};

/** Points at a word of a text, as the reader does; gives what the card begins with. */
function pointAt(text: string, word: string, nth = 0) {
  const matched = reader.match({ text });
  const { evidence } = matched;
  const around = { role: 'text', section: evidence, page: evidence } as const;
  const mentions = reader.decide(matched, { ...around, lean: CLAIM_LEAN });
  let at = -1;
  for (let found = 0; found <= nth; found++) at = text.indexOf(word, at + 1);
  const end = at + word.length;
  const mention = mentions.find((one) => one.start < end && at < one.end);
  const claims = alone(text, mentions, at, end)(mention?.concept ?? '');
  return claims.map((here) => [
    wordingOf(here),
    here.claim.hedged,
    here.isNamedByShortage ? `(${here.claim.subject})` : here.subject,
    here.object,
  ]);
}

describe('what the card begins with', () => {
  const TEXT =
    'Low magnesium causes leg cramps. Zinc does not relieve fatigue. Fish oil may help with joint pain.';
  it.each([
    ['magnesium', ['lack', false, 'magnesium', 'leg cramps']],
    ['leg cramps', ['lack', false, 'magnesium', 'leg cramps']],
    ['Zinc', ['no_effect', false, 'zinc', 'fatigue']],
    ['joint pain', ['relief', true, 'fish oil', 'joint pain']],
  ])('at "%s" is the claim of its own sentence', (word, expected) => {
    expect(pointAt(TEXT, word)).toEqual([expected]);
  });
  it('is nothing in a question or where nothing is claimed', () => {
    expect(pointAt('Does magnesium relieve leg cramps?', 'magnesium')).toEqual([]);
    expect(pointAt('Spinach has magnesium. Leg cramps are common.', 'magnesium')).toEqual([]);
    expect(pointAt('Zinc causes nausea. Take magnesium with food.', 'magnesium')).toEqual([]);
  });
  it('finds what a pronoun stands for in the sentence before', () => {
    const text = 'Magnesium is a mineral. It relieves leg cramps.';
    for (const word of ['leg cramps', 'Magnesium'])
      expect(pointAt(text, word)).toEqual([['relief', false, 'magnesium', 'leg cramps']]);
    const own = 'Magnesium causes diarrhoea. It relieves leg cramps.';
    expect(pointAt(own, 'Magnesium')).toEqual([['cause', false, 'magnesium', 'diarrhoea']]);
    const other = 'Magnesium is a mineral. Zinc is another. It relieves leg cramps.';
    expect(pointAt(other, 'Magnesium')).toEqual([]);
  });
  it('names the nutrient where a condition stands for its lack', () => {
    expect(pointAt('Hypokalaemia causes muscle weakness.', 'muscle weakness')).toEqual([
      ['lack', false, '(potassium)', 'muscle weakness'],
    ]);
  });
  it('says "too much" only where the text does', () => {
    expect(pointAt('Too much vitamin A causes headaches.', 'headaches')[0]?.[0]).toBe('excess');
    expect(pointAt('Calcium supplements cause constipation.', 'constipation')[0]?.[0]).toBe(
      'cause',
    );
  });
  it('is all of a list at the nutrient, its own at each symptom', () => {
    const text = 'Too much zinc causes nausea, headaches, diarrhoea and fatigue.';
    expect(pointAt(text, 'zinc').length).toBeGreaterThan(2);
    expect(pointAt(text, 'diarrhoea')).toHaveLength(1);
  });
});

const deniedAt = (text: string): unknown => {
  const matched = reader.match({ text });
  const { evidence } = matched;
  const around = { role: 'text', section: evidence, page: evidence } as const;
  const mentions = reader.decide(matched, { ...around, lean: CLAIM_LEAN });
  const [first] = mentions;
  if (!first) throw new Error('no mention');
  return alone(
    text,
    mentions,
    first.start,
    first.end,
  )(first.concept).map(({ claim, denied }) => [claim.relation, denied]);
};

describe('what a denial denies', () => {
  it.each([
    ['Zinc deficiency is not linked to hair loss.', ['none', 'lack']],
    ['Too much vitamin A does not cause headaches.', ['none', 'excess']],
    ['Magnesium does not relieve leg cramps.', ['none', undefined]],
    ['Low magnesium causes leg cramps.', ['lack-causes', undefined]],
  ])('%s', (text, expected) => expect(deniedAt(text)).toEqual([expected]));
});

describe('a name within a sentence', () => {
  it.each([
    ['Magnesium', 'magnesium'],
    ['Vitamin D', 'vitamin D'],
    ['PMS', 'PMS'],
    ['Crohn’s disease', 'Crohn’s disease'],
    ['B12', 'B12'],
  ])('%s is %s', (name, within) => expect(inSentence(name)).toBe(within));
});

const claimed = (relation: Parameters<typeof knownOf>[0]['claim']['relation']) => {
  const span = { start: 0, end: 1 };
  const spans = { subjectSpan: span, objectSpan: span, sentence: span };
  return { subject: 'magnesium', object: 'cramp', relation, hedged: false, cues: [], ...spans };
};
const said = (
  relation: Parameters<typeof claimed>[0],
  object = 'cramp',
  denied?: Link['direction'],
) => ({
  claim: { ...claimed(relation), object },
  denied,
  subject: 'magnesium',
  object,
  isNamedByShortage: false,
});

describe('what is known of a claim', () => {
  const statement = { text: 'x', checked: 'read', sources: [] } as const;
  const link = (concept: string, direction: Link['direction']): Link => ({
    ...statement,
    concept,
    name: concept,
    kind: 'symptom',
    strength: 'common',
    direction,
  });
  const verdict = (relation: Verdict['relation']): Verdict => ({
    ...statement,
    subject: 'magnesium',
    object: 'cramp',
    relation,
    verdict: 'against',
  });
  const record = (more: Partial<ConceptRecord>): ConceptRecord => ({
    id: 'magnesium',
    kind: 'nutrient',
    topic: 'minerals',
    name: 'Magnesium',
    alsoCalled: [],
    summary: statement,
    sources: [],
    ...more,
  });
  const links = [link('cramp', 'lack'), link('cramp', 'excess'), link('nausea', 'lack')];

  it('is the link of the same pair and direction, from either side', () => {
    expect(knownOf(said('lack-causes'), record({ links }))?.links).toEqual([links[0]]);
    expect(knownOf(said('excess-causes'), record({ links }))?.links).toEqual([links[1]]);
    const other = record({ id: 'cramp', links: [link('magnesium', 'lack')] });
    expect(knownOf(said('lack-causes'), other)?.links).toEqual(other.links);
  });
  it('is the link of the amount that the text denies, and none where it names no amount', () => {
    const linksOf = (denied?: Link['direction']) =>
      knownOf(said('none', 'cramp', denied), record({ links }))?.links;
    expect(linksOf('lack')).toEqual([links[0]]);
    expect(linksOf('excess')).toEqual([links[1]]);
    expect(linksOf()).toBeUndefined();
  });
  it('holds a denial against the verdicts of its own amount', () => {
    const verdicts = [verdict('lack-causes'), verdict('excess-causes'), verdict('relieves')];
    const verdictsOf = (denied?: Link['direction']) =>
      knownOf(said('none', 'cramp', denied), record({ verdicts }))?.verdicts;
    expect(verdictsOf('lack')).toEqual([verdicts[0]]);
    expect(verdictsOf()).toEqual(verdicts);
  });
  it('is never what nobody has read', () => {
    const unread = { checked: 'cited' } as const;
    const more = {
      links: links.map((one) => ({ ...one, ...unread })),
      verdicts: [{ ...verdict('lack-causes'), ...unread }],
    };
    expect(knownOf(said('lack-causes'), record(more))).toBeUndefined();
  });
  it('is a verdict rather than a link', () => {
    const verdicts = [verdict('lack-causes'), verdict('relieves')];
    const known = knownOf(said('lack-causes'), record({ links, verdicts }));
    expect([known?.verdicts, known?.links]).toEqual([[verdicts[0]], []]);
  });
  it('decides which claim of several a card begins with', () => {
    const claims = [
      said('lack-causes', 'asthma'),
      said('lack-causes', 'nausea'),
      said('lack-causes'),
    ];
    expect(pickClaim(claims, record({ links }))?.object).toBe('nausea');
    expect(pickClaim(claims, record({}))?.object).toBe('asthma');
    expect(pickClaim([], record({ links }))).toBeUndefined();
  });
  it('is nothing about relief without a verdict, and nothing from another record', () => {
    expect(knownOf(said('relieves'), record({ links }))).toBeUndefined();
    expect(knownOf(said('lack-causes'), record({ id: 'zinc', links }))).toBeUndefined();
    expect(knownOf(said('lack-causes'), record({}))).toBeUndefined();
  });
});
