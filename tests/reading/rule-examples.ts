import { describe, expect, it } from 'vitest';
import { conceptsIn } from './support';

/** A text that is a page, and what is read in it (`+concept`) or is not (`-concept`). */
type Example = readonly [text: string, ...read: `${'+' | '-'}${string}`[]];

export interface Rule {
  /** Where it is decided. */
  readonly rule: string;
  /** What is true of the language, whatever the words are. */
  readonly phenomenon: string;
  readonly examples: readonly [Example, Example, Example, ...Example[]];
}

/** Declares one test for each example of each rule. */
export function testRules(rules: readonly Rule[]): void {
  describe.each(rules)('$rule: $phenomenon', ({ examples }) => {
    it.each(examples)('%s', (text, ...read) => {
      const concepts = conceptsIn(text);
      const said = read.map(
        (sign) => `${concepts.includes(sign.slice(1)) ? '+' : '-'}${sign.slice(1)}`,
      );
      expect(said).toEqual(read);
    });
  });
}
