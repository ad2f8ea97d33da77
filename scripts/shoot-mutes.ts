// The surfaces of "Not relevant here" and of claims, in every way a reader may see them; part of
// `npm run screenshots`.
import type { Page, Viewport } from 'puppeteer-core';
import { DEFAULTS } from '../src/settings/defaults';
import type { ExtensionSession } from '../tests/e2e/extension';
import { pressInCard, tapForCard, waitForCard, waitForNoCard } from '../tests/e2e/support/card';
import { evaluate } from '../tests/e2e/support/evaluate';
import { hoverPainted, waitForPainted } from '../tests/e2e/support/highlights';
import { emulateMedia, zoomText, type Media } from '../tests/e2e/support/media';
import { choose, openMenu } from '../tests/e2e/support/mute';
import { moveTo } from '../tests/e2e/support/pointer';
import { poll } from '../tests/e2e/support/poll';
import type { PageServer } from '../tests/e2e/support/server';
import { press, textOf, waitForText } from '../tests/e2e/support/views';

/** One way of looking at a page. */
interface Look {
  readonly name: string;
  readonly viewport: Viewport;
  readonly media?: Media;
  /** A page that runs from right to left; our own texts are set so, too, as no locale of ours is. */
  readonly isRtl?: boolean;
  /** Text only, by this factor; the browsers' other zoom is a smaller viewport. */
  readonly textZoom?: number;
}

const WIDE = { width: 1100, height: 760 };
const LOOKS: readonly Look[] = [
  { name: 'light', viewport: WIDE },
  { name: 'dark', viewport: WIDE, media: { colorScheme: 'dark' } },
  { name: 'forced', viewport: WIDE, media: { forcedColors: true } },
  { name: 'rtl', viewport: WIDE, isRtl: true },
  {
    name: '320',
    viewport: { width: 320, height: 640, hasTouch: true, isMobile: true },
    media: { coarsePointer: true },
  },
  // 1280 by 720 at 200 %.
  { name: '200', viewport: { width: 640, height: 360, deviceScaleFactor: 2 } },
];
/** Text alone is only zoomed by Firefox. */
const TEXT_ZOOM: Look = { name: 'text200', viewport: WIDE, textZoom: 2 };

const STYLE = `<!doctype html><html lang=en DIR><meta charset=utf-8><title>Mutes</title>
  <meta name=viewport content="width=device-width,initial-scale=1"><link rel=icon href="data:,">
  <style>:root{color-scheme:light dark}body{margin:40px;max-width:620px;font:18px/1.6 serif}
  @media(max-width:400px){body{margin:16px}}</style>`;
const TEXT = `<p>Some say magnesium relieves leg cramps, and that vitamin D does.</p>
  <p>Whoever eats too little iron tires easily.</p>`;
/** Pages for these pictures, by path. */
export const MUTE_PAGES = {
  '/mutes': STYLE.replace('DIR', '') + TEXT,
  '/mutes-rtl': STYLE.replace('DIR', 'dir=rtl') + TEXT,
};

/** So many mutes, on some sites and everywhere, long words among them. */
function mutesOf(count: number): string[] {
  const words = [
    ['iron', 'iron'],
    ['magnesium', 'MG'],
    ['folate', 'vitamin B9 (pteroylmonoglutamic acid)'],
    ['potassium', 'K'],
    ['fatigue', 'exhaustion'],
  ];
  return Array.from({ length: count }, (_, at) => {
    const [concept = '', form = ''] = words[at % words.length] ?? [];
    if (at === 1) return '* zinc';
    const site = at === 2 ? 'xn--bcher-kva.example' : `site-${Math.floor(at / 7)}.example`;
    return `${site} ${concept} ${at < words.length ? form : `${form} ${at}`}`;
  });
}

/** Of a list of so many one is marked again, to be undone. */
const UNDONE = 3;

/** Turns the open card round, as a right-to-left locale would. */
const turn = async (page: Page): Promise<void> => {
  const card = await waitForCard(page);
  await card.evaluate((root) => {
    for (const element of root.querySelectorAll<HTMLElement>('[dir]')) element.dir = 'rtl';
  });
};

/** The line that says why a text is marked, by its state. */
const WHY = (state: string): string => `.card-details${state}:has(> summary + p)`;

