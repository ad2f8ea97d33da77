import { siteEdits, siteIsOn } from './page-status';
import { useView } from '../context';
import { Pause } from '../pause';
import { Switch } from '../switch';
import type { SettingsState } from '../use-settings';
import type { Settings } from '../../settings/types';

/** The switches: everywhere, this site, and a pause for an hour. */
export function Switches(props: {
  readonly settings: Settings;
  readonly site: string | undefined;
  readonly isPrivate: boolean;
  /** False where the page for pasted texts can't be opened. */
  readonly opensPages: boolean;
  readonly change: SettingsState['change'];
}) {
  const { t, extension } = useView();
  const { settings, site, isPrivate, opensPages, change } = props;
  const toggleSite = (isOn: boolean): void => {
    if (site !== undefined)
      void change({ type: 'edit-lists', edits: siteEdits(settings.mode, site, isOn) });
  };
  return (
    <footer class="switches">
      <Switch
        label={t('popup_switch_on')}
        isOn={settings.on}
        onToggle={(on) => void change({ type: 'change-settings', change: { on } })}
      />
      {site !== undefined && (
        <Switch
          label={t('popup_switch_site', [site])}
          isOn={siteIsOn(settings, site)}
          isDisabled={!settings.on || isPrivate}
          onToggle={toggleSite}
        />
      )}
      {site !== undefined && isPrivate && <p class="soft">{t('popup_private')}</p>}
      {!opensPages && <p class="soft">{t('popup_private_pages')}</p>}
      <div class="actions">
        <Pause settings={settings} change={change} />
        {opensPages && (
          <button type="button" class="link-button" onClick={() => void extension.openPaste()}>
            {t('popup_paste')}
          </button>
        )}
        <button type="button" class="link-button" onClick={() => void extension.openOptions()}>
          {t('popup_options')}
        </button>
      </div>
    </footer>
  );
}
