import { keyPart } from '../../card/translate';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import type { SettingsState } from '../use-settings';
import { Choice } from './choice';

const DENSITIES = ['first-in-section', 'first-on-page', 'all', 'none'] as const;

/** How much is marked. */
export function Density(props: {
  readonly settings: Settings;
  readonly change: SettingsState['change'];
}) {
  const { t } = useView();
  return (
    <Choice
      legend={t('options_density')}
      values={DENSITIES}
      value={props.settings.density}
      texts={(density) => ({
        label: t(`options_density_${keyPart(density)}`),
        more: t(`options_density_${keyPart(density)}_more`),
      })}
      onChoose={(density) => void props.change({ type: 'change-settings', change: { density } })}
    />
  );
}
