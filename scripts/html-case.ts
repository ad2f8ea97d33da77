// An HTML case as a page, and what is done in the page with it.

/** Something that happens to the page after it was read. */
export type HtmlStep =
  | { readonly op: 'append' | 'setHTML'; readonly sel: string; readonly html: string }
  | { readonly op: 'setText'; readonly sel: string; readonly text: string }
  | { readonly op: 'setAttr'; readonly sel: string; readonly name: string; readonly value: string }
  | { readonly op: 'remove'; readonly sel: string }
  /** Each chunk is appended as text to the same element, 50 ms apart. */
  | { readonly op: 'stream'; readonly sel: string; readonly chunks: readonly string[] };

export interface HtmlCase {
  readonly id: string;
  readonly html: string;
  readonly shadow?: readonly {
    readonly host: string;
    readonly mode?: ShadowRootMode;
    readonly html: string;
  }[];
  readonly iframe?: readonly { readonly sel: string; readonly html: string }[];
  readonly steps?: readonly HtmlStep[];
}

/** Runs in the page while it loads: attaches shadow trees and frames, and takes itself away. */
function prepare({ shadow = [], iframe = [] }: HtmlCase): void {
  document.currentScript?.remove();
  for (const { host, mode = 'open', html } of shadow) {
    const root = document.querySelector(host)?.attachShadow({ mode });
    if (root) root.innerHTML = html;
  }
  for (const { sel, html } of iframe) document.querySelector(sel)?.setAttribute('srcdoc', html);
}

/** The parser must not see the end of the script in the case's own HTML. */
const asScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A case as a whole page. */
export const pageOf = (given: HtmlCase): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>` +
  `<body>${given.html}<script>{const __name=(named)=>named;(${String(prepare)})(${asScript(given)})}</script></body></html>`;

/** Runs in the page. Throws if the step has no target. */
export async function takeStep(step: HtmlStep): Promise<void> {
  const target = document.querySelector(step.sel);
  if (!target) throw new Error(`no ${step.sel}`);
  if (step.op === 'append') target.insertAdjacentHTML('beforeend', step.html);
  if (step.op === 'setHTML') target.innerHTML = step.html;
  if (step.op === 'setText') target.textContent = step.text;
  if (step.op === 'setAttr') target.setAttribute(step.name, step.value);
  if (step.op === 'remove') target.remove();
  if (step.op !== 'stream') return;
  for (const chunk of step.chunks) {
    target.append(chunk);
    // The pace is the case: the text so far is read while the rest is still to come.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface Snapshot {
  readonly text: string;
  readonly html: string;
}

/** Runs in the page: what it reads and its HTML, with open shadow trees and frames of its origin. */
export function takeSnapshot(): Snapshot {
  const texts: string[] = [];
  const htmls: string[] = [];
  const enter = (tree: Document | ShadowRoot): void => {
    const isDocument = tree instanceof Document;
    texts.push(isDocument ? (tree.body?.innerText ?? '') : (tree.textContent ?? ''));
    htmls.push(isDocument ? tree.documentElement.outerHTML : tree.innerHTML);
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) enter(element.shadowRoot);
      const inner = element instanceof HTMLIFrameElement && element.contentDocument;
      if (inner) enter(inner);
    }
  };
  enter(document);
  return { text: texts.join('\n---\n'), html: htmls.join('\n---\n') };
}
