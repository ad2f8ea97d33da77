import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers';
import { launchExtension } from '../../tests/e2e/extension';
import { pseudoBuild } from '../../tests/e2e/support/pseudo-locale';
import type { PageServer } from '../../tests/e2e/support/server';
import type { Look } from '../../tests/e2e/surfaces/looks';
import { PRINT_STATE } from '../../tests/e2e/surfaces/reader';
import { visitState } from '../../tests/e2e/surfaces/scenes';
import { stageOf, type State } from '../../tests/e2e/surfaces/stage';
import type { Picture } from './sheet';

/** What is shot. */
export interface Order {
  readonly browser: BrowserName;
  readonly states: readonly State[];
  readonly looks: readonly Look[];
  /** Where the pictures go. */
  readonly folder: string;
}

const LIGHT: Look = { name: 'light' };

/** Shoots states in looks of one locale, in a browser of its own. */
async function shootLocale(
  { browser, states, looks, folder }: Order,
  server: PageServer,
  locale: Look['locale'],
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const session = await launchExtension(
    browser,
    locale ? { directory: pseudoBuild(browser, locale) } : {},
  );
  const stage = stageOf(session, server, locale);
  const shoot = (state: State, only: readonly Look[]): Promise<void> =>
    visitState(stage, state, only, async (page, look) => {
      const { surface, name } = state;
      const file = join(browser, `${surface}-${name}-${look.name}.png`);
      await page.screenshot({ path: join(folder, file) as `${string}.png` });
      console.log(file);
      pictures.push({ surface, state: name, look: look.name, browser, file });
    });
  try {
    for (const state of states) await shoot(state, looks);
    const hasPrint = browser === 'chromium' && states.some(({ surface }) => surface === 'reader');
    if (hasPrint && looks.some(({ name }) => name === LIGHT.name)) await shoot(PRINT_STATE, [LIGHT]);
  } finally {
    await session.close();
  }
  return pictures;
}

/** Writes the pictures of one browser and tells which they are. */
export async function shootStates(order: Order, server: PageServer): Promise<Picture[]> {
  mkdirSync(join(order.folder, order.browser), { recursive: true });
  const pictures: Picture[] = [];
  for (const locale of new Set(order.looks.map((look) => look.locale))) {
    const looks = order.looks.filter((look) => look.locale === locale);
    pictures.push(...(await shootLocale({ ...order, looks }, server, locale)));
  }
  return pictures;
}
