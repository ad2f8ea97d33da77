import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { highlightStyle } from '../../src/platform/highlight-style';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { putStyle, restyle } = await import('../../src/platform/styles');

const [TOP, INNER] = ['a', 'b'].map((digit) => `h${digit.repeat(32)}`) as [string, string];
const top = { tabId: 7, frameIds: [0] };
const inner = { tabId: 7, frameIds: [3] };
let state: ReturnType<typeof createFakeBrowser>['state'];
/** Targets and styles of the calls so far. */
const sheets = (name: string): unknown[] =>
  state.named(name).map((made) => {
    const { target, css } = made as { target: unknown; css: string };
    return [target, css];
  });

beforeEach(() => {
  fake.current = createFakeBrowser();
  ({ state } = fake.current);
  state.tabs = [{ id: 7 }, { id: 8 }];
});

describe('the style of the highlights', () => {
  it('is as the reader chose', async () => {
    state.stored.set('settings', { ...DEFAULTS, marking: 'thin' });
    await putStyle(top, TOP, true);
    expect(sheets('scripting.insertCSS')).toEqual([[top, highlightStyle(TOP, 'thin')]]);
  });

  it('becomes another one in all documents that have it, the new one before the old one goes', async () => {
    await Promise.all([putStyle(top, TOP, true), putStyle(inner, INNER, false)]);
    const before = state.calls.length;
    await restyle('line', 'marker');
    expect(sheets('scripting.insertCSS').slice(2)).toEqual([
      [top, highlightStyle(TOP, 'marker')],
      [inner, highlightStyle(INNER, 'marker')],
    ]);
    expect(sheets('scripting.removeCSS')).toEqual([
      [top, highlightStyle(TOP, 'line')],
      [inner, highlightStyle(INNER, 'line')],
    ]);
    const names = state.calls.slice(before).map(({ name }) => name);
    expect(names.lastIndexOf('scripting.insertCSS')).toBeLessThan(
      names.indexOf('scripting.removeCSS'),
    );
  });

  it('is forgotten with the page that had it', async () => {
    await putStyle(top, TOP, true);
    await putStyle(inner, INNER, false);
    await putStyle(top, INNER, true);
    await restyle('line', 'thin');
    expect(sheets('scripting.removeCSS')).toEqual([[top, highlightStyle(INNER, 'line')]]);
  });

  it('changes elsewhere although a document is gone', async () => {
    await putStyle(top, TOP, true);
    state.failing.add('scripting.insertCSS');
    await expect(restyle('line', 'thin')).resolves.toBeUndefined();
  });
});
