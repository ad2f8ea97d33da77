import { useState } from 'preact/hooks';
import { DEFAULTS } from '../../settings/defaults';
import { differences, type Difference } from '../../settings/difference';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { Done, Preview, type Replacement } from './replacement';

/** A pause that is over is none. */
const isNotable = (difference: Difference): boolean =>
  difference.key !== 'pausedUntil' || difference.before > Date.now();

/** Takes everything back to how it was installed: says what will change, asks for a word (U12), and can be undone. */
export function Reset(props: { readonly settings: Settings; readonly replacement: Replacement }) {
  const { t } = useView();
  const { settings, replacement } = props;
  const [isAsked, setIsAsked] = useState(false);
  const changes = differences(settings, DEFAULTS).filter(isNotable);
  const isAsIs = changes.length === 0;
  const reset = (): void =>
    void replacement.replace({ type: 'reset-settings' }, { by: 'reset', after: DEFAULTS });
  return (
    <>
      <p class="soft">{t(isAsIs ? 'options_reset_nothing' : 'options_reset_hint')}</p>
      <div class="button-line">
        <button
          type="button"
          class="button"
          // One that is disabled in earnest loses the focus that comes back to it from the question.
          aria-disabled={isAsIs ? 'true' : undefined}
          onClick={() => setIsAsked(!isAsIs)}
        >
          {t('options_reset')}
        </button>
        <Done by="reset" replacement={replacement} />
      </div>
      {isAsked && (
        <Preview
          title={t('options_reset_title')}
          changes={changes}
          confirm={t('options_reset_confirm')}
          word={t('options_reset_word')}
          onConfirm={reset}
          onClose={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
