/**
 * True if keys, or a command sent to all frames of the tab, are meant for this frame: it has the focus,
 * or is the top frame while the focus is outside the page.
 */
export function isAddressed(): boolean {
  const { activeElement } = document;
  const isInChild =
    activeElement instanceof HTMLIFrameElement || activeElement?.localName === 'frame';
  if (document.hasFocus()) return !isInChild;
  return window.top === window;
}
