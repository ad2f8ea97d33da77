import type { Page } from 'puppeteer-core';
import { cdp, evaluateInFirefox, isBidi } from './protocol';

export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly print?: boolean;
}

/** Firefox takes them from its preferences, for all its pages; 0 is dark and 1 is light. */
async function emulateInFirefox(page: Page, media: Media): Promise<void> {
  if (media.print) throw new Error('Firefox: no way to emulate print');
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': media.colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': media.reducedMotion ? 1 : 0,
    // 2: always the system's colours, which is what forced-colors reports.
    'browser.display.document_color_use': media.forcedColors ? 2 : 1,
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
      { name: 'forced-colors', value: media.forcedColors ? 'active' : 'none' },
    ],
  });
}
