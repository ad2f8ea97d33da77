import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { countsOf, pageOf } from './support/reading';
import { useTab } from './support/tab';

// Pages that are as bad as pages get. What counts is that the reading comes to its end, has found what a
// reader finds, and has let the page go on meanwhile; the longest pause of the page is told, not judged.

const FIRST = '<p>Take vitamin D daily.</p>';
const LAST = '<p>Ask about vitamin B12, too.</p>';

declare global {
  interface Window {
    /** Beats of the page's own clock, and the longest time between two, in ms. */
    beats?: { count: number; longest: number };
  }
}

/** Runs in the page while it loads. */
function beat(): void {
  const beats = { count: 0, longest: 0 };
  window.beats = beats;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    beats.longest = Math.max(beats.longest, now - last);
    beats.count++;
    last = now;
  }, 5);
}

/** 2,000 paragraphs of 50 elements with a text each. */
function buildNodes(): void {
  const main = document.createElement('main');
  for (let row = 0; row < 2_000; row++) {
    const block = document.createElement('p');
    for (let at = 0; at < 50; at++)
      block.append(Object.assign(document.createElement('span'), { textContent: `word ${at} ` }));
    main.append(block);
  }
  document.querySelector('p')?.after(main);
}

/** Elements in elements with a text at the ground. Without any extension, more ends Chromium’s tab. */
function buildLevels(): void {
  const outer = document.createElement('div');
  let at: HTMLElement = outer;
  for (let level = 0; level < 2_000; level++) {
    const inner = document.createElement('span');
    at.append(inner);
    at = inner;
  }
  at.append('Deep down: magnesium for the muscles of the body.');
  document.querySelector('p')?.after(outer);
}

/** One text of a megabyte, without a stop. */
function buildText(): void {
  const block = document.createElement('p');
  block.textContent = `Take vitamin K. ${'and so on and on '.repeat(61_000)}. Take vitamin K.`;
  document.querySelector('p')?.after(block);
}

/** Text of all planes, lone surrogates and controls among them, in nodes that part it anywhere. */
function buildNoise(): void {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const main = document.createElement('main');
  for (let row = 0; row < 400; row++) {
    const block = document.createElement('p');
    for (let part = 0; part < 20; part++) {
      const units = Array.from({ length: random(30) }, () =>
        random(random(3) ? 0x3_00 : 0x1_00_00),
      );
      const text = `${String.fromCharCode(...units)} ${String.fromCodePoint(random(0x11_00_00))}`;
      block.append(Object.assign(document.createElement('b'), { textContent: text }));
    }
    main.append(block);
  }
  // Single letters are words of other languages: enough English stands before them.
  const english = document.createElement('p');
  english.textContent = 'It is in the sky and on the sea, and that is all there is to it. '.repeat(
    60,
  );
  document.querySelector('p')?.after(english, main);
}

const PAGES: readonly [string, () => void, Record<string, number>][] = [
  ['200,000 nodes', buildNodes, { 'vitamin-d': 1, 'vitamin-b12': 1 }],
  ['2,000 levels', buildLevels, { 'vitamin-d': 1, 'vitamin-b12': 1, magnesium: 1 }],
  ['a text of a megabyte', buildText, { 'vitamin-d': 1, 'vitamin-b12': 1, 'vitamin-k': 2 }],
  ['text of all Unicode', buildNoise, { 'vitamin-d': 1, 'vitamin-b12': 1 }],
];

/** Rows of the feed in all, and new ones in each frame: about as many as a page shows that is flung along. */
const ROWS = 2_000;
const ROWS_A_FRAME = 5;

/** Runs in the page. Shows other rows of an endless list frame by frame, until the last one stands there. */
function scrollFeed(rows: number, rowsAFrame: number): Promise<void> {
  const list = document.querySelector('ul');
  const show = (at: number): void => {
    const isLast = at === rows - 1;
    const row = document.createElement('li');
    row.textContent = isLast ? 'Iodine deficiency gives a goitre.' : `Row ${at}: vitamin C.`;
    list?.append(row);
    if ((list?.childElementCount ?? 0) > 20) list?.firstElementChild?.remove();
  };
  return new Promise((resolve) => {
    const showFrom = (first: number): void => {
      const end = Math.min(first + rowsAFrame, rows);
      for (let at = first; at < end; at++) show(at);
      if (end < rows) requestAnimationFrame(() => showFrom(end));
      else resolve();
    };
    showFrom(0);
  });
}

describe.each(BROWSERS)('the worst pages in %s', (name) => {
  const { session, tab: page, show } = useTab(name);

  const open = (body: string, build: () => void): Promise<void> => {
    const script = `var __name=(named)=>named;(${String(beat)})();(${String(build)})()`;
    return show(pageOf(`${body}<script>${script}</script>`));
  };
  /** Waits until all is read and the counts are these; tells how the page fared. */
  const settle = async (wanted: Record<string, number>): Promise<void> => {
    let last = '';
    await poll(
      'the page to be read',
      async () => {
        const reports = await session().report(page());
        last = JSON.stringify(reports);
        const counts = countsOf(reports);
        return (
          reports.length > 0 &&
          reports.every(({ settled }) => settled) &&
          Object.entries(wanted).every(([concept, count]) => counts[concept] === count)
        );
      },
      60_000,
    ).catch((error: unknown) => {
      throw new Error(last, { cause: error });
    });
    const beats = await evaluate(page(), () => window.beats);
    expect(beats?.count).toBeGreaterThan(0);
    console.log(`${name}: longest pause of the page ${Math.round(beats?.longest ?? 0)} ms`);
  };

  it.each(PAGES)('are read: %s', async (_, build, wanted) => {
    await open(FIRST + LAST, build);
    await settle(wanted);
  });

  it('are read: an endless feed', async () => {
    await open(`${FIRST}<ul></ul>${LAST}`, () => undefined);
    await settle({ 'vitamin-d': 1 });
    await evaluate(page(), scrollFeed, ROWS, ROWS_A_FRAME);
    await settle({
      'vitamin-d': 1,
      'vitamin-b12': 1,
      'vitamin-c': 19,
      goiter: 1,
      'iodine-deficiency': 1,
    });
  });
});
