/** Host name of an address, or '' if it has none (about:blank, data:). */
const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
};

/**
 * Host name of the page that the tab shows, lower case: a reader who pauses a site means all frames
 * on it. A frame of another origin sees no more than the origins above it.
 */
export function hostOfTab(): string {
  if (window === window.top) return location.hostname;
  try {
    const host = window.top?.location.hostname;
    if (host) return host;
  } catch {
    // Of another origin.
  }
  const above = location.ancestorOrigins as DOMStringList | undefined;
  return hostOf(above?.item(above.length - 1) ?? document.referrer) || location.hostname;
}
