import { afterEach, describe, expect, it, vi } from 'vitest';
import { EscapeWatch } from '../../src/card/escape-watch';

afterEach(() => vi.restoreAllMocks());

/** The keys go to a frame in this page. */
function focusFrame(): void {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.createElement('iframe'));
}

describe('what is asked of the other frames while a card is open', () => {
  it('is asked once a card, however often the focus moves, and ends with it', () => {
    focusFrame();
    const send = vi.fn();
    const watch = new EscapeWatch(send);
    for (let card = 0; card < 2; card++) {
      watch.begin();
      watch.begin();
      watch.end();
      watch.end();
    }
    expect(send.mock.calls.map(([message]) => message)).toEqual(
      [true, false, true, false].map((isOn) => ({ type: 'watch-escape', isOn })),
    );
  });
  it('is asked where the frame stands in a shadow tree', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const frame = document.createElement('iframe');
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(host);
    vi.spyOn(root, 'activeElement', 'get').mockReturnValue(frame);
    const send = vi.fn();
    new EscapeWatch(send).begin();
    expect(send).toHaveBeenCalledWith({ type: 'watch-escape', isOn: true });
  });
  it('is nothing while the keys come here', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const send = vi.fn();
    const watch = new EscapeWatch(send);
    watch.begin();
    watch.end();
    expect(send).not.toHaveBeenCalled();
  });
});
