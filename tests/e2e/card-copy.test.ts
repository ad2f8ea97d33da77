import { describe, expect, it } from 'vitest';
import version from '../../data/compiled/version.json';
import { BROWSERS } from './extension';
import { axeInCard } from './support/axe';
import { cardText, findCard, hoverForCard, pressInCard } from './support/card';
import { pasteIntoMail } from './support/clipboard';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const PAGE = `<!doctype html><html lang=en><title>copy</title>
  <style>body{margin:60px;font:18px/1.6 serif}</style>
  <p>Some say magnesium relieves leg cramps.</p><textarea id=mail rows=4 cols=80></textarea>`;
const PAGES = {
  '/': PAGE,
  '/refusing': { body: PAGE, headers: { 'permissions-policy': 'clipboard-write=()' } },
};

describe.each(BROWSERS)('"Copy as text" in %s', (name) => {
  const { server, tab } = useTab(name, PAGES);

  const says = (key: string): Promise<unknown> =>
    poll(key, async () => {
      const card = await findCard(tab());
      return card && (await cardText(card)).includes(textOf(key));
    });

  it('copies claim, statements, sources and version', async () => {
    await tab().goto(server().url('/'));
    const card = await hoverForCard(tab(), 'magnesium');
    await pressInCard(tab(), textOf('card_more'));
    await pressInCard(tab(), textOf('card_copy'));
    await says('card_copied');
    await tab().screenshot({ path: `artifacts/card-${name}-copied.png` });
    expect(await axeInCard(tab(), card)).toEqual([]);
    const lines = (await pasteIntoMail(tab())).split('\n');
    expect(lines[0]).toBe('This text says: magnesium may help with leg cramps.');
    expect(lines).toContain('Magnesium');
    expect(lines.filter((line) => /^\d+\. .* https:\/\/\S+$/.test(line)).length).toBeGreaterThan(5);
    const { version: data } = version;
    expect(lines.at(-1)).toBe(`Pinch of Salt, data ${data}. ${textOf('card_disclaimer')}`);
  });

  // Firefox knows no such policy; tests/card/copy-text.test.tsx refuses in both ways.
  it.skipIf(name === 'firefox')('leaves the text where nothing can be copied', async () => {
    await tab().goto(server().url('/refusing'));
    const card = await hoverForCard(tab(), 'magnesium');
    await pressInCard(tab(), textOf('card_more'));
    await pressInCard(tab(), textOf('card_copy'));
    await says('card_copy_by_hand');
    await tab().screenshot({ path: `artifacts/card-${name}-copy-refused.png` });
    expect(await axeInCard(tab(), card)).toEqual([]);
    const text = await card.evaluate((root) => root.querySelector('textarea')?.value ?? '');
    expect(text).toContain('\nMagnesium\n');
  });
});
