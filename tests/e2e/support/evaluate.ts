import type { Frame, Page } from 'puppeteer-core';
import { isolatedWorld } from './protocol';

/**
 * A function as source that runs in a page. tsx wraps inner functions in a helper of its own,
 * `__name`, which pages don't have.
 */
export const sourceOf = (run: (...args: never[]) => unknown): string =>
  `(...args)=>{const __name=(named)=>named;return (${String(run)})(...args)}`;

/** Runs a function in a page's own world. Arguments and result are plain data. */
export function evaluate<Args extends readonly unknown[], Result>(
  target: Page | Frame,
  run: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  return target.evaluate(`(${sourceOf(run)})(...${JSON.stringify(args)})`) as Promise<
    Awaited<Result>
  >;
}

/** Runs a function where the page's scripts can't get at it: for looking, whatever they patched. */
export function evaluateAside<Args extends readonly unknown[], Result>(
  target: Page | Frame,
  run: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  return isolatedWorld(target).evaluate(
    `(${sourceOf(run)})(...${JSON.stringify(args)})`,
  ) as Promise<Awaited<Result>>;
}
