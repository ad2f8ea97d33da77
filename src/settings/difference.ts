import { KEYS, SHAPES, type Key } from './shape';
import type { Settings } from './types';

type ListKey = {
  [Name in Key]: Settings[Name] extends readonly string[] ? Name : never;
}[Key];

/** One key in which two states of the settings differ. */
export type Difference =
  | {
      readonly key: ListKey;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly [Name in Exclude<Key, ListKey>]: {
        readonly key: Name;
        readonly before: Settings[Name];
        readonly after: Settings[Name];
      };
    }[Exclude<Key, ListKey>];

const isList = (key: Key): key is ListKey => SHAPES[key].kind === 'list';

function differenceOf(key: Key, before: Settings, after: Settings): Difference | undefined {
  if (!isList(key))
    return before[key] === after[key]
      ? undefined
      : ({ key, before: before[key], after: after[key] } as Difference);
  const added = after[key].filter((item) => !before[key].includes(item));
  const removed = before[key].filter((item) => !after[key].includes(item));
  return added.length + removed.length === 0 ? undefined : { key, added, removed };
}

/** What a reader would notice if the one took the other's place; the order of a list is not such a thing. */
export const differences = (before: Settings, after: Settings): Difference[] =>
  KEYS.flatMap((key) => differenceOf(key, before, after) ?? []);
