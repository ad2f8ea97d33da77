import { describe, expect, it } from 'vitest';
import { claimsAtWord, looks } from './claim-page';

const items = (count: number): string => '<li>twitches</li>'.repeat(count);
const rows = (count: number): string => '<tr><td>Iron<td>fatigue</tr>'.repeat(count);

describe('what is looked at for one card', () => {
  const LONG = 3_000;
  it.each([
    [
      'a long list',
      `<h3>Symptoms of magnesium deficiency</h3><ul>${items(LONG)}<li>Cramps</ul>`,
      'Cramps',
      1,
    ],
    [
      'a list below',
      `<p>Magnesium deficiency can cause:</p><ul><li>Cramps${items(LONG)}</ul>`,
      'agnesium',
      2,
    ],
    [
      'a line of many parts above',
      `<div>${'<span>x</span>'.repeat(LONG)}</div><ul><li>Cramps</ul>`,
      'Cramps',
      0,
    ],
    [
      'a line of many parts below',
      `<h3>Magnesium deficiency</h3><div>${'<span>x</span>'.repeat(LONG)}</div>`,
      'agnesium',
      0,
    ],
    ['a long page', `${'<div><p>Text.</p></div>'.repeat(LONG)}<p>Cramps</p>`, 'Cramps', 0],
    [
      'a long table',
      `<table><tr><th>Nutrient<th>Too little causes${rows(LONG)}<tr><td>Zinc<td>hair loss</table>`,
      'hair loss',
      1,
    ],
    ['a column', `<table><tr><th>Amount<th>Zinc${rows(LONG)}</table>`, 'Zinc', 0],
    [
      'hidden siblings',
      `<h3>Magnesium deficiency</h3>${'<p hidden>x</p>'.repeat(LONG)}<ul><li>Cramps</ul>`,
      'Cramps',
      0,
    ],
    [
      'many headings',
      `${'<h3>Zinc</h3>'.repeat(LONG)}<h4>Symptoms</h4><ul><li>Cramps</ul>`,
      'Cramps',
      0,
    ],
    [
      'a wide table',
      `<table><tr>${'<th>Zinc'.repeat(LONG)}<tr>${'<td>Cramps'.repeat(LONG)}</table>`,
      'Cramps',
      0,
    ],
    ['nesting', `${'<div>'.repeat(LONG)}<p>Cramps</p>`, 'Cramps', 0],
    [
      'bullets',
      `<div>Magnesium deficiency signs:<br>${'- twitches<br>'.repeat(LONG)}- Cramps</div>`,
      'Cramps',
      0,
    ],
  ])('is bounded: %s', (_, html, word, least) => {
    document.body.innerHTML = html;
    let looked = 0;
    const claims = claimsAtWord(word, {
      flowOf: (element) => (looked++, looks.flowOf(element)),
      readableOf: (element) => (looked++, looks.readableOf(element)),
    });
    expect(claims.length).toBeGreaterThanOrEqual(least);
    expect(looked).toBeLessThan(1_000);
  });
});
