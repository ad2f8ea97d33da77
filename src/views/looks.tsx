import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NumbersContext } from '../card/context';
import { DEFAULTS } from '../settings/defaults';
import type { Settings } from '../settings/types';
import { useView } from './context';

type Looks = Pick<Settings, 'theme' | 'hidesNumbers'>;

/** A page of ours in the reader's theme, with or without numbers, followed live. */
export function Looks({ children }: { readonly children: ComponentChildren }) {
  const { extension } = useView();
  const [{ theme, hidesNumbers }, setLooks] = useState<Looks>(DEFAULTS);
  useEffect(() => {
    let isFollowed = false;
    const stop = extension.followSettings(({ settings }) => {
      isFollowed = true;
      setLooks(settings);
    });
    // What was followed meanwhile is newer than what was read.
    void extension.readSettings().then(({ settings }) => isFollowed || setLooks(settings));
    return stop;
  }, [extension]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <NumbersContext.Provider value={!hidesNumbers}>{children}</NumbersContext.Provider>;
}
