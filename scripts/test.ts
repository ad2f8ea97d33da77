// `npm test`: every check of the project, one after the other; the last line counts them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers';

const root = join(import.meta.dirname, '..');
const report = join(root, 'artifacts', 'vitest.json');
const env = { ...process.env, WXT_TELEMETRY: '0', NO_COLOR: '1' };

interface Count {
  passed: number;
  failed: number;
}

function run(command: string, ...args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const path = join(root, 'node_modules', '.bin', command);
  return spawnSync(path, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** One check that passes or fails as a whole. */
function check(command: string, ...args: string[]): Count {
  return run(command, ...args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs vitest; a run that ends without a report, or red without a red test, is one failure. */
function vitest(): Count {
  rmSync(report, { force: true });
  const green = run(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  );
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    const failed = green ? numFailedTests : Math.max(1, numFailedTests);
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(join(root, 'artifacts'), { recursive: true });
ensureBrowsers();
const counts = [
  check('prettier', '--check', '.'),
  check('wxt', 'build', '-b', 'chrome'),
  check('wxt', 'build', '-b', 'firefox', '--mv3'),
  check('oxlint'),
  check('tsc', '-p', 'tsconfig.pure.json'),
  check('tsc', '--noEmit'),
  check('knip'),
  vitest(),
  check('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
