import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { record } from './support/recorder';
import { useExtension } from './support/tab';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** HTML of the app as a server of its site would send it. */
function renderOnServer(): string {
  const { stdout, stderr, status } = spawnSync('node', [join(FIXTURES, 'react-server.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The development build of React: it reports what the other one lets pass. */
async function bundleClient(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(FIXTURES, 'react-client.mjs'), formats: ['iife'], name: 'app' },
    },
  })) as Rollup.RollupOutput[];
  const code = result.flatMap(({ output }) => output).find((part) => part.type === 'chunk')?.code;
  if (!code) throw new Error('the React fixture was not bundled');
  return code;
}

const next = (page: Page): Promise<void> =>
  evaluate(page, () => document.querySelector<HTMLButtonElement>('#next')?.click());
const paints = (page: Page, ...wanted: string[]): Promise<string[]> =>
  waitForPainted(page, (texts) => JSON.stringify(texts) === JSON.stringify(wanted));

describe.each(BROWSERS)('a React app in %s (F44)', (name) => {
  const { session, server } = useExtension(name);

  beforeAll(async () => {
    const app = `<div id="root">${renderOnServer()}</div>`;
    server().set(
      '/',
      `<!doctype html><html lang="en"><head><title>app</title><link rel="icon" href="data:,"></head><body>${app}</body></html>`,
    );
    // The script comes late, so that the server's HTML is highlighted before it is hydrated.
    server().set('/client.js', { type: 'text/javascript', body: await bundleClient() });
  });

  it('hydrates highlighted text and renders it anew without an error', async () => {
    const page = await session().newPage();
    const recording = await record(page);
    await session().change({ type: 'change-settings', change: { density: 'all' } });
    await page.goto(server().url());
    const calcium = ['Calcium', 'Calcium', 'Calcium'];
    await paints(page, 'magnesium', 'Muscle cramps', ...calcium, 'Vitamin D');

    await page.addScriptTag({ url: '/client.js' });
    await page.waitForFunction(() => '_reactListening' in document || 'reactErrors' in window);
    await next(page);
    await paints(page, 'magnesium', 'potassium', 'Muscle cramps', ...calcium, 'Vitamin D');
    await next(page);
    await paints(page, 'magnesium', 'potassium', ...calcium, 'Vitamin D');
    await next(page);
    await paints(page, 'magnesium', 'potassium', 'Muscle cramps', ...calcium, 'Vitamin D');
    await next(page);
    await page.waitForFunction(() => document.querySelector('#swap')?.localName === 'em');
    await paints(page, 'magnesium', 'potassium', 'Muscle cramps', ...calcium, 'Vitamin D');

    expect(
      await evaluate(page, () => (window as unknown as { reactErrors: string[] }).reactErrors),
    ).toEqual([]);
    expect(recording.errors).toEqual([]);
    expect(recording.consoleErrors).toEqual([]);
    await page.close();
  });
});
