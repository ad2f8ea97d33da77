#!/usr/bin/env node
// Entry of every npm script: installs what a fresh clone lacks, then starts the task.
// Plain JavaScript on purpose: it runs before the dependencies are there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a command with its output shown; ends this process with its exit code if it fails. */
function must(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WXT_TELEMETRY: '0' },
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** npm writes this file at the end of every install; it is older than a newer lockfile. */
function installDependencies() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  // Not `npm ci`: it refuses a lockfile made where the registry lacks other platforms' optional
  // binaries. `install --no-save` takes the locked versions and checks their integrity all the same.
  // Standard output stays free for what the task itself prints.
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  must('npm', ['install', ...flags], { stdio: ['ignore', 2, 2] });
}

const [task, ...args] = process.argv.slice(2);
installDependencies();
if (!existsSync(join(root, '.wxt', 'tsconfig.json')))
  must(bin('wxt'), ['prepare'], { stdio: ['ignore', 2, 2] });

// The compiled tables are not in git; compiling takes about a second.
must(bin('tsx'), ['data/compile.ts'], { stdio: ['ignore', 2, 2] });

const wxt = (command) => {
  must(bin('wxt'), [command, '-b', 'chrome']);
  must(bin('wxt'), [command, '-b', 'firefox', '--mv3']);
};
const tasks = {
  dev: () => must(bin('wxt'), ['dev', ...args]),
  build: () => wxt('build'),
  zip: () => wxt('zip'),
  test: () => must(bin('tsx'), ['scripts/test.ts', ...args]),
  demo: () => must(bin('tsx'), ['scripts/demo.ts', ...args]),
  annotate: () => must(bin('tsx'), ['scripts/annotate.ts', ...args]),
  search: () => must(bin('tsx'), ['scripts/search.ts', ...args]),
  data: () => must(bin('tsx'), ['scripts/dataset.ts', ...args]),
};
if (!(task in tasks)) {
  console.error(`unknown task ${task}; known: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
tasks[task]();
