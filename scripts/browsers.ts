import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/** Where each browser is looked for: the variable that names it, then the usual places. */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    debianPackage: 'firefox-esr',
  },
} as const;

/** Path of an installed browser, or undefined. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, paths } = PLACES[name];
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
}

function aptGet(...args: string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function installFromDebian(names: readonly BrowserName[]): void {
  const packages = names.map((name) => PLACES[name].debianPackage);
  console.error(`installing ${packages.join(' and ')} with apt-get`);
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', ...packages);
}

/**
 * Makes sure that both browsers are there: installs missing ones where apt-get and root are.
 *
 * @throws if one is still missing, naming it and the variable that can point to it
 */
export function ensureBrowsers(names: readonly BrowserName[] = ['chromium', 'firefox']): void {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    installFromDebian(missing);
  for (const name of names) {
    if (findBrowser(name)) continue;
    throw new Error(`${name} is not installed; install it or set ${PLACES[name].variable}`);
  }
}
