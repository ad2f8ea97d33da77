import type { Page, Viewport } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browsers';
import { evaluate } from '../support/evaluate';
import { emulateMedia, zoomText, type Media } from '../support/media';
import { poll } from '../support/poll';
import type { PseudoLocale } from '../support/pseudo-locale';
import type { Surface } from './stage';

/** One way of looking at a surface. */
export interface Look {
  readonly name: string;
  readonly media?: Media;
  /** The narrowest window that must do (A13); a card is opened by a finger there. */
  readonly isNarrow?: boolean;
  /** Text only by this factor in Firefox, everything in Chromium, which has no zoom of text alone (A13). */
  readonly zoom?: number;
  /** Another language; needs a browser of its own. */
  readonly locale?: PseudoLocale;
}

export const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: '320', media: { coarsePointer: true }, isNarrow: true },
  { name: 'text200', zoom: 2 },
  { name: 'forced', media: { forcedColors: true } },
  { name: 'rtl', locale: 'mirrored' },
  { name: 'long', locale: 'long' },
];

const SIZES = {
  page: { width: 1000, height: 760 },
  card: { width: 640, height: 640 },
  popup: { width: 384, height: 600 },
  /** A window of 1280 by 720. */
  screen: { width: 1280, height: 720 },
} as const;
const NARROW = { width: 320, height: 640 };

/** How large a surface is in a look, in CSS px. */
function viewportOf(surface: Surface, look: Look, browser: BrowserName): Viewport {
  if (look.isNarrow)
    // A touch viewport loads the page again, of which Firefox tells nothing for a page of ours.
    return surface === 'card' ? { ...NARROW, hasTouch: true, isMobile: true } : NARROW;
  const size = surface === 'popup' || surface === 'card' ? SIZES[surface] : SIZES.page;
  if (look.zoom === undefined || browser === 'firefox') return size;
  // The popup is at most 800 by 600 px large, whatever the zoom.
  const { width, height } = surface === 'popup' ? { width: 768, height: 600 } : SIZES.screen;
  return {
    width: width / look.zoom,
    height: height / look.zoom,
    deviceScaleFactor: look.zoom,
  };
}

/** Runs in the page: true if it is as light or dark as asked for. */
const hasScheme = (wanted: 'light' | 'dark'): boolean =>
  matchMedia(`(prefers-color-scheme: ${wanted})`).matches;

/** Has a page looked at in this way. */
export async function dress(
  page: Page,
  surface: Surface,
  look: Look,
  browser: BrowserName,
): Promise<void> {
  await page.bringToFront();
  await page.setViewport(viewportOf(surface, look, browser));
  await emulateMedia(page, look.media ?? {});
  // Firefox tells its pages of a changed preference later.
  if (!look.media?.forcedColors)
    await poll('the color scheme', () =>
      evaluate(page, hasScheme, look.media?.colorScheme ?? 'light'),
    );
  if (browser === 'firefox') await zoomText(page, look.zoom ?? 1);
}
