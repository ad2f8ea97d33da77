import { describe, expect, it } from 'vitest';
import { highlightStyle } from '../../src/platform/highlight-style';

const BASE = `h${'a'.repeat(32)}`;
const css = highlightStyle(BASE);
/** What stands in the braces of a selector, outside of any media query. */
const bodyOf = (kind: string): string | undefined =>
  new RegExp(`(?:^|\\})::highlight\\(${BASE}-${kind}\\)\\{([^}]*)\\}`).exec(css)?.[1];

describe('the stylesheet of highlights', () => {
  it.each([
    ['nutrient', 'dotted'],
    ['food', 'dotted'],
    ['factor', 'dotted'],
    ['symptom', 'dashed'],
    ['condition', 'double'],
  ])('draws a %s %s, in the colour of the text, 2 px thick (A9)', (kind, line) => {
    expect(bodyOf(kind)).toContain(`underline ${line} 2px currentColor`);
  });
  it('paints no background and no colour of its own', () => {
    expect(css.replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, '')).not.toMatch(
      /background|[^-]color:/,
    );
  });
  it('prints nothing (U16) and names a system colour in forced colours (A10)', () => {
    expect(css).toMatch(/@media print\{(?:::highlight\([^)]*\)\{text-decoration:none\}){5}\}/);
    expect(css).toMatch(
      /@media \(forced-colors:active\)\{(?:::highlight\([^)]*\)\{[^}]*CanvasText[^}]*\}){5}\}/,
    );
  });
});
