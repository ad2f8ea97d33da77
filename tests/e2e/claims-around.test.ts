import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { describeIn, hoverForCard, waitForNoCard } from './support/card';
import { waitForPainted } from './support/highlights';
import { moveTo } from './support/pointer';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const page = (html: string): string =>
  `<!doctype html><html lang=en><title>claims</title>
  <style>body{margin:60px 60px 600px;font:18px/1.6 serif} .hide{display:none}</style>${html}`;

const table = (nutrient: string, symptom: string): string =>
  `<table border=1><thead><tr><th>Nutrient<th>Too little causes<tbody><tr><td>${nutrient}<td>${symptom}</table>`;

const PAGES = {
  '/list': page(
    '<h3>Symptoms of magnesium deficiency</h3><ul><li>muscle <b>cramps</b><li>twitching<li>fatigue</ul>',
  ),
  '/lead-in': page(
    `<p>Spinach is green.
     Too little iron can cause:</p><ol><li>pale skin<li>hair loss</ol>`,
  ),
  '/nested': page(
    '<h2>Deficiency signs</h2><ul><li>Zinc<ul><li>hair loss</ul><li>Iron<ul><li>pale skin</ul></ul>',
  ),
  '/definitions': page(
    '<dl><dt>Vitamin C deficiency<dd>bleeding gums, slow healing<dt>Exercise<dd>muscle cramps</dl>',
  ),
  '/table': page(table('Zinc', 'hair loss')),
  '/tables': page(
    `<div style="display:flex;gap:20px">${table('Zinc', 'hair loss')}
    <table border=1><tr><th>Complaint<th>Share<tr><td>muscle cramps<td>5 %</table></div>`,
  ),
  '/wrapped': page('<p>Too little\n      magnesium causes\n      leg cramps.</p>'),
  '/before': page('<p>Magnesium is a mineral.</p><p>It relieves leg cramps.</p>'),
  '/hidden': page(
    `<h3 class=hide>Symptoms of magnesium deficiency</h3><ul><li>fatigue</ul>
    <h3>Too little zinc causes:</h3><ul><li class=hide>hair loss<li>spots</ul>`,
  ),
  '/shadow': page(
    `<x-box></x-box><script>
      const root = document.querySelector('x-box').attachShadow({ mode: 'open' });
      root.innerHTML = '<h3>Symptoms of magnesium deficiency</h3><div><ul><li>muscle cramps</ul></div>';
    </script>`,
  ),
  '/live': page(
    '<h3>Symptoms of magnesium deficiency</h3><ul><li>bad dreams and nothing else</ul>',
  ),
  '/question': page('<h3>Is it magnesium deficiency?</h3><ul><li>muscle cramps<li>fatigue</ul>'),
  '/foods': page(
    '<h3>Foods rich in magnesium</h3><ul><li>pumpkin seeds</ul><p>Many athletes know muscle cramps.</p>',
  ),
  '/note': page(
    `<h3>Symptoms of <span style="float:right">zinc excess</span>magnesium deficiency</h3>
    <p style="position:absolute;right:0">Iron is a metal.</p><ul><li>muscle cramps</ul>`,
  ),
  '/columns': page(
    `<div style="float:left;width:40%"><p>Iron is a metal.</p><p>Symptoms of magnesium deficiency:</p></div>
    <div style="float:right;width:40%"><ul><li>muscle cramps</ul></div>`,
  ),
  '/navigation': page(
    '<nav><h3>Symptoms of magnesium deficiency</h3><ul><li><a href="#">muscle cramps</a></ul></nav>',
  ),
};
type Path = keyof typeof PAGES;

describe.each(BROWSERS)('a claim over several elements in %s', (name) => {
  const { server, tab } = useTab(name, PAGES);

  async function point(word: string): Promise<string[]> {
    await moveTo(tab(), { x: 5, y: 5 });
    await waitForNoCard(tab());
    const card = await hoverForCard(tab(), word);
    return (await describeIn(card, '.card-claim')).map((claim) => claim.name);
  }

  /** Points at a word and gives what the card says of claims. */
  async function claimsAt(path: Path, word: string, ...others: string[]): Promise<string[]> {
    await tab().goto(server().url(path));
    // Rarer forms come with the card script: the page is read twice.
    await waitForPainted(tab(), (texts) =>
      [word, ...others].every((one) => texts.some((text) => text.includes(one))),
    );
    return point(word);
  }

  it.each<[Path, string, string, string]>([
    ['/list', 'cramps', 'magnesium', 'muscle cramps'],
    ['/list', 'fatigue', 'magnesium', 'fatigue'],
    ['/definitions', 'bleeding gums', 'vitamin C', 'bleeding gums'],
    ['/definitions', 'Vitamin C', 'vitamin C', 'bleeding gums'],
    ['/nested', 'pale skin', 'iron', 'pale skin'],
    ['/table', 'hair loss', 'zinc', 'hair loss'],
    ['/table', 'Zinc', 'zinc', 'hair loss'],
    ['/tables', 'hair loss', 'zinc', 'hair loss'],
    ['/wrapped', 'leg cramps', 'magnesium', 'leg cramps'],
    ['/shadow', 'muscle cramps', 'magnesium', 'muscle cramps'],
    ['/note', 'muscle cramps', 'magnesium', 'muscle cramps'],
  ])('is on the card: %s at "%s"', async (path, word, subject, object) => {
    const [claim] = await claimsAt(path, word, object.split(' ').at(-1) ?? '');
    expect(claim).toContain(textOf('card_claim_lack', subject, object));
  });

  it.each<[Path, string, string]>([
    ['/lead-in', 'hair loss', 'hair loss'],
    ['/lead-in', 'iron', 'pale skin'],
  ])('is hedged as its lead-in is: %s at "%s"', async (path, word, object) => {
    const [claim] = await claimsAt(path, word, 'pale skin', 'hair loss');
    expect(claim).toContain(textOf('card_claim_lack_hedged', 'iron', object));
  });

  it('knows what "it" stands for in the paragraph before', async () => {
    const [claim] = await claimsAt('/before', 'leg cramps');
    expect(claim).toContain(textOf('card_claim_relief', 'magnesium', 'leg cramps'));
  });

  it('is that of the list as it is now', async () => {
    expect(await claimsAt('/live', 'magnesium')).toEqual([]);
    await tab().evaluate(() => {
      const item = document.createElement('li');
      item.textContent = 'muscle cramps';
      document.querySelector('ul')?.append(item);
    });
    await waitForPainted(tab(), (texts) => texts.includes('muscle cramps'));
    for (const word of ['magnesium', 'muscle cramps'])
      expect((await point(word))[0]).toContain(
        textOf('card_claim_lack', 'magnesium', 'muscle cramps'),
      );
  });

  it.each<[Path, string]>([
    ['/tables', 'muscle cramps'],
    ['/definitions', 'muscle cramps'],
    ['/hidden', 'fatigue'],
    ['/hidden', 'zinc'],
    ['/question', 'muscle cramps'],
    ['/question', 'magnesium'],
    ['/foods', 'magnesium'],
    ['/foods', 'muscle cramps'],
    ['/navigation', 'muscle cramps'],
    ['/columns', 'muscle cramps'],
  ])('is not made up: %s at "%s"', async (path, word) => {
    expect(await claimsAt(path, word)).toEqual([]);
  });
});
