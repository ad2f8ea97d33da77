import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { ChangeMessage, ChangeRefusal } from '../platform/messages';
import type { ParsedSettings } from '../settings/parse';
import { useView } from './context';

/** The settings as the page around follows them, if they are read; undefined outside of `Looks`. */
export const SettingsContext = createContext<
  { readonly parsed: ParsedSettings | undefined } | undefined
>(undefined);

/** The settings, followed live; undefined until they are read. */
export function useParsedSettings(): ParsedSettings | undefined {
  const { extension } = useView();
  const around = useContext(SettingsContext);
  const isAround = around !== undefined;
  const [own, setOwn] = useState<ParsedSettings>();
  useEffect(() => {
    if (isAround) return undefined;
    const stop = extension.followSettings(setOwn);
    // What was followed meanwhile is newer than what was read.
    void extension.readSettings().then((read) => setOwn((followed) => followed ?? read));
    return stop;
  }, [extension, isAround]);
  return around ? around.parsed : own;
}

export interface SettingsState {
  /** Undefined until they are read. */
  readonly parsed: ParsedSettings | undefined;
  /**
   * Why the last change was refused; undefined after one that was written. An object of its own each
   * time: the view is drawn anew, so that a control goes back to what the settings say.
   */
  readonly refusal: { readonly reason: ChangeRefusal } | undefined;
  /** Asks the background for a change; the new settings come by its writing. */
  readonly change: (message: ChangeMessage) => Promise<boolean>;
}

/** The settings, followed live, and the way to change them. */
export function useSettings(): SettingsState {
  const { extension } = useView();
  const parsed = useParsedSettings();
  const [refusal, setRefusal] = useState<SettingsState['refusal']>();
  const change = useCallback(
    async (message: ChangeMessage): Promise<boolean> => {
      const answer = await extension
        .changeSettings(message)
        .catch(() => ({ ok: false, reason: 'failed' }) as const);
      setRefusal(answer.ok ? undefined : { reason: answer.reason });
      return answer.ok;
    },
    [extension],
  );
  return { parsed, refusal, change };
}
