// The reading bench in both browsers: production modules on real documents beside the floors.
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { join } from 'node:path';
import { findBrowser, type BrowserName } from '../../scripts/browsers';
import { servePages } from '../e2e/support/server';
import type { PageResult } from './in-page';
import type { BenchPage } from './pages';
import { spreadOf, spreadText, toTable } from './table';

const FLOOR = 'walk + touch';

/** The production modules and the measuring code as one classic script. */
async function bundleInPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: ['chrome140', 'firefox153'],
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite gave no output');
  return first.output[0].code;
}

/** Clocks as fine as browsers give them: for isolated pages, and in Firefox by preference. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  // What a saved page would load is not there; nothing of it is asked for.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** The longest page may take so long. */
const PATIENCE_MS = 600_000;

function startBrowser(name: BrowserName) {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  return name === 'chromium'
    ? launch({
        executablePath,
        protocolTimeout: PATIENCE_MS,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      })
    : launch({
        browser: 'firefox',
        protocolTimeout: PATIENCE_MS,
        executablePath,
        extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
      });
}

/** Result of one page in one browser. */
export interface Row extends PageResult {
  readonly browser: BrowserName;
  readonly page: string;
  /** What was not as it must be: empty if all is well. */
  readonly faults: readonly string[];
}

/** Steps of walkers for each node, at most: one walk for forms, one for cues, and their turns. */
const STEPS_A_NODE = 3;

function faultsOf(page: BenchPage, { found }: PageResult): string[] {
  const faults: string[] = [];
  const { concepts, steps, styles, texts, elements } = found;
  if (page.expected && page.expected.join() !== concepts.join())
    faults.push(`${concepts.length} mentions, not the ${page.expected.length} of the page`);
  if (steps > STEPS_A_NODE * (texts + elements))
    faults.push(`${steps} steps over ${texts + elements} nodes`);
  if (concepts.length === 0 && page.expected && styles > 0)
    faults.push(`${styles} styles read on a page without terms`);
  return faults;
}

const path = (at: number): string => `/${at}.html`;

/** Measures pages in a browser, one after the other in one tab. */
export async function benchReading(
  browserName: BrowserName,
  pages: readonly BenchPage[],
  repetitions: (page: BenchPage) => number,
): Promise<Row[]> {
  const code = await bundleInPage();
  const server = await servePages(
    Object.fromEntries(pages.map(({ html }, at) => [path(at), { body: html, headers: ISOLATED }])),
  );
  const browser = await startBrowser(browserName);
  const rows: Row[] = [];
  try {
    const tab = await browser.newPage();
    tab.setDefaultTimeout(PATIENCE_MS);
    for (const [at, page] of pages.entries()) {
      await tab.goto(server.url(path(at)), { waitUntil: 'domcontentloaded' });
      await tab.evaluate(`${code};0`);
      const result = (await tab.evaluate(`measureReading(${repetitions(page)})`)) as PageResult;
      rows.push({
        ...result,
        browser: browserName,
        page: page.name,
        faults: faultsOf(page, result),
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
}

/** Ratio of a pass to the floor of its run, by medians. */
const ratioOf = ({ samples }: PageResult, pass: string): number =>
  spreadOf(samples[pass] ?? []).median / spreadOf(samples[FLOOR] ?? []).median;

/** Worst slice of a reading over all readings: median (min-max) in ms. */
const slicesOf = ({ worstSlices }: Row): string => spreadText(worstSlices, 1);

const msOf = (row: Row, pass: string): string => spreadText(row.samples[pass] ?? [], 3);

/** One line a page: what is there, floor and reading as median (min-max) in ms, ratios to the floor. */
export function readingTable(rows: readonly Row[]): string {
  const others = Object.keys(rows[0]?.samples ?? {}).filter((pass) => pass !== FLOOR);
  return toTable([
    [
      'page',
      'browser',
      'texts',
      'chars',
      'found',
      'styles',
      `${FLOOR} (ms)`,
      'reading (ms)',
      ...others,
      'worst slice (ms)',
      'longest piece (ms)',
    ],
    ...rows.map((row) => [
      row.page,
      row.browser,
      String(row.found.texts),
      String(row.found.characters),
      String(row.found.concepts.length),
      String(row.found.styles),
      msOf(row, FLOOR),
      msOf(row, 'reading'),
      ...others.map((pass) => `${ratioOf(row, pass).toFixed(2)}x`),
      slicesOf(row),
      row.longestPiece.toFixed(2),
    ]),
  ]);
}
