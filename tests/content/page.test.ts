import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Painter } from '../../src/content/highlights';
import { Page } from '../../src/content/page';
import { createReader } from '../../src/reading/reader';
import { readRules } from '../../src/content/rules';
import { CORE } from '../reading/support';

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
    await vi.waitFor(() => expect(followed.page.isSettled).toBe(true));
    expect(paint).toHaveBeenCalledTimes(2);
    expect(followed.page.silence).toBe('no-terms');
    expect(followed.onRead).toHaveBeenCalled();
  });

  it('is given up when it fails each time, and the page says so', async () => {
    const paint = vi.fn<() => void>().mockImplementation(fail);
    const followed = follow(paint);
    ({ page } = followed);
    await vi.waitFor(() => expect(followed.page.isSettled).toBe(true));
    expect(paint).toHaveBeenCalledTimes(3);
    expect(followed.page.silence).toBe('unsupported-page');
    expect(followed.onRead).toHaveBeenCalledTimes(3);
  });
});
