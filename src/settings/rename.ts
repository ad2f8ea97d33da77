import type { ConceptHead } from '../knowledge/types';
import { muteItem, parseMute } from './mutes';
import type { Settings } from './types';

/**
 * Settings that hold ids which concepts have no longer, under today's ids; the same object where none
 * has another now. What the reader put away stays put away when a concept is renamed.
 */
export function renameConcepts(settings: Settings, heads: readonly ConceptHead[]): Settings {
  const today = new Map(
    heads.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id] as const)),
  );
  const renamed = (id: string): string => today.get(id) ?? id;
  const conceptsOff = [...new Set(settings.conceptsOff.map(renamed))];
  const recents = [...new Set(settings.recents.map(renamed))];
  const mutes = new Set(
    settings.mutes.map((item) => {
      const mute = parseMute(item);
      return mute && today.has(mute.concept)
        ? muteItem({ ...mute, concept: renamed(mute.concept) })
        : item;
    }),
  );
  const isSame =
    [...settings.conceptsOff, ...settings.recents].every((id) => !today.has(id)) &&
    settings.mutes.every((item) => mutes.has(item));
  return isSame ? settings : { ...settings, conceptsOff, recents, mutes: [...mutes] };
}
