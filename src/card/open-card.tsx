import { render } from 'preact';
import type { PageMention } from '../content/bridge';
import type { Reason } from '../reading/types';
import type { ChosenRules } from './card-rules';
import { CardView, type CardViewProps, type LoadRecord } from './card-view';
import type { ClaimHere } from './claim-lens';
import { NumbersContext } from './context';
import { nearestBox, union, type Box, type Point } from './geometry';
import { boxesOf } from './mention-range';
import { isSeen, type Muting } from './not-relevant';
import type { Overlay } from './overlay';
import { letDrag } from './pin';
import { showLooks } from './page-theme';
import { contextOf, createElement } from './place';
import { isNarrow, placeAsSheet, placeBeside } from './tooltip';
import type { Translate } from './translate';

/**
 * `hover` follows the pointer and never takes the focus; it is seen once it is shown. `dialog` was asked
 * for and has the focus.
 */
export type CardMode = 'hover' | 'dialog';

export interface OpenCard {
  readonly mention: PageMention;
  /** Lets a hover card be seen, which is drawn and placed before that. */
  show(): void;
  /** Becomes `dialog` when the reader goes into a hover card with the keyboard. */
  readonly mode: CardMode;
  /**
   * Boxes of the card and of the term's line that it stands at, in viewport px. After a press the
   * card may have become smaller under the pointer: its box is then the greater one, until the
   * pointer is on it again.
   */
  boxes(): { readonly card: Box; readonly term: Box } | undefined;
  /** True if a point lies on it, in viewport px. */
  covers(point: Point): boolean;
  /** True if the focus is in it. */
  hasFocus(): boolean;
  /** Holds it where it stands while others come and go; or puts it back beside its term, asked for. */
  pin(isPinned: boolean): void;
  /** The pointer is on the card. */
  entered(): void;
  /** Moves the focus to the heading. */
  focus(): void;
  /** Closes the open menu in the card, if any; the focus goes back to what opens it. */
  closeMenu(): boolean;
  /** Moves the focus to the next or previous stop, round and round. */
  moveFocus(by: 1 | -1): void;
  /** Draws it as the reader wants cards now. */
  redraw(): void;
  remove(): void;
}

export interface OpenCardOptions {
  readonly overlay: Overlay;
  readonly mention: PageMention;
  readonly mode: CardMode;
  /** Where the pointer is, in viewport px: the card opens at that line of the term. */
  readonly point?: { readonly x: number; readonly y: number } | undefined;
  readonly t: Translate;
  readonly load: LoadRecord;
  readonly openFull: (concept: string) => void;
  readonly muting: Muting;
  /** What the sentence around the mention claims. */
  readonly claims: readonly ClaimHere[];
  /** Why the mention is highlighted. */
  readonly reason: Reason;
  /** Version of the dataset. */
  readonly dataset: string;
  /** How the reader wants cards now. */
  readonly rules: () => ChosenRules;
  readonly close: () => void;
  /** The reader wants it pinned, or no longer. */
  readonly togglePin: () => void;
  /** The focus has come by the keyboard into a card that did not have it, from this element of the page. */
  readonly focused: (from: EventTarget | null) => void;
}

/** Two cards can be open, one of them pinned: each has a heading to be named by. */
let headings = 0;

function makeBox(
  isSheet: boolean,
  headingId: string,
): { box: HTMLDivElement; scroll: HTMLElement } {
  const box = createElement('div');
  box.className = isSheet ? 'sheet' : 'box';
  // Hover card and dialog are the same thing to a screen reader, but only the dialog takes the focus.
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', headingId);
  box.setAttribute('aria-describedby', `${headingId}-flags`);
  const scroll = createElement('div');
  scroll.className = 'scroll';
  box.append(scroll);
  return { box, scroll };
}

/** A press in a hover card must not take the focus from where the reader writes (WCAG 3.2.1). */
function keepFocus(event: Event): void {
  if (event.target instanceof Element && event.target.closest('button, summary, a'))
    event.preventDefault();
}

/** Shows no ring around the heading of what the pointer has opened, until a key is pressed in it. */
function hideRing(box: HTMLElement): void {
  box.dataset['by'] = 'pointer';
  box.addEventListener('keydown', () => delete box.dataset['by'], { once: true });
}

/** What Tab goes through: the heading, too, from where the arrow keys scroll the text. */
const STOPS = 'a[href], button, summary, textarea, [tabindex]';

function moveFocus(root: ShadowRoot, box: HTMLElement, by: 1 | -1): void {
  // What a closed <details> holds has no boxes.
  const stops = [...box.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.getClientRects().length > 0 && stop.checkVisibility(),
  );
  const at = stops.findIndex((stop) => stop === root.activeElement);
  const next = at < 0 ? Math.min(by, 0) : (at + by) % stops.length;
  stops.at(next)?.focus();
}

