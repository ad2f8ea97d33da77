import { parseSettings } from './parse';
import { SHAPES } from './shape';
import type { Settings } from './types';

/** Items of one list to add and to remove. */
interface ListEdit {
  readonly list: 'topicsOff' | 'conceptsOff' | 'pausedSites' | 'chosenSites' | 'mutes';
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Settings with some keys changed; what is not valid leaves its key as it was. */
export function changeSettings(settings: Settings, change: Partial<Settings>): Settings {
  const asked = parseSettings({ ...settings, ...change, version: settings.version });
  if (asked.notice?.kind !== 'damaged') return asked.settings;
  const kept = asked.notice.keys.map((key) => [key, settings[key as keyof Settings]]);
  return { ...asked.settings, ...Object.fromEntries(kept) } as Settings;
}

function editList(settings: Settings, { list, add, remove }: ListEdit): Settings {
  const kept = settings[list].filter((item) => !remove.includes(item));
  const shape = SHAPES[list];
  // No more than a file can bring back; what was done last must hold.
  const most = shape.kind === 'list' ? shape.most : Infinity;
  const items = [...new Set([...kept, ...add])].slice(-most);
  // Parsed by itself, so that one invalid item is left out and not the whole edit.
  return { ...settings, [list]: parseSettings({ [list]: items }).settings[list] };
}

/**
 * Settings with items of lists removed and added. Two pages that edit a list at once lose nothing of
 * each other.
 */
export const editLists = (settings: Settings, edits: readonly ListEdit[]): Settings =>
  edits.reduce(editList, settings);
