import type { Settings } from './types';

/** Most concepts that are remembered (S18). */
export const MOST_RECENTS = 20;

/** Settings with a concept as the newest of the recents; the same object if the reader wants none. */
export function rememberConcept(settings: Settings, concept: string): Settings {
  if (!settings.keepsRecents) return settings;
  const others = settings.recents.filter((id) => id !== concept);
  return { ...settings, recents: [concept, ...others].slice(0, MOST_RECENTS) };
}

/**
 * Settings with recents back that were forgotten; what was opened since comes before them. The same object
 * if the reader wants none.
 */
export function restoreRecents(settings: Settings, concepts: readonly string[]): Settings {
  if (!settings.keepsRecents) return settings;
  const recents = [...new Set([...settings.recents, ...concepts])];
  return { ...settings, recents: recents.slice(0, MOST_RECENTS) };
}

/** Settings without recents. */
export const forgetRecents = (settings: Settings): Settings => ({ ...settings, recents: [] });

/**
 * A stored value without its recents, for copies that are kept: what was forgotten must not live on in
 * a backup. What has none is given back as it is.
 */
export function withoutRecents(raw: unknown): unknown {
  const isObject = typeof raw === 'object' && raw !== null;
  return isObject && Object.hasOwn(raw, 'recents') ? { ...raw, recents: [] } : raw;
}

/** A stored value with the recents that there are now, if it wants any; as it is where there are none. */
export function withRecents(raw: unknown, recents: readonly string[]): unknown {
  if (typeof raw !== 'object' || raw === null || recents.length === 0) return raw;
  return 'keepsRecents' in raw && raw.keepsRecents === false ? raw : { ...raw, recents };
}
