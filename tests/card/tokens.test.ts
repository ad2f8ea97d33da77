import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../src/card/tokens.css'), 'utf8');

/** Tokens of one scheme as #rrggbb. */
function scheme(index: 2 | 3): Map<string, string> {
  const pairs = CSS.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  return new Map([...pairs].map((pair) => [pair[1] ?? '', pair[index] ?? '']));
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

describe.each([
  ['light', 2],
  ['dark', 3],
] as const)('%s tokens', (_, index) => {
  const tokens = scheme(index);
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
  ])('text %s on %s has 4.5:1', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['edge', 'paper'],
    ['edge', 'shade'],
    ['focus', 'paper'],
    ['focus', 'shade'],
    ['focus', 'danger-shade'],
    ...ACCENTS.map((accent) => [accent, 'shade']),
    ['danger', 'shade'],
  ])('part of an interface %s beside %s has 3:1', (part, ground) => {
    expect(between(part, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(ACCENTS)('the tick of an intake bar stands out of its %s filling', (accent) => {
    const filling = mix(colour(accent), colour('paper'), 0.38);
    expect(contrast(colour(accent), filling)).toBeGreaterThanOrEqual(2.5);
  });
});

describe('tokens', () => {
  it('are all system colours in forced colours', () => {
    const forced = CSS.slice(CSS.indexOf('forced-colors'));
    for (const name of scheme(2).keys())
      expect(forced, name).toMatch(
        new RegExp(`--${name}: (Canvas|CanvasText|LinkText|Highlight);`),
      );
  });

  it('know no root-relative length', () => {
    const files = ['tokens.css', 'concept-card.css'];
    for (const file of files) {
      const css = readFileSync(join(import.meta.dirname, '../../src/card', file), 'utf8');
      expect(css).not.toMatch(/\d(r?em|rlh|ex|ch)\b/);
    }
  });
});
