import { describe, expect, it } from 'vitest';
import type { Looks } from '../../src/content/passage-lines';
import { LIST, claimsAtWord, looks } from './claim-page';

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
