/** How long the pointer rests on a term before its card opens, in ms (U5). */
export const DWELLS_MS = { short: 250, normal: 500, long: 1_000 } as const;
/** How long the pointer may be off term, path and card before the card closes, in ms (A1, U5). */
export const GRACE_MS = 300;

/** What the pointer is up to. All times are ms of one monotonic clock. */
export interface HoverState<Term> {
  readonly phase: 'away' | 'dwelling' | 'open' | 'leaving';
  /** The term that is dwelt on or whose card is open. */
  readonly term?: Term | undefined;
  /** Another term that is pointed at while a card is open, and since when. */
  readonly rival?: Term | undefined;
  readonly rivalSince?: number | undefined;
  /** When dwelling or leaving began. */
  readonly since: number;
  /** When the last card closed because the pointer left it. */
  readonly closedAt: number;
  /** Until then no dwelling counts: the reader is scrolling or typing. */
  readonly quietUntil: number;
  /** A term whose card was put away by hand: it must be left before it counts again. */
  readonly muted?: Term | undefined;
}

export type HoverEvent<Term> =
  | {
      readonly type: 'point';
      readonly at: number;
      readonly term: Term | undefined;
      /** The pointer is on the card or on its way there. */
      readonly isHeld: boolean;
      /** False for a move that the browser made up, because the page moved under the pointer. */
      readonly hasMoved: boolean;
    }
  /** Scrolling, pressing, dragging, typing. */
  | { readonly type: 'disturb'; readonly at: number; readonly quietFor: number }
  /** The pointer left the document. */
  | { readonly type: 'leave'; readonly at: number }
  /** A time asked for by `wakeAt` has come. */
  | { readonly type: 'wake'; readonly at: number }
  /** The card was closed by something else: Escape, the close button, a tamper. */
  | { readonly type: 'dismissed'; readonly at: number };

export interface HoverStep<Term> {
  readonly state: HoverState<Term>;
  readonly action?: { readonly type: 'open'; readonly term: Term } | { readonly type: 'close' };
  /** Send `wake` then, unless a later step says otherwise. */
  readonly wakeAt?: number;
}

export const initialHover = <Term>(): HoverState<Term> => ({
  phase: 'away',
  since: 0,
  closedAt: -Infinity,
  quietUntil: -Infinity,
});

const away = <Term>(state: HoverState<Term>): HoverState<Term> => ({
  phase: 'away',
  since: 0,
  closedAt: state.closedAt,
  quietUntil: state.quietUntil,
  muted: state.muted,
});

function openCard<Term>(state: HoverState<Term>, term: Term, at: number): HoverStep<Term> {
  return {
    state: { ...away(state), phase: 'open', term, since: at, muted: undefined },
    action: { type: 'open', term },
  };
}

/** The same state, asking again for the moment it waits for. */
function waiting<Term>(state: HoverState<Term>, dwell: number): HoverStep<Term> {
  if (state.phase === 'dwelling') return { state, wakeAt: state.since + dwell };
  if (state.phase === 'leaving') return { state, wakeAt: state.since + GRACE_MS };
  if (state.rivalSince !== undefined) return { state, wakeAt: state.rivalSince + dwell };
  return { state };
}

type Point<Term> = Extract<HoverEvent<Term>, { type: 'point' }>;

function pointWhileClosed<Term>(
  given: HoverState<Term>,
  event: Point<Term>,
  dwell: number,
): HoverStep<Term> {
  const { at, term, hasMoved } = event;
  const state = given.muted === term ? given : { ...given, muted: undefined };
  if (term === undefined || term === state.muted) return { state: away(state) };
  if (state.phase === 'dwelling' && state.term === term) return waiting(state, dwell);
  if (!hasMoved) return { state: away(state) };
  const isQuiet = at < state.quietUntil;
  if (!isQuiet && at - state.closedAt <= GRACE_MS) return openCard(state, term, at);
  const since = Math.max(at, state.quietUntil);
  return waiting({ ...away(state), phase: 'dwelling', term, since }, dwell);
}

function pointWhileOpen<Term>(
  state: HoverState<Term>,
  event: Point<Term>,
  dwell: number,
): HoverStep<Term> {
  const { at, term, isHeld } = event;
  const isOwn = term !== undefined && term === state.term;
  const rival = isOwn ? undefined : term;
  const rivalSince =
    rival === undefined ? undefined : rival === state.rival ? state.rivalSince : at;
  const next = { ...state, rival, rivalSince };
  if (isOwn || isHeld) return waiting({ ...next, phase: 'open' }, dwell);
  const since = state.phase === 'leaving' ? state.since : at;
  return waiting({ ...next, phase: 'leaving', since }, dwell);
}

function wake<Term>(state: HoverState<Term>, at: number, dwell: number): HoverStep<Term> {
  const { phase, term, rival, rivalSince, since } = state;
  if (phase === 'dwelling' && term !== undefined && at >= since + dwell)
    return openCard(state, term, at);
  if (phase === 'leaving' && at >= since + GRACE_MS) {
    // The other term is already pointed at: its card follows at once.
    if (rival !== undefined) return openCard(state, rival, at);
    return { state: { ...away(state), closedAt: at }, action: { type: 'close' } };
  }
  if (phase === 'open' && rival !== undefined && at >= (rivalSince ?? at) + dwell)
    return openCard(state, rival, at);
  return waiting(state, dwell);
}

/**
 * One step of the hover: what the pointer did, and whether a card opens or closes by it. Pure.
 *
 * @param dwell how long the pointer rests on a term before its card opens, in ms
 */
export function stepHover<Term>(
  state: HoverState<Term>,
  event: HoverEvent<Term>,
  dwell: number,
): HoverStep<Term> {
  const isOpen = state.phase === 'open' || state.phase === 'leaving';
  switch (event.type) {
    case 'point':
      return (isOpen ? pointWhileOpen : pointWhileClosed)(state, event, dwell);
    case 'wake':
      return wake(state, event.at, dwell);
    case 'leave': {
      if (!isOpen) return { state: away(state) };
      const nowhere = { term: undefined, isHeld: false, hasMoved: true } as const;
      return pointWhileOpen(state, { ...event, ...nowhere, type: 'point' }, dwell);
    }
    case 'disturb': {
      const quiet = { ...state, quietUntil: Math.max(state.quietUntil, event.at + event.quietFor) };
      return isOpen
        ? waiting({ ...quiet, rival: undefined, rivalSince: undefined }, dwell)
        : { state: away(quiet) };
    }
    default:
      return { state: { ...away(state), closedAt: -Infinity, muted: state.term } };
  }
}
