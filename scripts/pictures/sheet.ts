/** One picture of a surface. */
export interface Picture {
  readonly surface: string;
  readonly state: string;
  readonly look: string;
  readonly browser: string;
  /** Beside the sheet. */
  readonly file: string;
}

const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);

const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#ccc, #555); }
  body { margin: 0 24px 48px; font: 14px/1.5 system-ui, sans-serif; }
  form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 12px 0;
    background: Canvas; border-bottom: 1px solid var(--line); }
  h2 { margin: 32px 0 0; } h3 { margin: 20px 0 8px; }
  .row { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
  figure { margin: 0; } figcaption { color: GrayText; }
  img { display: block; max-width: 420px; max-height: 420px; border: 1px solid var(--line); }`;

const figure = ({ file, look, browser, surface, state }: Picture): string =>
  `<figure data-look="${escape(look)}" data-browser="${escape(browser)}">` +
  `<figcaption>${escape(look)}, ${escape(browser)}</figcaption>` +
  `<a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" ` +
  `alt="${escape(`${surface}, ${state}, ${look}, ${browser}`)}"></a></figure>`;

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Boxes that hide the pictures of a look or a browser. */
const boxes = (field: 'look' | 'browser', values: readonly string[]): string =>
  values
    .map(
      (value) =>
        `<label><input type="checkbox" checked data-field="${field}" value="${escape(value)}"> ${escape(value)}</label>`,
    )
    .join('\n');

const SCRIPT = `
  const form = document.querySelector('form');
  form.addEventListener('change', () => {
    const off = [...form.elements].filter((box) => !box.checked);
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = off.some((box) => figure.dataset[box.dataset.field] === box.value);
  });`;

/** The sheet of a picture book as HTML: a heading for each surface and state, a filter by look and browser. */
export function sheetOf(pictures: readonly Picture[]): string {
  const sections = distinct(pictures.map(({ surface }) => surface)).map((surface) => {
    const own = pictures.filter((picture) => picture.surface === surface);
    const rows = distinct(own.map(({ state }) => state)).map(
      (state) =>
        `<h3>${escape(state)}</h3>\n<div class="row">${own
          .filter((picture) => picture.state === state)
          .map(figure)
          .join('\n')}</div>`,
    );
    return `<section><h2>${escape(surface)}</h2>\n${rows.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pinch of Salt: picture book</title><style>${STYLE}</style>
<h1>Pinch of Salt: picture book</h1>
<form>${boxes('look', distinct(pictures.map(({ look }) => look)))}
${boxes('browser', distinct(pictures.map(({ browser }) => browser)))}</form>
${sections.join('\n')}
<script>${SCRIPT}</script></html>
`;
}
