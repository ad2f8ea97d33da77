import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/card/claim-lens';
import type { Looks } from '../../src/content/passage-lines';
import { claimsAtWord, looks } from './claim-page';

/** What the card of a word says that the text around it claims. */
function claimsAt(html: string, word: string): string[] {
  document.body.innerHTML = html;
  return claimsAtWord(word).map(
    (here) => `${wordingOf(here)}${here.claim.hedged ? '?' : ''} ${here.subject} > ${here.object}`,
  );
}

const LIST = '<ul><li>Cramps<li>Muscle twitches.<li>Feeling <b>tired</b></ul>';

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

const TABLE = (head: string, ...rows: string[]): string =>
  `<table><thead><tr><th>${head.replaceAll('|', '<th>')}</thead><tbody>${rows
    .map((row) => `<tr><td>${row.replaceAll('|', '<td>')}`)
    .join('')}</table>`;

describe('the claim of a table', () => {
  const NUTRIENTS = TABLE(
    'Nutrient|Too little causes|Signs of excess',
    'Iron|pale skin|vomiting',
    'Zinc|hair loss|nausea',
  );
  it.each([
    ['hair loss', ['lack zinc > hair loss']],
    ['nausea', ['excess zinc > nausea']],
    ['vomiting', ['excess iron > vomiting']],
    ['Zinc', ['lack zinc > hair loss', 'excess zinc > nausea']],
    ['pale skin', ['lack iron > pale skin']],
  ])('at "%s" is what its headers make of it', (word, said) => {
    expect(claimsAt(NUTRIENTS, word)).toEqual(said);
  });
  it.each([
    [
      'names of columns',
      TABLE('|Iron|Zinc', 'Too little|pale skin|hair loss'),
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'relief',
      TABLE('Supplement|Helps with', 'Magnesium|leg cramps'),
      'leg cramps',
      ['relief magnesium > leg cramps'],
    ],
    [
      'symptoms first',
      TABLE('Symptom|May be a sign of', 'Hair loss|zinc deficiency'),
      'Hair loss',
      ['lack? zinc deficiency > hair loss'],
    ],
    [
      'a rank first',
      TABLE('No.|Nutrient|Deficiency signs', '1|Zinc|hair loss'),
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'no header',
      '<table><tr><td>Low zinc<td>hair loss</table>',
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'a header of cells',
      '<table><tr><td>Nutrient<td>Too little causes<tr><td>Zinc<td>hair loss</table>',
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'rows of headers',
      '<table><thead><tr><th colspan=2>Minerals<tr><th>Nutrient<th>Deficiency</thead><tr role=row><td>Zinc<td>hair loss</table>',
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'a table around it',
      `<table><tr><td>Iron<td>${TABLE('Nutrient|Deficiency', 'Zinc|hair loss')}</table>`,
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'a list in a cell',
      TABLE('Nutrient|Deficiency', 'Zinc|<ul><li>nausea<li>hair loss</ul>'),
      'hair loss',
      ['lack zinc > hair loss'],
    ],
    [
      'a row header',
      '<table><tr><th scope=col>Nutrient<th scope=col>Deficiency<tr><th scope=row>Zinc<td>hair loss</table>',
      'Zinc',
      ['lack zinc > hair loss'],
    ],
    [
      'a column header',
      TABLE('|Iron|Zinc', 'Too little|pale skin|hair loss', 'Food|meat|nuts'),
      'Zinc',
      ['lack zinc > hair loss'],
    ],
  ])('with %s', (_, html, word, said) => {
    expect(claimsAt(html, word)).toEqual(said);
  });
});

