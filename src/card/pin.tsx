import type { Point } from './geometry';
import { IconButton } from './icon-button';
import type { Translate } from './translate';

/** How a card is pinned and moved. */
export interface Pin {
  readonly isPinned: boolean;
  readonly toggle: () => void;
  /** Moves a pinned card, in px. */
  readonly moveBy: (dx: number, dy: number) => void;
}

/** How far an arrow key moves a card, and with Shift, in px. */
const STEP = 16;
const LONG_STEP = 96;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The pin of a card, and once it is pinned the handle that the arrow keys move it by. */
export function PinControls({ pin, t }: { readonly pin: Pin; readonly t: Translate }) {
  const move = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    pin.moveBy(arrow[0] * step, arrow[1] * step);
  };
  return (
    <>
      {pin.isPinned && (
        <IconButton
          class="card-icon card-move"
          label={t('card_move')}
          path="M8 2v12M2 8h12M6 4l2-2 2 2m0 8-2 2-2-2M4 6 2 8l2 2m8 0 2-2-2-2"
          onKeyDown={move}
        />
      )}
      <IconButton
        class="card-icon card-pin"
        label={t('card_pin')}
        path="M5.5 2h5M6.5 2v4L4 9.5h8L9.5 6V2M8 9.5V14"
        isPressed={pin.isPinned}
        onClick={pin.toggle}
      />
    </>
  );
}

/** What a card is dragged by: its head, but for the controls in it. */
const isHead = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.card-title') !== null &&
  target.closest('button:not(.card-move)') === null;

/**
 * Lets the pointer drag a box by its head.
 *
 * @param mayMove whether it can be moved now
 * @param moveTo gets where its left top corner is wanted, in viewport px
 */
export function letDrag(
  box: HTMLElement,
  mayMove: () => boolean,
  moveTo: (corner: Point) => void,
): void {
  /** Where in the box it was taken hold of. */
  let grip: Point | undefined;
  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !mayMove() || !isHead(event.target)) return;
    // No text is selected by it.
    event.preventDefault();
    const { left, top } = box.getBoundingClientRect();
    grip = { x: event.clientX - left, y: event.clientY - top };
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener('pointermove', (event) => {
    if (grip) moveTo({ x: event.clientX - grip.x, y: event.clientY - grip.y });
  });
  for (const type of ['pointerup', 'pointercancel'])
    box.addEventListener(type, () => {
      grip = undefined;
    });
}
