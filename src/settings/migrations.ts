type Raw = Readonly<Record<string, unknown>>;

/** The version that this code writes. */
export const CURRENT_VERSION = 2;

/**
 * Takes settings one version further; the key is the version they come from. Version 0 is what was
 * written before settings had a version: the same keys. Up to version 1 all topics were on by default.
 */
const MIGRATIONS: Readonly<Record<number, (raw: Raw) => Raw>> = {
  0: (raw) => ({ ...raw, version: 1 }),
  1: (raw) => ({ topicsOff: [], ...raw, version: 2 }),
};

/** Version of stored settings; 0 if they name none. */
export function versionOf(raw: Raw): number {
  const { version } = raw as { readonly version?: unknown };
  return typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 0;
}

/** Settings of any earlier version as the current one; newer ones are given back as they are. */
export function migrate(raw: Raw): Raw {
  let migrated = raw;
  for (let version = versionOf(raw); version < CURRENT_VERSION; version++)
    migrated = MIGRATIONS[version]?.(migrated) ?? migrated;
  return migrated;
}
