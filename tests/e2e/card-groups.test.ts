import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeInCard } from './support/axe';
import {
  cardText,
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  type CardRoot,
} from './support/card';
import { moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const PAGE = `<!doctype html><html lang=en><title>groups</title>
  <style>body{margin:30px 60px;font:18px/1.6 serif;max-width:720px}</style>
  <p>Food with iron and vitamin D for people with a lack of iron; some take glucosamine for their joints
  and omega-3 for the heart.</p>`;

/** Of 35 signs, each with a row, the card was 5,700 px long. */
const MOST_PX = 2_900;

const heightOf = (card: CardRoot): Promise<number> =>
  card.evaluate((root) => root.querySelector('.card-body')?.scrollHeight ?? 0);

describe.each(BROWSERS)('a whole card in %s', (name) => {
  const { server, tab } = useTab(name, { '/': PAGE });

  beforeEach(async () => {
    await tab().goto(server().url('/'));
    await tab().waitForFunction('CSS.highlights.size > 0');
    await moveTo(tab(), { x: 5, y: 5 });
  });
  const openWhole = async (term: string): Promise<CardRoot> => {
    const card = await hoverForCard(tab(), term);
    await pressInCard(tab(), textOf('card_more'));
    await poll('all of it', async () => (await describeIn(card, '.card-group')).length > 0);
    return card;
  };

  it.each(['iron', 'vitamin D', 'omega-3'])('can be read: %s', async (term) => {
    const card = await openWhole(term);
    expect(await heightOf(card)).toBeLessThan(MOST_PX);
    expect(await axeInCard(tab(), card)).toEqual([]);
    await tab().screenshot({ path: `artifacts/card-${name}-groups-${term.replace(' ', '-')}.png` });
  });

  it('tells a long group in full once its heading is pressed', async () => {
    const card = await openWhole('iron');
    const before = await heightOf(card);
    await pressInCard(tab(), /^Known signs/);
    await poll('its rows', async () => (await heightOf(card)) > before + 200);
    await pressInCard(tab(), /^Known signs/);
    await poll('it to fold', async () => (await heightOf(card)) === before);
  });

  it('does so by the keyboard alone', async () => {
    const card = await openWhole('iron');
    const before = await heightOf(card);
    await poll('the focus on the heading', async () => {
      await tab().keyboard.press('Tab');
      return (await focusedIn(card))?.name?.startsWith('Known signs') === true;
    });
    await tab().keyboard.press('Enter');
    await poll('its rows', async () => (await heightOf(card)) > before + 200);
    expect((await focusedIn(card))?.name).toMatch(/^Known signs/);
    await tab().keyboard.press('Escape');
    await poll('it to close', async () => !(await findCard(tab())));
  });

  it('says at once what is known of a supplement', async () => {
    const card = await hoverForCard(tab(), 'glucosamine');
    expect(await cardText(card)).toContain('Trials of glucosamine disagree');
    await tab().screenshot({ path: `artifacts/card-${name}-groups-glucosamine.png` });
  });
});
