import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../data/knowledge';
import { SEVERITIES } from '../../src/knowledge/interactions';
import type { ConceptRecord } from '../../src/knowledge/types';
import { append, tablesWith } from './tables';

const records = JSON.parse(compileKnowledge()['records.json'] ?? '') as ConceptRecord[];
const recordOf = (id: string) => records.find((record) => record.id === id);

/** What the compiler says of one more row of interactions. */
function complaint(a: string, b: string, caution = 'Ask your doctor.'): string {
  const row = [a, b, 'They meet.', caution, 'minor', '', 'cited', 'openstax-minerals'];
  try {
    compileKnowledge(tablesWith('knowledge/interactions.tsv', append(...row)));
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('interactions', () => {
  it('stand on both cards, each naming the other', () => {
    const zinc = recordOf('zinc')?.interactions?.find(({ concept }) => concept === 'copper');
    const copper = recordOf('copper')?.interactions?.find(({ concept }) => concept === 'zinc');
    expect(zinc?.name).toBe(recordOf('copper')?.name);
    expect(copper?.name).toBe(recordOf('zinc')?.name);
    expect(copper?.text).toBe(zinc?.text);
  });
  it('show the gravest first', () => {
    for (const { interactions = [] } of records) {
      const ranks = interactions.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(ranks).toEqual(ranks.toSorted((x, y) => x - y));
    }
  });
  it('may join what nobody has joined yet', () => {
    expect(complaint('zinc', 'coffee')).toBe('');
  });
  it.each([
    ['the other way round', 'copper', 'zinc', 'Ask.', 'stands the other way round'],
    ['the same row again', 'zinc', 'copper', 'Ask.', 'stands already'],
    ['one concept', 'zinc', 'zinc', 'Ask.', 'is the same as a'],
    ['a symptom', 'zinc', 'fatigue', 'Ask.', 'a symptom belongs in'],
    ['two illnesses', 'hypertension', 'gout', 'Ask.', 'neither is a nutrient'],
    ['no concept', 'zinc', 'zzz', 'Ask.', 'is no concept'],
    ['a dose', 'zinc', 'coffee', 'Take 15 mg.', 'names a dose'],
    ['a promise', 'zinc', 'coffee', 'It heals.', 'says "heals"'],
  ])('may not join %s', (_, a, b, caution, rule) => {
    expect(complaint(a, b, caution)).toContain(rule);
  });
});
