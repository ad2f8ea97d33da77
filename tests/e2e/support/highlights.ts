import type { Frame, Page } from 'puppeteer-core';
import type { FrameReport } from '../../../src/platform/messages';
import { waitForCardOf, type CardRoot } from './card';
import { evaluateAside } from './evaluate';
import { centre, moveTo, type Box } from './pointer';
import { poll } from './poll';

/** A highlight as the page itself can see it in the registry. */
export interface Painted {
  readonly text: string;
  /** Last part of the registry name: nutrient, symptom, condition, factor or food. */
  readonly kind: string;
  /** Line boxes of its glyphs in viewport px of its own frame. */
  readonly boxes: readonly Box[];
}

/** Runs in the page. Only names of our pattern: a page may have highlights of its own. */
function readRegistry(): Painted[] {
  const found: { kind: string; range: Range }[] = [];
  // By forEach: Firefox gives no iterator of a maplike to another world.
  CSS.highlights.forEach((highlight, name) => {
    const kind = /^h[0-9a-f]{32}-?(.*)$/.exec(name)?.[1];
    if (kind === undefined) return;
    highlight.forEach((ends) => {
      const range = new Range();
      range.setStart(ends.startContainer, ends.startOffset);
      range.setEnd(ends.endContainer, ends.endOffset);
      found.push({ kind, range });
    });
  });
  return found
    .toSorted((a, b) => {
      const order = a.range.startContainer.compareDocumentPosition(b.range.startContainer);
      if (order === 0) return a.range.startOffset - b.range.startOffset;
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    })
    .map(({ kind, range }) => ({
      kind,
      text: String(range),
      boxes: Array.from(range.getClientRects(), ({ x, y, width, height }) => ({
        x,
        y,
        width,
        height,
      })),
    }));
}

/** All that is painted in a page or frame, in document order. */
export const painted = (target: Page | Frame): Promise<Painted[]> =>
  evaluateAside(target, readRegistry);

/** Texts of all that is painted, in document order. */
export const paintedTexts = async (target: Page | Frame): Promise<string[]> =>
  (await painted(target)).map(({ text }) => text);

/** Waits until exactly these texts are painted, in document order. */
export async function waitForPainted(
  target: Page | Frame,
  wanted: readonly string[] | ((texts: readonly string[]) => boolean),
  timeout?: number,
): Promise<string[]> {
  const fits = (texts: readonly string[]): boolean =>
    typeof wanted === 'function' ? wanted(texts) : JSON.stringify(texts) === JSON.stringify(wanted);
  let last: string[] = [];
  return poll(
    'the wanted highlights',
    async () => {
      last = await paintedTexts(target);
      return fits(last) && last;
    },
    timeout,
  ).catch((error: unknown) => {
    throw new Error(`painted at last: ${JSON.stringify(last)}; wanted: ${String(wanted)}`, {
      cause: error,
    });
  });
}

/** Runs in the page. Scrolls the nth highlight with this text to the middle of the view. */
function scrollToPainted(searched: string, nth: number): boolean {
  const found: Range[] = [];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((ends) => {
      const range = new Range();
      range.setStart(ends.startContainer, ends.startOffset);
      range.setEnd(ends.endContainer, ends.endOffset);
      if (String(range) === searched) found.push(range);
    });
  });
  const range = found.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[nth];
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return range !== undefined;
}

/** Middle of the first line box of the nth highlight with this text, scrolled into view. */
async function centreOfPainted(target: Page | Frame, text: string, nth: number): Promise<Box> {
  if (!(await evaluateAside(target, scrollToPainted, text, nth)))
    throw new Error(`"${text}" (${nth}) is not painted`);
  const box = (await painted(target)).filter((one) => one.text === text)[nth]?.boxes[0];
  if (!box) throw new Error(`"${text}" (${nth}) has no box`);
  return box;
}

/** Rests the real mouse on a highlighted text and waits for its card. */
export const hoverPainted = (target: Page | Frame, text: string, nth = 0): Promise<CardRoot> =>
  waitForCardOf(target, `the card of the highlight "${text}"`, async () => {
    await moveTo(target, centre(await centreOfPainted(target, text, nth)));
  });

/**
 * Rests the real mouse on the first highlight of a concept and waits for its card.
 *
 * @param reports what the frame answered to "what is on this page"
 */
export async function hoverConcept(
  target: Page | Frame,
  concept: string,
  reports: readonly FrameReport[],
): Promise<CardRoot> {
  const found = reports.flatMap((report) => report.concepts).find((one) => one.concept === concept);
  const text = (await paintedTexts(target)).find((one) => found?.surfaces.includes(one));
  if (text === undefined) throw new Error(`no ${concept} is highlighted`);
  return hoverPainted(target, text);
}
