import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import heads from '../../data/compiled/heads.json';
import messages from '../../public/_locales/en/messages.json';
import { sheetOf, type Picture } from '../../scripts/pictures/sheet';
import { pseudoText } from '../e2e/support/pseudo-locale';
import { LOOKS } from '../e2e/surfaces/looks';
import { STATES } from '../e2e/surfaces/scenes';
import { SURFACES, type Surface } from '../e2e/surfaces/stage';

const ROOT = join(import.meta.dirname, '../..');
const keys = Object.keys(messages);

/** What follows a prefix in the keys of our texts, written as names of states are. */
const named = (pattern: RegExp): string[] =>
  keys.flatMap((key) => pattern.exec(key)?.[1]?.replaceAll('_', '-') ?? []);
const statesOf = (surface: Surface): string[] =>
  STATES.filter((state) => state.surface === surface).map(({ name }) => name);
const source = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the picture book', () => {
  it('has every page of ours, and the card', () => {
    const entries = readdirSync(join(ROOT, 'entrypoints')).filter((name) =>
      existsSync(join(ROOT, 'entrypoints', name, 'index.html')),
    );
    expect([...entries, 'card'].toSorted()).toEqual([...SURFACES].toSorted());
    expect(SURFACES.filter((surface) => statesOf(surface).length === 0)).toEqual([]);
  });

  it('has no two states of one name, and names that files can have', () => {
    const names = STATES.map(({ surface, name }) => `${surface}-${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[\w-]+$/.test(name))).toEqual([]);
  });

  it('has a card and a page of the full view for every kind of concept', () => {
    const kinds = [...new Set(heads.map(({ kind }) => kind))];
    expect(statesOf('card')).toEqual(expect.arrayContaining(kinds));
    expect(statesOf('reader')).toEqual(expect.arrayContaining(kinds));
  });

  it('has a card for everything that can be known of a claim', () => {
    const outcomes = named(/^card_verdict_((?!denied_|short_|who$)\w+)$/).map((outcome) =>
      outcome.replace('supported-in', 'in'),
    );
    expect(statesOf('card')).toEqual(
      expect.arrayContaining([...outcomes, 'denied', 'unknown'].map((name) => `claim-${name}`)),
    );
  });

  it('has a popup for every reason why nothing is highlighted', () => {
    const reasons = named(/^popup_silence_(\w+)_more$/).map((reason) => `silence-${reason}`);
    expect(
      statesOf('popup')
        .filter((name) => name.startsWith('silence-'))
        .toSorted(),
    ).toEqual(reasons.toSorted());
  });

  it('has every part of the options', () => {
    const views = readdirSync(join(ROOT, 'src/views/options')).map((file) =>
      source(join('src/views/options', file)),
    );
    const headings = views.flatMap((text) =>
      [...text.matchAll(/(?:Section heading=\{|<h2[^>]*>\{)t\('(\w+)'/g)].map(([, key]) => key),
    );
    expect(headings.length).toBeGreaterThan(10);
    const states = source('tests/e2e/surfaces/options.ts');
    expect(headings.filter((key) => !states.includes(`'${key}'`))).toEqual([]);
  });

  it('has every step of the welcome page', () => {
    const [, steps = ''] = /STEPS = \[(.*)\]/.exec(source('src/views/welcome/welcome.tsx')) ?? [];
    expect(
      statesOf('welcome')
        .map((name) => `'${name}'`)
        .join(', '),
    ).toBe(steps);
  });

  it('looks at them in every way that readers have', () => {
    expect(LOOKS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['light', 'dark', '320', 'text200', 'rtl', 'forced']),
    );
  });
});

const picture = (state: string, look: string): Picture => ({
  surface: 'popup',
  state,
  look,
  browser: 'firefox',
  file: `firefox/popup-${state}-${look}.png`,
});

describe('the sheet', () => {
  const sheet = sheetOf([
    picture('start', 'light'),
    picture('start', 'dark'),
    picture('<b>', 'rtl'),
  ]);

  it('shows each picture under its surface and state', () => {
    expect(sheet.match(/<h2>/g)).toHaveLength(1);
    expect(sheet.match(/<h3>/g)).toHaveLength(2);
    expect(sheet).toContain('src="firefox/popup-start-dark.png"');
  });

  it('can leave out looks and browsers, and takes names as text', () => {
    for (const look of ['light', 'dark', 'rtl']) expect(sheet).toContain(`value="${look}"`);
    expect(sheet).not.toContain('<b>');
  });
});

describe('a pseudo-locale', () => {
  it('has every letter accented and every text 40 % longer, but not what stands in it', () => {
    const text = pseudoText('Add to: $1', 'long');
    expect(text).toMatch(/^\[Áđđ ţó: \$1/);
    expect(text.replace('$1', '')).not.toMatch(/[a-z]/i);
    expect(text.length).toBeGreaterThanOrEqual(14);
  });

  it('runs from right to left word by word', () => {
    expect(pseudoText('On $1', 'mirrored')).toBe('\u200F\u202EOn\u202C $1');
  });

  it.each(['', ', ', '$1, $2', '%s'])('leaves “%s” as it is', (text) => {
    expect(pseudoText(text, 'long')).toBe(text);
    expect(pseudoText(text, 'mirrored')).toBe(text);
  });
});
