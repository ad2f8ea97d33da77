import type { ConceptKind } from '../reading/types';

/** Kinds are told apart by line style alone: the colour is always the text's own (A9). */
const LINES: Readonly<Record<ConceptKind, 'dotted' | 'dashed' | 'double'>> = {
  nutrient: 'dotted',
  food: 'dotted',
  factor: 'dotted',
  symptom: 'dashed',
  condition: 'double',
};

/** Thinner dots are lost on a screen of low density (A9: at least 2 px). */
const THICKNESS_PX = 2;
/** Keeps the line off a link's own underline. */
const OFFSET_PX = 3;

/**
 * Stylesheet of a page's highlights: one registry name per kind, `<base>-<kind>`. Nothing is printed
 * (U16); in forced colours the line is a system colour and no background is painted (A10).
 *
 * @param base the random name of this page load, `h` and 32 hex digits
 */
export function highlightStyle(base: string): string {
  const kinds = Object.entries(LINES);
  const all = kinds.map(([kind]) => `::highlight(${base}-${kind})`);
  const rules = kinds.map(
    ([kind, line]) =>
      `::highlight(${base}-${kind}){text-decoration:underline ${line} ${THICKNESS_PX}px currentColor;text-underline-offset:${OFFSET_PX}px}`,
  );
  const inMedia = (query: string, body: string): string =>
    `@media ${query}{${all.map((selector) => `${selector}{${body}}`).join('')}}`;
  return [
    ...rules,
    inMedia('(forced-colors:active)', 'text-decoration-color:CanvasText;background:transparent'),
    inMedia('print', 'text-decoration:none'),
  ].join('');
}
