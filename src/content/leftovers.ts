import { CARD_MARK } from './bridge';
import { OUR_NAME } from './highlights';

/** Firefox and Chromium show their extensions closed roots, by different names. */
interface ClosedRoots {
  readonly dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null };
}

function closedRootOf(host: HTMLElement, api: ClosedRoots): ShadowRoot | null {
  try {
    if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
    return api.dom?.openOrClosedShadowRoot?.(host) ?? null;
  } catch {
    return null;
  }
}

/**
 * Names in the highlight registry. Firefox gives content scripts no iterator of it, and `forEach`
 * fails at highlights of an ended script: there the page's own view of it is asked.
 */
function registeredNames(): string[] {
  const registry: HighlightRegistry & { wrappedJSObject?: HighlightRegistry } = CSS.highlights;
  const names: string[] = [];
  try {
    const keys = (registry.wrappedJSObject ?? registry).keys();
    for (let at = keys.next(); !at.done; at = keys.next()) names.push(at.value);
  } catch {
    // Patched by the page: then old highlights stay until it is left.
  }
  return names;
}

/**
 * Removes what an instance that was ended without notice left on the page: Firefox drops the old
 * script at an update, but not its card and highlights.
 */
export function removeLeftovers(api: object): void {
  for (const host of document.querySelectorAll<HTMLElement>('div[popover="manual"]'))
    if (closedRootOf(host, api)?.querySelector(`[${CARD_MARK}]`)) host.remove();
  for (const name of registeredNames()) if (OUR_NAME.test(name)) CSS.highlights.delete(name);
}
