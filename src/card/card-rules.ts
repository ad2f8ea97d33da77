import type { ExtensionApi, StorageListener } from '../content/extension-api';
import type { CardRules } from '../settings/types';

/** Key of `CardRules` in storage.local. */
const KEY = 'card-rules';

/** What the reader chose for cards; what is missing, or not read yet, is as installed. */
export type ChosenRules = Partial<CardRules>;

/**
 * Reads how the reader wants cards, and follows changes.
 *
 * @param signal aborted once nothing is to be followed any more
 * @param isOrphan true once the storage must not be touched any more
 * @param changed called when they may have changed
 * @returns gives them as they are now
 */
export function followCardRules(
  { local, onChanged }: ExtensionApi['storage'],
  signal: AbortSignal,
  isOrphan: () => boolean,
  changed: () => void,
): () => ChosenRules {
  let rules: ChosenRules = {};
  const read = async (): Promise<void> => {
    if (isOrphan()) return;
    const stored = await local.get(KEY).catch(() => undefined);
    rules = stored?.[KEY] ?? rules;
    changed();
  };
  const follow: StorageListener = (changes) => {
    if (KEY in changes) void read();
  };
  onChanged.addListener(follow);
  signal.addEventListener('abort', () => isOrphan() || onChanged.removeListener(follow));
  // Back from the back/forward cache: what was chosen meanwhile was not told.
  addEventListener('pageshow', () => void read(), { signal });
  void read();
  return () => rules;
}
