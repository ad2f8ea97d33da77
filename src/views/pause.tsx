import { plural } from '../card/translate';
import type { Settings } from '../settings/types';
import { useView } from './context';
import { useNow } from './use-now';
import type { SettingsState } from './use-settings';

const MINUTE_MS = 60_000;
const PAUSE_MS = 60 * MINUTE_MS;

/** A pause of an hour, and what is left of it. */
export function Pause(props: {
  readonly settings: Settings;
  readonly change: SettingsState['change'];
}) {
  const { t } = useView();
  const { settings, change } = props;
  const left = settings.pausedUntil - useNow(settings.pausedUntil);
  const pauseUntil = (pausedUntil: number): void =>
    void change({ type: 'change-settings', change: { pausedUntil } });
  if (left <= 0)
    return (
      <button
        type="button"
        class="link-button"
        disabled={!settings.on}
        onClick={() => pauseUntil(Date.now() + PAUSE_MS)}
      >
        {t('popup_pause')}
      </button>
    );
  return (
    <span class="pause">
      <span class="soft">{plural(t, 'popup_paused_left', Math.ceil(left / MINUTE_MS))}</span>
      <button type="button" class="link-button" onClick={() => pauseUntil(0)}>
        {t('popup_resume')}
      </button>
    </span>
  );
}
