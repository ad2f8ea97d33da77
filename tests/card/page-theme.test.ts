import { describe, expect, it } from 'vitest';
import { luminanceOf } from '../../src/card/page-theme';

describe('the luminance of a colour, as browsers write computed ones', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(240, 240, 240, 0.9)', 0.87],
    ['color(srgb 0.9 0.9 0.9)', 0.79],
    ['color(display-p3 0.1 0.1 0.1 / 0.8)', 0.01],
    // Tailwind 4 writes all its colours so.
    ['oklch(0.97 0.003 264.542)', 0.91],
    ['oklch(0.21 0.034 264.665)', 0.01],
    ['oklab(0.6 0 none)', 0.22],
    ['lab(95 0 0)', 0.88],
    ['lch(10 20 30 / 0.5)', 0.01],
  ])('%s', (colour, luminance) => {
    expect(luminanceOf(colour)).toBeCloseTo(luminance, 2);
  });

  it('is not made up for other notations', () => {
    for (const colour of ['CanvasText', '', 'color(xyz 0.1 0.2 0.3)', 'oklch(none 0 0)'])
      expect(luminanceOf(colour)).toBeUndefined();
  });
});
