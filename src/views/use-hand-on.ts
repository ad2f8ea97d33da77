import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Hands the focus on when the control that has it goes, whatever made it go: a screen reader would
 * begin again at the top of the page, and keys would go to nobody.
 *
 * @param onGone gives the focus to what takes the control's place or stands above it
 * @returns for the control
 */
export function useHandOn<Control extends HTMLElement>(
  onGone: () => void,
): RefObject<Control | null> {
  const control = useRef<Control>(null);
  const handOn = useRef(onGone);
  handOn.current = onGone;
  useLayoutEffect(
    () => () => {
      if (control.current && control.current === document.activeElement) handOn.current();
    },
    [],
  );
  return control;
}
