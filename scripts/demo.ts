// `npm run demo`: opens a browser with the extension on the demo page. Without a display it runs
// headless, hovers the first terms, prints what was highlighted and writes screenshots.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { centreOf, launchWithExtension, servePage } from '../tests/e2e/extension';
import { ensureBrowsers } from './browsers';

const root = join(import.meta.dirname, '..');
const HOVERED = ['magnesium'];
/** Longer than the 500 ms dwell, so that the card is there. */
const SHOWN_AFTER_MS = 1_000;

mkdirSync(join(root, 'artifacts'), { recursive: true });
ensureBrowsers(['chromium']);
spawnSync(join(root, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome'], {
  cwd: root,
  stdio: 'inherit',
});
const display = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const server = await servePage(readFileSync(join(root, 'data/demo.html'), 'utf8'));
const browser = await launchWithExtension('chromium', { headless: !display });
const page = await browser.newPage();
for (let tries = 0; tries < 20; tries++) {
  await page.goto(server.url);
  if ((await page.evaluate('CSS.highlights.size')) === 1) break;
}
if (display) {
  console.log(`the demo page is open at ${server.url}; close the browser to end`);
  await new Promise<void>((closed) => browser.once('disconnected', () => closed()));
} else {
  const highlighted = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) =>
        (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
      ),
    ),
  );
  console.log(`highlighted: ${highlighted.join(', ')}`);
  for (const word of HOVERED) {
    const { x, y } = await centreOf(page, word);
    await page.mouse.move(x, y);
    await page.waitForSelector('html > div[popover=manual]', { timeout: 10 * SHOWN_AFTER_MS });
    const path = join(root, 'artifacts', `demo-${word}.png`);
    await page.screenshot({ path });
    console.log(`card of ${word}: ${path}`);
  }
  await browser.close();
}
server.close();
