import type { ConceptHead } from '../knowledge/types';
import { DEFAULTS } from '../settings/defaults';
import { mergeStored, parseSettings, type ParsedSettings } from '../settings/parse';
import { withoutRecents, withRecents } from '../settings/recents';
import { renameConcepts } from '../settings/rename';
import { deriveCardRules, deriveRules } from '../settings/rules';
import { isRecord } from '../settings/shape';
import type { Settings } from '../settings/types';
import { browser } from './browser';
import type { ChangeRefusal } from './messages';
import { createQueue } from './queue';

/** What the reader chose. */
const SETTINGS = 'settings';
/** What pages follow; the scan script reads it (`src/content`). */
export const RULES = 'page-rules';
/** What cards follow (`src/card/card-rules.ts`). */
const CARD_RULES = 'card-rules';
/** What the settings were before the last reset or import. */
const REPLACED = 'backup:replaced';
/** Until when everything was paused right after it: a pause of later is no part of what an undo takes back. */
const REPLACED_PAUSE = 'backup:replaced-pause';
/** What the settings were when a value could not be understood; followed by ms since 1970. */
const DAMAGED_PREFIX = 'backup:damaged:';

/** What is stored beside the settings and follows from them, by key. */
type Derived = Readonly<Record<typeof RULES | typeof CARD_RULES, object>>;

interface Stored extends ParsedSettings {
  readonly raw: unknown;
  readonly derived: Partial<Record<keyof Derived, unknown>>;
}

/** A storage that can't be read gives the defaults, and a notice that keeps anyone from writing. */
async function readStored(): Promise<Stored> {
  try {
    // A broken profile has been seen to give undefined instead of an object (F32).
    const stored = (await browser.storage.local.get([SETTINGS, RULES, CARD_RULES])) as
      Record<string, unknown> | undefined;
    if (stored === undefined) throw new Error('storage gave nothing');
    const { [SETTINGS]: raw, ...derived } = stored;
    return { ...parseSettings(raw), raw, derived };
  } catch {
    return {
      settings: DEFAULTS,
      notice: { kind: 'unreadable' },
      raw: undefined,
      derived: {},
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

/** A stored value with the pause of now: what the reader began or ended since it was stored. */
const withPause = (raw: unknown, { pausedUntil }: Settings): unknown =>
  isRecord(raw) ? { ...raw, pausedUntil } : raw;

/** Key by key: Chrome gives a stored object's keys in another order than they were written. */
const isSame = (wanted: object, stored: unknown): boolean =>
  Object.entries(wanted).every(
    ([key, value]) =>
      JSON.stringify((stored as Record<string, unknown> | undefined)?.[key]) ===
      JSON.stringify(value),
  );

/** What is stored otherwise than wanted: rules written anew would have all open pages look again. */
const unlike = (wanted: Derived, { derived }: Stored): Partial<Derived> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => !isSame(value, derived[key as keyof Derived])),
  );

/**
 * True where an earlier version has run, with all topics on, and the reader has chosen nothing: they keep
 * what they have seen so far. It knew no rules for cards.
 */
const isFromBefore = ({ raw, derived }: Stored): boolean =>
  raw === undefined && derived[RULES] !== undefined && derived[CARD_RULES] === undefined;

export function createSettingsWriter(heads: readonly ConceptHead[]): SettingsWriter {
  const inTurn = createQueue();
  const derive = (settings: Settings): Derived => ({
    [RULES]: deriveRules(settings, heads),
    [CARD_RULES]: deriveCardRules(settings),
  });
  /** One write of all that changes: no page ever sees rules without the settings they follow from. */
  const write = (
    before: Stored,
    after: Settings,
    settings: unknown,
    beside: Readonly<Record<string, unknown>> = {},
  ): Promise<void> =>
    browser.storage.local.set({
      ...beside,
      ...unlike(derive(after), before),
      [SETTINGS]: settings,
    });

  async function change(edit: (settings: Settings) => Settings): Promise<WriteResult> {
    const before = await readStored();
    const { settings, notice, raw } = before;
    if (notice && notice.kind !== 'damaged') return { ok: false, reason: notice.kind };
    const after = edit(settings);
    const backup = notice ? { [`${DAMAGED_PREFIX}${Date.now()}`]: withoutRecents(raw) } : {};
    await write(before, after, mergeStored(raw, after), backup);
    return { ok: true, before: settings, after };
  }

  async function replace(edit: (settings: Settings) => Settings): Promise<WriteResult> {
    const before = await readStored();
    const { settings, notice, raw } = before;
    if (notice?.kind === 'unreadable') return { ok: false, reason: notice.kind };
    const after = renameConcepts(edit(settings), heads);
    await write(before, after, after, {
      [REPLACED]: withoutRecents(raw ?? DEFAULTS),
      [REPLACED_PAUSE]: after.pausedUntil,
    });
    return { ok: true, before: settings, after };
  }

  async function undoReplacement(): Promise<WriteResult> {
    const before = await readStored();
    const { settings, notice } = before;
    if (notice?.kind === 'unreadable') return { ok: false, reason: notice.kind };
    const { [REPLACED]: kept, [REPLACED_PAUSE]: pausedUntil } = await browser.storage.local.get([
      REPLACED,
      REPLACED_PAUSE,
    ]);
    if (kept === undefined) return { ok: true, before: settings, after: settings };
    // Byte for byte what was there, a newer version's keys among it; what was forgotten stays so.
    const isPausedAsLeft = settings.pausedUntil === pausedUntil;
    const raw = withRecents(isPausedAsLeft ? kept : withPause(kept, settings), settings.recents);
    const { settings: after } = parseSettings(raw);
    await write(before, after, raw);
    await browser.storage.local.remove([REPLACED, REPLACED_PAUSE]);
    return { ok: true, before: settings, after };
  }

  async function syncRules(): Promise<Settings> {
    const before = await readStored();
    const { settings, notice } = before;
    const kept = isFromBefore(before) ? { ...settings, topicsOff: [] } : settings;
    const renamed = renameConcepts(kept, heads);
    if (renamed !== settings) {
      const result = await change(() => renamed);
      if (result.ok) return result.after;
    }
    const changed = unlike(derive(settings), before);
    if (notice?.kind !== 'unreadable' && Object.keys(changed).length > 0)
      await browser.storage.local.set(changed);
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
