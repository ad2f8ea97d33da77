// Bundled into a page by brief-cards.ts: draws cards as they are before "More", one after the other, and counts their lines.
import { render } from 'preact';
import { ConceptCard } from '../../../src/card/concept-card';
import cardCss from '../../../src/card/concept-card.css?inline';
import layerCss from '../../../src/card/overlay.css?inline';
import tokensCss from '../../../src/card/tokens.css?inline';
import { translator } from '../../../src/card/translate';
import type { ConceptRecord } from '../../../src/knowledge/types';
import messages from '../../../public/_locales/en/messages.json';

/** What is counted apart: the name, when to seek help, and what only a screen reader is told. */
const APART = '.card-title, .card-flag, .card-spoken, .card-bar-row';

/** A card before "More", by the lines of its text. */
export interface CountedCard {
  readonly id: string;
  readonly kind: ConceptRecord['kind'];
  readonly lines: number;
}

/** Lines that the eye sees: boxes of text whose middles lie within each other's height. */
function linesIn(root: Element, apart: string): number {
  const boxes: DOMRect[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.textContent?.trim() || text.parentElement?.closest(apart)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 1));
  }
  let lines = 0;
  let bottom = -Infinity;
  for (const box of boxes.toSorted((one, other) => one.bottom - other.bottom)) {
    if ((box.top + box.bottom) / 2 < bottom) continue;
    lines++;
    bottom = box.bottom;
  }
  return lines;
}

/** Lines of rows whose columns stand beside each other. */
const rowLines = (root: Element): number =>
  [...root.querySelectorAll('.card-bar-row')].reduce(
    (sum, row) => sum + Math.max(...[...row.children].map((cell) => linesIn(cell, '.card-spoken'))),
    0,
  );

const t = translator((key, substitutions = []) =>
  ((messages as Record<string, { message: string }>)[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, at: string) => substitutions[Number(at) - 1] ?? '',
  ),
);

/** The place of a card, as wide as one beside its term. */
function makePlace(): HTMLElement {
  const layer = document.createElement('div');
  layer.dataset['pinchOfSalt'] = '';
  const box = document.createElement('div');
  box.className = 'box';
  const scroll = document.createElement('div');
  scroll.className = 'scroll';
  box.append(scroll);
  layer.append(box);
  document.body.append(layer);
  document.adoptedStyleSheets = [tokensCss, cardCss, layerCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return scroll;
}

/** Lines of each record's card between its name and what can be done. */
function countLines(records: readonly ConceptRecord[]): CountedCard[] {
  const scroll = makePlace();
  return records.map((record) => {
    render(null, scroll);
    render(
      <ConceptCard record={record} t={t} onOpen={() => {}} onFull={() => {}} dataset="1" />,
      scroll,
    );
    const body = scroll.querySelector('.card-body') ?? scroll;
    return {
      id: record.id,
      kind: record.kind,
      lines: rowLines(scroll) + linesIn(body, APART),
    };
  });
}

Object.assign(window, { countLines });
