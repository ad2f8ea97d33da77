import type { ConceptHead } from '../knowledge/types';
import { DEFAULTS } from '../settings/defaults';
import { mergeStored, parseSettings, type ParsedSettings } from '../settings/parse';
import { withoutRecents, withRecents } from '../settings/recents';
import { renameConcepts } from '../settings/rename';
import { deriveRules } from '../settings/rules';
import type { PageRules, Settings } from '../settings/types';
import { browser } from './browser';
import type { ChangeRefusal } from './messages';
import { createQueue } from './queue';

/** What the reader chose. */
const SETTINGS = 'settings';
/** What pages follow; the scan script reads it (`src/content`). */
const RULES = 'page-rules';
/** What the settings were before the last reset or import. */
const REPLACED = 'backup:replaced';
/** What the settings were when a value could not be understood; followed by ms since 1970. */
const DAMAGED_PREFIX = 'backup:damaged:';

interface Stored extends ParsedSettings {
  readonly raw: unknown;
  readonly rules: unknown;
}

/** A storage that can't be read gives the defaults, and a notice that keeps anyone from writing. */
async function readStored(): Promise<Stored> {
  try {
    // A broken profile has been seen to give undefined instead of an object (F32).
    const stored = (await browser.storage.local.get([SETTINGS, RULES])) as
      Record<string, unknown> | undefined;
    if (stored === undefined) throw new Error('storage gave nothing');
    const raw = stored[SETTINGS];
    return { ...parseSettings(raw), raw, rules: stored[RULES] };
  } catch {
    return {
      settings: DEFAULTS,
      notice: { kind: 'unreadable' },
      raw: undefined,
      rules: undefined,
    };
  }
}

/** The settings as they are now, with a notice if they are not quite what is stored. */
export async function readSettings(): Promise<ParsedSettings> {
  const { settings, notice } = await readStored();
  return notice ? { settings, notice } : { settings };
}

/** Calls back with the settings whenever they were written, here or elsewhere; gives the way to stop. */
export function followSettings(onChange: (parsed: ParsedSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** How a write ended; `refused`: nothing was written, the notice says why. */
export type WriteResult =
  | { readonly ok: true; readonly before: Settings; readonly after: Settings }
  | { readonly ok: false; readonly reason: ChangeRefusal };

/** The single writer of the settings; it lives in the background. */
export interface SettingsWriter {
  change(edit: (settings: Settings) => Settings): Promise<WriteResult>;
  /**
   * Other settings in the place of those that are there, which are kept for `undoReplacement`. Works on
   * damaged and newer ones: it is the way out.
   */
  replace(edit: (settings: Settings) => Settings): Promise<WriteResult>;
  undoReplacement(): Promise<WriteResult>;
  /** Follows renamed concepts, derives what pages follow and writes what is not stored so. */
  syncRules(): Promise<Settings>;
}

/** Key by key: Chrome gives a stored object's keys in another order than they were written. */
const isStored = (rules: PageRules, stored: unknown): boolean =>
  Object.entries(rules).every(
    ([key, value]) =>
      JSON.stringify((stored as Record<string, unknown> | undefined)?.[key]) ===
      JSON.stringify(value),
  );

/** One write of settings and rules together: no page ever sees the one without the other. */
async function write(
  settings: unknown,
  rules: PageRules,
  beside: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await browser.storage.local.set({ ...beside, [SETTINGS]: settings, [RULES]: rules });
}

export function createSettingsWriter(heads: readonly ConceptHead[]): SettingsWriter {
  const inTurn = createQueue();
  const rulesOf = (settings: Settings): PageRules => deriveRules(settings, heads);

  async function change(edit: (settings: Settings) => Settings): Promise<WriteResult> {
    const { settings, notice, raw, rules } = await readStored();
    if (notice && notice.kind !== 'damaged') return { ok: false, reason: notice.kind };
    const after = edit(settings);
    const backup = notice ? { [`${DAMAGED_PREFIX}${Date.now()}`]: withoutRecents(raw) } : {};
    const stored = mergeStored(raw, after);
    // Rules written anew would have all open pages look again.
    if (isStored(rulesOf(after), rules))
      await browser.storage.local.set({ ...backup, [SETTINGS]: stored });
    else await write(stored, rulesOf(after), backup);
    return { ok: true, before: settings, after };
  }

  async function replace(edit: (settings: Settings) => Settings): Promise<WriteResult> {
    const { settings, notice, raw } = await readStored();
    if (notice?.kind === 'unreadable') return { ok: false, reason: notice.kind };
    const after = renameConcepts(edit(settings), heads);
    // One write: it is done as a whole or not at all (S13).
    await write(after, rulesOf(after), { [REPLACED]: withoutRecents(raw ?? DEFAULTS) });
    return { ok: true, before: settings, after };
  }

  async function undoReplacement(): Promise<WriteResult> {
    const before = await readStored();
    if (before.notice?.kind === 'unreadable') return { ok: false, reason: 'unreadable' };
    const { [REPLACED]: kept } = await browser.storage.local.get(REPLACED);
    if (kept === undefined) return { ok: true, before: before.settings, after: before.settings };
    // Byte for byte what was there, a newer version's keys among it; what was forgotten stays so.
    const raw = withRecents(kept, before.settings.recents);
    const { settings } = parseSettings(raw);
    await write(raw, rulesOf(settings));
    await browser.storage.local.remove(REPLACED);
    return { ok: true, before: before.settings, after: settings };
  }

  async function syncRules(): Promise<Settings> {
    const { settings, notice, rules } = await readStored();
    const renamed = renameConcepts(settings, heads);
    if (renamed !== settings) {
      const result = await change(() => renamed);
      if (result.ok) return result.after;
    }
    const derived = rulesOf(settings);
    if (notice?.kind !== 'unreadable' && !isStored(derived, rules))
      await browser.storage.local.set({ [RULES]: derived });
    return settings;
  }

  const guarded = (task: () => Promise<WriteResult>): Promise<WriteResult> =>
    inTurn(task).catch((): WriteResult => ({ ok: false, reason: 'failed' }));
  return {
    change: (edit) => guarded(() => change(edit)),
    replace: (edit) => guarded(() => replace(edit)),
    undoReplacement: () => guarded(undoReplacement),
    syncRules: () => inTurn(syncRules),
  };
}
