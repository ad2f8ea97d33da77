import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { hoverForCard, pressInCard } from './support/card';
import { evaluate } from './support/evaluate';
import { emulateMedia } from './support/media';
import { pageOf } from './support/reading';
import { useTab } from './support/tab';
import { textOf, waitForText } from './support/views';

/** Turns a switch of the options page and gives what moves by it. */
const movesBySwitch = (options: Page): Promise<number> =>
  evaluate(options, () => {
    const box = document.querySelector<HTMLInputElement>('.switch input:not(:disabled)');
    if (!box) throw new Error('no switch');
    // Styles are drawn before, so that the change is one.
    document.getAnimations();
    box.checked = !box.checked;
    return document.getAnimations().length;
  });

describe.each(BROWSERS)('motion in %s', (name) => {
  const { session, tab, show } = useTab(name);

  it('is none of a card, whoever reads', async () => {
    await show(pageOf('<p>Nuts are rich in magnesium and taste good.</p>'));
    const card = await hoverForCard(tab(), 'magnesium');
    await pressInCard(tab(), textOf('card_more'));
    // By styles: what moves for a moment may be over when it is asked for.
    const moving = await card.evaluate((root) =>
      [...root.querySelectorAll('*')]
        .filter((each) => {
          const { animationName, transitionDuration } = getComputedStyle(each);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
        })
        .map((each) => `${each.localName}.${each.className}`),
    );
    expect(moving).toEqual([]);
  });

  it.each([
    ['the knob of a switch, as a rule', false, 1],
    ['nothing for who wants less of it', true, 0],
  ] as const)('is %s (A11)', async (_, reducedMotion, moves) => {
    const options = await session().openExtensionPage('options.html');
    await waitForText(options, textOf('options_what'));
    await emulateMedia(options, { reducedMotion });
    expect(await movesBySwitch(options)).toBe(moves);
    await emulateMedia(options, {});
    await options.close();
  });
});
