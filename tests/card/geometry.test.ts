import { describe, expect, it } from 'vitest';
import { isBetween, lineBoxes, nearestBox, roomFor, type Box } from '../../src/card/geometry';
import { intakeScale } from '../../src/card/intake-scale';
import { stepIndex } from '../../src/card/term-cursor';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

describe('lineBoxes', () => {
  it('joins what stands on one line, also a lowered part, and drops empty boxes', () => {
    const pieces = [box(10, 10, 20, 30), box(20, 18, 28, 34), box(28, 10, 28, 30)];
    expect(lineBoxes(pieces)).toEqual([box(10, 10, 28, 34)]);
  });

  it('keeps lines apart', () => {
    const lines = [box(300, 10, 380, 30), box(10, 40, 60, 60)];
    expect(lineBoxes(lines)).toEqual(lines);
  });

  it('finds the line under the pointer, else the nearest', () => {
    const lines = [box(300, 10, 380, 30), box(10, 40, 60, 60)];
    expect(nearestBox(lines, { x: 30, y: 50 })).toBe(1);
    expect(nearestBox(lines, { x: 299, y: 20 })).toBe(0);
    expect(nearestBox(lines, undefined)).toBe(0);
  });
});

describe('the way from term to card', () => {
  const term = box(100, 100, 160, 120);
  const card = box(40, 128, 424, 400);

  it.each([
    ['on the term', 130, 110, true],
    ['in the gap', 130, 124, true],
    ['beside the term, on the slant to the card', 80, 125, true],
    ['on the card', 400, 390, true],
    ['left of the term', 60, 105, false],
    ['above', 130, 99, false],
    ['right of the card', 426, 300, false],
  ])('%s', (_, x, y, expected) => {
    expect(isBetween({ x, y }, term, card)).toBe(expected);
  });
});

describe('roomFor', () => {
  const window = box(0, 0, 1000, 700);

  it('is that of the larger side, without term and gaps, up to a limit', () => {
    expect(roomFor(box(0, 400, 50, 420), window)).toBe(384);
    expect(roomFor(box(0, 100, 50, 120), window)).toBe(564);
  });

  it('stays on its side as long as there is room', () => {
    expect(roomFor(box(0, 400, 50, 420), window, 'bottom')).toBe(264);
    expect(roomFor(box(0, 600, 50, 620), window, 'bottom')).toBe(584);
  });

  it('never leaves the window', () => {
    expect(roomFor(box(0, 50, 50, 70), box(0, 0, 300, 120))).toBe(104);
  });
});

describe('intakeScale', () => {
  const intake = { group: '', basis: 'RDA', unit: 'mg', sources: [] } as const;

  it('draws near figures to scale, with room behind', () => {
    const scale = intakeScale({ ...intake, amount: 320, upperLimit: 350 });
    expect(scale.amount / (scale.upperLimit ?? 0)).toBeCloseTo(320 / 350);
    expect(scale.upperLimit).toBeLessThan(0.9);
    expect(scale.axisBreak).toBeUndefined();
  });

  it('can have the limit below the amount', () => {
    const scale = intakeScale({ ...intake, amount: 400, upperLimit: 350 });
    expect(scale.upperLimit).toBeLessThan(scale.amount);
    expect(scale.amount).toBeLessThan(0.9);
  });

  it('breaks the axis between far figures', () => {
    const scale = intakeScale({ ...intake, amount: 90, upperLimit: 2000 });
    expect(scale.axisBreak).toBeGreaterThan(scale.amount);
    expect(scale.axisBreak).toBeLessThan(scale.upperLimit ?? 0);
  });

  it('takes what is better not exceeded for a limit where none is set', () => {
    const scale = intakeScale({ ...intake, amount: 1500, reduceAbove: 2300 });
    expect(scale.amount / (scale.upperLimit ?? 0)).toBeCloseTo(1500 / 2300);
  });

  it('ends nowhere where no limit is set', () => {
    const scale = intakeScale({ ...intake, amount: 90 });
    expect(scale.upperLimit).toBeUndefined();
    expect(scale.amount).toBeLessThan(0.9);
  });
});

describe('the term cursor', () => {
  const window = box(0, 0, 1000, 700);
  const tops = [-500, -20, 100, 650, 900];

  it('begins with the first term in sight, backwards with the last', () => {
    expect(stepIndex(tops, -1, 1, window)).toBe(2);
    expect(stepIndex(tops, -1, -1, window)).toBe(3);
  });

  it('goes on, and round', () => {
    expect(stepIndex(tops, 2, 1, window)).toBe(3);
    expect(stepIndex(tops, 4, 1, window)).toBe(0);
    expect(stepIndex(tops, 0, -1, window)).toBe(4);
  });

  it('has somewhere to go though no term is in sight', () => {
    expect(stepIndex([-500, -400], -1, 1, window)).toBe(0);
    expect(stepIndex([-500, -400], -1, -1, window)).toBe(1);
    expect(stepIndex([], -1, 1, window)).toBe(-1);
  });
});
