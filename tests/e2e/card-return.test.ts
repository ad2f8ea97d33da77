import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { findCard, focusedIn, hoverForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';

/** Each page has one place for the focus, the last before the card. */
const html = (body: string): string =>
  `<!doctype html><html lang=en><title>return</title><link rel=icon href="data:,">
  <style>body{margin:60px;font:18px/1.6 serif}</style><p>Adults need magnesium every day.</p>${body}`;
const PAGES = {
  '/shadow': html(
    '<my-form><template shadowrootmode=open><input id=place value="some text"></template></my-form>',
  ),
  '/svg': html('<svg width=90 height=30><a id=place href="#x"><text y=20>a link</text></a></svg>'),
};

describe.each(BROWSERS)('where the focus goes back to in %s', (name) => {
  const { server, tab } = useTab(name, PAGES);

  beforeEach(() => tab().bringToFront());
  /** The id of what has the focus, looked up through open shadow roots. */
  const focused = (): Promise<string | undefined> =>
    evaluate(tab(), () => {
      const { activeElement } = document;
      return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.id;
    });

  it.each(['/shadow', '/svg'] as const)(
    'from a card that the pointer opened and Tab went into: %s',
    async (path) => {
      await tab().goto(server().url(path));
      await tab().waitForFunction('CSS.highlights.size > 0');
      await moveTo(tab(), { x: 900, y: 20 });
      await evaluate(tab(), () => {
        const root = document.querySelector('my-form')?.shadowRoot ?? document;
        root.querySelector<HTMLElement>('#place')?.focus();
      });
      expect(await focused()).toBe('place');
      await hoverForCard(tab(), 'magnesium');
      await tab().keyboard.press('Tab');
      await poll('the focus in the card', async () => {
        const card = await findCard(tab());
        return card && focusedIn(card);
      });
      await tab().keyboard.press('Escape');
      await waitForNoCard(tab());
      expect(await focused()).toBe('place');
    },
  );
});
