// What a moving pointer costs a page, and when a card is painted: the built extension in both browsers.
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers';
import { DWELLS_MS } from '../../src/card/hover-intent';
import { launchExtension } from '../e2e/extension';
import { waitForNoCard } from '../e2e/support/card';
import { evaluate } from '../e2e/support/evaluate';
import { hoverPainted, waitForPainted } from '../e2e/support/highlights';
import { centreOf, moveTo } from '../e2e/support/pointer';
import { passFrames } from '../e2e/support/time';
import { servePages } from '../e2e/support/server';
import { spreadText, toTable } from './table';

const PARAGRAPHS = 200;
/** Terms in each line, so that a sweep passes many. */
const PAGE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
<style>body{margin:40px;font:18px/1.6 serif}</style>${'<p>Adults need magnesium every day; low calcium, too little iron and low zinc are rare.</p>'.repeat(PARAGRAPHS)}`;
const TERMS = ['magnesium', 'calcium', 'iron', 'zinc'];

/** A hand that sweeps over lines: px from one frame to the next. */
const STEP_PX = 9;
const SWEEP = { left: 45, right: 700, top: 60, bottom: 240, line: 37 };

/** Lines that need no scrolling. */
const LINES_IN_VIEW = 8;
/** So far above and below the middle of a term its card is, on one side of it, in px. */
const BESIDE_TERM_PX = 40;
/** Where neither a term nor a card is, in px: two places, to move from one to the other. */
const AWAY = { x: 5, y: 5 };
const MARGIN = { x: 20, y: 300 };

/** The part of a trace event that is read; times in µs. `tdur` is the thread's own time, not the wall's. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly type?: string } };
}

/** Moves over the page's lines, one move a frame. Gives how many moves it took. */
async function sweep(page: Page): Promise<number> {
  let moves = 0;
  for (let y = SWEEP.top; y < SWEEP.bottom; y += SWEEP.line)
    for (let x = SWEEP.left; x < SWEEP.right; x += STEP_PX) {
      await page.mouse.move(x, y);
      await evaluate(page, () => new Promise<void>((done) => requestAnimationFrame(() => done())));
      moves++;
    }
  return moves;
}

/**
 * Own time of our scripts from one move of the pointer to the next, in ms: what a trace of Chromium says. A
 * move's event and what follows in its frame count together.
 */
async function timesOfMoves(page: Page, origin: string): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  const moves = await sweep(page);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace');
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const times: number[] = [];
  for (const { name, args, tdur = 0 } of traceEvents.toSorted((a, b) => a.ts - b.ts)) {
    if (name === 'EventDispatch' && args?.data?.type === 'pointermove') times.push(0);
    else if (name === 'FunctionCall' && args?.data?.url?.startsWith(origin) && times.length > 0)
      times.push((times.pop() ?? 0) + tdur / 1000);
  }
  if (times.length < moves) throw new Error(`the trace has ${times.length} of ${moves} moves`);
  return times;
}

/**
 * Runs in the page: the floor under a card. Opens an empty popover of the page's own, so many ms after
 * the pointer's last move, as any script would.
 */
function openEmptyAfter(dwell: number): void {
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.textContent = 'magnesium';
  document.documentElement.append(popover);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    removeEventListener('pointermove', move, { capture: true });
    popover.showPopover();
    requestAnimationFrame(() => setTimeout(() => popover.remove()));
  };
  const move = (event: PointerEvent): void => {
    clearTimeout(timer);
    timer = setTimeout(show, event.timeStamp + dwell - performance.now());
  };
  addEventListener('pointermove', move, { capture: true });
}

/**
 * Runs in the page, before the pointer comes to a term. Gives how long after its last move the first frame
 * began that shows the card, in ms: a card that is open but hidden is not hit.
 */
function timeCard(beside: number): Promise<number> {
  return new Promise((resolve) => {
    let moved = 0;
    let points: (readonly [x: number, y: number])[] = [];
    const move = ({ timeStamp, clientX: x, clientY: y }: PointerEvent): void => {
      moved = timeStamp;
      points = [
        [x, y - beside],
        [x, y + beside],
      ];
    };
    addEventListener('pointermove', move, { capture: true });
    const isSeen = (host: Element): boolean =>
      host.clientWidth > 0 || points.some((point) => document.elementFromPoint(...point) === host);
    const look = (now: number): void => {
      const host = [...document.querySelectorAll(':scope > [popover]')].find((one) =>
        one.matches(':popover-open'),
      );
      if (!host || moved === 0 || !isSeen(host)) return void requestAnimationFrame(look);
      removeEventListener('pointermove', move, { capture: true });
      resolve(now - moved);
    };
    requestAnimationFrame(look);
  });
}

/** What one browser took. */
export interface HoverResult {
  readonly browser: BrowserName;
  /** Own time of each move, in ms; none of Firefox, which tells no thread's time. */
  readonly moves: readonly number[];
  /** From the end of the dwell to the beginning of the first frame that shows the card, in ms. */
  readonly late: readonly number[];
  /** The same of an empty popover that the page itself opens so long after a move: the floor. */
  readonly floor: readonly number[];
  /** Time of a frame of the page at rest, in ms. */
  readonly frame: number;
}

/** Middle time between frames, in ms. */
const frameTime = (page: Page): Promise<number> =>
  evaluate(
    page,
    () =>
      new Promise<number>((resolve) => {
        const times: number[] = [];
        const look = (now: number): void => {
          times.push(now);
          if (times.length < 31) return void requestAnimationFrame(look);
          const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
          resolve(gaps.toSorted((a, b) => a - b)[15] ?? 0);
        };
        requestAnimationFrame(look);
      }),
  );

/** How late the frame with the popover began after the dwell that a move to a point starts, in ms. */
async function lateAt(
  page: Page,
  point: { readonly x: number; readonly y: number },
): Promise<number> {
  const opened = evaluate(page, timeCard, BESIDE_TERM_PX);
  await moveTo(page, point);
  return (await opened) - DWELLS_MS.normal;
}

/** Cards and the floor under them by turns, so that what else the machine does meets both. */
async function lateCards(
  page: Page,
  repetitions: number,
): Promise<Pick<HoverResult, 'late' | 'floor'>> {
  const late: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < repetitions; round++) {
    const term = TERMS[round % TERMS.length] ?? '';
    const point = await centreOf(page, term, round % LINES_IN_VIEW);
    await moveTo(page, AWAY);
    await waitForNoCard(page);
    // Cards come at once for a while after one: the dwell is what is measured.
    await passFrames(page, 2 * DWELLS_MS.normal);
    await evaluate(page, openEmptyAfter, DWELLS_MS.normal);
    floor.push(await lateAt(page, MARGIN));
    await waitForNoCard(page);
    await moveTo(page, AWAY);
    late.push(await lateAt(page, point));
  }
  return { late, floor };
}

/** Sweeps over a page full of terms whose cards are at hand, then dwells on some. */
export async function benchHover(browser: BrowserName, repetitions: number): Promise<HoverResult> {
  const server = await servePages({ '/': PAGE });
  const session = await launchExtension(browser);
  try {
    await session.change({ type: 'change-settings', change: { density: 'all' } });
    const page = await session.newPage(server.url('/'));
    await waitForPainted(page, (texts) => texts.includes('zinc'));
    for (const term of TERMS) await hoverPainted(page, term);
    await moveTo(page, AWAY);
    await waitForNoCard(page);
    const moves = browser === 'chromium' ? await timesOfMoves(page, session.origin) : [];
    await moveTo(page, AWAY);
    const cards = await lateCards(page, repetitions);
    return { browser, moves, ...cards, frame: await frameTime(page) };
  } finally {
    await session.close();
    await server.close();
  }
}

/** The time that so many of a hundred samples do not exceed. */
function percentile(samples: readonly number[], hundredth: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * hundredth) / 100) - 1] ?? 0;
}

/** Rows of a table, times in ms. */
export function hoverTable(results: readonly HoverResult[]): string {
  const cells = ({ browser, moves, late, floor, frame }: HoverResult): string[] => [
    browser,
    String(moves.length),
    ...[50, 95].map((share) => (moves.length > 0 ? percentile(moves, share).toFixed(2) : '-')),
    spreadText(late, 1),
    spreadText(floor, 1),
    frame.toFixed(1),
  ];
  return toTable([
    [
      'hover',
      'moves',
      'p50 (ms)',
      'p95 (ms)',
      'card after the dwell (ms)',
      'empty popover (ms)',
      'frame (ms)',
    ],
    ...results.map(cells),
  ]);
}
