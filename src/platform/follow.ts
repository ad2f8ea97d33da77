import type { Settings } from '../settings/types';
import { browser } from './browser';
import { showSettingsIcon } from './icon';
import { runInOpenTabs } from './injection';
import type { TabMessage } from './messages';
import { patternsOf, syncRegistration } from './registration';
import { restyle } from './styles';
import { openTabIds } from './tabs';

/** Asks every tab whether its icon is to be another one than all tabs got. */
async function askTabsForIcons(): Promise<void> {
  const message: TabMessage = { type: 'report-icon' };
  const ids = await openTabIds();
  // Tabs without a script of ours have nobody who listens.
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, message)));
}

async function follow(before: Settings, after: Settings): Promise<void> {
  if (before.marking !== after.marking) await restyle(before.marking, after.marking);
  await syncRegistration(after);
  const known = patternsOf(before);
  await runInOpenTabs(patternsOf(after).filter((pattern) => !known.includes(pattern)));
  await showSettingsIcon(after, Date.now());
  await askTabsForIcons();
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
