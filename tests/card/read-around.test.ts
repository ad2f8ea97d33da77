import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import { AroundReader } from '../../src/card/read-around';
import type { PageMention, ScanSide } from '../../src/content/bridge';
import { createReader } from '../../src/reading/reader';
import { looks } from './claim-page';
import { mentionOf } from './mention';

const reader = createReader([core]);

const decide = (text: string) => {
  const matched = reader.match({ text });
  const { evidence } = matched;
  return reader.decide(matched, { role: 'text', section: evidence, page: evidence });
};

describe('what is read of a text before its card is wanted', () => {
  let mention: PageMention;
  let around: AroundReader;

  beforeEach(() => {
    mention = { ...mentionOf('', 'Magnesium', ' relieves cramps'), concept: 'magnesium' };
    const { startNode: node } = mention;
    const flowAround: ScanSide['flowAround'] = () => ({
      text: node.data,
      first: node,
      last: node,
      heading: undefined,
      read: decide,
      mentions: decide(node.data),
      at: mention.startOffset,
      end: mention.endOffset,
    });
    around = new AroundReader({ flowAround, looks } as ScanSide);
  });
  afterEach(() => document.body.replaceChildren());

  it('is what the card gets', () => {
    const { claims } = around.readAhead(mention);
    expect(claims.map(({ claim }) => claim.relation)).toEqual(['relieves']);
    expect(around.read(mention).claims).toBe(claims);
    // Good for one card: pages change.
    expect(around.read(mention).claims).not.toBe(claims);
  });

  it('is read anew once the text has grown: it may say something else now', () => {
    expect(around.readAhead(mention).claims).toHaveLength(1);
    mention.startNode.data += '? Nobody has looked into that.';
    expect(around.read(mention).claims).toEqual([]);
  });
});
