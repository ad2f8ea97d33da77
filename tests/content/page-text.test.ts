import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import { PageText } from '../../src/content/page-text';
import { createSlices } from '../../src/content/slices';
import { createReader } from '../../src/reading/reader';

/** A page of HTML, and what of it is read: at once and when a text has been added to its paragraph. */
async function openPage(html: string) {
  const text = new PageText(
    createReader([core, extra]),
    () => undefined,
    () => false,
  );
  const read = async (subtrees: Node[], texts: Text[]): Promise<void> =>
    text.read(
      { subtrees: new Set(subtrees), texts: new Set(texts) },
      createSlices(),
      new AbortController().signal,
    );
  document.body.innerHTML = html;
  await read([document], []);
  return {
    mentions: () => [...text.mentions()].map(({ mention }) => mention),
    async add(data: string): Promise<void> {
      const more = new Text(data);
      document.querySelector('p')?.append(more);
      await read([], [more]);
    },
  };
}

describe('PageText', () => {
  // happy-dom lays nothing out.
  beforeAll(() => void Object.assign(Element.prototype, { checkVisibility: () => true }));
  afterEach(() => document.body.replaceChildren());

  it('counts the little that a short page says', async () => {
    // One word speaks for it, in its block, its section and its page: none alone is enough.
    const page = await openPage('<p>Copper in your body.</p>');
    expect(page.mentions().map(({ concept }) => concept)).toEqual(['copper']);
  });

  it('reads text once that grows by a part whose neighbours are not known to have changed', async () => {
    const page = await openPage('<p>Take vitamin D. Many have an iron</p>');
    await page.add(' deficiency and vitamin B');
    await page.add('12 deficiency.');
    expect(page.mentions().map(({ surface }) => surface)).toEqual([
      'vitamin D',
      'iron deficiency',
      'vitamin B12 deficiency',
    ]);
  });
});
