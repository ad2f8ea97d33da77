import { afterEach, describe, expect, it, vi } from 'vitest';
import { isForeign } from '../../src/content/language';

afterEach(() => {
  document.documentElement.lang = '';
  vi.unstubAllGlobals();
});

describe('the language of a page', () => {
  // Frames of a page without an address of their own are read as it is; pasted text declares nothing.
  it.each([
    ['https:', 'de', true],
    ['about:', 'de', true],
    ['blob:', 'de', true],
    ['about:', 'en', false],
    ['chrome-extension:', 'de', false],
    ['moz-extension:', 'de', false],
  ])('on %s with lang=%s and one foreign word is another one: %s', (protocol, lang, foreign) => {
    vi.stubGlobal('location', { protocol });
    document.documentElement.lang = lang;
    expect(isForeign({ foreign: 1, english: 0 })).toBe(foreign);
  });
});
