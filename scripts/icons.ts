// `npx tsx scripts/icons.ts`: draws the icons as SVG and writes them as PNG into public/.
// Run it when the drawing changes; the PNGs are in git, so that a build needs no browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from './browsers';

const PUBLIC = join(import.meta.dirname, '../public');

/** Teal of minerals in the light theme: legible on light and dark toolbars. */
const TEAL = '#0f8a86';
const PAPER = '#fffdf8';
const GREY = '#7b828d';

/** Three grains over a dotted line: a pinch of salt, and the mark it leaves under a word. */
const grain = (x: number, y: number, size: number, fill: string): string =>
  `<rect x="${-size / 2}" y="${-size / 2}" width="${size}" height="${size}" rx="${size * 0.18}" fill="${fill}" transform="translate(${x} ${y}) rotate(45)"/>`;
const grains = (fill: string): string =>
  grain(16, 7.6, 6.6, fill) + grain(9.3, 14.6, 6.6, fill) + grain(22.7, 14.6, 6.6, fill);
const dots = (fill: string): string =>
  [8, 16, 24].map((x) => `<circle cx="${x}" cy="24.4" r="2.5" fill="${fill}"/>`).join('');
const tile = (fill: string, stroke = ''): string =>
  `<rect x="1" y="1" width="30" height="30" rx="7.5" fill="${fill}" ${stroke}/>`;

/** One shape per state, so that the state is read without colour. */
const STATES = {
  /** Full tile, grains and dotted line. */
  on: tile(TEAL) + grains(PAPER) + dots(PAPER),
  /** Outline only, grains without a line: nothing is marked here. */
  idle:
    `<rect x="2.2" y="2.2" width="27.6" height="27.6" rx="6.6" fill="${PAPER}" stroke="${TEAL}" stroke-width="2.4"/>` +
    `<g transform="translate(0 4.2)">${grains(TEAL)}</g>`,
  /** Grey tile with two bars. */
  paused:
    tile(GREY) +
    `<rect x="9.4" y="8" width="4.8" height="16" rx="1.4" fill="${PAPER}"/><rect x="17.8" y="8" width="4.8" height="16" rx="1.4" fill="${PAPER}"/>`,
} as const;

const svg = (body: string, box = '0 0 32 32'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="100%" height="100%">${body}</svg>`;

async function writePng(browser: Browser, path: string, size: number, image: string) {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;height:100%}svg{display:block}</style>${image}`);
  const png = await page.screenshot({ omitBackground: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, png);
  await page.close();
}

const browser = await launch({
  executablePath: findBrowser('chromium')!,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const size of [16, 32, 48, 96])
    await writePng(browser, join(PUBLIC, `icon/${size}.png`), size, svg(STATES.on));
  // Stores want 96 px of artwork in 128 px (T3).
  const padded = svg(STATES.on, `${-32 / 6} ${-32 / 6} ${(32 * 4) / 3} ${(32 * 4) / 3}`);
  await writePng(browser, join(PUBLIC, 'icon/128.png'), 128, padded);
  for (const [state, body] of Object.entries(STATES))
    for (const size of [16, 32])
      await writePng(browser, join(PUBLIC, `action/${state}-${size}.png`), size, svg(body));
} finally {
  await browser.close();
}
