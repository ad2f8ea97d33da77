import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import {
  findCard,
  focusedIn,
  hoverForCard,
  tapForCard,
  waitForNoCard,
  type CardRoot,
} from './support/card';
import { moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';

const html = (style: string): string =>
  `<!doctype html><html lang=en><title>looks</title><link rel=icon href="data:,">
  <style>body{margin:60px;font:18px/1.6 serif;${style}}</style>
  <p>Adults need magnesium every day.</p><p><a id=link href="#x">a link</a></p>`;
const PAGES = { '/light': html(''), '/dark': html('background:#111;color:#eee') };

/** How the ring around the heading is drawn. */
const line = (card: CardRoot): Promise<string> =>
  card.evaluate((root) => {
    const heading = root.querySelector('h2');
    return heading ? getComputedStyle(heading).outlineStyle : '';
  });

describe.each(BROWSERS)('rings in %s', (name) => {
  const { session, server, tab } = useTab(name, PAGES);

  const open = async (path: keyof typeof PAGES): Promise<void> => {
    await tab().goto(server().url(path));
    await tab().waitForFunction('CSS.highlights.size > 0');
    await moveTo(tab(), { x: 900, y: 20 });
  };

  it('around a term look as the page does, before any card has come', async () => {
    for (const [path, theme] of [
      ['/light', 'auto'],
      ['/dark', 'dark'],
    ] as const) {
      await open(path);
      const root = await poll('the ring', async () => {
        await session().command(tab(), 'next-term');
        return findCard(tab());
      });
      const shown = await root.evaluate(
        (inside) => inside.querySelector<HTMLElement>('[data-pinch-of-salt]')?.dataset['theme'],
      );
      expect(shown).toBe(theme);
    }
  });

  it('around the heading of a card that the pointer opened come once keys are used', async () => {
    await open('/light');
    const tapped = await tapForCard(tab(), 'magnesium');
    expect((await focusedIn(tapped))?.role).toBe('heading');
    expect(await line(tapped)).toBe('none');
    await tab().keyboard.press('Tab');
    expect(await line(tapped)).toBe('none');
    const goRound = async (root: CardRoot): Promise<void> => {
      do await tab().keyboard.press('Tab');
      while ((await focusedIn(root))?.role !== 'heading');
    };
    await goRound(tapped);
    expect(await line(tapped)).toBe('solid');
    await tab().keyboard.press('Escape');
    await waitForNoCard(tab());
    await tab().focus('#link');
    const hovered = await hoverForCard(tab(), 'magnesium');
    await goRound(hovered);
    expect(await line(hovered)).toBe('solid');
  });
});
