/**
 * True if a command sent to all frames of the tab is meant for this one: the frame that has the
 * focus, or the top frame while the focus is outside the page.
 */
export function isAddressed(): boolean {
  const { activeElement } = document;
  const isInChild =
    activeElement instanceof HTMLIFrameElement || activeElement?.localName === 'frame';
  if (document.hasFocus()) return !isInChild;
  return window.top === window;
}
