import { matches, parentOf as parentNodeOf } from '../content/dom';

/** Elements of all kinds; `null` namespaces (XML, SVG documents) never get here. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Makes an element that is HTML in any kind of document (R1). */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  return document.createElementNS(XHTML, name) as HTMLElementTagNameMap[Name];
}

function parentOf(node: Node): Node | null {
  const parent = parentNodeOf(node);
  return parent instanceof ShadowRoot ? parent.host : parent;
}

/** By these Popper climbs to the scroll containers around an element. */
const CLIMBED_BY = ['parentNode', 'assignedSlot', 'nodeName'];

/**
 * The element around a text by which Popper finds its scroll containers. Popper asks for plain
 * properties, which an input of a form can shadow: it would go round for ever or fail (S7).
 */
export function contextOf(text: Node): Element {
  for (let node: Node | null = parentOf(text); node; node = parentOf(node))
    if (CLIMBED_BY.some((name) => Object.hasOwn(node, name))) return document.documentElement;
  const around = parentOf(text);
  return around instanceof Element ? around : document.documentElement;
}

/** Where a host must stand so that it is neither inert nor hidden for a text (D8): a modal, a full screen. */
export function containerFor(text: Node): Element {
  for (let node: Node | null = text; node; node = parentOf(node))
    if (node instanceof Element && matches(node, 'dialog:modal, :fullscreen')) return node;
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
