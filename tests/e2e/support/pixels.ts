import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension';
import type { Box } from './pointer';

/** Darkest and lightest luminance (0 black to 255 white) of a screenshot's part. */
export interface Tones {
  readonly darkest: number;
  readonly lightest: number;
}

/** Runs inside the extension: a tab of its own would hide the page, which closes its card. */
async function readTones(base64: string): Promise<Tones> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
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
}

/** What is really painted in a part of the page, whatever its styles say. */
export async function tonesIn(
  session: ExtensionSession,
  page: Page,
  { x, y, width, height }: Box,
): Promise<Tones> {
  const clip = { x: Math.max(0, x), y: Math.max(0, y), width, height };
  // Beyond the viewport would resize it for a moment, which the page and its card notice.
  const captureBeyondViewport = false;
  const picture = await page.screenshot({ clip, captureBeyondViewport, encoding: 'base64' });
  return session.inside(readTones, picture);
}
