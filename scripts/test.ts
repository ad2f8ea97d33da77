// `npm test`: every check of the project, one after the other; the last line counts them.
import { lintFindings } from './add-on-lint';
import { browsers, check, FAILED, PASSED, run, takeSteps, tests, type Step } from './steps';

/** The add-on stores' own linter on the Firefox build (T1). */
const addOnLint: Step = {
  name: 'add-on lint',
  run() {
    const flags = ['--source-dir', '.output/firefox-mv3', '--no-config-discovery'];
    const { stdout } = run(
      ['ignore', 'pipe', 'inherit'],
      'web-ext',
      'lint',
      ...flags,
      '-o',
      'json',
    );
    const findings = lintFindings(stdout);
    for (const finding of findings) console.error(finding);
    return findings.length === 0 ? PASSED : FAILED;
  },
};

takeSteps([
  browsers,
  check('format', 'prettier', '--check', '.'),
  check('data', 'tsx', 'data/compile.ts'),
  check('build for Chromium', 'wxt', 'build', '-b', 'chrome'),
  check('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  check('lint and layers', 'oxlint'),
  check('types of the pure folders', 'tsc', '-p', 'tsconfig.pure.json'),
  check('types', 'tsc', '--noEmit'),
  check('unused code', 'knip'),
  // By itself vitest leaves a core free: of two, that is half.
  tests('unit and DOM tests', ['unit', 'platform', 'dom', 'content'], '--maxWorkers=2'),
  tests('tests of the builds', ['build']),
  addOnLint,
  tests('end-to-end tests', ['e2e-chromium', 'e2e-firefox']),
]);
