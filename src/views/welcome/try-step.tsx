import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../platform/extension';
import { useView } from '../context';

/** The keys of the command that goes to the next term; undefined while unknown or where none are bound. */
function useNextKeys(): string | undefined {
  const { extension } = useView();
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    const keep = (shortcuts: readonly Shortcut[] | undefined): void =>
      setKeys(shortcuts?.find(({ name }) => name === 'next-term')?.keys || undefined);
    extension.shortcuts().then(keep, () => undefined);
  }, [extension]);
  return keys;
}

/** What the lines under words mean; drawn as pages draw them. */
const LINES = ['nutrient', 'symptom', 'condition'] as const;

/** A text to try the cards on, read as any page is. */
export function TryStep() {
  const { t } = useView();
  const keys = useNextKeys();
  return (
    <>
      <p class="welcome-lead" translate={false}>
        <span class="welcome-mouse">{t('welcome_try_mouse')}</span>
        <span class="welcome-touch">{t('welcome_try_touch')}</span>{' '}
        {keys !== undefined && t('welcome_try_keys', [keys])}
      </p>
      <article class="welcome-sample" aria-label={t('welcome_sample')} lang="en" dir="ltr">
        <p>{t('welcome_sample_1')}</p>
        <p>{t('welcome_sample_2')}</p>
      </article>
      <ul class="welcome-lines soft" translate={false}>
        {LINES.map((kind) => (
          <li key={kind}>
            <span class={`welcome-line-${kind}`}>{t(`welcome_line_${kind}`)}</span>
          </li>
        ))}
      </ul>
      <p translate={false}>{t('welcome_try_claim')}</p>
    </>
  );
}
