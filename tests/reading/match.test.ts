import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../data/lexicon';
import { createAnnotator } from '../../scripts/annotate-text';
import type { PackedLexicon } from '../../src/reading/lexicon';

const files = compileLexicon();
const tiers = Object.values(files).map((text) => JSON.parse(text) as PackedLexicon);
const spansOf = createAnnotator(tiers);

describe('the compiled lexicon', () => {
  it.each([
    ['Eat spinach for magnesium and iron.', ['spinach', 'magnesium', 'iron']],
    ['The iron gate is rusty.', []],
    ['Low magnesium can cause muscle cramps.', ['magnesium', 'muscle-cramp']],
  ])('%s', (text, concepts) => {
    expect(spansOf(text).map(({ concept }) => concept)).toEqual(concepts);
  });
});
