import type { ConceptKind } from '../reading/types';
import type { Marking } from '../settings/types';

/** Kinds are told apart by line style alone: the colour is always the text's own (A9). */
const LINES: Readonly<Record<ConceptKind, 'dotted' | 'dashed' | 'double'>> = {
  nutrient: 'dotted',
  food: 'dotted',
  factor: 'dotted',
  symptom: 'dashed',
  condition: 'double',
};

/** Thinner dots are lost on a screen of low density (A9: at least 2 px); a reader may want them so. */
const LINE = '2px currentColor';
const THIN_LINE = '1px currentColor';
/** Shows on light and dark pages, and letters stay easy to read; Chromium mixes no `currentColor` here. */
const TINT = 'rgb(128 128 128/25%)';
/** Keeps the line off a link's own underline. */
const OFFSET_PX = 3;

/** All marks set all properties, so that of two sheets the later one holds. */
const MARKS: Readonly<Record<Marking, { readonly line: string; readonly background: string }>> = {
  line: { line: LINE, background: 'transparent' },
  thin: { line: THIN_LINE, background: 'transparent' },
  marker: { line: THIN_LINE, background: TINT },
};

/**
 * Stylesheet of a page's highlights: one registry name per kind, `<base>-<kind>`. Nothing is printed
 * (U16); in forced colours the line is a system colour and no background is painted (A10).
 *
 * @param base the random name of this page load, `h` and 32 hex digits
 */
export function highlightStyle(base: string, marking: Marking): string {
  const { line: drawn, background } = MARKS[marking];
  const kinds = Object.entries(LINES);
  const all = kinds.map(([kind]) => `::highlight(${base}-${kind})`);
  const rules = kinds.map(
    ([kind, line]) =>
      `::highlight(${base}-${kind}){text-decoration:underline ${line} ${drawn};text-underline-offset:${OFFSET_PX}px;background:${background}}`,
  );
  const inMedia = (query: string, body: string): string =>
    `@media ${query}{${all.map((selector) => `${selector}{${body}}`).join('')}}`;
  return [
    ...rules,
    inMedia('(forced-colors:active)', 'text-decoration-color:CanvasText;background:transparent'),
    inMedia('print', 'text-decoration:none;background:transparent'),
  ].join('');
}
