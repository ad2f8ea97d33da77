import type { ChosenRules } from './card-rules';

/** A text lighter than this stands on a dark ground, as relative luminance. */
const LIGHT_TEXT = 0.4;

/** Relative luminance of red, green and blue as shares of 1, in sRGB. */
function luminanceOfRgb(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * How browsers write computed colours, which they leave in the notation that a page used. For those with
 * a lightness it is taken as that of a grey: near enough to tell light text from dark.
 */
const NOTATIONS: readonly (readonly [RegExp, (parts: readonly number[]) => number])[] = [
  [/^rgba?\((\d+), (\d+), (\d+)/, (rgb) => luminanceOfRgb(rgb.map((part) => part / 255))],
  [/^color\((?:srgb|display-p3) ([-\d.e]+) ([-\d.e]+) ([-\d.e]+)/, luminanceOfRgb],
  [/^okl(?:ab|ch)\(([\d.]+)/, ([lightness = 0]) => lightness ** 3],
  [/^l(?:ab|ch)\(([\d.]+)/, ([lightness = 0]) => ((lightness + 16) / 116) ** 3],
];

/** Relative luminance of a colour as computed styles give it; undefined for other notations. */
export function luminanceOf(colour: string): number | undefined {
  for (const [notation, luminance] of NOTATIONS) {
    const parts = notation.exec(colour)?.slice(1).map(Number);
    if (parts) return luminance(parts);
  }
  return undefined;
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
function pageTheme(element: Element): 'dark' | 'light' {
  const luminance = luminanceOf(getComputedStyle(element).color);
  const isTextLight = luminance !== undefined && luminance > LIGHT_TEXT;
  return isTextLight === (invertingFilter() === undefined) ? 'dark' : 'light';
}

/** Has what is on a layer look as the reader chose, or as the page around its term does. */
export function showLooks(layer: HTMLElement, around: Element, rules: ChosenRules): void {
  const { theme = 'auto', textSize = 'normal' } = rules;
  layer.dataset['theme'] = theme === 'auto' && pageTheme(around) === 'dark' ? 'dark' : theme;
  layer.dataset['size'] = textSize;
}
