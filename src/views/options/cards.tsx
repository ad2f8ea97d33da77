import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { Switch } from '../switch';
import type { SettingsState } from '../use-settings';
import { Choice } from './choice';

const OPENINGS = ['point', 'click', 'key'] as const;
const DWELLS = ['short', 'normal', 'long'] as const;
const MARKINGS = ['line', 'thin', 'marker'] as const;
const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;

interface PartProps {
  readonly settings: Settings;
  readonly change: SettingsState['change'];
}

/** What opens a card, and how soon. */
export function HowCardsOpen({ settings, change }: PartProps) {
  const { t } = useView();
  const { opening, dwell } = settings;
  return (
    <>
      <Choice
        legend={t('options_opening')}
        values={OPENINGS}
        value={opening}
        texts={(value) => ({
          label: t(`options_opening_${value}`),
          more: t(`options_opening_${value}_more`),
        })}
        onChoose={(value) => void change({ type: 'change-settings', change: { opening: value } })}
      />
      {opening !== 'click' && (
        <Choice
          legend={t('options_dwell')}
          isInLine
          values={DWELLS}
          value={dwell}
          texts={(value) => ({ label: t(`options_dwell_${value}`) })}
          onChoose={(value) => void change({ type: 'change-settings', change: { dwell: value } })}
        />
      )}
    </>
  );
}

/** Leaves numbers out, for readers whom they harm. */
export function HideNumbers(props: {
  readonly isOn: boolean;
  readonly change: SettingsState['change'];
}) {
  const { t } = useView();
  const { isOn, change } = props;
  return (
    <div class="apart">
      <Switch
        label={t('options_hidesNumbers')}
        isOn={isOn}
        onToggle={(hidesNumbers) =>
          void change({ type: 'change-settings', change: { hidesNumbers } })
        }
      />
      <p class="soft">{t('options_hidesNumbers_more')}</p>
    </div>
  );
}

/** Marks on pages; colours, size of text, numbers or none. */
export function HowItLooks({ settings, change }: PartProps) {
  const { t } = useView();
  const { marking, theme, textSize, hidesNumbers } = settings;
  return (
    <>
      <Choice
        legend={t('options_marking')}
        isInLine
        values={MARKINGS}
        value={marking}
        texts={(value) => ({ label: t(`options_marking_${value}`) })}
        onChoose={(value) => void change({ type: 'change-settings', change: { marking: value } })}
      />
      <Choice
        legend={t('options_theme')}
        isInLine
        values={THEMES}
        value={theme}
        texts={(value) => ({ label: t(`options_theme_${value}`) })}
        onChoose={(value) => void change({ type: 'change-settings', change: { theme: value } })}
      />
      <Choice
        legend={t('options_textSize')}
        isInLine
        values={TEXT_SIZES}
        value={textSize}
        texts={(value) => ({ label: t(`options_textSize_${value}`) })}
        onChoose={(value) => void change({ type: 'change-settings', change: { textSize: value } })}
      />
      <HideNumbers isOn={hidesNumbers} change={change} />
    </>
  );
}
