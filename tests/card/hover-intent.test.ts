import { describe, expect, it } from 'vitest';
import {
  DWELLS_MS,
  GRACE_MS,
  initialHover,
  stepHover,
  type HoverEvent,
} from '../../src/card/hover-intent';

const DWELL_MS = DWELLS_MS.normal;

interface Shown {
  readonly at: number;
  readonly term: string | undefined;
}

interface Pointing {
  readonly on?: string;
  readonly held?: boolean;
  readonly made?: boolean;
}

/** Runs the machine on a clock of its own; notes what is opened and closed, and when. */
function run(dwell: number = DWELL_MS) {
  let state = initialHover<string>();
  let now = 10_000;
  let wakeAt: number | undefined;
  const shown: Shown[] = [];
  const send = (event: HoverEvent<string>): void => {
    const step = stepHover(state, event, dwell);
    ({ state, wakeAt } = { state: step.state, wakeAt: step.wakeAt });
    if (step.action?.type === 'open') shown.push({ at: now, term: step.action.term });
    if (step.action?.type === 'close') shown.push({ at: now, term: undefined });
  };
  const machine = {
    shown,
    now: () => now,
    wait(ms: number) {
      const end = now + ms;
      while (wakeAt !== undefined && wakeAt <= end) {
        now = Math.max(now, wakeAt);
        wakeAt = undefined;
        send({ type: 'wake', at: now });
      }
      now = end;
      return machine;
    },
    point({ on, held = false, made = false }: Pointing = {}) {
      send({ type: 'point', at: now, term: on, isHeld: held, hasMoved: !made });
      return machine;
    },
    send(type: 'leave' | 'dismissed') {
      send({ type, at: now });
      return machine;
    },
    disturb(quietFor = 0) {
      send({ type: 'disturb', at: now, quietFor });
      return machine;
    },
    terms: () => shown.map(({ term }) => term ?? '-').join(' '),
  };
  return machine;
}

describe('opening', () => {
  it('waits for the dwell, counted from the first move on the term', () => {
    const machine = run()
      .point({ on: 'a' })
      .wait(300)
      .point({ on: 'a' })
      .wait(DWELL_MS - 301);
    expect(machine.terms()).toBe('');
    expect(machine.wait(1).terms()).toBe('a');
  });

  it('waits as long as the reader chose', () => {
    for (const dwell of Object.values(DWELLS_MS)) {
      const machine = run(dwell)
        .point({ on: 'a' })
        .wait(dwell - 1);
      expect(machine.terms()).toBe('');
      expect(machine.wait(1).terms()).toBe('a');
      expect(machine.point({ on: 'b', held: true }).wait(dwell).terms()).toBe('a b');
    }
  });

  it('does not open for a pointer that passes', () => {
    expect(
      run()
        .point({ on: 'a' })
        .wait(DWELL_MS - 1)
        .point()
        .wait(5_000)
        .terms(),
    ).toBe('');
  });

  it('counts anew on another term', () => {
    const machine = run().point({ on: 'a' }).wait(400).point({ on: 'b' }).wait(400);
    expect(machine.terms()).toBe('');
    expect(machine.wait(100).terms()).toBe('b');
  });

  it('does not open while the reader scrolls, presses or types', () => {
    expect(run().point({ on: 'a' }).wait(300).disturb().wait(5_000).terms()).toBe('');
  });

  it('counts the dwell from when the reader is quiet again', () => {
    const machine = run()
      .disturb(1_000)
      .wait(900)
      .point({ on: 'a' })
      .wait(100 + DWELL_MS - 1);
    expect(machine.terms()).toBe('');
    expect(machine.wait(1).terms()).toBe('a');
    const typed = opened().point().wait(GRACE_MS).disturb(100).point({ on: 'b' });
    expect(typed.terms()).toBe('a -');
  });

  it('does not open when the page moved under a resting pointer', () => {
    expect(run().point({ on: 'a', made: true }).wait(5_000).terms()).toBe('');
  });

  it('does not open after the pointer has left the page', () => {
    expect(run().point({ on: 'a' }).wait(100).send('leave').wait(5_000).terms()).toBe('');
  });
});

const opened = () => run().point({ on: 'a' }).wait(DWELL_MS);

describe('staying', () => {
  it('closes after the grace, no sooner', () => {
    const machine = opened()
      .point()
      .wait(GRACE_MS - 1);
    expect(machine.terms()).toBe('a');
    expect(machine.wait(1).terms()).toBe('a -');
  });

  it('lets the pointer cross the gap within the grace', () => {
    expect(opened().point().wait(200).point({ held: true }).wait(60_000).terms()).toBe('a');
  });

  it('counts the grace from leaving, however often the pointer moves', () => {
    expect(opened().point().wait(200).point().wait(100).terms()).toBe('a -');
  });

  it('stays on term, way and card without end', () => {
    const machine = opened().point({ on: 'a' }).wait(60_000).point({ held: true }).wait(60_000);
    expect(machine.terms()).toBe('a');
  });

  it('stays while scrolling and typing', () => {
    expect(opened().disturb(1_000).wait(60_000).terms()).toBe('a');
  });

  it('closes when the pointer leaves the page', () => {
    expect(opened().send('leave').wait(GRACE_MS).terms()).toBe('a -');
  });
});

describe('a second card', () => {
  it('follows at once within 300 ms of closing', () => {
    const machine = opened().point().wait(GRACE_MS).wait(GRACE_MS).point({ on: 'b' });
    expect(machine.terms()).toBe('a - b');
  });

  it('waits for its dwell later', () => {
    const machine = opened()
      .point()
      .wait(GRACE_MS)
      .wait(GRACE_MS + 1)
      .point({ on: 'b' });
    expect(machine.terms()).toBe('a -');
    expect(machine.wait(DWELL_MS).terms()).toBe('a - b');
  });

  it('takes the place of the first after the grace', () => {
    const machine = opened()
      .point({ on: 'b' })
      .wait(GRACE_MS - 1);
    expect(machine.terms()).toBe('a');
    expect(machine.wait(1).terms()).toBe('a b');
  });

  it('needs its dwell when it lies on the way to the first card', () => {
    const machine = opened()
      .point({ on: 'b', held: true })
      .wait(DWELL_MS - 1);
    expect(machine.terms()).toBe('a');
    expect(machine.point({ held: true }).wait(60_000).terms()).toBe('a');
    expect(machine.point({ on: 'b', held: true }).wait(DWELL_MS).terms()).toBe('a b');
  });
});

describe('a card that was put away', () => {
  it('does not come back before the pointer has left its term', () => {
    const machine = opened().send('dismissed').point({ on: 'a' }).wait(60_000);
    expect(machine.terms()).toBe('a');
    expect(machine.point().point({ on: 'a' }).wait(DWELL_MS).terms()).toBe('a a');
  });

  it('gives no other card the right to follow at once', () => {
    const machine = opened().send('dismissed').point({ on: 'b' });
    expect(machine.terms()).toBe('a');
    expect(machine.wait(DWELL_MS).terms()).toBe('a b');
  });
});
