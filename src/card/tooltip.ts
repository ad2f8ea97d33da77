import tippy, { type Instance } from 'tippy.js/headless';
import { GAP, heldRoom, roomFor, type Box, type Point, type Side } from './geometry';
import { createElement } from './place';

/** Something placed beside a term. */
export interface Placed {
  /** Places it anew: its content or its term's place has changed. */
  update(): void;
  /** Holds its left top corner at a point in viewport px, or puts it back beside its term. A sheet has no such place. */
  hold?(at: Point | undefined): void;
  remove(): void;
}

export interface PlacingOptions {
  readonly layer: HTMLElement;
  /**
   * The placed box itself; it gets the custom properties `--room`, its greatest height, and `--title`, the
   * height of its title, in px, and `data-low` where the room is too little for a foot that stays while the
   * rest scrolls.
   */
  readonly box: HTMLDivElement;
  /** The term's line box in viewport px, at any time; undefined once it has none. */
  readonly anchor: () => Box | undefined;
  /** An element around the term, by which its scroll containers are found. */
  readonly contextElement: Element;
  /** Called when the term has no box any more or was scrolled out of sight. */
  readonly outOfSight: () => void;
}

/**
 * The part of a card's height that its title and foot may take and still stay while the rest scrolls; with targets of
 * 44 px they need more of a sheet. They are measured: a browser that enlarges text alone tells no style of it.
 */
const STAYING_SHARE = 0.5;
const STAYING_SHARE_COARSE = 0.8;

/** True if title and foot leave too little between them. */
function isCrowded(box: HTMLElement, room: number): boolean {
  // What is read in an open list must not be scrolled away.
  if (box.querySelector('details[open]')) return box.hasAttribute('data-low');
  const staying = [...box.querySelectorAll('.card-title, .card-footer')];
  const height = staying.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  return height > room * (isCoarse ? STAYING_SHARE_COARSE : STAYING_SHARE);
}

function setRoom(box: HTMLElement, room: number): void {
  box.style.setProperty('--room', `${room}px`);
  const title = box.querySelector('.card-title');
  box.style.setProperty('--title', `${title?.getBoundingClientRect().height ?? 0}px`);
  box.toggleAttribute('data-low', isCrowded(box, room));
}

/** What a reader sees of the page, in viewport px: smaller than the window while pinched. */
export function visibleViewport(): Box {
  const seen = window.visualViewport;
  if (!seen) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = seen;
  return { left, top, right: left + width, bottom: top + height };
}

/** The nearest value that is not less than the least; what is too large may be cut at its end. */
const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** True if an element is found in the middle of a box: Popper takes a centred root's text for hidden. */
function isHit(element: Element, { left, top, right, bottom }: Box): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.elementsFromPoint((left + right) / 2, (top + bottom) / 2).includes(element);
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

const toRect = ({ left, top, right, bottom }: Box): DOMRect =>
  new DOMRect(left, top, right - left, bottom - top);

/**
 * Keeps a card beside its term. The only place that knows tippy: one instance per opening, headless
 * (its default renderer writes innerHTML), with no trigger and no timer of its own.
 */
