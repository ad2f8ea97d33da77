/** A box in viewport px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place in viewport px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const isEmpty = ({ left, top, right, bottom }: Box): boolean => right <= left || bottom <= top;

/** True if two boxes stand on one line: the lower one's middle lies within the other's height. */
function isOneLine(one: Box, other: Box): boolean {
  const middle = (box: Box): number => (box.top + box.bottom) / 2;
  const within = (y: number, box: Box): boolean => y > box.top && y < box.bottom;
  const areSideBySide = one.right >= other.left - 1 && other.right >= one.left - 1;
  return areSideBySide && (within(middle(one), other) || within(middle(other), one));
}

/** The smallest box around both. */
export const union = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/** One box for each line of a text, from the boxes of its pieces (B<sub>12</sub> has two). */
export function lineBoxes(pieces: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const piece of pieces) {
    if (isEmpty(piece)) continue;
    const last = lines.at(-1);
    if (last && isOneLine(last, piece)) lines[lines.length - 1] = union(last, piece);
    else lines.push(union(piece, piece));
  }
  return lines;
}

function distance({ left, top, right, bottom }: Box, { x, y }: Point): number {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.hypot(dx, dy);
}

/** Index of the box under a point, else of the nearest; 0 for none. */
export function nearestBox(boxes: readonly Box[], point: Point | undefined): number {
  if (!point) return 0;
  const distances = boxes.map((box) => distance(box, point));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** Twice the area of a triangle; positive if it turns left. */
const turn = (a: Point, b: Point, c: Point): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const corners = ({ left, top, right, bottom }: Box): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Half of a convex hull, by Andrew's monotone chain. */
function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)];
      if (!before || !last || turn(before, last, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull.slice(0, -1);
}

/** True if a point lies in the smallest convex shape around both boxes: the way between them. */
export function isBetween(point: Point, from: Box, to: Box): boolean {
  const points = [...corners(from), ...corners(to)].toSorted((a, b) => a.x - b.x || a.y - b.y);
  const hull = [...chain(points), ...chain(points.toReversed())];
  return hull.every((corner, index) => {
    const next = hull[(index + 1) % hull.length] ?? corner;
    return turn(corner, next, point) >= 0;
  });
}

/** Between card and term, and to the edges of the window, in px. */
export const GAP = 8;
/** A card higher than this is a page; the rest scrolls inside it, in px. */
const HIGHEST = 600;
/** Below this a card is no use: it changes sides, or covers its term if there is no other, in px. */
const LOWEST = 160;

export type Side = 'top' | 'bottom';

/**
 * The greatest height of a card beside a term, so that it covers neither the term nor an edge, in px.
 *
 * @param side where the card already stands; it stays there as long as there is room for one
 */
export function roomFor(anchor: Box, viewport: Box, side?: Side): number {
  const above = anchor.top - viewport.top - 2 * GAP;
  const below = viewport.bottom - anchor.bottom - 2 * GAP;
  const whole = viewport.bottom - viewport.top - 2 * GAP;
  const here = side === 'top' ? above : below;
  const beside = side && here >= LOWEST ? here : Math.max(above, below);
  return Math.min(HIGHEST, whole, Math.max(beside, LOWEST));
}

/** The greatest height of a card that is held at a place of its own, in px. */
export const heldRoom = ({ top, bottom }: Box): number => Math.min(HIGHEST, bottom - top - 2 * GAP);
