import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { HideNumbers } from '../options/cards';
import { keyPart } from '../../card/translate';
import { Choice } from '../options/choice';
import { Density } from '../options/density';
import { conceptsByTopic, countOn, topicEdits } from '../options/topic-state';
import { Switch } from '../switch';
import type { SettingsState } from '../use-settings';

const MODES = ['everywhere', 'chosen-sites', 'on-click'] as const;

/** Where and what is marked: the choices that readers miss most, as the options page has them. */
export function ChooseStep(props: {
  readonly settings: Settings;
  readonly change: SettingsState['change'];
}) {
  const { t, topics, heads, extension } = useView();
  const { settings, change } = props;
  return (
    <div translate={false}>
      <p class="welcome-lead">{t('welcome_choose_lead')}</p>
      <h2>{t('options_where')}</h2>
      <Choice
        legend={t('options_where')}
        values={MODES}
        value={settings.mode}
        texts={(mode) => ({
          label: t(`options_mode_${keyPart(mode)}`),
          more: t(`options_mode_${keyPart(mode)}_more`),
        })}
        onChoose={(mode) => void change({ type: 'change-settings', change: { mode } })}
      />
      <h2>{t('options_what')}</h2>
      <div class="welcome-topics">
        {conceptsByTopic(topics, heads.values()).map((topic) => (
          <Switch
            key={topic.id}
            label={topic.name}
            isOn={countOn(settings, topic) > 0}
            onToggle={(isOn) => void change({ type: 'edit-lists', edits: topicEdits(topic, isOn) })}
          />
        ))}
      </div>
      <h2>{t('options_density')}</h2>
      <Density settings={settings} change={change} />
      <h2>{t('options_looks')}</h2>
      <HideNumbers isOn={settings.hidesNumbers} change={change} />
      <p>
        <button type="button" class="link-button" onClick={() => void extension.openOptions()}>
          {t('welcome_more_options')}
        </button>
      </p>
    </div>
  );
}
