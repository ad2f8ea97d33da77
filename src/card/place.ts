/** Elements of all kinds; `null` namespaces (XML, SVG documents) never get here. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Makes an element that is HTML in any kind of document (R1). */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  return document.createElementNS(XHTML, name) as HTMLElementTagNameMap[Name];
}

const parentOf = (node: Node): Node | null =>
  node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;

/** Where a host must stand so that it is neither inert nor hidden for a text (D8): a modal, a full screen. */
export function containerFor(text: Node): Element {
  for (let node: Node | null = text; node; node = parentOf(node))
    if (node instanceof Element && node.matches('dialog:modal, :fullscreen')) return node;
  const modals = document.querySelectorAll('dialog:modal');
  return modals[modals.length - 1] ?? document.fullscreenElement ?? document.documentElement;
}

const EVENTS = ['fullscreenchange', 'toggle', 'close'] as const;

/** Calls back when a modal dialog or the full screen may have come or gone. */
export function watchContainers(changed: () => void, signal: AbortSignal): void {
  for (const type of EVENTS)
    document.addEventListener(
      type,
      (event) => {
        if (type === 'fullscreenchange' || event.target instanceof HTMLDialogElement) changed();
      },
      { capture: true, passive: true, signal },
    );
}
