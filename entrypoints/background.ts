import { defineBackground } from 'wxt/utils/define-background';
import heads from '../data/compiled/heads.json';
import records from '../data/compiled/records.json';
import type { ConceptHead, ConceptRecord } from '../src/knowledge/types';
import { startBackground } from '../src/platform/background';

export default defineBackground(
  () =>
    // The compiler has checked every cell; JSON modules widen the literal types.
    void startBackground({ heads: heads as ConceptHead[], records: records as ConceptRecord[] }),
);
