import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letDrag, PinControls } from '../../src/card/pin';
import { heldRoom } from '../../src/card/geometry';
import { t } from './fixtures';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

const moveBy = vi.fn<(dx: number, dy: number) => void>();
const toggle = vi.fn<() => void>();

async function draw(isPinned: boolean): Promise<HTMLButtonElement[]> {
  moveBy.mockReset();
  await act(() => render(<PinControls t={t} pin={{ isPinned, toggle, moveBy }} />, document.body));
  return [...document.querySelectorAll('button')];
}

describe('the pin of a card', () => {
  it('says whether it is pressed, and brings the handle', async () => {
    expect((await draw(false)).map((each) => each.getAttribute('aria-pressed'))).toEqual(['false']);
    const [handle, pin] = await draw(true);
    expect(pin?.getAttribute('aria-pressed')).toBe('true');
    expect(handle?.getAttribute('aria-label')).toBe(t('card_move'));
    pin?.click();
    expect(toggle).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ key: 'ArrowRight' }, [16, 0]],
    [{ key: 'ArrowUp' }, [0, -16]],
    [{ key: 'ArrowLeft', shiftKey: true }, [-96, 0]],
    [{ key: 'ArrowDown', shiftKey: true }, [0, 96]],
    [{ key: 'ArrowDown', altKey: true }, undefined],
    [{ key: 'a' }, undefined],
  ])('moves it by %o', async (keys, moved) => {
    const [handle] = await draw(true);
    const event = new KeyboardEvent('keydown', { ...keys, cancelable: true, bubbles: true });
    handle?.dispatchEvent(event);
    expect(moveBy.mock.calls).toEqual(moved ? [moved] : []);
    expect(event.defaultPrevented).toBe(moved !== undefined);
  });
});

const send = (target: Element | null, type: string, clientX: number, clientY: number): void =>
  void target?.dispatchEvent(
    new PointerEvent(type, { clientX, clientY, button: 0, bubbles: true, cancelable: true }),
  );

describe('a card that is dragged', () => {
  const corners = vi.fn<(corner: { x: number; y: number }) => void>();
  let mayMove = true;
  const box = (): HTMLElement => {
    corners.mockReset();
    document.body.innerHTML =
      '<div id=box><div class=card-title><h2>Name</h2><button class=card-move></button><button class=card-pin></button></div><p>Text</p></div>';
    const [found] = document.body.children;
    if (!(found instanceof HTMLElement)) throw new Error('no box');
    found.setPointerCapture = () => undefined;
    letDrag(found, () => mayMove, corners);
    return found;
  };
  const drag = (selector: string): unknown[] => {
    const drawn = box();
    send(drawn.querySelector(selector), 'pointerdown', 30, 10);
    send(drawn, 'pointermove', 50, 40);
    send(drawn, 'pointerup', 50, 40);
    send(drawn, 'pointermove', 90, 90);
    return corners.mock.calls.flat();
  };

  it('follows the pointer by where it was taken, until it is let go', () => {
    expect(drag('h2')).toEqual([{ x: 20, y: 30 }]);
    expect(drag('.card-move')).toEqual([{ x: 20, y: 30 }]);
  });

  it('is taken only by its head, not by a control in it, and only while it is pinned', () => {
    expect(drag('p')).toEqual([]);
    expect(drag('.card-pin')).toEqual([]);
    mayMove = false;
    expect(drag('h2')).toEqual([]);
    mayMove = true;
  });

  it('has as much room as the window has', () => {
    expect(heldRoom({ left: 0, top: 0, right: 900, bottom: 400 })).toBe(384);
    expect(heldRoom({ left: 0, top: 100, right: 900, bottom: 2000 })).toBe(600);
  });
});
