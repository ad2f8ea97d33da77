import type { Settings } from '../settings/types';
import { askForIcon, showSettingsIcon } from './icon';
import { runInOpenTabs } from './injection';
import { patternsOf, syncRegistration } from './registration';
import { restyle } from './styles';
import { openTabIds } from './tabs';

async function follow(before: Settings, after: Settings): Promise<void> {
  if (before.marking !== after.marking) await restyle(before.marking, after.marking);
  await syncRegistration(after);
  const known = patternsOf(before);
  await runInOpenTabs(patternsOf(after).filter((pattern) => !known.includes(pattern)));
  await showSettingsIcon(after, Date.now());
  await Promise.all((await openTabIds()).map(askForIcon));
}

interface Change {
  readonly before: Settings;
  readonly after: Settings;
}

/** The changes that are waiting while one is followed; many become one. */
let waiting: Change | undefined;
let isFollowing = false;

async function followWaiting(): Promise<void> {
  while (waiting) {
    const { before, after } = waiting;
    waiting = undefined;
    // What could not be followed now (a tab that closed) is caught up with at the next start.
    await follow(before, after).catch(() => undefined);
  }
  isFollowing = false;
}

/**
 * What follows a change of the settings, beside the pages' own following of the rules: registration,
 * open tabs that are new to us, icons. Nobody waits for it: the change is written.
 */
export function followChange(before: Settings, after: Settings): void {
  waiting = { before: waiting?.before ?? before, after };
  if (isFollowing) return;
  isFollowing = true;
  void followWaiting();
}
