// `npm run demo`: opens a browser with the extension on the demo page. Without a display it runs
// headless, hovers the first terms, prints what was highlighted and writes screenshots.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchExtension } from '../tests/e2e/extension';
import { hoverForCard } from '../tests/e2e/support/card';
import { servePages } from '../tests/e2e/support/server';
import { ensureBrowsers } from './browsers';

const root = join(import.meta.dirname, '..');
const HOVERED = ['magnesium'];

mkdirSync(join(root, 'artifacts'), { recursive: true });
ensureBrowsers(['chromium']);
spawnSync(join(root, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome'], {
  cwd: root,
  stdio: 'inherit',
});
const display = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const server = await servePages({ '/': readFileSync(join(root, 'data/demo.html'), 'utf8') });
const session = await launchExtension('chromium', { headless: !display });
const page = await session.newPage(server.url());
if (display) {
  console.log(`the demo page is open at ${server.url()}; close the browser to end`);
  await new Promise<void>((closed) => session.browser.once('disconnected', () => closed()));
} else {
  const reports = await session.reportUntil(page, ([top]) => top?.settled === true);
  const concepts = reports.flatMap((report) => report.concepts);
  console.log(`found: ${concepts.map(({ concept, count }) => `${concept} (${count})`).join(', ')}`);
  for (const word of HOVERED) {
    await hoverForCard(page, word);
    const path = join(root, 'artifacts', `demo-${word}.png`);
    await page.screenshot({ path });
    console.log(`card of ${word}: ${path}`);
  }
  await session.close();
}
await server.close();
