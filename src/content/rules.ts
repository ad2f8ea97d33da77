import { mutesOn } from './mutes';
import type { Density, Mode, PageRules, Silence } from '../settings/types';

/** Key of `PageRules` in storage.local. */
export const RULES_KEY = 'page-rules';

const DEFAULTS: PageRules = {
  on: true,
  mode: 'everywhere',
  density: 'first-in-section',
  conceptsOff: [],
  pausedSites: [],
  chosenSites: [],
  mutes: [],
  pausedUntil: 0,
};
const MODES: readonly Mode[] = ['everywhere', 'chosen-sites', 'on-click'];
const DENSITIES: readonly Density[] = ['all', 'first-in-section', 'first-on-page', 'none'];

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/**
 * As `siteOfHost` of the settings, of what is in lower case: content imports nothing of theirs, and a test holds
 * the two together.
 */
const siteOf = (host: string): string => host.replace(/^www\.|\.$/g, '');

/**
 * Takes what is well formed of a stored value, and the default for the rest. Of the mutes it keeps
 * what holds on this site. Storage as such is open to every content script, though to no page: other
 * sites' lists are not kept from a browser process that was taken over, only never held beside a page.
 *
 * @param host host name of the tab's page, lower case
 */
export function readRules(stored: unknown, host: string): PageRules {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const given = stored as { readonly [Key in keyof PageRules]?: unknown };
  return {
    on: given.on !== false,
    mode: MODES.find((mode) => mode === given.mode) ?? DEFAULTS.mode,
    density: DENSITIES.find((density) => density === given.density) ?? DEFAULTS.density,
    conceptsOff: strings(given.conceptsOff),
    pausedSites: strings(given.pausedSites),
    chosenSites: strings(given.chosenSites),
    mutes: mutesOn(strings(given.mutes), siteOf(host)),
    pausedUntil: typeof given.pausedUntil === 'number' ? given.pausedUntil : 0,
  };
}

const covers = (sites: readonly string[], host: string): boolean => sites.includes(siteOf(host));

/**
 * Why nothing is to be read on a page, if so.
 *
 * @param host host name of the tab's page, lower case
 * @param isAsked the reader asked for this page by a click
 * @param now ms since 1970
 */
export function silenceOf(
  rules: PageRules,
  host: string,
  isAsked: boolean,
  now: number,
): Silence | undefined {
  if (!rules.on) return 'switched-off';
  if (rules.pausedUntil > now) return 'paused-for-a-while';
  if (covers(rules.pausedSites, host)) return 'site-paused';
  if (rules.mode === 'chosen-sites' && !covers(rules.chosenSites, host)) return 'site-not-chosen';
  return rules.mode === 'on-click' && !isAsked ? 'waiting-for-click' : undefined;
}
