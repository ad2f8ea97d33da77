import { afterEach, expect, test, vi } from 'vitest';
import { isRendered } from '../../src/content/elements';

afterEach(() => vi.unstubAllGlobals());

test('whether a text is shown costs no more on a page of any depth', () => {
  const asked = vi.fn(() => ({ display: 'contents' }));
  vi.stubGlobal('getComputedStyle', asked);
  Object.assign(Element.prototype, { checkVisibility: () => false });
  const outer = document.createElement('div');
  let at: Element = outer;
  for (let level = 0; level < 1_000; level++) {
    const inner = document.createElement('span');
    at.append(inner);
    at = inner;
  }
  expect(isRendered(at)).toBe(false);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(100);
});
