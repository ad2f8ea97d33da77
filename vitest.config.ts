import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './tests/e2e/support/poll.ts';

/**
 * So long may a test that waits for nothing take, in ms. It only ends one that hangs: the usual 5 s are
 * too short for texts of a megabyte and properties of random ones while the machine does other work.
 */
const UNIT_TIMEOUT_MS = 60_000;
/** The same for a test that waits for a browser, several times as long as for one condition. */
const E2E_TIMEOUT_MS = 6 * PATIENCE_MS;
/**
 * Files with browsers that run at once. Most of their time is waiting (a browser to start, a dwell to
 * pass), so that two share two cores well; each has its own browsers, profiles and server.
 */
const E2E_WORKERS = 2;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
          include: ['tests/{reading,knowledge,settings,platform,scripts,data}/**/*.test.ts'],
          setupFiles: ['tests/property-runs.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
          environment: 'happy-dom',
          include: ['tests/{card,views,content}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/property-runs.ts'],
        },
      },
      {
        // After both builds.
        test: {
          name: 'build',
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
          include: ['tests/build/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
          // The usual limit is a second.
          expect: { poll: { timeout: PATIENCE_MS } },
          maxWorkers: E2E_WORKERS,
        },
      },
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
