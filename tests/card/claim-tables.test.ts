import { describe, expect, it } from 'vitest';
import { claimsAt } from './claim-page';

/** A table of columns, in head and rows parted by "|". */
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
    ['names of columns', TABLE('|Iron|Zinc', 'Too little|pale skin|hair loss'), 'hair loss'],
    ['a rank first', TABLE('No.|Nutrient|Deficiency signs', '1|Zinc|hair loss'), 'hair loss'],
    ['no header', '<table><tr><td>Low zinc<td>hair loss</table>', 'hair loss'],
    [
      'a header of cells',
      '<table><tr><td>Nutrient<td>Too little causes<tr><td>Zinc<td>hair loss</table>',
      'hair loss',
    ],
    [
      'rows of headers',
      '<table><thead><tr><th colspan=2>Minerals<tr><th>Nutrient<th>Deficiency</thead><tr role=row><td>Zinc<td>hair loss</table>',
      'hair loss',
    ],
    [
      'a table around it',
      `<table><tr><td>Iron<td>${TABLE('Nutrient|Deficiency', 'Zinc|hair loss')}</table>`,
      'hair loss',
    ],
    [
      'a list in a cell',
      TABLE('Nutrient|Deficiency', 'Zinc|<ul><li>nausea<li>hair loss</ul>'),
      'hair loss',
    ],
    [
      'a row header',
      '<table><tr><th scope=col>Nutrient<th scope=col>Deficiency<tr><th scope=row>Zinc<td>hair loss</table>',
      'Zinc',
    ],
    [
      'a column header',
      TABLE('|Iron|Zinc', 'Too little|pale skin|hair loss', 'Food|meat|nuts'),
      'Zinc',
    ],
  ])('says with %s what a lack of zinc does', (_, html, word) => {
    expect(claimsAt(html, word)).toEqual(['lack zinc > hair loss']);
  });
  it.each([
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

describe('no claim', () => {
  it.each([
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
    ['a column of foods', TABLE('Symptom|Foods', 'Cramps|magnesium'), 'Cramps'],
    [
      'moved cells',
      '<table><tr><th>Nutrient<th>Amount<th>Deficiency<tr><th rowspan=2>Iron<td>8<td>fatigue<tr><td>Zinc<td>Cramps</table>',
      'Cramps',
    ],
    ['another term', '<dl><dt>Magnesium deficiency<dd>rare<dt>Exercise<dd>Cramps</dl>', 'Cramps'],
  ])('of %s', (_, html, word) => {
    expect(claimsAt(html, word)).toEqual([]);
  });
});
