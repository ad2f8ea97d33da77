import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ChangeMessage, ChangeRefusal } from '../platform/messages';
import type { ParsedSettings } from '../settings/parse';
import { useView } from './context';

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

/** The settings, followed live. */
export function useSettings(): SettingsState {
  const { extension } = useView();
  const [parsed, setParsed] = useState<ParsedSettings>();
  const [refusal, setRefusal] = useState<SettingsState['refusal']>();
  useEffect(() => {
    const stop = extension.followSettings(setParsed);
    // What was followed meanwhile is newer than what was read.
    void extension.readSettings().then((read) => setParsed((followed) => followed ?? read));
    return stop;
  }, [extension]);
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
