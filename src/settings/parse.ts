import { DEFAULTS } from './defaults';
import { CURRENT_VERSION, migrate, versionOf } from './migrations';
import { isId, parseMute } from './mutes';
import { MOST_RECENTS } from './recents';
import { isSite } from './site';
import type { Density, Mode, Settings } from './types';

const MODES: readonly Mode[] = ['everywhere', 'chosen-sites', 'on-click'];
const DENSITIES: readonly Density[] = ['all', 'first-in-section', 'first-on-page', 'none'];

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

/** Gives the value if it is valid, the valid part of a list, or undefined. */
type Check = (value: unknown) => unknown;

const oneOf =
  (known: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && known.includes(value) ? value : undefined;
const bool: Check = (value) => (typeof value === 'boolean' ? value : undefined);
const moment: Check = (value) =>
  typeof value === 'number' && value >= 0 && value <= LATEST ? value : undefined;
const listOf =
  (isItem: (text: string) => boolean): Check =>
  (value) =>
    Array.isArray(value)
      ? [
          ...new Set(
            value.filter((item): item is string => typeof item === 'string' && isItem(item)),
          ),
        ]
      : undefined;
const recentIds: Check = (value) => {
  const ids = listOf(isId)(value);
  return Array.isArray(ids) ? ids.slice(0, MOST_RECENTS) : undefined;
};
const isMute = (item: string): boolean => parseMute(item) !== undefined;

const CHECKS: Readonly<Record<Exclude<keyof Settings, 'version'>, Check>> = {
  on: bool,
  mode: oneOf(MODES),
  density: oneOf(DENSITIES),
  topicsOff: listOf(isId),
  conceptsOff: listOf(isId),
  pausedSites: listOf(isSite),
  chosenSites: listOf(isSite),
  mutes: listOf(isMute),
  pausedUntil: moment,
  keepsRecents: bool,
  recents: recentIds,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  for (const [key, check] of Object.entries(CHECKS)) {
    if (!Object.hasOwn(current, key)) continue;
    const checked = check(current[key]);
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
