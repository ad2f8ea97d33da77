import type { PageMention } from '../content/bridge';
import {
  GRACE_MS,
  initialHover,
  stepHover,
  type HoverEvent,
  type HoverState,
} from './hover-intent';

/** A hand that scrolls or types is not pointing; so long after it, in ms. */
const QUIET_AFTER_SCROLL_MS = 150;
const QUIET_AFTER_KEY_MS = 1_000;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Escape']);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the hover acts on. */
export interface HoverTarget {
  termAt(point: Point): PageMention | undefined;
  /** True if the pointer's event happened on the card. */
  isOnCard(event: Event): boolean;
  /** True if a point lies on the way from the term to its card. */
  isOnWay(point: Point): boolean;
  /** True while another kind of card is open, which the pointer neither closes nor replaces. */
  isBusy(): boolean;
  /** The pointer has come to rest on a term: its card may be wanted soon. */
  prepare(term: PageMention): void;
  open(term: PageMention, point: Point): void;
  close(): void;
}

interface Move extends Point {
  /** Place on the screen: the same for a move that the browser made up after scrolling. */
  readonly onScreen: string;
  readonly isOnCard: boolean;
}

/** Turns the real pointer into opened and closed cards. Gives a function to say a card was put away. */
export function driveHover(target: HoverTarget, signal: AbortSignal): () => void {
  let state: HoverState<PageMention> = initialHover();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Move | undefined;
  let last: Point = { x: -1, y: -1 };
  let lastOnScreen = '';

  function send(event: HoverEvent<PageMention>): void {
    const before = state;
    const { state: next, action, wakeAt } = stepHover(state, event);
    state = next;
    clearTimeout(timer);
    if (wakeAt !== undefined) timer = setTimeout(wake, Math.max(0, wakeAt - performance.now()));
    if (next.phase === 'dwelling' && next.term && next.term !== before.term)
      target.prepare(next.term);
    if (action?.type === 'close') target.close();
    if (action?.type === 'open') target.open(action.term, last);
  }

  function wake(): void {
    // Behind another tab nothing closes: a source of the card may be read there.
    if (document.hidden) {
      document.addEventListener('visibilitychange', wakeLater, { once: true, signal });
      return;
    }
    send({ type: 'wake', at: performance.now() });
  }

  const wakeLater = (): void => {
    timer = setTimeout(wake, GRACE_MS);
  };

  /** Once a frame: a mouse sends up to a thousand moves a second. */
  function point(): void {
    const move = pending;
    pending = undefined;
    if (!move || signal.aborted || target.isBusy()) return;
    const { x, y, onScreen, isOnCard } = move;
    const hasMoved = onScreen !== lastOnScreen;
    lastOnScreen = onScreen;
    last = { x, y };
    const isHeld = isOnCard || target.isOnWay(last);
    const term = isOnCard ? undefined : target.termAt(last);
    send({ type: 'point', at: performance.now(), term, isHeld, hasMoved });
  }

  const disturb = (quietFor: number): void => {
    pending = undefined;
    send({ type: 'disturb', at: performance.now(), quietFor });
  };
  const passive = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (event.buttons !== 0) return disturb(0);
      if (!pending) requestAnimationFrame(point);
      const { clientX: x, clientY: y, screenX, screenY } = event;
      // Now: an event has no path any more in the next frame.
      pending = { x, y, onScreen: `${screenX} ${screenY}`, isOnCard: target.isOnCard(event) };
    },
    passive,
  );
  window.addEventListener('pointerdown', (event) => event.isTrusted && disturb(0), passive);
  window.addEventListener('scroll', () => disturb(QUIET_AFTER_SCROLL_MS), passive);
  window.addEventListener('wheel', () => disturb(QUIET_AFTER_SCROLL_MS), passive);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && !MODIFIERS.has(event.key)) disturb(QUIET_AFTER_KEY_MS);
    },
    passive,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.isTrusted && !target.isBusy()) send({ type: 'leave', at: performance.now() });
    },
    { passive: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => send({ type: 'dismissed', at: performance.now() });
}
