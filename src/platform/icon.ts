import type { Settings } from '../settings/types';
import { browser } from './browser';
import type { PageIcon, TabMessage } from './messages';
import { readSettings } from './settings-store';
import { openTabIds } from './tabs';

const SIZES = [16, 32] as const;
const TITLE_KEYS = {
  on: 'extension_icon_on',
  idle: 'extension_icon_idle',
  paused: 'extension_icon_paused',
} as const;

const pathsOf = (state: PageIcon): Record<number, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/action/${state}-${size}.png`]));

/** Shows a state in one tab until it navigates, or in every tab that has none of its own. */
async function showIcon(state: PageIcon, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const title = browser.i18n.getMessage(TITLE_KEYS[state]);
  // The tab may be gone by now; Firefox for Android has no icon to set.
  await Promise.allSettled([
    browser.action.setIcon({ ...where, path: pathsOf(state) }),
    browser.action.setTitle({ ...where, title }),
  ]);
}

const isPaused = ({ on, pausedUntil }: Settings, now: number): boolean => !on || pausedUntil > now;

const stateOf = (settings: Settings, now: number): PageIcon =>
  isPaused(settings, now) ? 'paused' : 'idle';

/** Shows the settings' state where a tab has none of its own; browsers forget it when they close. */
export const showDefaultIcon = (settings: Settings, now: number): Promise<void> =>
  showIcon(stateOf(settings, now));

/** Shows the settings' state in every tab; what a tab itself has to show it is asked for (`askForIcon`). */
export async function showSettingsIcon(settings: Settings, now: number): Promise<void> {
  const state = stateOf(settings, now);
  await showIcon(state);
  await Promise.all((await openTabIds()).map((id) => showIcon(state, id)));
}

/** Asks the frames of a tab whether its icon is to show something else than the settings say. */
export async function askForIcon(tabId: number): Promise<void> {
  const message: TabMessage = { type: 'report-icon' };
  // Tabs without a script of ours have nobody who listens.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Shows what a frame of a tab tells; where it has nothing any more, what the settings say or another frame has. */
export async function showPageIcon(icon: PageIcon, tabId: number): Promise<void> {
  if (icon !== 'idle') return showIcon(icon, tabId);
  const { settings } = await readSettings();
  await showIcon(stateOf(settings, Date.now()), tabId);
  return askForIcon(tabId);
}