function closeMenu(root: ShadowRoot, box: HTMLElement): boolean {
  const menu = box.querySelector<HTMLDetailsElement>('.card-menu[open]');
  if (!menu) return false;
  if (menu.contains(root.activeElement)) menu.querySelector('summary')?.focus();
  menu.open = false;
  return true;
}

/** How a card stands now. */
interface Standing {
  mode: CardMode;
  isPinned: boolean;
}

/** A hover card becomes a dialog when the focus comes into it; `focused` is told where it came from. */
function followFocus(
  box: HTMLElement,
  standing: Standing,
  focused: OpenCardOptions['focused'],
): void {
  if (standing.mode === 'hover') box.addEventListener('mousedown', keepFocus);
  box.addEventListener('focusin', ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && box.contains(relatedTarget);
    // The window's focus that comes back comes from nowhere.
    const isBack = standing.mode === 'dialog' && !(standing.isPinned && relatedTarget);
    if (isInside || isBack) return;
    standing.mode = 'dialog';
    focused(relatedTarget);
  });
}

/** Draws what is in the card, anew after each change of how it stands. */
function drawIn(
  scroll: HTMLElement,
  options: OpenCardOptions,
  view: Pick<CardViewProps, 'onClose' | 'pin' | 'headingId' | 'hasFocus'>,
): void {
  const { mention, rules } = options;
  render(
    <NumbersContext.Provider value={!rules().hidesNumbers}>
      <CardView
        {...view}
        concept={mention.concept}
        surface={mention.surface}
        reason={options.reason}
        t={options.t}
        load={options.load}
        onFull={options.openFull}
        muting={options.muting}
        claims={options.claims}
        dataset={options.dataset}
      />
    </NumbersContext.Provider>,
    scroll,
  );
}

/** Draws the card of a mention on an overlay. */
export function showCard(options: OpenCardOptions): OpenCard {
  const { overlay, mention, mode, close } = options;
  const isSheet = isNarrow();
  const headingId = `name-${headings++}`;
  const { box, scroll } = makeBox(isSheet, headingId);
  const line = nearestBox(boxesOf(mention), options.point);
  const anchor = (): Box | undefined => {
    const boxes = boxesOf(mention);
    return boxes[line] ?? boxes[0];
  };
  const contextElement = contextOf(mention.startNode);
  if (options.point) hideRing(box);
  const standing: Standing = { mode, isPinned: false };
  followFocus(box, standing, options.focused);
  const moveTo = (corner: Point): void => placed.hold?.(corner);
  const moveBy = (dx: number, dy: number): void => {
    const { left, top } = box.getBoundingClientRect();
    moveTo({ x: left + dx, y: top + dy });
  };
  const hasFocus = (): boolean => box.contains(overlay.root.activeElement);
  let shownAt = performance.now();
  const toggle = (): void => {
    if (isSeen(shownAt)) options.togglePin();
  };
  const draw = (): void => {
    const { isPinned } = standing;
    showLooks(overlay.layer, contextElement, options.rules());
    drawIn(scroll, options, {
      headingId,
      hasFocus,
      onClose: isPinned || mode === 'dialog' || isSheet ? close : undefined,
      pin: isSheet ? undefined : { isPinned, toggle, moveBy },
    });
  };
  draw();
  let pressed: Box | undefined;
  box.addEventListener(
    'click',
    () => {
      pressed = box.getBoundingClientRect();
    },
    { capture: true },
  );
  const placing = { layer: overlay.layer, box, anchor, contextElement, outOfSight: close };
  const placed = (isSheet ? placeAsSheet : placeBeside)(placing);
  if (mode === 'hover') box.style.visibility = 'hidden';
  const grown = new ResizeObserver(() => {
    // A title of more lines need not make a full card any higher; it comes and goes with its concept.
    for (const title of scroll.querySelectorAll('.card-title')) grown.observe(title);
    placed.update();
  });
  grown.observe(scroll);
  letDrag(box, () => standing.isPinned, moveTo);
  return {
    mention,
    show() {
      box.style.visibility = '';
      shownAt = performance.now();
    },
    get mode() {
      return standing.mode;
    },
    boxes() {
      const term = anchor();
      const card = box.getBoundingClientRect();
      return term && { card: pressed ? union(card, pressed) : card, term };
    },
    covers({ x, y }) {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    },
    hasFocus,
    pin(wanted) {
      standing.isPinned = wanted;
      box.toggleAttribute('data-pinned', wanted);
      if (wanted) moveBy(0, 0);
      else {
        standing.mode = 'dialog';
        placed.hold?.(undefined);
      }
      draw();
    },
    entered() {
      pressed = undefined;
    },
    redraw: draw,
    focus: () => overlay.root.getElementById(headingId)?.focus({ preventScroll: true }),
    closeMenu: () => closeMenu(overlay.root, box),
    moveFocus: (by) => moveFocus(overlay.root, box, by),
    remove() {
      grown.disconnect();
      render(null, scroll);
      placed.remove();
    },
  };
}