export function placeBeside(options: PlacingOptions): Placed {
  const { layer, box, anchor, contextElement, outOfSight } = options;
  const reference = createElement('span');
  layer.append(reference);
  let side: Side | undefined;
  let held: Point | undefined;
  const getRect = (): DOMRect => toRect(anchor() ?? NOWHERE);
  const instance: Instance = tippy(reference, {
    trigger: 'manual',
    hideOnClick: false,
    interactive: true,
    duration: 0,
    offset: [0, GAP],
    placement: 'bottom-start',
    aria: { content: null, expanded: false },
    appendTo: () => layer,
    render: () => ({ popper: box }),
    getReferenceClientRect: Object.assign(getRect, { contextElement }),
    popperOptions: {
      strategy: 'fixed',
      modifiers: [
        { name: 'flip', options: { padding: GAP } },
        // Popper's own takes the root element's left edge for a scroll bar: wrong with a centred root.
        { name: 'preventOverflow', enabled: false },
        {
          name: 'keepInView',
          enabled: true,
          phase: 'main',
          requires: ['popperOffsets'],
          requiresIfExists: ['flip'],
          fn: ({ state }) => {
            const offsets = state.modifiersData.popperOffsets;
            if (!offsets) return;
            const { left, top, right, bottom } = visibleViewport();
            const { width, height } = state.rects.popper;
            const { x, y } = held ?? offsets;
            offsets.x = clamp(x, left + GAP, right - GAP - width);
            offsets.y = clamp(y, top + GAP, bottom - GAP - height);
          },
        },
        // Whole px and no transform: text in a transformed box is blurred in Chromium.
        { name: 'computeStyles', options: { gpuAcceleration: false, adaptive: false } },
        {
          name: 'room',
          enabled: true,
          phase: 'beforeRead',
          fn: ({ state }) => {
            if (held) return setRoom(box, heldRoom(visibleViewport()));
            const rect = anchor();
            if (!rect) return;
            setRoom(box, roomFor(rect, visibleViewport(), side));
            // A card that grows or shrinks under the pointer must not jump to the other side.
            if (side) state.placement = state.options.placement = `${side}-start`;
          },
        },
        {
          name: 'sight',
          enabled: true,
          phase: 'afterWrite',
          fn: ({ state }) => {
            if (held) return;
            side = state.placement.startsWith('top') ? 'top' : 'bottom';
            const rect = anchor();
            const isHidden = state.modifiersData['hide']?.['isReferenceHidden'] === true;
            if (!rect || (isHidden && !isHit(contextElement, rect))) outOfSight();
          },
        },
      ],
    },
  });
  instance.show();
  const update = (): void => void instance.popperInstance?.update();
  return {
    update,
    hold(at) {
      held = at;
      update();
    },
    remove: () => {
      instance.destroy();
      reference.remove();
    },
  };
}

/** In windows narrower than this a card is a sheet along an edge, in px. */
const NARROW = 480;
/** The part of the window's height that a sheet may take (A13). */
const SHEET_SHARE = 0.6;
/** In a frame lower than this a sheet of that share would be no use, in px. */
const SHEET_SMALLEST = 150;

export const isNarrow = (): boolean => window.innerWidth < NARROW;

function isInLowerHalf(box: Box | undefined): boolean {
  const { top, bottom } = visibleViewport();
  return box !== undefined && box.top + box.bottom > top + bottom;
}

/** The greatest height of a sheet along an edge: it leaves its term to be seen, if there is room. */
function sheetRoom(term: Box | undefined, isTop: boolean): number {
  const { top, bottom } = visibleViewport();
  const height = bottom - top;
  const beside = term ? (isTop ? term.top - top : bottom - term.bottom) - GAP : height;
  const wanted = Math.min(height * SHEET_SHARE, beside);
  return Math.floor(Math.min(height, Math.max(SHEET_SMALLEST, wanted)));
}

/** Keeps a card along the bottom edge, or along the top if its term is in the lower half (A7). */
export function placeAsSheet({ layer, box, anchor, outOfSight }: PlacingOptions): Placed {
  const end = new AbortController();
  layer.append(box);
  const first = anchor();
  const isTop = isInLowerHalf(first);
  box.dataset['side'] = isTop ? 'top' : 'bottom';
  const update = (): void => {
    if (!anchor()) return outOfSight();
    const { left, top, right, bottom } = visibleViewport();
    // Where the term was at first: scrolling must not change the sheet's size.
    setRoom(box, sheetRoom(first, isTop));
    box.style.left = `${left}px`;
    box.style.width = `${right - left}px`;
    box.style.top = isTop ? `${top}px` : 'auto';
    box.style.bottom = isTop ? 'auto' : `${window.innerHeight - bottom}px`;
  };
  update();
  const { signal } = end;
  for (const target of [window, window.visualViewport])
    for (const type of ['resize', 'scroll'])
      target?.addEventListener(type, update, { passive: true, signal });
  return {
    update,
    remove: () => {
      end.abort();
      box.remove();
    },
  };
}
