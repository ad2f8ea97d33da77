import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../data/knowledge';
import type { ConceptRecord } from '../../src/knowledge/types';
import { verdictOf } from '../../src/knowledge/verdicts';

const records = JSON.parse(compileKnowledge()['records.json'] ?? '') as ConceptRecord[];
const recordOf = (id: string): ConceptRecord => {
  const record = records.find((one) => one.id === id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
};
const cramp = (relation: 'lack-causes' | 'relieves' | 'excess-causes' | 'none') => ({
  subject: 'magnesium',
  object: 'muscle-cramp',
  relation,
});

describe('the verdict on a claim', () => {
  it.each(['magnesium', 'muscle-cramp'])('is told by the record of %s', (id) => {
    const record = recordOf(id);
    expect(verdictOf(record, cramp('relieves')).map(({ verdict }) => verdict)).toEqual(['against']);
    expect(verdictOf(record, cramp('lack-causes')).map(({ verdict }) => verdict)).toEqual([
      'supported-in-deficiency',
    ]);
  });
  it('is none for another relation or pair', () => {
    expect(verdictOf(recordOf('magnesium'), cramp('excess-causes'))).toEqual([]);
    expect(verdictOf(recordOf('zinc'), cramp('relieves'))).toEqual([]);
  });
  it('of a denial is all that is known of the pair', () => {
    expect(verdictOf(recordOf('magnesium'), cramp('none'))).toHaveLength(2);
  });
  it('names a source that its record has, and for whom it holds', () => {
    for (const record of records)
      for (const verdict of record.verdicts ?? [])
        expect(record.sources.map(({ id }) => id)).toEqual(
          expect.arrayContaining([...verdict.sources]),
        );
    expect(verdictOf(recordOf('magnesium'), cramp('relieves'))[0]?.who).toMatch(/older adults/);
  });
});
