import { useEffect, useState } from 'preact/hooks';
import { useView } from '../context';
import type { Shortcut } from '../../platform/extension';

/** The bindings as the browser has them now; undefined until they are known or where there are none. */
function useShortcuts(): readonly Shortcut[] | undefined {
  const { extension } = useView();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const read = (): void => void extension.shortcuts().then(setShortcuts);
    read();
    // They are changed on a page of the browser, from which the reader comes back.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [extension]);
  return shortcuts;
}

/** Shows which keys do what; gone where the browser has no keyboard commands (U9). */
export function Shortcuts() {
  const { t, extension } = useView();
  const shortcuts = useShortcuts();
  const { openShortcuts } = extension;
  if (!shortcuts) return null;
  return (
    <section aria-labelledby="shortcuts-heading" translate={false}>
      <h2 id="shortcuts-heading">{t('options_shortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name} class="shortcut">
            {/* Browsers give the popup's own command no description. */}
            <dt>{name === '_execute_action' ? t('options_shortcut_popup') : description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('options_no_keys')}</span>}</dd>
          </div>
        ))}
      </dl>
      {openShortcuts && (
        <button type="button" class="link-button" onClick={() => void openShortcuts()}>
          {t('options_change_shortcuts')}
        </button>
      )}
    </section>
  );
}
