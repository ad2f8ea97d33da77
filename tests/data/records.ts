import { readKnowledge } from '../../data/knowledge';
import type { ConceptRecord } from '../../src/knowledge/types';

export const { tables, records } = readKnowledge();

export const record = (id: string): ConceptRecord => {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`no record of ${id}`);
  return found;
};
