// `npm run screenshots`: cards, popup and options as a reader sees them, in both browsers, light and
// dark, and the surfaces of "Not relevant here" in every other way, too; written to artifacts/screens/
// to be looked at. A part of them: `-- views`, `-- mutes`, `-- chromium`; the
// README's picture, docs/card.png: `-- readme`.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BROWSERS, launchExtension, type ExtensionSession } from '../tests/e2e/extension';
import { hoverForCard, waitForNoCard } from '../tests/e2e/support/card';
import { hoverConcept, hoverPainted, waitForPainted } from '../tests/e2e/support/highlights';
import { emulateMedia } from '../tests/e2e/support/media';
import { servePages, type PageServer } from '../tests/e2e/support/server';
import { ensureBrowsers } from './browsers';
import { buildExtension } from './builds';
import { KIND_PAGES, shootKinds } from './shoot-kinds';
import { MUTE_PAGES, shootMutes } from './shoot-mutes';

const root = join(import.meta.dirname, '..');
const screens = join(root, 'artifacts', 'screens');
/** Concepts whose cards are shot. */
const CARDS = ['magnesium', 'tight-hamstrings', 'hypokalemia', 'vitamin-b12', 'muscle-cramp'];
/** Sentences whose claim is shot on the card of a word, and what the card says of it. */
const CLAIMS = [
  { name: 'deficiency', word: 'magnesium', text: 'Low magnesium causes leg cramps.' },
  { name: 'against', word: 'magnesium', text: 'Some say magnesium relieves leg cramps.' },
  { name: 'denied', word: 'magnesium', text: 'In a trial magnesium did not relieve leg cramps.' },
  { name: 'unknown', word: 'zinc', text: 'They say zinc does not relieve fatigue.' },
];
const CLAIM_PAGE = `<!doctype html><html lang=en><title>Claims</title>
  <style>:root{color-scheme:light dark}body{margin:60px;font:18px/1.6 serif}</style>`;
const PARTS = ['views', 'mutes', 'kinds', 'readme'];
const SCHEMES = ['light', 'dark'] as const;
/** CSS px. */
const PAGE_SIZE = { width: 1100, height: 900 };
const POPUP_SIZE = { width: 384, height: 600 };
const OPTIONS_SIZE = { width: 1000, height: 1400 };
const README_SIZE = { width: 960, height: 880 };
const README_PICTURE = join(root, 'docs', 'card.png');

async function shootCards(session: ExtensionSession, page: Page, prefix: string): Promise<void> {
  await waitForPainted(page, (texts) => texts.includes('magnesium'));
  const reports = await session.reportUntil(page, (all) => all.every(({ settled }) => settled));
  await page.screenshot({ path: `${prefix}-page.png` });
  for (const concept of CARDS) {
    await hoverConcept(page, concept, reports);
    const path = `${prefix}-card-${concept}.png`;
    await page.screenshot({ path });
    console.log(path);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  }
}

async function shootClaims(page: Page, server: PageServer, prefix: string): Promise<void> {
  for (const { name, word } of CLAIMS) {
    await page.goto(server.url(`/${name}`));
    await waitForPainted(page, (texts) => texts.includes(word));
    await hoverForCard(page, word);
    const path = `${prefix}-claim-${name}.png`;
    await page.screenshot({ path });
    console.log(path);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  }
}

async function shootView(
  session: ExtensionSession,
  path: string,
  size: { width: number; height: number },
  file: string,
): Promise<void> {
  const view = await session.openExtensionPage(path);
  await view.setViewport(size);
  await emulateMedia(view, { colorScheme: file.includes('-dark-') ? 'dark' : 'light' });
  await view.waitForFunction(() => document.body.innerText.trim().length > 40);
  await view.screenshot({ path: file });
  console.log(file);
  await view.close();
}

async function shootViews(session: ExtensionSession, server: PageServer): Promise<void> {
  for (const scheme of SCHEMES) {
    const prefix = join(screens, `${session.name}-${scheme}`);
    const page = await session.newPage();
    await emulateMedia(page, { colorScheme: scheme });
    await page.goto(server.url());
    await shootCards(session, page, prefix);
    const tab = await session.tabId(page);
    await shootView(session, `popup.html?tab=${tab}`, POPUP_SIZE, `${prefix}-popup.png`);
    await shootView(session, 'options.html', OPTIONS_SIZE, `${prefix}-options.png`);
    await shootClaims(page, server, prefix);
    await page.close();
  }
}

/** The picture of the README: the demo page with the card of magnesium. */
async function shootReadme(session: ExtensionSession, server: PageServer): Promise<void> {
  const page = await session.newPage();
  await page.setViewport(README_SIZE);
  await emulateMedia(page, { colorScheme: 'light' });
  await page.goto(server.url());
  await waitForPainted(page, (texts) => texts.includes('magnesium'));
  await hoverPainted(page, 'magnesium');
  await page.screenshot({ path: README_PICTURE });
  console.log(README_PICTURE);
  await page.close();
}

const asked = process.argv.slice(2);
const isAsked = (part: string, parts: readonly string[]): boolean =>
  asked.includes(part) || !asked.some((one) => parts.includes(one));

mkdirSync(screens, { recursive: true });
ensureBrowsers();
const html = readFileSync(join(import.meta.dirname, 'demo.html'), 'utf8');
const claimPages = CLAIMS.map(({ name, text }) => [`/${name}`, `${CLAIM_PAGE}<p>${text}</p>`]);
const server = await servePages({
  '/': html,
  ...MUTE_PAGES,
  ...KIND_PAGES,
  ...Object.fromEntries(claimPages),
});
for (const name of BROWSERS.filter((one) => isAsked(one, BROWSERS))) {
  buildExtension(name);
  const session = await launchExtension(name, { viewport: PAGE_SIZE });
  try {
    if (isAsked('views', PARTS)) await shootViews(session, server);
    // Written into the repository: only when it is asked for.
    if (asked.includes('readme') && name === 'chromium') await shootReadme(session, server);
    if (isAsked('kinds', PARTS)) await shootKinds(session, server, join(screens, name), 'light');
    if (isAsked('mutes', PARTS)) await shootMutes(session, server, join(screens, name));
  } finally {
    await session.close();
  }
}
await server.close();
