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
  const isPaused = left > 0;
  // A button that is disabled in earnest loses the focus that it has.
  const isOff = !isPaused && !settings.on;
  const press = (): void => {
    if (!isOff) pauseUntil(isPaused ? 0 : Date.now() + PAUSE_MS);
  };
  return (
    <span class={isPaused ? 'pause' : undefined}>
      {isPaused && (
        <span class="soft">{plural(t, 'popup_paused_left', Math.ceil(left / MINUTE_MS))}</span>
      )}
      {/* One button for both ways: it keeps the focus. */}
      <button
        type="button"
        class="link-button"
        aria-disabled={isOff ? 'true' : undefined}
        onClick={press}
      >
        {t(isPaused ? 'popup_resume' : 'popup_pause')}
      </button>
    </span>
  );
}
