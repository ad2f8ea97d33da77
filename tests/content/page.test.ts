import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Painter } from '../../src/content/highlights';
import { Page } from '../../src/content/page';
import { createReader } from '../../src/reading/reader';
import { readRules } from '../../src/content/rules';
import { PATIENCE } from '../patience';
import { CORE } from '../reading/support';
import { Observer, replace } from './observer';

// What may throw here is the page: a document that is what nobody foresaw.

const reader = createReader([CORE]);

function follow(paint: () => void): { page: Page; onRead: ReturnType<typeof vi.fn> } {
  const painter: Painter = {
    base: 'h',
    painted: () => [],
    at: () => [],
    paint,
    moved: () => undefined,
    clear: () => undefined,
  };
  const onRead = vi.fn();
  const options = { painter, isOurs: () => false, mayGoOn: () => true, onRead };
  const page = new Page(reader, readRules(undefined, ''), options);
  page.readAll();
  return { page, onRead };
}

let page: Page | undefined;
beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  return () => {
    page?.stop();
    vi.unstubAllGlobals();
  };
});
afterEach(() => document.body.replaceChildren());

const fail = (): never => {
  throw new TypeError('no such root');
};

describe('a batch that fails', () => {
  it('is followed by another that reads everything', async () => {
    const paint = vi.fn<() => void>().mockImplementationOnce(fail);
    const followed = follow(paint);
    ({ page } = followed);
    await vi.waitFor(() => expect(followed.page.isSettled).toBe(true), PATIENCE);
    expect(paint).toHaveBeenCalledTimes(2);
    expect(followed.page.silence).toBe('no-terms');
    expect(followed.onRead).toHaveBeenCalled();
  });

  it('is given up when it fails each time, and the page says so', async () => {
    const paint = vi.fn<() => void>().mockImplementation(fail);
    const followed = follow(paint);
    ({ page } = followed);
    await vi.waitFor(() => expect(followed.page.isSettled).toBe(true), PATIENCE);
    expect(paint).toHaveBeenCalledTimes(3);
    expect(followed.page.silence).toBe('unsupported-page');
    expect(followed.onRead).toHaveBeenCalledTimes(3);
  });

  it('is given up for good: neither other rules nor another lexicon make anything else of it', async () => {
    const paint = vi.fn<() => void>().mockImplementation(fail);
    const followed = follow(paint);
    ({ page } = followed);
    await vi.waitFor(() => expect(followed.page.isSettled).toBe(true), PATIENCE);
    followed.page.readAll();
    followed.page.obey(readRules({ density: 'all' }, ''));
    expect(followed.page.isSettled).toBe(true);
    expect(followed.page.silence).toBe('unsupported-page');
  });
});

describe('a clock that a page replaces again and again', () => {
  let clock: Element;
  const tick = (): void => Observer.all[0]?.tell([replace(clock)]);

  beforeEach(async () => {
    Observer.all = [];
    vi.stubGlobal('MutationObserver', Observer);
    vi.useFakeTimers();
    document.body.innerHTML = '<p>0</p>';
    clock = document.querySelector('p') as Element;
  });
  afterEach(() => vi.useRealTimers());

  it('has no more than two batches for each time, and is read once it rests', async () => {
    const followed = follow(() => undefined);
    ({ page } = followed);
    await vi.advanceTimersByTimeAsync(1_000);
    followed.onRead.mockClear();
    for (let time = 0; time < 10; time++) {
      tick();
      await vi.advanceTimersByTimeAsync(900);
    }
    // One for the change, one after its rest.
    expect(followed.onRead.mock.calls.length).toBeGreaterThan(10);
    expect(followed.onRead.mock.calls.length).toBeLessThanOrEqual(20);
    expect(followed.page.isSettled).toBe(true);
  });

  it('does not hold up what else changes', async () => {
    const followed = follow(() => undefined);
    ({ page } = followed);
    await vi.advanceTimersByTimeAsync(1_000);
    tick();
    await vi.advanceTimersByTimeAsync(200);
    tick();
    await vi.advanceTimersByTimeAsync(200);
    followed.onRead.mockClear();
    Observer.all[0]?.tell([{ type: 'characterData', target: document.body }]);
    await vi.advanceTimersByTimeAsync(150);
    expect(followed.onRead).toHaveBeenCalledTimes(1);
    expect(followed.page.isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(followed.onRead).toHaveBeenCalledTimes(2);
    expect(followed.page.isSettled).toBe(true);
  });
});
