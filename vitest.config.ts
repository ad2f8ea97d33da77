import { defineConfig } from 'vitest/config';
import type { BrowserName } from './scripts/browsers.ts';
import { PATIENCE_MS } from './tests/e2e/support/poll.ts';

/**
 * So long may a test that waits for nothing take, in ms. It only ends one that hangs: the usual 5 s are
 * too short for texts of a megabyte and properties of random ones while the machine does other work.
 */
const UNIT_TIMEOUT_MS = 60_000;
const PATIENT = { testTimeout: UNIT_TIMEOUT_MS, hookTimeout: UNIT_TIMEOUT_MS };
/** The same for a test that waits for a browser, several times as long as for one condition. */
const E2E_TIMEOUT_MS = 6 * PATIENCE_MS;
/**
 * Processes with a browser each, and now and then a second one, that run at once. Half of their time is
 * waiting (a page to load, a dwell to pass), so that two keep two cores busy.
 */
const E2E_WORKERS = 2;

const E2E = 'tests/e2e/**/*.test.ts';
/** Looks at what only Chromium gives automation. */
const CHROMIUM_ONLY = 'tests/e2e/ax-trees.test.ts';

/** Of what is alike in both browsers `npm test` makes sure in one, and `npm run verify:long` in Firefox, too. */
const LONG_IN_FIREFOX = ['brief-cards', 'html-cases', 'popup-looks', 'worst-flicker'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** End-to-end tests in one browser, which the files that a process runs share (`support/kept-browser.ts`). */
const endToEnd = (
  browser: BrowserName,
  groupOrder: number,
  { name, include, exclude }: { name: string; include: string[]; exclude: string[] },
) => ({
  test: {
    name,
    include,
    exclude,
    env: { E2E_BROWSER: browser },
    testTimeout: E2E_TIMEOUT_MS,
    hookTimeout: E2E_TIMEOUT_MS,
    // The usual limit is a second.
    expect: { poll: { timeout: PATIENCE_MS } },
    isolate: false,
    maxWorkers: E2E_WORKERS,
    // One after the other: few browsers at a time.
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENT,
          include: ['tests/{reading,knowledge,settings,scripts,data}/**/*.test.ts'],
          setupFiles: ['tests/property-runs.ts'],
          // Nothing here replaces a module or a global: lexicon and records are read once a process.
          isolate: false,
        },
      },
      {
        // With a browser's API that is none.
        test: {
          name: 'platform',
          ...PATIENT,
          include: ['tests/platform/**/*.test.ts'],
          setupFiles: ['tests/property-runs.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          ...PATIENT,
          environment: 'happy-dom',
          include: ['tests/{card,views}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/property-runs.ts', 'tests/empty-document.ts'],
          // One document for all files of a process, as the making of one takes longer than most files do.
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        // The observers of one page would see the next.
        test: {
          name: 'content',
          ...PATIENT,
          environment: 'happy-dom',
          include: ['tests/content/**/*.test.ts'],
          setupFiles: ['tests/property-runs.ts'],
        },
      },
      {
        // After both builds.
        test: {
          name: 'build',
          ...PATIENT,
          include: ['tests/build/**/*.test.ts'],
        },
      },
      endToEnd('chromium', 1, { name: 'e2e-chromium', include: [E2E], exclude: [] }),
      endToEnd('firefox', 2, {
        name: 'e2e-firefox',
        include: [E2E],
        exclude: [CHROMIUM_ONLY, ...LONG_IN_FIREFOX],
      }),
      endToEnd('firefox', 3, { name: 'long-firefox', include: LONG_IN_FIREFOX, exclude: [] }),
      {
        // What takes too long for `npm test`: `npm run verify:long`.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 3 * E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
