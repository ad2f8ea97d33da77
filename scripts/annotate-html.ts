// Runs HTML cases through the built extension, unmodified, in a real browser. What it matched is taken
// from its own answer to "what is on this page"; page code is asked for the page's text and HTML only.
import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../src/platform/messages';
import type { ConceptKind } from '../src/reading/types';
import { DEFAULTS } from '../src/settings/defaults';
import { launchExtension, type ExtensionSession } from '../tests/e2e/extension';
import { evaluate } from '../tests/e2e/support/evaluate';
import { servePages } from '../tests/e2e/support/server';
import type { BrowserName } from './browsers';
import { pageOf, takeSnapshot, takeStep, type HtmlCase, type Snapshot } from './html-case';

export interface HtmlMatches {
  readonly id: string;
  /** Each distinct pair of concept and text once, in order of appearance. */
  readonly matches: readonly {
    readonly concept: string;
    readonly surface: string;
    readonly class: ConceptKind;
  }[];
  /** The page reads the same with and without the extension; false if that could not be seen. */
  readonly textUnchanged: boolean;
  /** After switching off, the page's HTML is what it is without the extension; false as above. */
  readonly restored: boolean;
}

/** How long to wait before going on with what there is, in ms. */
export interface Patience {
  /** For a page to load: it may want what the network does not give. */
  readonly load: number;
  /** For a page that has not loaded to say anything at all: one that does not is stuck. */
  readonly answer: number;
  /** For the frames' answers to come to rest. */
  readonly settle: number;
  /** For a whole case, in one of its two runs; then the browser is ended, too. */
  readonly case: number;
}
const PATIENCE: Patience = { load: 15_000, answer: 30_000, settle: 15_000, case: 90_000 };
/** A frame that is silent while the answers of the others stay the same so long has no script. */
const SILENT_FRAME_MS = 2_000;
/** Between two looks at the answers: what comes after the first, as the card script does, is seen. */
const LOOK_MS = 100;
/** A browser that has not closed by then is killed. */
const CLOSE_MS = 5_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws if it takes longer */
async function within<Value>(ms: number, what: string, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** What is known of a case so far. */
interface Reading {
  readonly given: HtmlCase;
  readonly path: string;
  matches: HtmlMatches['matches'];
  on?: Snapshot;
  off?: Snapshot;
  without?: Snapshot;
}

/** One browser at a time: after a case that it got stuck in, the next case has a new one. */
class Runs {
  readonly #browser: BrowserName;
  readonly #patience: Patience;
  readonly #isOn: boolean;
  #session: Promise<ExtensionSession> | undefined;

  /** @param isOn whether the extension is switched on */
  constructor(browser: BrowserName, patience: Patience, isOn: boolean) {
    this.#browser = browser;
    this.#patience = patience;
    this.#isOn = isOn;
  }

  async #launch(): Promise<ExtensionSession> {
    const session = await launchExtension(this.#browser);
    // What is read is told, whichever topics are on by default.
    const edits = [{ list: 'topicsOff', add: [], remove: DEFAULTS.topicsOff }] as const;
    await session.change({ type: 'edit-lists', edits });
    if (!this.#isOn) await switchExtension(session, false);
    return session;
  }

  /** Opens a case's page, takes its steps, and does something with it; says what went wrong. */
  async run(
    { given, path }: Reading,
    url: string,
    settle: (session: ExtensionSession, page: Page) => Promise<void>,
    look: (session: ExtensionSession, page: Page) => Promise<void>,
  ): Promise<void> {
    const say = (error: unknown): void =>
      console.error(`case ${given.id} in ${this.#browser}: ${messageOf(error)}`);
    const work = async (): Promise<void> => {
      const session = await (this.#session ??= this.#launch());
      const page = await session.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
      await page.goto(url + path, { timeout: this.#patience.load }).catch(async (error) => {
        say(error);
        // What never answers would only use up the patience of each step.
        await within(this.#patience.answer, 'an answer', page.evaluate('0'));
      });
      await settle(session, page).catch(say);
      for (const step of given.steps ?? []) {
        await evaluate(page, takeStep, step).catch(say);
      }
      await settle(session, page).catch(say);
      await look(session, page);
      await page.close();
    };
    try {
      await within(this.#patience.case, 'it', work());
    } catch (error) {
      say(error);
      await this.end();
    }
  }

  async end(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    this.#session = undefined;
    await within(CLOSE_MS, 'closing', session?.close() ?? Promise.resolve()).catch(() =>
      session?.browser.process()?.kill('SIGKILL'),
    );
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${messageOf(error.cause)}`;
}

function toMatches(reports: readonly FrameReport[]): HtmlMatches['matches'] {
  const all = reports.flatMap(({ concepts }) =>
    concepts.flatMap(({ concept, kind, surfaces }) =>
      surfaces.map((surface) => ({ concept, surface, class: kind })),
    ),
  );
  return [...new Map(all.map((match) => [`${match.concept} ${match.surface}`, match])).values()];
}

const stateOf = (reports: readonly FrameReport[]): string =>
  JSON.stringify(reports.map((report) => ({ ...report, question: '' })));

/**
 * Hands over the answers of all frames until they have come to rest. A frame may have no script of
 * ours and never answer: what is no page of text, or did not load.
 *
 * @throws if they do not come to rest
 */
async function followReports(
  session: ExtensionSession,
  page: Page,
  patience: number,
  take: (reports: readonly FrameReport[]) => void,
): Promise<void> {
  const end = Date.now() + patience;
  let [state, since] = ['', 0];
  while (Date.now() < end) {
    const reports = await session.report(page);
    take(reports);
    const isSame = stateOf(reports) === state;
    if (!isSame) [state, since] = [stateOf(reports), Date.now()];
    const isSettled = reports.length > 0 && reports.every(({ settled }) => settled);
    const isWhole = reports.length >= page.frames().length;
    if (isSame && isSettled && (isWhole || Date.now() - since >= SILENT_FRAME_MS)) return;
    await wait(LOOK_MS);
  }
  throw new Error(`it did not come to rest in ${patience} ms: ${state}`);
}

/** Reads a case, and looks at the page with the extension and after it was switched off. */
const readWith = (runs: Runs, reading: Reading, url: string, { settle }: Patience): Promise<void> =>
  runs.run(
    reading,
    url,
    (session, page) =>
      followReports(session, page, settle, (reports) => {
        reading.matches = toMatches(reports);
      }),
    async (session, page) => {
      reading.on = await evaluate(page, takeSnapshot);
      await switchExtension(session, false);
      await session.reportUntil(page, (all) =>
        all.every(({ silence }) => silence === 'switched-off'),
      );
      reading.off = await evaluate(page, takeSnapshot);
      await switchExtension(session, true);
    },
  );

const readWithout = (runs: Runs, reading: Reading, url: string): Promise<void> =>
  runs.run(
    reading,
    url,
    () => Promise.resolve(),
    async (_, page) => {
      reading.without = await evaluate(page, takeSnapshot);
    },
  );

const toResult = ({ given, matches, on, off, without }: Reading): HtmlMatches => ({
  id: given.id,
  matches,
  textUnchanged: on !== undefined && on.text === without?.text,
  restored: off !== undefined && off.html === without?.html,
});

/**
 * Runs cases one after another in the built extension. Each case has its result: what is known
 * of it where something went wrong, which is said on standard error.
 */
export async function annotateHtml(
  cases: readonly HtmlCase[],
  { browser, patience = PATIENCE }: { readonly browser: BrowserName; readonly patience?: Patience },
): Promise<HtmlMatches[]> {
  const server = await servePages({});
  const readings = cases.map((given, index): Reading => {
    const path = `/${index}`;
    server.set(path, pageOf(given));
    return { given, path, matches: [] };
  });
  const url = server.url('');
  const on = new Runs(browser, patience, true);
  const off = new Runs(browser, patience, false);
  try {
    for (const reading of readings) await readWith(on, reading, url, patience);
    await on.end();
    for (const reading of readings) await readWithout(off, reading, url);
    return readings.map(toResult);
  } finally {
    await on.end();
    await off.end();
    await server.close();
  }
}

const switchExtension = (session: ExtensionSession, on: boolean): Promise<void> =>
  session.change({ type: 'change-settings', change: { on } });
