import { DEFAULTS } from './defaults';
import { CURRENT_VERSION, migrate, versionOf } from './migrations';
import { MOST_RECENTS } from './recents';
import { isRecord, KEYS, SHAPES, type Key, type KeyShape } from './shape';
import type { Settings } from './types';

/** The latest moment a Date can hold, in ms since 1970. */
const LATEST = 8.64e15;

/** Why the reader should know that the settings are not quite what is stored. */
export type SettingsNotice =
  /** These keys held what could not be understood; their defaults stand in. */
  | { readonly kind: 'damaged'; readonly keys: readonly string[] }
  /** Written by a newer version: read as far as understood, never written over. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The storage could not be read: defaults stand in, nothing is written. */
  | { readonly kind: 'unreadable' };

export interface ParsedSettings {
  readonly settings: Settings;
  readonly notice?: SettingsNotice;
}

/** The value if it is valid, the valid part of a list, or undefined. */
function check(shape: KeyShape, value: unknown): unknown {
  switch (shape.kind) {
    case 'switch':
      return typeof value === 'boolean' ? value : undefined;
    case 'moment':
      return typeof value === 'number' && value >= 0 && value <= LATEST ? value : undefined;
    case 'choice':
      return typeof value === 'string' && shape.values.includes(value) ? value : undefined;
    default: {
      if (!Array.isArray(value)) return undefined;
      const isItem = (item: unknown): boolean => typeof item === 'string' && shape.isItem(item);
      return [...new Set(value.filter(isItem))];
    }
  }
}

/** Of the recents only so many are kept, the newest. */
const checkKey = (key: Key, value: unknown): unknown => {
  const checked = check(SHAPES[key], value);
  return key === 'recents' && Array.isArray(checked) ? checked.slice(0, MOST_RECENTS) : checked;
};

/** A list that lost an item is not what was stored; one that held an item twice is. */
const isWhole = (stored: unknown, checked: unknown): boolean =>
  !Array.isArray(stored) || (Array.isArray(checked) && checked.length === new Set(stored).size);

/**
 * Reads stored settings of any age and state. Each key stands for itself: garbage in one never costs
 * the reader another, and of a list every valid item is kept. Unknown keys are not given back; who
 * writes keeps them (`mergeStored`).
 *
 * @param raw the stored value; undefined if there is none
 */
export function parseSettings(raw: unknown): ParsedSettings {
  if (raw === undefined) return { settings: DEFAULTS };
  if (!isRecord(raw))
    return { settings: DEFAULTS, notice: { kind: 'damaged', keys: ['settings'] } };
  const current = migrate(raw);
  const settings: Record<string, unknown> = { ...DEFAULTS };
  const damaged: string[] = [];
  for (const key of KEYS) {
    if (!Object.hasOwn(current, key)) continue;
    const checked = checkKey(key, current[key]);
    if (checked !== undefined) settings[key] = checked;
    if (checked === undefined || !isWhole(current[key], checked)) damaged.push(key);
  }
  const read = settings as unknown as Settings;
  // Who wants nothing remembered has nothing remembered, whatever is stored.
  const parsed = read.keepsRecents ? read : { ...read, recents: [] };
  const version = versionOf(raw);
  if (version > CURRENT_VERSION) return { settings: parsed, notice: { kind: 'newer', version } };
  if (damaged.length > 0) return { settings: parsed, notice: { kind: 'damaged', keys: damaged } };
  return { settings: parsed };
}

/** What to store: the settings, and beside them every key of the stored value that we don't know. */
export function mergeStored(raw: unknown, settings: Settings): Record<string, unknown> {
  return { ...(isRecord(raw) ? migrate(raw) : {}), ...settings };
}
