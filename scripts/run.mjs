#!/usr/bin/env node
// Entry of every npm script: installs what a fresh clone lacks, then starts the task.
// Plain JavaScript on purpose: it runs before the dependencies are there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
/** Standard output stays free for what the task itself prints. */
const QUIET = { stdio: ['ignore', 2, 2] };

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

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(`Node ${process.versions.node} is too old: 20.19 or 22.12 is needed`);
  process.exit(1);
}

/** npm writes this file at the end of every install; it is older than a newer lockfile. */
function installDependencies() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  // Not `npm ci`: it refuses a lockfile made where the registry lacks other platforms' optional
  // binaries. `install --no-save` takes the locked versions and checks their integrity all the same.
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  must('npm', ['install', ...flags], QUIET);
}

/** The compiled tables are not in git; compiling takes about a second. */
const compile = () => must(bin('tsx'), ['data/compile.ts'], QUIET);
const script = (name) => must(bin('tsx'), [`scripts/${name}.ts`, ...args]);

function wxt(command) {
  compile();
  must(bin('wxt'), [command, '-b', 'chrome']);
  must(bin('wxt'), [command, '-b', 'firefox', '--mv3']);
}

function compiled(name) {
  compile();
  script(name);
}

const [task, ...args] = process.argv.slice(2);
const tasks = {
  dev() {
    compile();
    must(bin('wxt'), ['dev', ...args]);
  },
  build: () => wxt('build'),
  zip: () => wxt('zip'),
  // Compiles by itself: a wrong table is a failed check, counted like the others.
  test: () => script('test'),
  'verify:long': () => compiled('verify-long'),
  demo: () => compiled('demo'),
  pictures: () => compiled('pictures'),
  accuracy: () => script('accuracy'),
  annotate: () => compiled('annotate'),
  search: () => compiled('search'),
  bench: () => compiled('bench'),
  data: () => script('data'),
};
if (!Object.hasOwn(tasks, task ?? '')) {
  console.error(`unknown task ${task}; known: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
checkNode();
installDependencies();
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) must(bin('wxt'), ['prepare'], QUIET);
tasks[task]();
