import { describe, expect, it } from 'vitest';
import version from '../../data/compiled/version.json';
import { BROWSERS } from './extension';
import { cardText, findCard, focusedIn, hoverForCard, pressInCard } from './support/card';
import { pasteIntoMail } from './support/clipboard';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const PAGE = `<!doctype html><html lang=en><title>report</title>
  <style>body{margin:60px;font:18px/1.6 serif}</style>
  <p>Food with magnesium and vitamin D, and a page on muscle cramps.</p><textarea id=mail rows=4 cols=80></textarea>`;

const LINE = new RegExp(
  `^Pinch of Salt ${version.version.replaceAll(/[.+]/g, String.raw`\$&`)}, ` +
    'magnesium:summary: “.+[.]”$',
);

describe.each(BROWSERS)('"Report a mistake" in %s', (name) => {
  const { server, tab } = useTab(name, { '/': PAGE });

  const summary = async (): Promise<string> => {
    const card = await findCard(tab());
    return (
      (await card?.evaluate(
        (root) => root.querySelector('.card-summary')?.firstChild?.textContent ?? '',
      )) ?? ''
    );
  };
  const copied = (): Promise<unknown> =>
    poll('the card to say what was copied', async () => {
      const card = await findCard(tab());
      return card && (await cardText(card)).includes('Copied: Pinch of Salt');
    });

  it('copies a statement with its id and the version of the data', async () => {
    await tab().goto(server().url('/'));
    await hoverForCard(tab(), 'magnesium');
    const text = await summary();
    await pressInCard(tab(), textOf('card_more'));
    await pressInCard(tab(), textOf('card_report'));
    await pressInCard(tab(), text);
    await copied();
    const pasted = await pasteIntoMail(tab());
    expect(pasted).toMatch(LINE);
    expect(pasted).toContain(text);
  });

  it('does so by the keyboard alone', async () => {
    await tab().goto(server().url('/#again'));
    await tab().reload();
    await hoverForCard(tab(), 'magnesium');
    const press = async (key: 'Tab' | 'Enter'): Promise<string | undefined> => {
      await tab().keyboard.press(key);
      const card = await findCard(tab());
      return card && (await focusedIn(card))?.name;
    };
    const stopAt = (wanted: string): Promise<unknown> =>
      poll(`the focus on "${wanted}"`, async () => (await press('Tab')) === wanted);
    await stopAt(textOf('card_more'));
    await press('Enter');
    await stopAt(textOf('card_report'));
    await press('Enter');
    await stopAt(await summary());
    await press('Enter');
    await copied();
    await tab().keyboard.press('Escape');
    await tab().keyboard.press('Escape');
    expect(await pasteIntoMail(tab())).toMatch(LINE);
  });
});
