import { isId, parseMute } from './mutes';
import { MOST_RECENTS } from './recents';
import { isSite } from './site';
import type { Settings } from './types';

/** What a key of the settings may hold. */
export type KeyShape =
  | { readonly kind: 'switch' }
  /** Ms since 1970. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | {
      readonly kind: 'list';
      readonly isItem: (text: string) => boolean;
      /** Most items that a file or message may bring; the recents are never more. */
      readonly most: number;
    };

export type Key = Exclude<keyof Settings, 'version'>;

/** Far more than anybody chooses, far less than could hurt. */
const MOST_ITEMS = 2_000;
/** Mutes in all; pages may not add more. */
export const MOST_MUTES = 1_000;

const SWITCH = { kind: 'switch' } as const;
const choice = (...values: readonly string[]): KeyShape => ({ kind: 'choice', values });
const list = (isItem: (text: string) => boolean, most = MOST_ITEMS): KeyShape => ({
  kind: 'list',
  isItem,
  most,
});

/** All keys, in the order in which the options show them. */
export const SHAPES: Readonly<Record<Key, KeyShape>> = {
  on: SWITCH,
  pausedUntil: { kind: 'moment' },
  mode: choice('everywhere', 'chosen-sites', 'on-click'),
  chosenSites: list(isSite),
  pausedSites: list(isSite),
  density: choice('all', 'first-in-section', 'first-on-page', 'none'),
  marking: choice('line', 'thin', 'marker'),
  opening: choice('point', 'click', 'key'),
  dwell: choice('short', 'normal', 'long'),
  theme: choice('auto', 'light', 'dark', 'contrast'),
  textSize: choice('small', 'normal', 'large', 'larger'),
  hidesNumbers: SWITCH,
  topicsOff: list(isId),
  conceptsOff: list(isId),
  mutes: list((item) => parseMute(item) !== undefined, MOST_MUTES),
  keepsRecents: SWITCH,
  recents: list(isId, MOST_RECENTS),
};

export const KEYS = Object.keys(SHAPES) as Key[];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
