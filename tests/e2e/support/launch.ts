import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TargetType, launch, type Browser, type Viewport } from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../../scripts/browsers';

const OUTPUT = join(import.meta.dirname, '../../../.output');
export const GECKO_ID = 'pinch-of-salt@pinch-of-salt.invalid';
/** Firefox makes the address of an extension's pages up; pinned, so that tests can open them. */
const FIREFOX_UUID = '7e1c1d1a-5a17-4c1e-9a4e-0123456789ab';
const VIEWPORT: Viewport = { width: 1000, height: 700 };

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  // Reports are gathered in a tab that is not looked at; its timers would run once a second.
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
};

export interface LaunchOptions {
  readonly headless?: boolean;
  readonly viewport?: Viewport;
  /** Port on loopback of a proxy that all traffic goes through, loopback included. */
  readonly proxyPort?: number;
  /** A build elsewhere than in `.output`. */
  readonly directory?: string;
  /** Runs in the browser before the extension is there. */
  readonly beforeInstall?: (browser: Browser) => Promise<void>;
}

function proxyFlags({ proxyPort }: LaunchOptions): string[] {
  if (proxyPort === undefined) return [];
  return [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
}

function proxyPrefs({ proxyPort }: LaunchOptions): Record<string, unknown> {
  if (proxyPort === undefined) return {};
  return {
    // 1: as configured here.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

/** Kills the browser with this process: vitest ends its workers without running `afterAll`. */
function dieTogether(browser: Browser): void {
  const kill = (): void => void browser.process()?.kill('SIGKILL');
  for (const event of ['exit', 'disconnect', 'SIGTERM', 'SIGINT', 'SIGHUP'])
    process.once(event, kill);
  browser.once('disconnected', () => {
    for (const event of ['exit', 'disconnect', 'SIGTERM', 'SIGINT', 'SIGHUP'])
      process.removeListener(event, kill);
  });
}

async function launchChromium(executablePath: string, directory: string, options: LaunchOptions) {
  const browser = await launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: options.beforeInstall ? true : [directory],
    args: [...CHROMIUM_FLAGS, ...proxyFlags(options)],
    defaultViewport: options.viewport ?? VIEWPORT,
  });
  dieTogether(browser);
  if (options.beforeInstall) {
    await options.beforeInstall(browser);
    await browser.installExtension(directory);
  }
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER,
  );
  return { browser, origin: /^[\w-]+:\/\/[^/]+/.exec(worker.url())?.[0] ?? '' };
}

async function launchFirefox(executablePath: string, directory: string, options: LaunchOptions) {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...FIREFOX_PREFS, ...proxyPrefs(options) },
    defaultViewport: options.viewport ?? VIEWPORT,
  });
  dieTogether(browser);
  await options.beforeInstall?.(browser);
  await browser.installExtension(directory);
  return { browser, origin: `moz-extension://${FIREFOX_UUID}` };
}

/** Folder of a browser's build. */
export const buildOf = (name: BrowserName): string =>
  join(OUTPUT, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/**
 * Starts a browser with its build of the extension.
 *
 * @throws if the browser or the build is missing
 */
export function launchWithBuild(
  name: BrowserName,
  options: LaunchOptions,
): Promise<{ browser: Browser; origin: string }> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  const directory = options.directory ?? buildOf(name);
  if (!existsSync(directory)) throw new Error(`${directory} is missing: npm run build`);
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  return start(executablePath, directory, options);
}
