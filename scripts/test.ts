// `npm test`: every check of the project, one after the other; the last line counts them.
import { spawnSync, type StdioOptions } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lintFindings } from './add-on-lint';
import { ensureBrowsers } from './browsers';

const root = join(import.meta.dirname, '..');
const artifacts = join(root, 'artifacts');
const env = { ...process.env, WXT_TELEMETRY: '0', NO_COLOR: '1' };

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

interface Step {
  readonly name: string;
  run(): Count;
}

function run(stdio: StdioOptions, command: string, ...args: string[]) {
  const path = join(root, 'node_modules', '.bin', command);
  return spawnSync(path, args, { cwd: root, stdio, env, encoding: 'utf8' });
}

/** A command that passes or fails as a whole. */
const check = (name: string, command: string, ...args: string[]): Step => ({
  name,
  run: () => (run('inherit', command, ...args).status === 0 ? PASSED : FAILED),
});

/** Tests of vitest projects; a run without a report, or red without a red test, is one failure. */
const tests = (name: string, ...projects: string[]): Step => ({
  name,
  run() {
    const report = join(artifacts, `vitest-${projects.join('-')}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
    const chosen = projects.flatMap((project) => ['--project', project]);
    const green = run('inherit', 'vitest', 'run', ...reporters, ...chosen).status === 0;
    try {
      const counts = JSON.parse(readFileSync(report, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numTodoTests: number;
      };
      return {
        passed: counts.numPassedTests,
        failed: green ? counts.numFailedTests : Math.max(1, counts.numFailedTests),
        skipped: counts.numPendingTests + counts.numTodoTests,
      };
    } catch {
      return FAILED;
    }
  },
});

const browsers: Step = {
  name: 'browsers',
  run() {
    try {
      ensureBrowsers();
      return PASSED;
    } catch (error) {
      console.error(String(error));
      return FAILED;
    }
  },
};

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

const STEPS: readonly Step[] = [
  browsers,
  check('format', 'prettier', '--check', '.'),
  check('data', 'tsx', 'data/compile.ts'),
  check('build for Chromium', 'wxt', 'build', '-b', 'chrome'),
  check('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  check('lint and layers', 'oxlint'),
  check('types of the pure folders', 'tsc', '-p', 'tsconfig.pure.json'),
  check('types', 'tsc', '--noEmit'),
  check('unused code', 'knip'),
  tests('unit and DOM tests', 'unit', 'dom'),
  tests('tests of the builds', 'build'),
  addOnLint,
  tests('end-to-end tests', 'e2e'),
];

function timed(step: Step): Count {
  console.log(`\n> ${step.name}`);
  const start = Date.now();
  const count = step.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`< ${step.name}: ${count.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
  return count;
}

mkdirSync(artifacts, { recursive: true });
const counts = STEPS.map(timed);
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
const red = STEPS.filter((_, index) => (counts[index]?.failed ?? 0) > 0);
if (red.length > 0) console.log(`\nfailed: ${red.map(({ name }) => name).join(', ')}`);
console.log(`\n${sum('skipped')} skipped`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
