// Runs HTML cases through the built extension, unmodified, in a real browser. What it matched is taken
// from its own answer to "what is on this page"; page code is asked for the page's text and HTML only.
import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../src/platform/messages';
import type { ConceptKind } from '../src/reading/types';
import { launchExtension, type ExtensionSession } from '../tests/e2e/extension';
import { evaluate } from '../tests/e2e/support/evaluate';
import { poll } from '../tests/e2e/support/poll';
import { servePages } from '../tests/e2e/support/server';
import { ensureBrowsers, type BrowserName } from './browsers';
import { buildExtension } from './builds';

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

export interface HtmlMatches {
  readonly id: string;
  /** Each distinct pair of concept and text once, in order of appearance. */
  readonly matches: readonly {
    readonly concept: string;
    readonly surface: string;
    readonly class: ConceptKind;
  }[];
  /** The page reads the same with and without the extension. */
  readonly textUnchanged: boolean;
  /** After switching off, the page's HTML is what it is without the extension. */
  readonly restored: boolean;
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

const pageOf = (given: HtmlCase): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>` +
  `<body>${given.html}<script>{const __name=(named)=>named;(${String(prepare)})(${asScript(given)})}</script></body></html>`;

/** Runs in the page. */
async function takeStep(step: HtmlStep): Promise<void> {
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
    // oxlint-disable-next-line no-await-in-loop -- the pace is the case
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Snapshot {
  readonly text: string;
  readonly html: string;
}

/** Runs in the page: what it reads and its HTML, with open shadow trees and frames of its origin. */
function takeSnapshot(): Snapshot {
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

async function runCase(page: Page, given: HtmlCase, settle: () => Promise<unknown>): Promise<void> {
  await settle();
  for (const step of given.steps ?? []) await evaluate(page, takeStep, step);
  await settle();
}

function toMatches(reports: readonly FrameReport[]): HtmlMatches['matches'] {
  const all = reports.flatMap(({ concepts }) =>
    concepts.flatMap(({ concept, kind, surfaces }) =>
      surfaces.map((surface) => ({ concept, surface, class: kind })),
    ),
  );
  return [...new Map(all.map((match) => [`${match.concept} ${match.surface}`, match])).values()];
}

/** Answers of all frames, once none of them reads any more. */
const settledReports = (session: ExtensionSession, page: Page): Promise<FrameReport[]> =>
  session.reportUntil(
    page,
    (reports) => reports.length >= page.frames().length && reports.every(({ settled }) => settled),
  );

/**
 * Runs cases one after another, in one browser. Builds the extension first.
 *
 * @throws naming the case, if a page of it does not come to rest
 */
export async function annotateHtml(
  cases: readonly HtmlCase[],
  { browser }: { readonly browser: BrowserName },
): Promise<HtmlMatches[]> {
  ensureBrowsers([browser]);
  buildExtension(browser);
  const server = await servePages({});
  const session = await launchExtension(browser);
  try {
    const read: {
      given: HtmlCase;
      matches: HtmlMatches['matches'];
      on: Snapshot;
      off: Snapshot;
    }[] = [];
    for (const [index, given] of cases.entries()) {
      const path = `/${index}`;
      server.set(path, pageOf(given));
      const page = await session.newPage(server.url(path));
      let reports: FrameReport[] = [];
      await runCase(page, given, async () => {
        reports = await settledReports(session, page);
      }).catch((error: unknown) => {
        throw new Error(`case ${given.id} in ${browser}`, { cause: error });
      });
      const on = await evaluate(page, takeSnapshot);
      await switchExtension(session, false);
      await session.reportUntil(page, (all) =>
        all.every(({ silence }) => silence === 'switched-off'),
      );
      const off = await evaluate(page, takeSnapshot);
      await switchExtension(session, true);
      await page.close();
      read.push({ given, matches: toMatches(reports), on, off });
    }
    await switchExtension(session, false);
    const results: HtmlMatches[] = [];
    for (const [index, { given, matches, on, off }] of read.entries()) {
      const page = await session.newPage(server.url(`/${index}`));
      await runCase(page, given, () => poll('the page', () => true));
      const without = await evaluate(page, takeSnapshot);
      await page.close();
      results.push({
        id: given.id,
        matches,
        textUnchanged: on.text === without.text,
        restored: off.html === without.html,
      });
    }
    return results;
  } finally {
    await session.close();
    await server.close();
  }
}

const switchExtension = (session: ExtensionSession, on: boolean): Promise<void> =>
  session.change({ type: 'change-settings', change: { on } });
