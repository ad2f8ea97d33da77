import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import { createAnnotator } from '../../scripts/annotate-text';
import { readPassages } from '../../scripts/labelled';
import { isUsuallyBlock } from '../../src/content/elements';
import { stillStands, type LiveMention } from '../../src/content/mention';
import { PageText, type Changes } from '../../src/content/page-text';
import type { Slices } from '../../src/content/slices';
import { createReader } from '../../src/reading/reader';
import { propertyRuns } from '../property-runs';

// What holds of every text on every page, on the project's own labelled passages. A property that fails
// says with which seed.

const reader = createReader([core, extra]);
const annotate = createAnnotator([core, extra]);
const PASSAGES = readPassages()
  .map(({ text }) => text)
  .filter((text) => !text.includes('\n'));
const ATONCE: Slices = { due: () => false, pause: () => Promise.resolve() };
const { signal } = new AbortController();

beforeEach(() => {
  // A line of figures alone ("9 g fat, 6 g fibre") has too few words to tell its language by.
  document.documentElement.lang = 'en';
  // happy-dom lays nothing out and has no computed styles of inline elements.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    display: isUsuallyBlock(element) ? 'block' : 'inline',
    visibility: 'visible',
    position: 'static',
    float: 'none',
    fontSize: '16px',
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const pageText = (): PageText =>
  new PageText(
    reader,
    () => undefined,
    () => false,
  );
const all = (): Changes => ({ subtrees: new Set([document]), texts: new Set() });
const mentionsOf = (text: PageText): LiveMention[] =>
  [...text.mentions()].map(({ mention }) => mention);
const shortOf = ({ concept, surface }: LiveMention): string => `${concept} "${surface}"`;

async function readPage(): Promise<LiveMention[]> {
  const text = pageText();
  await text.read(all(), ATONCE, signal);
  return mentionsOf(text);
}

/** The page's text between the ends of a mention. */
function textIn({ startNode, startOffset, endNode, endOffset, nodes }: LiveMention): string {
  return nodes
    .map((node) =>
      node.data.slice(
        node === startNode ? startOffset : 0,
        node === endNode ? endOffset : undefined,
      ),
    )
    .join('');
}

const plain = (text: string): HTMLElement => {
  const block = document.createElement('p');
  block.append(text);
  return block;
};

/** Makes of a part of a text what a page may make of it; the reader of the page sees no difference. */
const MAKES: Readonly<Record<string, (part: string) => readonly (Node | string)[]>> = {
  node: (part) => [new Text(part)],
  comment: (part) => [new Text(part), document.createComment('vitamin D')],
  empty: (part) => [new Text(''), document.createElement('span'), new Text(part)],
  break: (part) => [new Text(part), document.createElement('wbr')],
  ...Object.fromEntries(
    ['b', 'a', 'span', 'mark', 'em', 'font', 'my-word'].map((name) => [
      name,
      (part: string) => {
        const element = document.createElement(name);
        element.append(part);
        return [element];
      },
    ]),
  ),
  nested: (part) => {
    const [outer, inner] = [document.createElement('span'), document.createElement('i')];
    inner.append(part);
    outer.append(inner);
    return [outer];
  },
};

/** A passage, and how it is cut and wrapped: lengths of parts with what is made of each, in turn. */
const cutPassage = fc.tuple(
  fc.constantFrom(...PASSAGES),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...Object.keys(MAKES))), {
    minLength: 1,
    maxLength: 12,
  }),
);

function partsOf(text: string, cuts: readonly (readonly [number, string])[]): [string, string][] {
  const parts: [string, string][] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const [length, make] = cuts[turn % cuts.length] ?? [text.length, 'node'];
    parts.push([text.slice(at, at + length), make]);
    at += length;
  }
  return parts;
}

describe('a page', { timeout: 60_000 }, () => {
  it('reads as its text does in annotate', async () => {
    for (const text of PASSAGES) {
      document.body.replaceChildren(plain(text));
      const found = (await readPage()).map(({ concept, raw }) => `${concept} "${raw}"`);
      const wanted = annotate(text).map(
        ({ concept, start, end }) => `${concept} "${text.slice(start, end)}"`,
      );
      expect(found, text).toEqual(wanted);
    }
  });

  it('reads the same however its text is cut into nodes and wrapped', async () => {
    await fc.assert(
      fc.asyncProperty(cutPassage, async ([text, cuts]) => {
        document.body.replaceChildren(plain(text));
        const whole = await readPage();
        const block = document.createElement('p');
        block.append(...partsOf(text, cuts).flatMap(([part, make]) => MAKES[make]?.(part) ?? []));
        document.body.replaceChildren(block);
        expect(block.textContent).toBe(text);
        expect((await readPage()).map(shortOf)).toEqual(whole.map(shortOf));
      }),
    );
  });

  it('has each mention where it says', async () => {
    await fc.assert(
      fc.asyncProperty(cutPassage, async ([text, cuts]) => {
        const block = document.createElement('p');
        block.append(...partsOf(text, cuts).flatMap(([part, make]) => MAKES[make]?.(part) ?? []));
        document.body.replaceChildren(block);
        for (const mention of await readPage()) {
          expect(textIn(mention)).toBe(mention.raw);
          expect(stillStands(mention)).toBe(true);
        }
      }),
    );
  });

  it('reads the same twice, by a new reading and by the same one', async () => {
    await fc.assert(
      fc.asyncProperty(cutPassage, async ([passage, cuts]) => {
        const block = document.createElement('p');
        block.append(
          ...partsOf(passage, cuts).flatMap(([part, make]) => MAKES[make]?.(part) ?? []),
        );
        document.body.replaceChildren(block);
        const text = pageText();
        await text.read(all(), ATONCE, signal);
        const first = mentionsOf(text).map(shortOf);
        await text.read(all(), ATONCE, signal);
        expect(mentionsOf(text).map(shortOf)).toEqual(first);
        expect((await readPage()).map(shortOf)).toEqual(first);
      }),
    );
  });

  it('keeps what it found in finished sentences while its text grows', async () => {
    await fc.assert(
      fc.asyncProperty(cutPassage, async ([passage, cuts]) => {
        const block = document.createElement('p');
        document.body.replaceChildren(block);
        const text = pageText();
        await text.read(all(), ATONCE, signal);
        let kept: string[] = [];
        for (const [part] of partsOf(passage, cuts)) {
          const node = new Text(part);
          block.append(node);
          await text.read({ subtrees: new Set(), texts: new Set([node]) }, ATONCE, signal);
          const grown = block.textContent ?? '';
          const end = Math.max(...['. ', '! ', '? '].map((mark) => grown.lastIndexOf(mark)));
          const found = mentionsOf(text)
            .filter((mention) => mention.end <= end)
            .map(({ start, concept, surface }) => `${start} ${concept} "${surface}"`);
          expect(found).toEqual(expect.arrayContaining(kept));
          kept = found;
        }
      }),
      { numRuns: propertyRuns(50) },
    );
  });
});
