import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { describeIn, hoverForCard, waitForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { emulateMedia } from './support/media';
import { poll } from './support/poll';
import { useTab } from './support/tab';

const PAGE = `<!doctype html><html lang=en><title>print</title><link rel=icon href="data:,">
  <style>body{margin:60px;font:18px/1.6 serif}</style><p>Adults need magnesium every day.</p>`;

describe.each(BROWSERS)('a printed page in %s', (name) => {
  const { session, server, tab } = useTab(name, { '/': PAGE });

  // Print can't be emulated in Firefox (support/media.ts).
  it.runIf(name === 'chromium')('has neither card nor ring nor highlights (U16)', async () => {
    await tab().setViewport({ width: 1000, height: 700 });
    // As the page is without anything of ours.
    await session().change({ type: 'change-settings', change: { mode: 'on-click' } });
    await tab().goto(server().url('/'));
    const plain = await tab().screenshot({ encoding: 'base64' });
    await session().change({ type: 'reset-settings' });
    await tab().reload();
    await waitForPainted(tab(), ['magnesium']);
    const card = await hoverForCard(tab(), 'magnesium');
    await session().command(tab(), 'explain-term');
    const isShown = (): Promise<boolean> =>
      card.evaluate((root) => root.querySelector('[role=dialog]')?.checkVisibility() ?? false);
    const lines = (): Promise<string[]> =>
      evaluate(tab(), () =>
        [...CSS.highlights.keys()].map(
          (key) => getComputedStyle(document.body, `::highlight(${key})`).textDecorationLine,
        ),
      );
    expect(await isShown()).toBe(true);
    expect(await lines()).toContain('underline');
    expect(await tab().screenshot({ encoding: 'base64' })).not.toBe(plain);
    await emulateMedia(tab(), { print: true });
    expect(await isShown()).toBe(false);
    expect(new Set(await lines())).toEqual(new Set(['none']));
    expect(await tab().screenshot({ encoding: 'base64' })).toBe(plain);
    await emulateMedia(tab(), {});
    await waitForCard(tab());
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
    await session().command(tab(), 'next-term');
    await poll('the ring', async () => (await tab().screenshot({ encoding: 'base64' })) !== plain);
    const ring = await waitForCard(tab());
    expect(await describeIn(ring, '.ring')).toHaveLength(1);
    await emulateMedia(tab(), { print: true });
    expect(await tab().screenshot({ encoding: 'base64' })).toBe(plain);
    await emulateMedia(tab(), {});
  });
});
