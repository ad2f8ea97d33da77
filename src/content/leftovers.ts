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
 * Removes what an instance that was ended without notice left on the page: Firefox drops the old
 * script at an update, but not its card and highlights.
 */
export function removeLeftovers(api: object): void {
  for (const host of document.querySelectorAll<HTMLElement>('div[popover="manual"]'))
    if (closedRootOf(host, api)?.querySelector(`[${CARD_MARK}]`)) host.remove();
  const names: string[] = [];
  // Firefox gives content scripts no iterators of the registry.
  // oxlint-disable-next-line unicorn/no-array-for-each
  CSS.highlights.forEach((_, name) => names.push(name));
  for (const name of names) if (OUR_NAME.test(name)) CSS.highlights.delete(name);
}
