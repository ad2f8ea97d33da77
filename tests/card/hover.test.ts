import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DRAW_AHEAD_MS, HoverDriver, type HoverTarget } from '../../src/card/hover';
import { DWELLS_MS, GRACE_MS } from '../../src/card/hover-intent';
import type { PageMention } from '../../src/content/bridge';

const TERM = {} as PageMention;
const FRAME_MS = 20;
const opened: PageMention[] = [];
let drawn: PageMention | undefined;
const close = vi.fn();
let ended: AbortController;
let start: () => void;
let found: PageMention | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<textarea></textarea><p contenteditable="true">a</p>
    <div role=textbox></div><div role=searchbox></div><div role=combobox></div>`;
  opened.length = 0;
  found = TERM;
  drawn = undefined;
  close.mockReset();
  ended = new AbortController();
  const target: HoverTarget = {
    rules: () => ({ opening: 'key' }),
    termAt: () => found,
    isOnCard: () => false,
    isOnWay: () => false,
    isBusy: () => false,
    prepare: () => undefined,
    draw: (term) => {
      drawn = term;
    },
    show() {
      if (drawn) opened.push(drawn);
    },
    close,
  };
  start = () => void new HoverDriver(target, ended.signal);
  start();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

function send(event: Event, target: EventTarget = document.body): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  vi.advanceTimersByTime(FRAME_MS);
}
let lastMove: Event;
function move(x: number, shiftKey: boolean): void {
  lastMove = new PointerEvent('pointermove', {
    bubbles: true,
    clientX: x,
    clientY: 5,
    screenX: x,
    screenY: 5,
    shiftKey,
  });
  send(lastMove);
}
const shift = (type: 'keydown' | 'keyup', target?: EventTarget): void =>
  send(new KeyboardEvent(type, { key: 'Shift', bubbles: true }), target);
const dwell = (): void => void vi.advanceTimersByTime(DWELLS_MS.normal + FRAME_MS);

it('opens where the pointer rests while Shift is held', () => {
  move(5, false);
  dwell();
  expect(opened).toEqual([]);
  shift('keydown');
  dwell();
  expect(opened).toEqual([TERM]);
});

it('opens nothing if Shift is let go before the time is over, however the pointer moves on', () => {
  move(5, false);
  shift('keydown');
  shift('keyup');
  dwell();
  shift('keydown');
  shift('keyup');
  move(6, false);
  move(7, false);
  dwell();
  expect(opened).toEqual([]);
});

it('drops the dwelling when the pointer goes on without Shift, though nobody told of its release', () => {
  move(5, true);
  move(6, false);
  dwell();
  expect(opened).toEqual([]);
});

it('keeps the open card while pointing at its term without Shift', () => {
  move(5, true);
  dwell();
  shift('keyup');
  move(6, false);
  vi.advanceTimersByTime(GRACE_MS * 2);
  expect(opened).toEqual([TERM]);
  expect(close).not.toHaveBeenCalled();
});

const FIELDS = [
  'textarea',
  '[contenteditable]',
  '[role=textbox]',
  '[role=searchbox]',
  '[role=combobox]',
];
it.each(FIELDS)('takes Shift in %s for a capital', (selector) => {
  move(5, false);
  const field = document.querySelector(selector);
  if (!field) throw new Error('no field');
  shift('keydown', field);
  dwell();
  expect(opened).toEqual([]);
});

it('leaves Shift to an input method that puts a text together', () => {
  move(5, false);
  send(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, isComposing: true }));
  dwell();
  expect(opened).toEqual([]);
});

it('begins while the page has no root, and hears the pointer leave the root that comes', () => {
  ended.abort();
  ended = new AbortController();
  const root = document.documentElement;
  root.remove();
  expect(start).not.toThrow();
  document.append(root);
  move(5, true);
  dwell();
  expect(opened).toEqual([TERM]);
  send(new PointerEvent('pointerleave'), document.body);
  vi.advanceTimersByTime(GRACE_MS + FRAME_MS);
  expect(close).not.toHaveBeenCalled();
  send(new PointerEvent('pointerleave'), root);
  vi.advanceTimersByTime(GRACE_MS + FRAME_MS);
  expect(close).toHaveBeenCalledOnce();
});

it('counts the dwell from the move, not from the frame that looks at it', () => {
  const event = new PointerEvent('pointermove', { clientX: 5, clientY: 5, shiftKey: true });
  // A busy page: the frame comes long after the move.
  vi.advanceTimersByTime(DWELLS_MS.normal);
  Object.defineProperty(event, 'timeStamp', { value: performance.now() - DWELLS_MS.normal / 2 });
  send(event, window);
  vi.advanceTimersByTime(DWELLS_MS.normal / 2);
  expect(opened).toEqual([TERM]);
});

/** Lets time go by until so long before the end of the dwell that the last move began, in ms. */
const passUntil = (left: number): void =>
  void vi.advanceTimersByTime(lastMove.timeStamp + DWELLS_MS.normal - left - performance.now());

it('has the card drawn ahead of the end of the dwell, and shown at the end', () => {
  move(5, true);
  passUntil(DRAW_AHEAD_MS + 1);
  expect(drawn).toBeUndefined();
  passUntil(DRAW_AHEAD_MS);
  expect(drawn).toBe(TERM);
  passUntil(1);
  expect(opened).toEqual([]);
  passUntil(0);
  expect(opened).toEqual([TERM]);
});

it('puts a drawn card away that was left before the end of the dwell', () => {
  move(5, true);
  passUntil(DRAW_AHEAD_MS - 1);
  expect(drawn).toBe(TERM);
  send(new WheelEvent('wheel'));
  expect(close).toHaveBeenCalledOnce();
  dwell();
  expect(opened).toEqual([]);
});

it('shows a card at once that follows another', () => {
  move(5, true);
  passUntil(0);
  found = undefined;
  move(50, true);
  vi.advanceTimersByTime(GRACE_MS);
  expect(close).toHaveBeenCalledOnce();
  found = TERM;
  move(5, true);
  expect(opened).toEqual([TERM, TERM]);
});
