import type { Frame, Page } from 'puppeteer-core';
import { evaluate } from './evaluate';
import { poll } from './poll';

/** As soon as this an open page follows a change of the settings, in ms (U12). */
export const LIVE_MS = 500;

/** Each change is made so many times at most. */
const ROUNDS = 3;

/**
 * The least time of changes made to and fro, in ms; once it is below what is enough no more are made. One
 * may be slow because the machine is busy with something else; what is not live is slow, or never right,
 * each time.
 */
export async function leastTime(
  changes: readonly (() => Promise<number>)[],
  enough: number,
): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++)
    for (const change of changes) {
      least = Math.min(least, await change());
      if (least < enough) return least;
    }
  return least;
}

/** Makes a change that gives its time, in ms, of one and of what shows that it is there. */
export const timed =
  (change: () => Promise<unknown>, seen: () => Promise<unknown>) => async (): Promise<number> => {
    const start = performance.now();
    await change();
    await seen();
    return performance.now() - start;
  };

/**
 * Does what only counts if it takes less than a time, in ms; where the machine was too slow for that, again
 * from its start.
 */
export async function doWithin<Start>(
  limit: number,
  begin: () => Promise<Start>,
  act: (start: Start) => Promise<void>,
): Promise<void> {
  await poll(`something done within ${limit} ms`, async () => {
    const given = await begin();
    const start = performance.now();
    await act(given);
    return performance.now() - start < limit;
  });
}

/** Lets a page paint frames for so long, in ms of its own clock: for what must not happen meanwhile. */
export const passFrames = (target: Page | Frame, ms: number): Promise<void> =>
  evaluate(
    target,
    (time) =>
      new Promise<void>((resolve) => {
        const end = performance.now() + time;
        const look = (now: number): void => {
          if (now < end) requestAnimationFrame(look);
          else resolve();
        };
        requestAnimationFrame(look);
      }),
    ms,
  );
