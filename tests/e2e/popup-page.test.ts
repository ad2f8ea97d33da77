import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { usePopup, rows, waitForRows, waitForNone } from './support/popup';
import { focused, press, textOf, waitForText } from './support/views';

describe.each(BROWSERS)('the popup’s list of the page in %s', (name) => {
  const { session, load, over } = usePopup(name);

  it('lists what is on the page over all frames, most mentioned first in each kind', async () => {
    const popup = await over(await load('/terms'));
    await waitForRows(popup, [
      'Magnesium 5',
      'Vitamin D 1',
      'Muscle cramp 1',
      'Dehydration 2',
      'Hypokalemia 1',
    ]);
    await popup.focus('.search-box');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await poll('the card', async () => (await focused(popup)) === 'h2: Magnesium');
    await popup.keyboard.press('Escape');
    await poll('the row', async () => (await focused(popup)).startsWith('button: Magnesium'));
  });

  it('jumps to a term, then to the next', async () => {
    const page = await load('/terms');
    const popup = await over(page);
    await waitForText(popup, 'Magnesium');
    const scrolled = (): Promise<number> => evaluate(page, () => window.scrollY);
    const jump = (): Promise<void> => press(popup, textOf('popup_jump', 'Magnesium'));
    await jump();
    await jump();
    const second = await poll('the second mention', async () => {
      const y = await scrolled();
      return y > 1_000 && y < 4_500 && y;
    });
    await jump();
    await poll('the third mention', async () => (await scrolled()) > second + 1_000);
  });

  it.each([
    ['no_terms', '/nothing'],
    ['not_english', '/german'],
    ['sensitive_page', '/secret'],
  ] as const)('says %s of %s', async (reason, path) => {
    const popup = await over(await load(path));
    await waitForText(popup, textOf(`popup_silence_${reason}`));
    await waitForText(popup, textOf(`popup_silence_${reason}_more`));
    expect(await rows(popup)).toEqual([]);
  });

  it('says that only switched-off topics are there', async () => {
    const ids = ['magnesium', 'vitamin-d', 'muscle-cramp', 'dehydration', 'hypokalemia'];
    await session().change({
      type: 'edit-lists',
      edits: [{ list: 'conceptsOff', add: ids, remove: [] }],
    });
    const popup = await over(await load('/terms'));
    await waitForText(popup, textOf('popup_silence_topics_off'));
  });

  it('says that density is none, and lists the terms all the same', async () => {
    await session().change({ type: 'change-settings', change: { density: 'none' } });
    const page = await load('/terms');
    const popup = await over(page);
    await waitForText(popup, textOf('popup_silence_density_none'));
    await waitForText(popup, 'Magnesium');
    await waitForNone(page);
  });
});
