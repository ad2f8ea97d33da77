import type { Frame, Page } from 'puppeteer-core';
import { cardText, controlsOf, findCard, pressInCard, waitForCard } from './card';
import { hoverPainted } from './highlights';
import { poll } from './poll';
import { textOf } from './views';

const UNDO = textOf('card_mute_undo');

/** Opens "Not relevant here" in the open card and waits for its choices. */
export async function openMenu(target: Page | Frame): Promise<void> {
  await pressInCard(target, textOf('card_mute'));
  await poll('the choices to be there', async () => {
    const card = await findCard(target);
    if (!card) return false;
    return (await controlsOf(card)).some(
      ({ name, height }) => name.startsWith('Stop') && height > 0,
    );
  });
}

/** Opens the card of a painted text by the mouse, and its menu. */
export async function openMenuOf(target: Page | Frame, text: string): Promise<void> {
  await hoverPainted(target, text);
  await openMenu(target);
}

/** Presses a choice until it counts: one that came up a moment ago does not (S5). */
export const choose = (target: Page | Frame, choice: string): Promise<unknown> =>
  poll('the card to say what was put away', async () => {
    const text = await cardText(await waitForCard(target));
    if (text.includes(UNDO)) return true;
    await pressInCard(target, choice);
    return cardText(await waitForCard(target)).then((now) => now.includes(UNDO));
  });

/** Presses Undo until it counts (S5): the card is back. */
export const pressUndo = (target: Page | Frame): Promise<unknown> =>
  poll('the card to be back', async () => {
    const text = await cardText(await waitForCard(target));
    if (!text.includes(UNDO)) return true;
    await pressInCard(target, UNDO);
    return false;
  });
