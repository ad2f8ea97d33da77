import { describe, expect, it } from 'vitest';
import { highlightStyle } from '../../src/platform/highlight-style';

const BASE = `h${'a'.repeat(32)}`;
/** What stands in the braces of a selector, outside of any media query. */
const bodyOf = (css: string, kind: string): string | undefined =>
  new RegExp(`(?:^|\\})::highlight\\(${BASE}-${kind}\\)\\{([^}]*)\\}`).exec(css)?.[1];

const KINDS = [
  ['nutrient', 'dotted'],
  ['food', 'dotted'],
  ['factor', 'dotted'],
  ['symptom', 'dashed'],
  ['condition', 'double'],
] as const;

describe('the stylesheet of highlights', () => {
  it.each(KINDS)('draws a %s %s, in the colour of the text, 2 px thick (A9)', (kind, line) => {
    const body = bodyOf(highlightStyle(BASE, 'line'), kind);
    expect(body).toContain(`underline ${line} 2px currentColor`);
    expect(body).toContain('background:transparent');
  });
  it.each(KINDS)('tells a %s by its %s line, however thin', (kind, line) => {
    for (const marking of ['thin', 'marker'] as const)
      expect(bodyOf(highlightStyle(BASE, marking), kind)).toContain(`underline ${line} 1px`);
  });
  it('tints with a grey that lets the page through, so that it shows on any', () => {
    const body = bodyOf(highlightStyle(BASE, 'marker'), 'nutrient');
    expect(body).toContain('background:rgb(128 128 128/25%)');
  });
  it.each(['line', 'thin', 'marker'] as const)(
    'prints nothing (U16) and names a system colour in forced colours (A10): %s',
    (marking) => {
      const css = highlightStyle(BASE, marking);
      const nothing = '\\{text-decoration:none;background:transparent\\}';
      expect(css).toMatch(new RegExp(`@media print\\{(?:::highlight\\([^)]*\\)${nothing}){5}\\}`));
      expect(css).toMatch(
        /@media \(forced-colors:active\)\{(?:::highlight\([^)]*\)\{[^}]*CanvasText;background:transparent\}){5}\}/,
      );
    },
  );
});
