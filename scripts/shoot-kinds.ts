// Ten cards of each kind of concept, brief and whole, on one page a kind: what the knowledge looks
// like to a reader; part of `npm run screenshots`.
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../tests/e2e/extension';
import {
  cardBox,
  controlsOf,
  pressInCard,
  waitForCard,
  waitForNoCard,
} from '../tests/e2e/support/card';
import { hoverPainted, waitForPainted } from '../tests/e2e/support/highlights';
import { emulateMedia } from '../tests/e2e/support/media';
import type { PageServer } from '../tests/e2e/support/server';

/** As pages write them: each word is highlighted by itself. */
const KINDS = {
  nutrient: 'magnesium|vitamin D|iron|omega-3|vitamin B12|folic acid|iodine|selenium|fiber|sodium',
  symptom:
    'fatigue|muscle cramps|tight hamstrings|hair loss|dizziness|chest pain|brittle nails|tingling|constipation|palpitations',
  condition:
    'anemia|osteoporosis|high blood pressure|gout|hypothyroidism|scurvy|low blood sugar|kidney stones|dehydration|heart failure',
  factor:
    'creatine|caffeine|sports drinks|psyllium|CoQ10|glucosamine|added sugar|pickle juice|processed foods|phytates',
  food: 'almonds|bananas|spinach|salmon|eggs|legumes|kale|avocado|pumpkin seeds|sardines',
} as const;
type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];
const wordsOf = (kind: Kind): string[] => KINDS[kind].split('|');

const STYLE = `<!doctype html><html lang=en><meta charset=utf-8><title>Kinds</title>
  <style>:root{color-scheme:light dark}body{margin:20px 60px 6300px;font:18px/1.6 serif}</style>`;
/** Room for a whole card below its word, CSS px. */
const ROOM = { width: 620, height: 6400 };
/** Around a card in its picture, CSS px. */
const MARGIN = 6;

/** Pages for these pictures, by path. */
export const KIND_PAGES = Object.fromEntries(
  kinds.flatMap((kind) =>
    wordsOf(kind).map((word, at) => [
      `/kind-${kind}-${at}`,
      `${STYLE}<p>What is known about the vitamin or the health of people: ${word}.</p>`,
    ]),
  ),
);

/** Runs in the page. Lets the card be as tall as its text is. */
function unroll(root: ShadowRoot): void {
  for (const element of root.querySelectorAll<HTMLElement>('*'))
    element.style.setProperty('max-height', 'none', 'important');
}

async function shootCard(page: Page, path: string): Promise<void> {
  const { x, y, width, height } = await cardBox(await waitForCard(page));
  const clip = {
    x: x - MARGIN,
    y: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
  await page.screenshot({ path, clip });
}

/** Writes `<prefix>-kind-<kind>-<n>.png` and `-whole.png`, and a sheet of each kind's. */
export async function shootKinds(
  session: ExtensionSession,
  server: PageServer,
  prefix: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await session.newPage();
  await page.setViewport(ROOM);
  await emulateMedia(page, { colorScheme });
  for (const kind of kinds) {
    const files: string[] = [];
    for (const [at, word] of wordsOf(kind).entries()) {
      await page.goto(server.url(`/kind-${kind}-${at}`));
      await waitForPainted(page, (texts) => texts.includes(word));
      await hoverPainted(page, word);
      const file = `${prefix}-kind-${kind}-${at}`;
      await shootCard(page, `${file}.png`);
      files.push(`${file}.png`);
      if ((await controlsOf(await waitForCard(page))).some(({ name }) => name === 'More')) {
        await pressInCard(page, 'More');
        await (await waitForCard(page)).evaluate(unroll);
        await shootCard(page, `${file}-whole.png`);
        files.push(`${file}-whole.png`);
      }
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    }
    const sheet = `${prefix}-kind-${kind}.html`;
    writeFileSync(sheet, files.map((file) => `<img src="${file}">`).join('\n'));
    console.log(sheet);
  }
  await page.close();
}
