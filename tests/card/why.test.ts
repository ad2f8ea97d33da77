import { afterEach, describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import { withWords } from '../../src/card/why';
import type { Looks } from '../../src/content/passage-lines';
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

/** By an attribute and by the tag: styles are not laid out here. */
const looks: Looks = {
  flowOf: (element) =>
    element.hasAttribute('hidden')
      ? 'unseen'
      : /^h\d|form/.test(element.localName)
        ? 'edge'
        : 'inline',
  readableOf: () => 'yes',
};

describe('why a term is highlighted', () => {
  afterEach(() => {
    document.title = '';
  });
  const heading = document.createElement('h2');
  heading.innerHTML = ' Signs of <b>anaemia</b>\n';

  it('quotes the heading that decided', () => {
    expect(withWords(because('heading'), 'iron', { heading, read }, looks).cue).toBe(
      'Signs of anaemia',
    );
    expect(withWords(because('heading'), 'iron', { heading: undefined, read }, looks)).toEqual(
      because('heading'),
    );
  });
  it('writes the form as the page does, but not a part of it', () => {
    const reason = because('form');
    const around = { heading: undefined, read };
    expect(withWords(reason, 'Iron', around, looks).form).toBe('Iron');
    expect(withWords(reason, 'Fe', around, looks).form).toBe('iron');
  });
  it('quotes the title of a page that decided only if it names a term', () => {
    document.title = 'Vitamin D and iron: the basics';
    expect(withWords(because('page'), 'iron', { heading, read }, looks).cue).toBe(document.title);
    document.title = 'Our blog';
    expect(withWords(because('page'), 'iron', { heading, read }, looks)).toEqual(because('page'));
  });
  it('quotes what is seen of a heading, without its notes', () => {
    const part = document.createElement('h2');
    part.innerHTML = 'Signs of <i hidden>copper and </i>anaemia<sup>1</sup>';
    const { cue } = withWords(because('heading'), 'iron', { heading: part, read }, looks);
    expect(cue).toBe('Signs of anaemia');
  });
  it('reads a heading whose properties a page has put fields in the place of', () => {
    const form = document.createElement('form');
    form.innerHTML = 'Anaemia';
    // happy-dom lets no field stand in the place of a property; browsers do.
    Object.defineProperty(form, 'textContent', { value: document.createElement('input') });
    const { cue } = withWords(because('heading'), 'iron', { heading: form, read }, looks);
    expect(cue).toBe('Anaemia');
  });
  it('reads no more of a title than the page was read for', () => {
    document.title = `${'Our blog. '.repeat(100)} Vitamin D`;
    const lengths: number[] = [];
    const counted = (text: string) => (lengths.push(text.length), read(text));
    expect(withWords(because('page'), 'iron', { heading, read: counted }, looks)).toEqual(
      because('page'),
    );
    expect(Math.max(...lengths)).toBeLessThan(500);
  });
  it('shortens what is no line', () => {
    heading.textContent = 'anaemia '.repeat(40);
    const { cue } = withWords(because('heading'), 'iron', { heading, read }, looks);
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
    expect(withWords(reason, 'iron', { heading, read }, looks)).toEqual(reason);
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
