import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NumbersContext } from '../card/context';
import type { Settings } from '../settings/types';
import { useView } from './context';

type Looks = Pick<Settings, 'theme' | 'hidesNumbers'>;

/**
 * A page of ours in the reader's theme, with or without numbers, followed live. Nothing is drawn before it
 * is known what the reader chose: numbers must not flash up.
 */
export function Looks({ children }: { readonly children: ComponentChildren }) {
  const { extension } = useView();
  const [looks, setLooks] = useState<Looks>();
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
