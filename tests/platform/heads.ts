import type { ConceptHead } from '../../src/knowledge/types';

/** All concepts of the data in these tests. */
export const HEADS: ConceptHead[] = [
  { id: 'zinc', name: 'Zinc', kind: 'nutrient', topic: 'minerals' },
  { id: 'iron', name: 'Iron', kind: 'nutrient', topic: 'minerals' },
];
