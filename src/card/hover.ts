import type { PageMention } from '../content/bridge';
import { matches } from '../content/dom';
import type { ChosenRules } from './card-rules';
import {
  DWELLS_MS,
  GRACE_MS,
  initialHover,
  stepHover,
  type HoverEvent,
  type HoverState,
} from './hover-intent';

/** A hand that scrolls or types is not pointing; so long after it, in ms. */
const QUIET_AFTER_SCROLL_MS = 150;
const QUIET_AFTER_KEY_MS = 1_000;
/**
 * So long before the end of the dwell a card is drawn, unseen, in ms: with that it is there in the first frame after the
 * dwell in Firefox, too, which takes some frames to draw it (docs/speed.md).
 */
export const DRAW_AHEAD_MS = 70;
/**
 * Firefox lets a timer fire late by up to an eighth of its time, together with others (TimerThread.cpp,
 * ComputeAcceptableFiringDelay). What wakes so much earlier asks again for what is left.
 */
const TIMER_SHARE = import.meta.env.FIREFOX ? 7 / 8 : 1;
/** Held while pointing, where the reader wants it so: the one key that does nothing by itself. */
const HELD = 'Shift';
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Escape']);

/** Where Shift makes a capital. */
const FIELDS = 'input,textarea,select,[role=textbox],[role=searchbox],[role=combobox]';

/** True for a key pressed in what is typed into, or while an input method puts a text together (A6). */
function isTypedInto(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.isComposing || !(target instanceof Element)) return event.isComposing;
  return (target instanceof HTMLElement && target.isContentEditable) || matches(target, FIELDS);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the hover acts on. */
export interface HoverTarget {
  rules(): ChosenRules;
  termAt(point: Point): PageMention | undefined;
  /** True if the pointer's event happened on the card. */
  isOnCard(event: PointerEvent): boolean;
  /** True if a point lies on the way from the term to its card. */
  isOnWay(point: Point): boolean;
  /** True while another kind of card is open, which the pointer neither closes nor replaces. */
  isBusy(): boolean;
  /** The pointer has come to rest on a term: its card may be wanted soon. */
  prepare(term: PageMention): void;
  /** Draws the card, unseen. */
  draw(term: PageMention, point: Point): void;
  /** Shows the card that was drawn. */
  show(): void;
  close(): void;
}

interface Move extends Point {
  /** When it happened, in ms of `performance.now`: a dwell begins with the move, not with the frame that looks at it. */
  readonly at: number;
  /** Place on the screen: the same for a move that the browser made up after scrolling. */
  readonly onScreen: string;
  readonly isOnCard: boolean;
  readonly isKeyHeld: boolean;
}

/** Turns the real pointer into opened and closed cards. */
export class HoverDriver {
  readonly #target: HoverTarget;
  readonly #signal: AbortSignal;
  #state: HoverState<PageMention> = initialHover();
  /** The term whose card is drawn and not shown yet. */
  #drawn: PageMention | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Move | undefined;
  #last: Point = { x: -1, y: -1 };
  #lastOnScreen = '';
  /** What the pointer is over; a scroll of anything else does not move it. */
  #over: Node | undefined;

  constructor(target: HoverTarget, signal: AbortSignal) {
    this.#target = target;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.#listen();
  }

  /** The card was put away by something else than the pointer. */
  dismissed(): void {
    this.#send({ type: 'dismissed', at: performance.now() });
  }

