import type { Page } from 'puppeteer-core';
import type { Box } from './pointer';

/** Darkest and lightest luminance (0 black to 255 white) of a screenshot's part. */
export interface Tones {
  readonly darkest: number;
  readonly lightest: number;
}

/**
 * What is really painted in a part of the page, whatever its styles say. It is decoded in a blank tab,
 * as the page itself may forbid images.
 */
export async function tonesIn(page: Page, { x, y, width, height }: Box): Promise<Tones> {
  const clip = { x: Math.max(0, x), y: Math.max(0, y), width, height };
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  const blank = await page.browser().newPage();
  try {
    return await blank.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let darkest = 255;
      let lightest = 0;
      for (let at = 0; at < data.length; at += 4) {
        // Weights of red, green and blue in luma, ITU-R BT.601.
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
        darkest = Math.min(darkest, luma);
        lightest = Math.max(lightest, luma);
      }
      return { darkest, lightest };
    }, picture);
  } finally {
    await blank.close();
  }
}
