import { afterEach, describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import { withWords } from '../../src/card/why';
import { createReader } from '../../src/reading/reader';
import type { Reason } from '../../src/reading/types';

const reader = createReader([core]);
const read = (text: string) => {
  const matched = reader.match({ text });
  const { evidence } = matched;
  return reader.decide(matched, { role: 'text', section: evidence, page: evidence });
};
const because = (evidence: Reason['evidence'], cue?: string): Reason => ({
  form: 'iron',
  policy: 'gated',
  evidence,
  ...(cue && { cue }),
});

describe('why a term is highlighted', () => {
  afterEach(() => {
    document.title = '';
  });
  const heading = document.createElement('h2');
  heading.innerHTML = ' Signs of <b>anaemia</b>\n';

  it('quotes the heading that decided', () => {
    expect(withWords(because('heading'), { heading, read }).cue).toBe('Signs of anaemia');
    expect(withWords(because('heading'), { heading: undefined, read })).toEqual(because('heading'));
  });
  it('quotes the title of a page that decided only if it names a term', () => {
    document.title = 'Vitamin D and iron: the basics';
    expect(withWords(because('page'), { heading, read }).cue).toBe(document.title);
    document.title = 'Our blog';
    expect(withWords(because('page'), { heading, read })).toEqual(because('page'));
  });
  it('shortens what is no line', () => {
    heading.textContent = 'anaemia '.repeat(40);
    const { cue } = withWords(because('heading'), { heading, read });
    expect(cue).toMatch(/^anaemia/);
    expect(cue?.length).toBeLessThan(90);
  });
  it.each([
    because('sentence', 'anaemia'),
    because('block', 'anaemia'),
    because('section'),
    because('form'),
  ])('leaves what is said already: %o', (reason) => {
    document.title = 'Vitamin D';
    expect(withWords(reason, { heading, read })).toEqual(reason);
  });
});

const reasonAt = (text: string): Reason | undefined =>
  read(text).find(({ concept }) => concept === 'iron')?.reason;

describe('a cue that is named', () => {
  it.each([
    ['My diet lacks iron.', 'sentence', 'diet'],
    ['He eats a poor diet, short of vitamins. Iron is what worries us.', 'block', 'diet'],
    ['Supplements are taken with food. Iron is one.', 'block', 'Supplements'],
  ] as const)('says whether it stands in the same sentence: %s', (text, evidence, cue) => {
    expect(reasonAt(text)).toMatchObject({ evidence, cue });
  });
});
