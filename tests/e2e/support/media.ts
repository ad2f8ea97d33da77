import type { Page } from 'puppeteer-core';
import { cdp, evaluateInFirefox, isBidi } from './protocol';

export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly print?: boolean;
  /** The system asks for more contrast. */
  readonly moreContrast?: boolean;
  /** A finger instead of a mouse. Firefox only: Chromium has it with a touch viewport. */
  readonly coarsePointer?: boolean;
}

/** Firefox takes them from its preferences, for all its pages; 0 is dark and 1 is light. */
async function emulateInFirefox(page: Page, media: Media): Promise<void> {
  if (media.print) throw new Error('Firefox: no way to emulate print');
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': media.colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': media.reducedMotion ? 1 : 0,
    // 2: always the system's colours, which is what forced-colors reports.
    'browser.display.document_color_use': media.forcedColors ? 2 : 1,
    // Asked for by the theme of the system, which is how GTK says it.
    'ui.useAccessibilityTheme': media.moreContrast ? 1 : 0,
    // 1: coarse; 6: fine, and can hover.
    'ui.primaryPointerCapabilities': media.coarsePointer ? 1 : 6,
    'ui.allPointerCapabilities': media.coarsePointer ? 1 : 6,
  };
  const set = Object.entries(preferences).map(
    ([name, value]) => `Services.prefs.setIntPref('${name}', ${value})`,
  );
  await evaluateInFirefox(page, set.join(';'));
}

/** Makes a page believe in these media features; what is left out is as by default. */
export async function emulateMedia(page: Page, media: Media): Promise<void> {
  if (isBidi(page)) return emulateInFirefox(page, media);
  const session = await cdp(page);
  await session.send('Emulation.setEmulatedMedia', {
    media: media.print ? 'print' : '',
    features: [
      { name: 'prefers-color-scheme', value: media.colorScheme ?? 'light' },
      { name: 'prefers-reduced-motion', value: media.reducedMotion ? 'reduce' : 'no-preference' },
      { name: 'prefers-contrast', value: media.moreContrast ? 'more' : 'no-preference' },
      { name: 'forced-colors', value: media.forcedColors ? 'active' : 'none' },
    ],
  });
}

/** Makes text larger and nothing else, by a factor; 1 is as usual. Only Firefox has that. */
export async function zoomText(page: Page, factor: number): Promise<void> {
  if (isBidi(page))
    await evaluateInFirefox(
      page,
      `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.textZoom = ${factor}`,
    );
  else if (factor !== 1) throw new Error('Chromium: no zoom of text alone');
}
