// What `npm test` and `npm run verify:long` are made of: steps that count what passed and what failed.
import { spawnSync, type StdioOptions } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers';

const root = join(import.meta.dirname, '..');
const artifacts = join(root, 'artifacts');

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

export interface Step {
  readonly name: string;
  run(): Count;
}

/** Runs a command of the dependencies in the project's folder. */
export function run(stdio: StdioOptions, command: string, ...args: string[]) {
  const env = { ...process.env, WXT_TELEMETRY: '0', NO_COLOR: '1' };
  const path = join(root, 'node_modules', '.bin', command);
  return spawnSync(path, args, { cwd: root, stdio, env, encoding: 'utf8' });
}

/** A command that passes or fails as a whole. */
export const check = (name: string, command: string, ...args: string[]): Step => ({
  name,
  run: () => (run('inherit', command, ...args).status === 0 ? PASSED : FAILED),
});

/** Tests of vitest projects; a run without a report, or red without a red test, is one failure. */
export const tests = (name: string, projects: readonly string[], ...flags: string[]): Step => ({
  name,
  run() {
    const report = join(artifacts, `vitest-${projects.join('-')}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
    const chosen = projects.flatMap((project) => ['--project', project]);
    const green = run('inherit', 'vitest', 'run', ...reporters, ...chosen, ...flags).status === 0;
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

export const browsers: Step = {
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

function timed(step: Step): Count {
  console.log(`\n> ${step.name}`);
  const start = Date.now();
  const count = step.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`< ${step.name}: ${count.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
  return count;
}

/** Takes every step, whatever the one before gave; the last line counts, the exit code is 1 where one failed. */
export function takeSteps(steps: readonly Step[]): void {
  mkdirSync(artifacts, { recursive: true });
  const counts = steps.map(timed);
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  const red = steps.filter((_, index) => (counts[index]?.failed ?? 0) > 0);
  if (red.length > 0) console.log(`\nfailed: ${red.map(({ name }) => name).join(', ')}`);
  console.log(`\n${sum('skipped')} skipped`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
