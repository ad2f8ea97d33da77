import type { Settings } from '../settings/types';
import { browser } from './browser';
import type { FrameReport } from './messages';
import { openTabIds } from './tabs';

/** What the toolbar icon tells, by its shape: something here, nothing here, paused or off. */
export type IconState = 'on' | 'idle' | 'paused';

const SIZES = [16, 32] as const;
const TITLE_KEYS = {
  on: 'extension_icon_on',
  idle: 'extension_icon_idle',
  paused: 'extension_icon_paused',
} as const;

const pathsOf = (state: IconState): Record<number, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/action/${state}-${size}.png`]));

/** Shows a state in one tab until it navigates, or in every tab that has none of its own. */
export async function showIcon(state: IconState, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const title = browser.i18n.getMessage(TITLE_KEYS[state]);
  // The tab may be gone by now; Firefox for Android has no icon to set.
  await Promise.allSettled([
    browser.action.setIcon({ ...where, path: pathsOf(state) }),
    browser.action.setTitle({ ...where, title }),
  ]);
}

const isPaused = ({ on, pausedUntil }: Settings, now: number): boolean => !on || pausedUntil > now;

const stateOf = (settings: Settings, now: number): IconState =>
  isPaused(settings, now) ? 'paused' : 'idle';

/** Shows the settings' state where a tab has none of its own; browsers forget it when they close. */
export const showDefaultIcon = (settings: Settings, now: number): Promise<void> =>
  showIcon(stateOf(settings, now));

/** Shows the settings' state in every tab; what a tab itself has to show comes with its report. */
export async function showSettingsIcon(settings: Settings, now: number): Promise<void> {
  const state = stateOf(settings, now);
  await showIcon(state);
  await Promise.all((await openTabIds()).map((id) => showIcon(state, id)));
}

const PAUSED_SILENCES: readonly (FrameReport['silence'] | undefined)[] = [
  'switched-off',
  'site-paused',
  'paused-for-a-while',
];

/** What a frame's report says of the icon; a frame without mentions says nothing of the others. */
export function iconOf({ concepts, silence, isTop }: FrameReport): IconState | undefined {
  if (silence === undefined && concepts.length > 0) return 'on';
  if (!isTop) return undefined;
  return PAUSED_SILENCES.includes(silence) ? 'paused' : 'idle';
}