describe('the claim of a definition', () => {
  it.each([
    [
      'definition',
      '<dl><dt>Vitamin C deficiency<dd>bleeding gums, slow healing</dl>',
      'bleeding gums',
      ['lack vitamin C deficiency > bleeding gums'],
    ],
    [
      'term',
      '<dl><dt>Vitamin C deficiency:<dd>bleeding gums<dt>Zinc<dd>nausea</dl>',
      'Vitamin C',
      ['lack vitamin C deficiency > bleeding gums'],
    ],
    [
      'heading above',
      '<h3>Deficiency signs</h3><dl><dt>Zinc<dd>hair loss<dt>Iron<dd>pale skin</dl>',
      'pale skin',
      ['lack iron > pale skin'],
    ],
    [
      'second definition',
      '<dl><dt>Zinc deficiency<dd>nausea<dd>hair loss</dl>',
      'hair loss',
      ['lack zinc deficiency > hair loss'],
    ],
  ])('%s', (_, html, word, said) => {
    expect(claimsAt(html, word)).toEqual(said);
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
    [
      'another table',
      '<table><tr><th>Magnesium deficiency</table><table><tr><td>Cramps</table>',
      'Cramps',
    ],
    [
      'another row',
      TABLE('Nutrient|Too little causes', 'Zinc deficiency|hair loss', 'Other|Cramps'),
      'Cramps',
    ],
    [
      'a column of causes',
      TABLE('Condition|Causes', 'Magnesium deficiency|diarrhoea'),
      'diarrhoea',
    ],
    ['a list of causes', `<h3>Causes of magnesium deficiency</h3>${LIST}`, 'Cramps'],
    ['a list of risks', `<p>People at risk of low magnesium:</p>${LIST}`, 'Cramps'],
    ['a list of tests', `<h3>Tests for magnesium deficiency</h3>${LIST}`, 'Cramps'],
    ['a list of treatments', `<h3>Treating magnesium deficiency</h3>${LIST}`, 'Cramps'],
    ['a column of foods', TABLE('Symptom|Foods', 'Cramps|magnesium'), 'Cramps'],
    [
      'moved cells',
      '<table><tr><th>Nutrient<th>Amount<th>Deficiency<tr><th rowspan=2>Iron<td>8<td>fatigue<tr><td>Zinc<td>Cramps</table>',
      'Cramps',
    ],
    ['another term', '<dl><dt>Magnesium deficiency<dd>rare<dt>Exercise<dd>Cramps</dl>', 'Cramps'],
    [
      'a list between paragraphs',
      '<p>Magnesium is a mineral.</p><ul><li>nuts</ul><p>It relieves leg cramps.</p>',
      'leg cramps',
    ],
  ])('of %s', (_, html, word) => {
    expect(claimsAt(html, word)).toEqual([]);
  });
});

/** Floats and labels for screen readers, by an attribute: styles are not laid out here. */
const aside: Looks = {
  flowOf: (element) => (element.hasAttribute('data-apart') ? 'apart' : looks.flowOf(element)),
  readableOf: looks.readableOf,
};

describe('what is out of the line', () => {
  const SAID = ['lack-causes'];
  it.each([
    [
      'a column beside another one does not govern it',
      `<div data-apart><p>Signs of magnesium deficiency:</p></div><div data-apart>${LIST}</div>`,
      [],
    ],
    [
      'a note is no line',
      `<p>Signs of magnesium deficiency:</p><p data-apart>Zinc is a metal.</p>${LIST}`,
      SAID,
    ],
    [
      'a note in a line is no part of it',
      `<p>Signs of magnesium <span data-apart>zinc excess and low iron</span>deficiency:</p>${LIST}`,
      SAID,
    ],
    [
      'words do not run on across a note',
      `<p>Signs of magnesium<span data-apart>x</span>deficiency:</p>${LIST}`,
      SAID,
    ],
    [
      'what governs stands out of it, too, where that is a list of its own',
      `<p>Signs of magnesium deficiency:</p><ul><li data-apart>Cramps</ul>`,
      SAID,
    ],
    [
      'a term beside its definition is its term',
      '<dl><dt data-apart>Magnesium deficiency<dd>Cramps</dl>',
      SAID,
    ],
  ])('%s', (_, html, relations) => {
    document.body.innerHTML = html;
    const claims = claimsAtWord('Cramps', aside).map(({ claim }) => claim);
    expect(claims.map(({ relation }) => relation)).toEqual(relations);
    for (const { subject } of claims) expect(subject).toBe('magnesium');
  });

  it('is not read where it is not to be read', () => {
    document.body.innerHTML =
      '<dl><dt data-apart aria-hidden=true>Magnesium deficiency<dd>Cramps</dl>';
    expect(claimsAtWord('Cramps', aside)).toEqual([]);
  });
});

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
