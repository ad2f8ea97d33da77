import { describe, expect, it } from 'vitest';
import { statementId } from '../../src/knowledge/statement-id';
import type { Interaction, Link, Statement, Verdict } from '../../src/knowledge/types';

const said: Statement = { text: 'a', checked: 'cited', sources: ['x'] };
const link: Link = {
  ...said,
  concept: 'cramp',
  name: 'Cramp',
  kind: 'symptom',
  strength: 'possible',
  direction: 'lack',
};
const verdict: Verdict = {
  ...said,
  subject: 'zinc',
  object: 'cold',
  relation: 'relieves',
  verdict: 'mixed',
};

describe('statementId', () => {
  it('is the text of a plain statement, by FNV-1a', () => {
    expect(statementId('zinc', 'notes', said)).toBe('zinc:notes:e40c292c');
    expect(statementId('zinc', 'notes', { ...said, text: 'b' })).toBe('zinc:notes:e70c2de5');
  });
  it('is the one summary of a concept, whatever it says', () => {
    expect(statementId('zinc', 'summary', said)).toBe('zinc:summary');
  });
  it('is the same link from both sides, whatever it says, and another in the other direction', () => {
    const fromZinc = statementId('zinc', 'links', link);
    const other: Link = { ...link, concept: 'zinc', kind: 'nutrient', text: 'b' };
    expect(statementId('cramp', 'links', other)).toBe(fromZinc);
    expect(statementId('zinc', 'links', { ...link, direction: 'excess' })).not.toBe(fromZinc);
  });
  it('is the same interaction on both cards, whatever it says', () => {
    const met = {
      ...said,
      concept: 'zinc',
      name: 'Zinc',
      severity: 'minor',
      caution: 'c',
    } as const;
    const id = statementId('copper', 'interactions', met);
    expect(id).toMatch(/^copper:interactions:[0-9a-f]{8}$/);
    const turned: Interaction = { ...met, concept: 'copper', text: 'b' };
    expect(statementId('zinc', 'interactions', turned)).toBe(id);
    expect(statementId('iron', 'interactions', turned)).not.toBe(id);
  });
  it('is the same verdict on both cards', () => {
    const id = statementId('zinc', 'verdicts', verdict);
    expect(id).toMatch(/^zinc:verdicts:[0-9a-f]{8}$/);
    expect(statementId('cold', 'verdicts', { ...verdict, text: 'b' })).toBe(id);
    expect(statementId('cold', 'verdicts', { ...verdict, object: 'flu' })).not.toBe(id);
  });
});