  #listen(): void {
    const signal = this.#signal;
    const passive = { capture: true, passive: true, signal } as const;
    window.addEventListener('pointermove', (event) => this.#move(event), passive);
    window.addEventListener('pointerdown', (event) => event.isTrusted && this.#disturb(0), passive);
    for (const type of ['scroll', 'wheel'])
      window.addEventListener(type, (event) => this.#scrolled(event), passive);
    window.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted) return;
        if (!MODIFIERS.has(event.key)) this.#disturb(QUIET_AFTER_KEY_MS);
        else if (this.#isHeldKey(event) && !event.repeat && !isTypedInto(event))
          this.#pressed(event);
      },
      passive,
    );
    // Let go before its time is over: nothing was meant.
    window.addEventListener(
      'keyup',
      (event) => event.isTrusted && this.#isHeldKey(event) && this.#disturb(0),
      passive,
    );
    // A pointer that goes into a frame or out of the window sends nothing more (two-scripts 5).
    // Heard on its way down to the root: that can be away now, or be another one later.
    document.addEventListener(
      'pointerleave',
      (event) => {
        if (event.target !== document.documentElement) return;
        if (event.isTrusted && !this.#target.isBusy())
          this.#send({ type: 'leave', at: performance.now() });
      },
      passive,
    );
  }

  #send(event: HoverEvent<PageMention>): void {
    const target = this.#target;
    const before = this.#state;
    const { state, action, wakeAt } = stepHover(
      before,
      event,
      DWELLS_MS[target.rules().dwell ?? 'normal'] ?? DWELLS_MS.normal,
    );
    this.#state = state;
    clearTimeout(this.#timer);
    const { phase, term } = state;
    const isDwelling = phase === 'dwelling' && term;
    if (isDwelling && term !== before.term) target.prepare(term);
    // A card that was drawn for a dwell that has ended too soon goes, too.
    if (action?.type === 'close' || (this.#drawn && this.#drawn !== term)) {
      this.#drawn = undefined;
      target.close();
    }
    if (action?.type === 'open') {
      if (!this.#drawn) target.draw(action.term, this.#last);
      this.#drawn = undefined;
      target.show();
    }
    if (wakeAt === undefined) return;
    const left = wakeAt - performance.now();
    if (!isDwelling || this.#drawn) return this.#wakeIn(left);
    this.#wakeIn(left - DRAW_AHEAD_MS);
    if (left > DRAW_AHEAD_MS) return;
    this.#drawn = term;
    target.draw(term, this.#last);
  }

  #wakeIn(ms: number): void {
    this.#timer = setTimeout(() => this.#wake(), ms * TIMER_SHARE);
  }

  #wake(): void {
    if (!document.hidden) return this.#send({ type: 'wake', at: performance.now() });
    // Behind another tab nothing closes: a source of the card may be read there.
    const seen = (): void => this.#wakeIn(GRACE_MS);
    document.addEventListener('visibilitychange', seen, { once: true, signal: this.#signal });
  }

  #opensBy(opening: ChosenRules['opening']): boolean {
    return this.#target.rules().opening === opening;
  }

  #isHeldKey({ key }: KeyboardEvent): boolean {
    return key === HELD && this.#opensBy('key');
  }

  /** The key is held where the pointer rests already: it points from now on. */
  #pressed({ timeStamp: at }: Event): void {
    const onScreen = String(at);
    this.#pending = { ...this.#last, at, onScreen, isOnCard: false, isKeyHeld: true };
    this.#point();
  }

  #disturb(quietFor: number): void {
    this.#pending = undefined;
    this.#send({ type: 'disturb', at: performance.now(), quietFor });
  }

  /** A ticker that scrolls beside the pointer, or a page that makes such events up, is no scrolling. */
  #scrolled({ isTrusted, target }: Event): void {
    if (!isTrusted || !(target instanceof Node)) return;
    if (!this.#over || target.contains(this.#over)) this.#disturb(QUIET_AFTER_SCROLL_MS);
  }

  #move(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (event.target instanceof Node) this.#over = event.target;
    if (event.buttons !== 0) return this.#disturb(0);
    // Once a frame: a mouse sends up to a thousand moves a second.
    if (!this.#pending) requestAnimationFrame(() => this.#point());
    const { clientX: x, clientY: y, screenX, screenY, timeStamp: at } = event;
    // Asked now: an event has no path any more in the next frame.
    const isOnCard = this.#target.isOnCard(event);
    const isKeyHeld = event.shiftKey;
    this.#pending = { x, y, at, onScreen: `${screenX} ${screenY}`, isOnCard, isKeyHeld };
  }

  #point(): void {
    const target = this.#target;
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending || this.#signal.aborted || target.isBusy()) return;
    const { x, y, at, onScreen, isOnCard, isKeyHeld } = pending;
    const hasMoved = onScreen !== this.#lastOnScreen;
    this.#lastOnScreen = onScreen;
    this.#last = { x, y };
    const isHeld = isOnCard || target.isOnWay(this.#last);
    const found = isOnCard ? undefined : target.termAt(this.#last);
    const isMeant = !this.#opensBy('click') && (isKeyHeld || !this.#opensBy('key'));
    // Pointing alone still keeps the card that is open.
    const isKept = found === this.#state.term && this.#state.phase !== 'dwelling';
    const term = isMeant || isKept ? found : undefined;
    this.#send({ type: 'point', at, term, isHeld, hasMoved });
  }
}
