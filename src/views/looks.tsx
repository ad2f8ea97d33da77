import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NumbersContext } from '../card/context';
import { CURRENT_VERSION } from '../settings/migrations';
import { parseSettings } from '../settings/parse';
import type { Settings } from '../settings/types';
import { useView } from './context';

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

/**
 * A page of ours in the reader's theme, with or without numbers, followed live. Nothing is drawn before it
 * is known what the reader chose, now or when a page was last open: numbers must not flash up.
 */
export function Looks({ children }: { readonly children: ComponentChildren }) {
  const { extension } = useView();
  const [looks, setLooks] = useState(rememberedLooks);
  useEffect(() => {
    let isFollowed = false;
    const take = (settings: Looks): void => {
      setLooks(settings);
      rememberLooks(settings);
    };
    const stop = extension.followSettings(({ settings }) => {
      isFollowed = true;
      take(settings);
    });
    // What was followed meanwhile is newer than what was read.
    void extension.readSettings().then(({ settings }) => isFollowed || take(settings));
    return stop;
  }, [extension]);
  const theme = looks?.theme;
  useLayoutEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    looks && (
      <NumbersContext.Provider value={!looks.hidesNumbers}>{children}</NumbersContext.Provider>
    )
  );
}
