import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../src/card', file), 'utf8');
const CSS = styles('tokens.css');

/** Shares of the accent in the fillings of intake bars and of their legend. */
const FILLINGS = [...styles('concept-card.css').matchAll(/var\(--accent\) (\d+)%/g)].map(
  ([, share]) => Number(share) / 100,
);

/** What a rule declares, from its selector or query on to its first closing brace. */
const blockOf = (start: string): string => {
  const rest = CSS.slice(CSS.indexOf(start));
  return rest.slice(0, rest.indexOf('}'));
};
const USUAL = blockOf(':root,');
const CONTRAST = blockOf("[data-theme='contrast']");

const declared = (block: string): string[] => block.match(/--[^;]+;/g) ?? [];

/** Tokens of one scheme as #rrggbb, in high contrast or as usual. */
function scheme(index: 2 | 3, isContrast = false): Map<string, string> {
  const blocks = isContrast ? `${USUAL}${CONTRAST}` : USUAL;
  const pairs = blocks.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  const tokens = new Map([...pairs].map((pair) => [pair[1] ?? '', pair[index] ?? '']));
  for (const [, name = '', other = ''] of blocks.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g))
    tokens.set(name, tokens.get(other) ?? '');
  return tokens;
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of a colour mixed into another, as color-mix in srgb does. */
const mix = (colour: string, into: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const of = (hex: string): number => Number.parseInt(hex.slice(at, at + 2), 16);
      return Math.round(of(colour) * share + of(into) * (1 - share))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

const ACCENTS = [
  'vitamin',
  'mineral',
  'macronutrient',
  'nutrient',
  'symptom',
  'condition',
  'food',
  'factor',
];

/** Least contrast of texts and of parts of the interface: AA as usual, AAA in high contrast. */
const AA = { text: 4.5, part: 3 };
const AAA = { text: 7, part: 4.5 };

describe.each([
  ['light', 2, false, AA],
  ['dark', 3, false, AA],
  ['high-contrast light', 2, true, AAA],
  ['high-contrast dark', 3, true, AAA],
] as const)('%s tokens', (_, index, isContrast, least) => {
  const tokens = scheme(index, isContrast);
  const colour = (name: string): string => {
    const found = tokens.get(name);
    if (!found) throw new Error(`no token --${name}`);
    return found;
  };
  const between = (one: string, other: string): number => contrast(colour(one), colour(other));

  it('reads all tokens of the file', () => {
    expect(tokens.size).toBeGreaterThanOrEqual(20);
  });

  it.each([
    ...['ink', 'soft', 'link', 'danger', 'caution', 'good', ...ACCENTS].flatMap((text) => [
      [text, 'paper'],
      [text, 'shade'],
    ]),
    ['danger', 'danger-shade'],
    ['ink', 'danger-shade'],
    ['soft', 'danger-shade'],
  ])('text %s on %s can be read', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(least.text);
  });

  it.each([
    ['edge', 'paper'],
    ['edge', 'shade'],
    ['focus', 'paper'],
    ['focus', 'shade'],
    ['focus', 'danger-shade'],
    ...ACCENTS.map((accent) => [accent, 'shade']),
    ['danger', 'shade'],
  ])('part of an interface %s beside %s can be seen', (part, ground) => {
    expect(between(part, ground)).toBeGreaterThanOrEqual(least.part);
  });

  it.each(ACCENTS)('the tick of an intake bar stands out of its %s filling', (accent) => {
    expect(FILLINGS).toHaveLength(2);
    for (const share of FILLINGS) {
      const filling = mix(colour(accent), colour('paper'), share);
      expect(contrast(colour(accent), filling)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('tokens', () => {
  it('are as high in contrast where the system wants it as where the reader does', () => {
    expect(declared(CONTRAST).length).toBeGreaterThan(0);
    expect(declared(blockOf('(prefers-contrast: more)'))).toEqual(declared(CONTRAST));
  });

  it('are all system colours in forced colours', () => {
    const forced = CSS.slice(CSS.indexOf('forced-colors'));
    for (const name of scheme(2).keys())
      expect(forced, name).toMatch(
        new RegExp(`--${name}: (Canvas|CanvasText|LinkText|Highlight);`),
      );
  });

  it('know no root-relative length', () => {
    const files = ['tokens.css', 'concept-card.css'];
    for (const file of files) expect(styles(file)).not.toMatch(/\d(r?em|rlh|ex|ch)\b/);
  });
});
