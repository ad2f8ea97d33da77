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
interface Order {
  readonly browser: BrowserName;
  readonly states: readonly State[];
  readonly looks: readonly Look[];
  /** Where the pictures go. */
  readonly folder: string;
}

interface Shots {
  readonly pictures: readonly Picture[];
  /** States that could not be brought about, and why. */
  readonly failures: readonly string[];
}

/** Print has a look of its own, and only in Chromium (docs/testing.md). */
const PRINTED: Look = { name: 'print' };

const jobsOf = ({ browser, states, looks }: Order): (readonly [State, readonly Look[]])[] => {
  const jobs = states.map((state) => [state, looks] as const);
  const hasPrint =
    browser === 'chromium' &&
    states.some(({ surface }) => surface === 'reader') &&
    looks.some(({ locale }) => locale === undefined);
  return hasPrint ? [...jobs, [PRINT_STATE, [PRINTED]]] : jobs;
};

/** Shoots states in looks of one locale, in a browser of its own. */
async function shootLocale(order: Order, server: PageServer): Promise<Shots> {
  const { browser, looks, folder } = order;
  const pictures: Picture[] = [];
  const failures: string[] = [];
  const locale = looks[0]?.locale;
  const directory = locale && pseudoBuild(browser, locale);
  const session = await launchExtension(browser, directory === undefined ? {} : { directory });
  const stage = stageOf(session, server, locale);
  for (const [state, wanted] of jobsOf(order)) {
    const { surface, name } = state;
    await visitState(stage, state, wanted, async (page, look) => {
      const file = join(browser, `${surface}-${name}-${look.name}.png`);
      await page.screenshot({ path: join(folder, file) });
      console.log(file);
      pictures.push({ surface, state: name, look: look.name, browser, file });
    }).catch((error: unknown) => {
      // The others are still worth looking at.
      const failure = `${browser}, ${surface}, ${name}, ${locale ?? 'English'}: ${String(error)}`;
      console.error(failure);
      failures.push(failure);
    });
  }
  await session.close();
  return { pictures, failures };
}

/** Writes the pictures of one browser. */
export async function shootStates(order: Order, server: PageServer): Promise<Shots> {
  mkdirSync(join(order.folder, order.browser), { recursive: true });
  const shots: Shots[] = [];
  for (const locale of new Set(order.looks.map((look) => look.locale))) {
    const looks = order.looks.filter((look) => look.locale === locale);
    shots.push(await shootLocale({ ...order, looks }, server));
  }
  return {
    pictures: shots.flatMap(({ pictures }) => pictures),
    failures: shots.flatMap(({ failures }) => failures),
  };
}
