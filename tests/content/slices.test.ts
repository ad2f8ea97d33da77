// What a reading does between two looks at the clock: by counts, as times differ from machine to machine.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import { isUsuallyBlock } from '../../src/content/elements';
import { PageText } from '../../src/content/page-text';
import type { Slices } from '../../src/content/slices';
import { createReader, type Reader } from '../../src/reading/reader';

const BLOCKS = 1_000;
const SENTENCE = 'Take <b>magnesium</b> daily for your <i>muscles</i>, as doctors advise.';
const page = (heading: string): string =>
  Array.from(
    { length: BLOCKS },
    (_, at) => `${heading && `<h2>On ${at}</h2>`}<p>${SENTENCE}</p>`,
  ).join('');

const { signal } = new AbortController();

/** Reads the document; `most` is the most that was matched, decided and summed up at a stretch. */
async function readCounted(): Promise<{ found: number; most: number; looks: number }> {
  let work = 0;
  let most = 0;
  let looks = 0;
  const reader = createReader([core]);
  const counted: Reader = {
    ...reader,
    match: (flow) => (work++, reader.match(flow)),
    decide: (matched, around) => (work++, reader.decide(matched, around)),
    addEvidence(parts) {
      const list = [...parts];
      // Twenty sums are at most one sentence matched.
      work += list.length / 20;
      return reader.addEvidence(list);
    },
  };
  const slices: Slices = {
    due() {
      most = Math.max(most, work);
      work = 0;
      looks++;
      return looks % 7 === 0;
    },
    pause: () => Promise.resolve(),
  };
  const text = new PageText(
    counted,
    () => undefined,
    () => false,
  );
  await text.read({ subtrees: new Set([document]), texts: new Set() }, slices, signal);
  return { found: [...text.mentions()].length, most: Math.max(most, work), looks };
}

describe('a reading in slices', () => {
  const styles = vi.fn((element: Element) => ({
    display: isUsuallyBlock(element) ? 'block' : 'inline',
    visibility: 'visible',
    float: 'none',
  }));
  beforeEach(() => {
    // happy-dom lays nothing out and has no computed styles of inline elements.
    Object.assign(Element.prototype, { checkVisibility: () => true });
    vi.stubGlobal('getComputedStyle', styles);
    // Nor is its document a Document.
    vi.stubGlobal('Document', document.constructor);
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    ['under a heading each', page('h2')],
    ['all in one section', page('')],
  ])('does little between two looks at the clock: blocks %s', async (_, html) => {
    document.body.innerHTML = html;
    const { found, most, looks } = await readCounted();
    expect(found).toBe(BLOCKS);
    // 256 parts are summed up at a stretch.
    expect(most).toBeLessThan(16);
    expect(looks).toBeGreaterThan(BLOCKS);
  });

  it('asks little of the page for each block', async () => {
    const closest = vi.spyOn(Element.prototype, 'closest');
    styles.mockClear();
    const compared = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const queries = vi.spyOn(document, 'querySelectorAll');
    document.body.innerHTML = page('h2');
    const { looks } = await readCounted();
    // Where the walk stands is found again after each seventh look, beside the last place.
    expect(compared.mock.calls.length).toBeLessThan(looks / 4);
    expect(closest.mock.calls.length).toBeLessThan(7 * BLOCKS);
    // Each element around a candidate once.
    expect(styles.mock.calls.length).toBeLessThan(3 * BLOCKS + 20);
    expect(queries.mock.calls.length).toBeLessThan(4);
  });
});