/** Presses a control of the card and waits until the card is as that makes it. */
async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  await pressInCard(page, textOf(key));
  await poll(`${selector} in the card`, async () =>
    (await waitForCard(page)).evaluate(
      (root, wanted) => root.querySelector(wanted) !== null,
      selector,
    ),
  );
}

async function shootCard(
  session: ExtensionSession,
  page: Page,
  server: PageServer,
  look: Look,
  prefix: string,
): Promise<void> {
  const { isRtl = false, viewport } = look;
  const shoot = async (what: string): Promise<void> => {
    if (isRtl) await turn(page);
    const path = `${prefix}-${look.name}-${what}.png`;
    await page.screenshot({ path });
    console.log(path);
  };
  await session.change({ type: 'reset-settings' });
  await page.bringToFront();
  await page.goto(server.url(isRtl ? '/mutes-rtl' : '/mutes'));
  // Going to an address sets it back.
  await zoomText(page, look.textZoom ?? 1);
  await waitForPainted(page, (texts) => texts.includes('magnesium'));
  const open = viewport.hasTouch === true ? tapForCard : hoverPainted;
  await open(page, 'magnesium');
  await shoot('claim');
  await pressUntil(page, 'card_more', '.card-more[aria-expanded=true]');
  await shoot('claim-more');
  await pressUntil(page, 'card_why', WHY('[open]'));
  await shoot('why');
  await pressUntil(page, 'card_why', WHY(':not([open])'));
  await pressUntil(page, 'card_less', '.card-more[aria-expanded=false]');
  await openMenu(page);
  await shoot('menu');
  await choose(page, textOf('card_mute_site', 'magnesium'));
  await shoot('muted');
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await moveTo(page, { x: 2, y: 2 });
}

/** Scrolls to a section of the options, and waits until it stands still there. */
const showSection = (page: Page, heading: string, isRtl: boolean): Promise<unknown> =>
  poll(`the section “${heading}”`, () =>
    evaluate(
      page,
      async (wanted, dir) => {
        document.documentElement.dir = dir;
        const found = [...document.querySelectorAll('h2')].find((h2) => h2.textContent === wanted);
        found?.scrollIntoView({ block: 'start', behavior: 'instant' });
        const before = found?.getBoundingClientRect().top;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return found !== undefined && found.getBoundingClientRect().top === before;
      },
      heading,
      isRtl ? 'rtl' : 'ltr',
    ),
  );

async function shootList(
  session: ExtensionSession,
  look: Look,
  count: number,
  prefix: string,
): Promise<void> {
  await session.writeStorage({ settings: { ...DEFAULTS, mutes: mutesOf(count) } });
  const page = await session.openExtensionPage('options.html');
  const { width, height, deviceScaleFactor = 1 } = look.viewport;
  // A touch viewport loads the page again, of which Firefox tells nothing for a page of ours.
  await page.setViewport(
    session.name === 'firefox' ? { width, height, deviceScaleFactor } : look.viewport,
  );
  await emulateMedia(page, look.media ?? {});
  await page.bringToFront();
  await zoomText(page, look.textZoom ?? 1);
  await waitForText(page, textOf(count === 0 ? 'options_mutes_none' : 'options_mutes_hint'));
  await showSection(page, textOf('options_mutes'), look.isRtl ?? false);
  const shoot = async (what: string): Promise<void> => {
    const path = `${prefix}-${look.name}-list-${what}.png`;
    await page.screenshot({ path });
    console.log(path);
  };
  await shoot(String(count));
  if (count === UNDONE) {
    await press(page, textOf('options_mute_again', 'iron', 'site-0.example'));
    const undo = textOf('options_mute_undo', 'iron', 'site-0.example');
    await poll('the way back', () => page.$(`[aria-label="${undo}"]`));
    await shoot('undo');
  }
  await zoomText(page, 1);
  await page.close();
}

/** Writes the pictures; their names begin with the prefix. */
export async function shootMutes(
  session: ExtensionSession,
  server: PageServer,
  prefix: string,
): Promise<void> {
  const looks = session.name === 'firefox' ? [...LOOKS, TEXT_ZOOM] : LOOKS;
  for (const look of looks) {
    const page = await session.newPage();
    await page.setViewport(look.viewport);
    await emulateMedia(page, look.media ?? {});
    await shootCard(session, page, server, look, prefix);
    await zoomText(page, 1);
    await page.close();
    for (const count of [0, UNDONE, 200]) await shootList(session, look, count, prefix);
  }
}
