import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { cardText, describeIn, findCard, hoverForCard, waitForCard } from './support/card';
import { waitForPainted } from './support/highlights';
import { moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const page = (text: string): string =>
  `<!doctype html><html lang=en><title>claims</title>
  <style>body{margin:60px;font:18px/1.6 serif}</style>${text}`;
const PAGES = {
  '/lack': page('<p>Too little <b>mag</b>nesium causes leg cramps.</p>'),
  '/denied': page('<p>Zinc does not relieve itching.</p>'),
  '/question': page('<p>Does vitamin D help with fatigue?</p>'),
  '/mention': page('<p>Spinach has magnesium. Fatigue is common.</p>'),
  '/pronoun': page('<p>Magnesium is a mineral. It relieves leg cramps.</p>'),
  '/unknown': page('<p>Vitamin C may help with hair loss.</p>'),
};
type Path = keyof typeof PAGES;

describe.each(BROWSERS)('the claim on the card in %s', (name) => {
  const { session, server, tab } = useTab(name, PAGES);

  /** Points at a word and gives what the card says of claims. */
  async function claimsAt(path: Path, word: string): Promise<string[]> {
    await tab().goto(server().url(path));
    await waitForPainted(tab(), (texts) => texts.includes(word));
    await moveTo(tab(), { x: 5, y: 5 });
    const card = await hoverForCard(tab(), word);
    return (await describeIn(card, '.card-claim')).map((claim) => claim.name);
  }

  it('is the first that it says, with what is known, from both sides of the claim', async () => {
    const said = textOf('card_claim_lack', 'magnesium', 'leg cramps');
    for (const word of ['nesium', 'leg cramps']) {
      // "magnesium" stands in two text nodes: the pointer is on one of them.
      await tab().goto(server().url('/lack'));
      await waitForPainted(tab(), (texts) => texts.includes('magnesium'));
      await moveTo(tab(), { x: 5, y: 5 });
      const card = await hoverForCard(tab(), word);
      const [claim] = await describeIn(card, '.card-claim');
      expect(claim?.name).toContain(said);
      expect(claim?.name).toContain(textOf('card_verdict_supported_in_deficiency'));
      expect(claim?.name).not.toContain(textOf('card_claim_unknown'));
      if (word === 'nesium') expect((await cardText(card)).startsWith(said)).toBe(true);
    }
  });
  it('says that the sentence denies it', async () => {
    const [claim] = await claimsAt('/denied', 'Zinc');
    expect(claim).toBe(
      `${textOf('card_claim_no_effect', 'zinc', 'itching')} ${textOf('card_claim_unknown')}`,
    );
  });
  it('says honestly that nothing is known', async () => {
    const claims = await claimsAt('/unknown', 'Vitamin C');
    expect(claims[0]).toBe(
      `${textOf('card_claim_relief_hedged', 'vitamin C', 'hair loss')} ${textOf('card_claim_unknown')}`,
    );
  });
  it('knows what "it" stands for', async () => {
    for (const word of ['leg cramps', 'Magnesium']) {
      const [claim] = await claimsAt('/pronoun', word);
      expect(claim).toContain(textOf('card_claim_relief', 'magnesium', 'leg cramps'));
    }
  });
  it.each<[Path, string]>([
    ['/question', 'vitamin D'],
    ['/mention', 'magnesium'],
  ])('says nothing of %s at %s', async (path, word) => {
    expect(await claimsAt(path, word)).toEqual([]);
  });
  it('is there by keyboard, too', async () => {
    await tab().goto(server().url('/lack'));
    await waitForPainted(tab(), (texts) => texts.includes('magnesium'));
    await poll('the card', async () => {
      await session().command(tab(), 'explain-term');
      return findCard(tab());
    });
    const card = await waitForCard(tab());
    expect(await cardText(card)).toContain(textOf('card_claim_lack', 'magnesium', 'leg cramps'));
  });
});
