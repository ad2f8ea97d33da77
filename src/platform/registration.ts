import type { Scripting } from 'webextension-polyfill';
import { sitePatterns } from '../settings/site';
import type { Settings } from '../settings/types';
import { browser } from './browser';
import { createQueue } from './queue';

/** Every page that we may read; host permissions of the manifest are the same. */
export const ALL_PAGES = ['http://*/*', 'https://*/*'];
export const SCAN_SCRIPT_FILE = 'scan.js';
const ID = 'scan';

/** Pages on which the scan script runs by itself in the reader's mode (D9). */
export function patternsOf({ mode, chosenSites }: Settings): string[] {
  if (mode === 'everywhere') return ALL_PAGES;
  return mode === 'chosen-sites' ? chosenSites.flatMap(sitePatterns) : [];
}

/** The patterns that this browser takes: of a script with one that it refuses it registers nothing. */
async function taken(patterns: string[]): Promise<string[]> {
  try {
    await browser.permissions.contains({ origins: patterns });
    return patterns;
  } catch {
    if (patterns.length < 2) return [];
    const middle = patterns.length >> 1;
    return [...(await taken(patterns.slice(0, middle))), ...(await taken(patterns.slice(middle)))];
  }
}

const scriptFor = (matches: string[]): Scripting.RegisteredContentScript => ({
  id: ID,
  js: [SCAN_SCRIPT_FILE],
  matches,
  allFrames: true,
  // srcdoc, blob: and sandboxed frames of a matching page (R11); patterns end in /*, as this needs.
  matchOriginAsFallback: true,
  runAt: 'document_idle',
});

const sameItems = (a: readonly string[] = [], b: readonly string[]): boolean =>
  a.length === b.length && b.every((item) => a.includes(item));

const inTurn = createQueue();

async function register(matches: string[]): Promise<boolean> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return registered !== undefined;
  }
  if (registered && sameItems(registered.matches, matches)) return false;
  if (registered) await browser.scripting.updateContentScripts([scriptFor(matches)]);
  else await browser.scripting.registerContentScripts([scriptFor(matches)]);
  return true;
}

/**
 * Makes the browser run the scan script where the reader wants it. Browsers forget registrations at
 * an update, and we may have been killed between a write of the settings and this: so it is asked
 * for at every start of the background, and changes nothing if nothing is to be changed.
 *
 * @returns whether anything was changed
 */
export const syncRegistration = (settings: Settings): Promise<boolean> =>
  inTurn(async () => {
    const patterns = patternsOf(settings);
    return register(settings.mode === 'chosen-sites' ? await taken(patterns) : patterns);
  });
