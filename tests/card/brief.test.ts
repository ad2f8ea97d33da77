import { describe, expect, it } from 'vitest';
import { shownCautions, shownStatements, toldInteractions } from '../../src/card/brief';
import { briefLimits, shownLevels } from '../../src/card/brief-limits';
import { namesUntold } from '../../src/card/brief-parts';
import type { ConceptRecord, Link, RedFlag } from '../../src/knowledge/types';

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

const withCauses = (letters: number): ConceptRecord => ({
  ...withFlags(),
  causes: ['A', 'B', 'C'].map((letter) => said(letter.repeat(letters))),
});

describe('a brief card leaves for "More" what does not fit nine lines', () => {
  it.each([
    ['short causes', withCauses(60), { causes: 3, notes: 1 }],
    ['long ones', withCauses(110), { causes: 2, notes: 1 }],
    ['longer ones', withCauses(330), { causes: 1, notes: 0 }],
  ] as const)('%s', (_, record, limits) => {
    expect(briefLimits(record)).toMatchObject(limits);
  });

  it('says at least something, however long', () => {
    expect(briefLimits(withCauses(2_000)).causes).toBe(1);
  });

  it('only names the interactions of a factor for which there is no room', () => {
    const interactions = ['A', 'B', 'C'].map((name) => ({
      ...said(name.repeat(120)),
      concept: name,
      name,
      severity: 'serious' as const,
      caution: 'Ask.',
    }));
    const record: ConceptRecord = { ...withFlags(), kind: 'factor', causes: [], interactions };
    expect(shownCautions(record, false).interactions).toHaveLength(3);
    expect(toldInteractions(record, false)).toBe(2);
    expect(toldInteractions({ ...record, kind: 'nutrient' }, false)).toBe(0);
    expect(toldInteractions(record, true)).toBe(Infinity);
  });
});

const named = (summary: string, ...alsoCalled: string[]): ConceptRecord => ({
  ...withFlags(),
  name: 'Lutein and zeaxanthin',
  summary: said(summary),
  alsoCalled,
});

describe('a brief card names what it is also called', () => {
  it.each([
    ['its name tells it', named('A pigment.', 'lutein', 'zeaxanthin'), []],
    ['its summary does', named('Folic acid is a form.', 'folic acid', 'B9'), ['B9']],
    ['only a part of a word is alike', named('Talk of salt.', 'K', 'lute'), ['K', 'lute']],
  ])('but not where %s', (_, record, names) => {
    expect(namesUntold(record)).toEqual(names);
  });
});

const link = (name: string): Link => ({
  ...said('Known.'),
  concept: name,
  name,
  kind: 'symptom',
  direction: 'lack',
  strength: 'common',
  grade: 'strong',
});

const withSigns = (letters: number): ConceptRecord => ({
  ...withFlags(),
  kind: 'nutrient',
  summary: said('Z'.repeat(letters)),
  causes: [],
  notes: [],
  links: ['Z'.repeat(20), 'Y', 'X'].map(link),
});

describe('a brief card names signs', () => {
  it('with their grades in words, and only with their blocks where there is no room', () => {
    expect(briefLimits(withSigns(40)).graded).toBe(1);
    expect(briefLimits(withSigns(400)).graded).toBe(-1);
  });
});

describe('a brief card makes room for when to seek help', () => {
  const causes = ['A', 'B', 'C'].map((letter) => said(letter.repeat(60)));

  it.each([
    ['none', [], { causes: 3, notes: 1 }],
    ['short ones', [flag('emergency', 60), flag('same-day', 40)], { causes: 3, notes: 1 }],
    ['long ones', [flag('emergency', 170)], { causes: 3, notes: 1 }],
    ['very long ones', [flag('emergency', 170), flag('emergency', 170)], { causes: 1, notes: 0 }],
  ] as const)('%s', (_, flags, limits) => {
    expect(briefLimits({ ...withFlags(...flags), causes })).toMatchObject(limits);
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
