import type { Intake } from '../knowledge/types';

/** Places on a bar from 0 (left) to 1 (right). */
export interface IntakeScale {
  readonly amount: number;
  /** Where the hatched part begins; absent if no upper limit is set. */
  readonly upperLimit?: number;
  /** Where the axis is broken, because amount and limit lie too far apart to draw to scale. */
  readonly axisBreak?: number;
}

/** How far the bar runs on after the last figure, so that 100% never looks like a maximum. */
const ROOM = 1.25;
/** Beyond this ratio the recommended part would be too short to see: the axis is broken. */
const BREAK_RATIO = 3;
const BROKEN: Required<IntakeScale> = { amount: 0.4, axisBreak: 0.59, upperLimit: 0.8 };

/** Where amount and upper limit (or what is better not exceeded) lie on the bar. Pure. */
export function intakeScale({ amount, upperLimit, reduceAbove }: Intake): IntakeScale {
  return scaleOf(amount, upperLimit ?? reduceAbove);
}

function scaleOf(amount: number, upperLimit: number | undefined): IntakeScale {
  if (upperLimit === undefined) return { amount: 1 / (ROOM * ROOM) };
  if (upperLimit > amount * BREAK_RATIO) return BROKEN;
  const end = Math.max(amount, upperLimit) * ROOM;
  return { amount: amount / end, upperLimit: upperLimit / end };
}
