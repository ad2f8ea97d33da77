import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { NumbersContext } from '../card/context';
import { CURRENT_VERSION } from '../settings/migrations';
import { parseSettings } from '../settings/parse';
import type { Settings } from '../settings/types';
import { useView } from './context';
import { SettingsContext, useParsedSettings } from './use-settings';

type Looks = Pick<Settings, 'theme' | 'hidesNumbers'>;

/** Key of the page storage that all our pages share. */
const REMEMBERED = 'looks';

/**
 * What the reader had chosen when a page of ours was last open. The page's own storage is read at once: the
 * settings come two turns of the browser later, and the popup would stay empty so long. Undefined if there
 * is none, or no storage.
 */
function rememberedLooks(): Looks | undefined {
  try {
    const kept = localStorage.getItem(REMEMBERED);
    if (kept === null) return undefined;
    const { settings, notice } = parseSettings(JSON.parse(kept));
    return notice ? undefined : settings;
  } catch {
    return undefined;
  }
}

function rememberLooks({ theme, hidesNumbers }: Looks): void {
  try {
    localStorage.setItem(
      REMEMBERED,
      JSON.stringify({ version: CURRENT_VERSION, theme, hidesNumbers }),
    );
  } catch {
    // Full or switched off: the next page waits for the settings.
  }
}

/** Seen only where the browser's storage takes its time (views.css): else it would flash up at each start. */
function Waiting() {
  const { t } = useView();
  return (
    <p class="soft waiting" role="status" translate={false}>
      {t('options_loading')}
    </p>
  );
}

/**
 * A page of ours in the reader's theme, with or without numbers, followed live. Nothing is drawn before it
 * is known what the reader chose, now or when a page was last open: numbers must not flash up. Views have the
 * settings from here, read once.
 */
export function Looks({ children }: { readonly children: ComponentChildren }) {
  const parsed = useParsedSettings();
  const [remembered] = useState(rememberedLooks);
  // Defaults in the place of what can't be read are no choice: what was chosen last holds.
  const isRead = parsed !== undefined && parsed.notice?.kind !== 'unreadable';
  const looks: Looks | undefined = isRead ? parsed.settings : (remembered ?? parsed?.settings);
  useEffect(() => {
    if (isRead) rememberLooks(parsed.settings);
  }, [isRead, parsed]);
  const theme = looks?.theme;
  useLayoutEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const around = useMemo(() => ({ parsed }), [parsed]);
  if (!looks) return <Waiting />;
  return (
    <SettingsContext.Provider value={around}>
      <NumbersContext.Provider value={!looks.hidesNumbers}>{children}</NumbersContext.Provider>
    </SettingsContext.Provider>
  );
}
