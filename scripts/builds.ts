import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers';

const root = join(import.meta.dirname, '..');
const FLAGS = { chromium: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] } as const;

/**
 * Builds the extension for a browser into `.output/`, with its log on standard error.
 *
 * @throws if the build fails
 */
export function buildExtension(name: BrowserName): void {
  const { status } = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build', ...FLAGS[name]], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, WXT_TELEMETRY: '0' },
  });
  if (status !== 0) throw new Error(`the build for ${name} failed`);
}
