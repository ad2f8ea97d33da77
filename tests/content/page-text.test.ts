import { afterEach, describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import { PageText } from '../../src/content/page-text';
import { createSlices } from '../../src/content/slices';
import { createReader } from '../../src/reading/reader';

describe('PageText', () => {
  it('counts the little that a short page says', async () => {
    Object.assign(Element.prototype, { checkVisibility: () => true });
    const text = new PageText(
      createReader([core, extra]),
      () => undefined,
      () => false,
    );
    // One word speaks for it, in its block, its section and its page: none alone is enough.
    document.body.innerHTML = '<p>Copper in your body.</p>';
    const { signal } = new AbortController();
    await text.read({ subtrees: new Set([document]), texts: new Set() }, createSlices(), signal);
    expect([...text.mentions()].map(({ mention }) => mention.concept)).toEqual(['copper']);
  });

  afterEach(() => {
    document.body.replaceChildren();
  });

  it('reads text once that grows by a part whose neighbours are not known to have changed', async () => {
    // happy-dom lays nothing out.
    Object.assign(Element.prototype, { checkVisibility: () => true });
    const text = new PageText(
      createReader([core, extra]),
      () => undefined,
      () => false,
    );
    const { signal } = new AbortController();
    const surfaces = (): string[] => [...text.mentions()].map(({ mention }) => mention.surface);
    document.body.innerHTML = '<p>Take vitamin D. Many have an iron</p>';
    await text.read({ subtrees: new Set([document]), texts: new Set() }, createSlices(), signal);
    const grown = new Text(' deficiency and vitamin B');
    document.querySelector('p')?.append(grown);
    await text.read({ subtrees: new Set(), texts: new Set([grown]) }, createSlices(), signal);
    const more = new Text('12 deficiency.');
    document.querySelector('p')?.append(more);
    await text.read({ subtrees: new Set(), texts: new Set([more]) }, createSlices(), signal);
    expect(surfaces()).toEqual(['vitamin D', 'iron deficiency', 'vitamin B12 deficiency']);
  });
});
