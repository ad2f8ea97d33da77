import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchExtension } from '../../tests/e2e/extension';
import { hoverPainted, waitForPainted } from '../../tests/e2e/support/highlights';
import type { PageServer } from '../../tests/e2e/support/server';
import { visitState, STATES } from '../../tests/e2e/surfaces/scenes';
import { stageOf, type Stage } from '../../tests/e2e/surfaces/stage';

/** Larger ones would make a clone slow. */
const MOST_BYTES = 150_000;
const DEMO_SIZE = { width: 900, height: 780 };
/** States shown beside the demo page, by the name of their picture. */
const SHOWN = [
  { file: 'popup.png', surface: 'popup', state: 'start' },
  { file: 'reader.png', surface: 'reader', state: 'nutrient' },
] as const;

async function shoot(page: Page, path: string): Promise<void> {
  await page.screenshot({ path: path });
  const { size } = statSync(path);
  console.log(`${path}: ${size} bytes`);
  if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES} bytes`);
}

/** The demo page with the card of magnesium. */
async function shootDemo({ session, server }: Stage, path: string): Promise<void> {
  server.set('/', readFileSync(join(import.meta.dirname, '../demo.html'), 'utf8'));
  const page = await session.newPage();
  await page.setViewport(DEMO_SIZE);
  await page.goto(server.url());
  await waitForPainted(page, (texts) => texts.includes('magnesium'));
  await hoverPainted(page, 'magnesium');
  await shoot(page, path);
  await page.close();
}

/** Writes the README's pictures, of pages of our own only. */
export async function shootReadme(server: PageServer, folder: string): Promise<void> {
  const session = await launchExtension('chromium');
  const stage = stageOf(session, server);
  try {
    await shootDemo(stage, join(folder, 'card.png'));
    for (const { file, surface, state: name } of SHOWN) {
      const state = STATES.find((each) => each.surface === surface && each.name === name);
      if (!state) throw new Error(`no state ${name} of ${surface}`);
      await visitState(stage, state, [{ name: 'light' }], (page) =>
        shoot(page, join(folder, file)),
      );
    }
  } finally {
    await session.close();
  }
}
