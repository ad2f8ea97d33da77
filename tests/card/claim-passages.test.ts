import { describe, expect, it } from 'vitest';
import { LIST, claimsAt } from './claim-page';

describe('the claim of a list', () => {
  const SAID = ['lack magnesium deficiency > cramps'];
  it.each([
    ['under a heading', `<h3>Symptoms of magnesium deficiency</h3>${LIST}`],
    [
      'under a heading and wrapped',
      `<section><header><h3>Symptoms of magnesium deficiency</h3></header><div>${LIST}</div></section>`,
    ],
    [
      'under a heading and a picture',
      `<h3>Symptoms of magnesium deficiency</h3><figure>zinc</figure>${LIST}`,
    ],
    ['under a bold line', `<p><b>Signs of magnesium deficiency</b></p>${LIST}`],
    [
      'under a heading and a lead-in',
      `<h3>Magnesium deficiency symptoms</h3><p>They include:</p>${LIST}`,
    ],
    [
      'under two headings',
      `<h2>Magnesium deficiency</h2><p>Zinc is a metal.</p><h3>Symptoms</h3>${LIST}`,
    ],
    ['in a list', `<p>Symptoms of magnesium deficiency:</p><ul><li>Early signs${LIST}</ul>`],
    [
      'with paragraphs in it',
      '<p>Symptoms of magnesium deficiency:</p><ul><li><p>Cramps</p><p>At night.</p></ul>',
    ],
    ['of lines', '<div>Symptoms of magnesium deficiency:<br>- Twitches<br>- Cramps<br></div>'],
    ['of paragraphs', '<p>Symptoms of magnesium deficiency:</p><p>• Twitches</p><p>• Cramps</p>'],
    [
      'under a long lead-in',
      `<p>${'Food is good. '.repeat(60)}Symptoms of magnesium deficiency:</p>${LIST}`,
    ],
    [
      'by its roles',
      '<div>Symptoms of magnesium deficiency:</div><div role=list><div role=listitem>Cramps</div></div>',
    ],
  ])('%s', (_, html) => {
    expect(claimsAt(html, 'Cramps')).toEqual(SAID);
  });
});

describe('the claim at a lead-in', () => {
  it.each([
    ['heading', `<h3>Symptoms of magnesium deficiency</h3>${LIST}`],
    ['heading with a lead-in', `<h3>Magnesium deficiency symptoms</h3><p>They include:</p>${LIST}`],
    ['paragraph', `<p>Spinach is green. Magnesium deficiency can cause:</p>${LIST}`],
    ['item', `<ul><li>Magnesium deficiency symptoms:${LIST}</ul>`],
  ])('is that of the list below: %s', (_, html) => {
    expect(claimsAt(html, 'agnesium')[0]).toMatch(/^lack\?? magnesium deficiency > cramps$/);
  });
});

describe('the claim of a paragraph', () => {
  it.each([
    [
      'on lines of the source',
      '<p>Too little\n  magnesium causes\n  leg cramps.</p>',
      ['lack magnesium > leg cramps'],
    ],
    [
      'by what was named in the one before',
      '<p>Magnesium is a mineral.</p><p>It relieves leg cramps.</p>',
      ['relief magnesium > leg cramps'],
    ],
    [
      'by its heading',
      '<h2>Magnesium</h2><p>It relieves leg cramps.</p>',
      ['relief magnesium > leg cramps'],
    ],
  ])('%s', (_, html, said) => {
    expect(claimsAt(html, 'leg cramps')).toEqual(said);
  });
});

describe('no claim', () => {
  it.each([
    ['a heading that asks', `<h3>Is it magnesium deficiency?</h3>${LIST}`, 'Cramps'],
    [
      'foods',
      '<p>Cramps are common.</p><h3>Foods rich in magnesium</h3><ul><li>Spinach<li>Beans</ul>',
      'magnesium',
    ],
    [
      'foods, from the symptom',
      '<h3>Foods rich in magnesium</h3><ul><li>Spinach</ul><p>Cramps are common.</p>',
      'Cramps',
    ],
    [
      'a list behind another list',
      '<h3>Signs of magnesium deficiency</h3><ul><li>tics</ul><ul><li>Cramps</ul>',
      'Cramps',
    ],
    ['navigation', `<nav><h3>Symptoms of magnesium deficiency</h3>${LIST}</nav>`, 'Cramps'],
    [
      'navigation between',
      `<h3>Symptoms of magnesium deficiency</h3><nav>x</nav>${LIST}`,
      'Cramps',
    ],
    ['a line between', `<h3>Symptoms of magnesium deficiency</h3><hr>${LIST}`, 'Cramps'],
    ['a hidden heading', `<h3 hidden>Symptoms of magnesium deficiency</h3>${LIST}`, 'Cramps'],
    [
      'a heading that is not to be read',
      `<h3 aria-hidden=true>Symptoms of magnesium deficiency</h3>${LIST}`,
      'Cramps',
    ],
    [
      'hidden items',
      '<p>Magnesium deficiency can cause:</p><ul><li hidden>Cramps</ul>',
      'agnesium',
    ],
    [
      'another article',
      `<article><h3>Symptoms of magnesium deficiency</h3></article><article>${LIST}</article>`,
      'Cramps',
    ],
    [
      'another section of the page',
      `<h2>Zinc</h2><p>Magnesium deficiency is rare.</p><h3>Symptoms</h3>${LIST}`,
      'Cramps',
    ],
    ['a list of causes', `<h3>Causes of magnesium deficiency</h3>${LIST}`, 'Cramps'],
    ['a list of risks', `<p>People at risk of low magnesium:</p>${LIST}`, 'Cramps'],
    ['a list of tests', `<h3>Tests for magnesium deficiency</h3>${LIST}`, 'Cramps'],
    ['a list of treatments', `<h3>Treating magnesium deficiency</h3>${LIST}`, 'Cramps'],
    [
      'a list between paragraphs',
      '<p>Magnesium is a mineral.</p><ul><li>nuts</ul><p>It relieves leg cramps.</p>',
      'leg cramps',
    ],
  ])('of %s', (_, html, word) => {
    expect(claimsAt(html, word)).toEqual([]);
  });
});
