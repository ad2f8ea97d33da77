import { localNameOf, shadowRootOf } from '../content/dom';

/** The focused element, looked up through open shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = shadowRootOf(inner)?.activeElement ?? null)
    active = inner;
  return active;
}

/**
 * True if keys, or a command sent to all frames of the tab, are meant for this frame: it has the focus,
 * or is the top frame while the focus is outside the page.
 */
export function isAddressed(): boolean {
  const active = deepActiveElement();
  const isInChild = active !== null && /^i?frame$/.test(localNameOf(active));
  if (document.hasFocus()) return !isInChild;
  return window.top === window;
}
