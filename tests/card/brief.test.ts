import { describe, expect, it } from 'vitest';
import { briefLimits, shownLevels, shownStatements } from '../../src/card/brief';
import type { ConceptRecord, RedFlag } from '../../src/knowledge/types';

const said = (text: string) => ({ text, checked: 'read', sources: [] }) as const;
const flag = (level: RedFlag['level'], letters: number): RedFlag => ({
  ...said('Z'.repeat(letters)),
  level,
});
const withFlags = (...redFlags: RedFlag[]): ConceptRecord => ({
  id: 'zzz',
  kind: 'symptom',
  topic: 'symptoms-general',
  name: 'Zzz',
  alsoCalled: [],
  summary: said('Summary.'),
  redFlags,
  causes: ['One.', 'Two.', 'Three.', 'Four.'].map(said),
  notes: [said('Note.')],
  sources: [],
});

describe('a brief card makes room for when to seek help', () => {
  it.each([
    ['none', [], { causes: 3, notes: 1 }],
    ['short ones', [flag('emergency', 60), flag('same-day', 40)], { causes: 3, notes: 1 }],
    ['long ones', [flag('emergency', 170)], { causes: 2, notes: 1 }],
    ['very long ones', [flag('emergency', 170), flag('emergency', 170)], { causes: 1, notes: 0 }],
  ] as const)('%s', (_, flags, limits) => {
    expect(briefLimits(withFlags(...flags))).toMatchObject(limits);
  });

  it('leaves out what can wait till tonight only where signs of emergency fill the card', () => {
    const short = [flag('emergency', 60), flag('same-day', 60), flag('soon', 60)];
    expect(shownLevels(short, false)).toEqual(['emergency', 'same-day']);
    const long = [flag('emergency', 300), flag('same-day', 100), flag('soon', 60)];
    expect(shownLevels(long, false)).toEqual(['emergency']);
    expect(shownLevels(long, true)).toEqual(['emergency', 'same-day', 'soon']);
  });

  it('never leaves out a sign of emergency, nor all that there is', () => {
    const many = [flag('emergency', 170), flag('emergency', 170), flag('emergency', 170)];
    const shown = shownStatements(withFlags(...many), false);
    expect(shown.filter(([part]) => part === 'redFlags')).toHaveLength(3);
    expect(shownLevels([flag('soon', 400)], false)).toEqual(['soon']);
  });
});
