import { useId, useRef, useState } from 'preact/hooks';
import { plural, type Translate } from '../../card/translate';
import { DEFAULTS } from '../../settings/defaults';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import type { SettingsState } from '../use-settings';

/** What a reset would take back, one line each; empty if everything is as installed. */
function whatResetChanges(settings: Settings, t: Translate): string[] {
  const { on, mode, density, pausedUntil, keepsRecents } = settings;
  const counted = (
    ['topicsOff', 'conceptsOff', 'chosenSites', 'pausedSites', 'mutes', 'recents'] as const
  )
    .filter((list) => settings[list].length > 0)
    .map((list) => plural(t, `options_reset_${list}`, settings[list].length));
  return [
    ...(on === DEFAULTS.on ? [] : [t('options_reset_on')]),
    ...(mode === DEFAULTS.mode ? [] : [t('options_reset_mode', [t('options_mode_everywhere')])]),
    ...(density === DEFAULTS.density
      ? []
      : [t('options_reset_density', [t('options_density_first_in_section')])]),
    ...counted,
    ...(keepsRecents === DEFAULTS.keepsRecents ? [] : [t('options_reset_keepsRecents')]),
    ...(pausedUntil > Date.now() ? [t('options_reset_pause')] : []),
  ];
}

/** Takes everything back to how it was installed: says what will change, asks, and can be undone. */
export function Reset(props: {
  readonly settings: Settings;
  readonly change: SettingsState['change'];
}) {
  const { t } = useView();
  const { settings, change } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isDone, setIsDone] = useState(false);
  const changes = whatResetChanges(settings, t);
  const reset = async (): Promise<void> => {
    dialog.current?.close();
    setIsDone(await change({ type: 'reset-settings' }));
  };
  const undo = async (): Promise<void> => {
    if (await change({ type: 'undo-reset' })) setIsDone(false);
  };
  // Whatever the reader chose since would be lost by an undo.
  const canUndo = isDone && changes.length === 0;
  return (
    <>
      <p class="soft">{t(changes.length === 0 ? 'options_reset_nothing' : 'options_reset_hint')}</p>
      <div class="reset-line">
        <button
          type="button"
          class="button"
          disabled={changes.length === 0}
          onClick={() => dialog.current?.showModal()}
        >
          {t('options_reset')}
        </button>
        <span role="status">{canUndo && t('options_reset_done')}</span>
        {canUndo && (
          <button type="button" class="link-button" onClick={() => void undo()}>
            {t('options_undo')}
          </button>
        )}
      </div>
      <dialog ref={dialog} class="dialog" aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{t('options_reset_title')}</h3>
        <ul class="reset-changes">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('options_cancel')}
          </button>
          <button type="button" class="button button-danger" onClick={() => void reset()}>
            {t('options_reset_confirm')}
          </button>
        </div>
      </dialog>
    </>
  );
}
