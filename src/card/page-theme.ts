/** A text lighter than this stands on a dark ground, as relative luminance. */
const LIGHT_TEXT = 0.4;

/** Relative luminance of a colour as computed styles give it; undefined for other notations. */
export function luminanceOf(colour: string): number | undefined {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The filter of the whole page, if it turns light into dark as many "dark modes" do (F54). */
export function invertingFilter(): string | undefined {
  const { filter } = getComputedStyle(document.documentElement);
  return filter.includes('invert(') ? filter : undefined;
}

/**
 * Whether the page is dark around an element, told by its text: backgrounds can be images, and lie
 * on any ancestor.
 */
export function pageTheme(element: Element): 'dark' | 'light' {
  const luminance = luminanceOf(getComputedStyle(element).color);
  const isTextLight = luminance !== undefined && luminance > LIGHT_TEXT;
  return isTextLight === (invertingFilter() === undefined) ? 'dark' : 'light';
}
