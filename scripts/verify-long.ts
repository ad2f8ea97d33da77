// `npm run verify:long [-- ROUNDS]`: what takes too long for `npm test`. Properties on many more inputs, the
// end-to-end tests several times over, the picture book, the benches with their largest pages; the last line counts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browsers, check, takeSteps, tests } from './steps';

/** Rounds of the end-to-end tests: a test that fails in one of five is a test to mend. */
const ROUNDS = 5;
/** Times the runs of each property: some 60,000 inputs, two to three minutes. */
const PROPERTY_RUNS = 50;

const [asked] = process.argv.slice(2);
const rounds = asked === undefined ? ROUNDS : Number(asked);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`rounds must be a whole number from 1, not "${asked}"`);
  process.exit(2);
}
process.env['PROPERTY_RUNS'] = String(PROPERTY_RUNS);

const root = join(import.meta.dirname, '..');
const withProperties = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('tests', file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"));

takeSteps([
  browsers,
  check('build for Chromium', 'wxt', 'build', '-b', 'chrome'),
  check('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  tests('properties', ['unit', 'platform', 'dom', 'content'], '--testTimeout=0', ...withProperties),
  ...Array.from({ length: rounds }, (_, round) =>
    tests(`end-to-end tests, round ${round + 1} of ${rounds}`, [
      'e2e-chromium',
      'e2e-firefox',
      'long-firefox',
    ]),
  ),
  tests('looks of every surface, harness, odd cases', ['long']),
  check('picture book', 'tsx', 'scripts/pictures.ts'),
  check('benches', 'tsx', 'scripts/bench.ts', '--long'),
]);
