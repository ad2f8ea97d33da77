// Reads one passage of plain text as one page: its lines are the blocks.
import { CLAIM_LEAN, findClaims } from '../src/reading/claims/claims';
import type { Claim } from '../src/reading/claims/types';
import { createReader, type Evidence, type Matched, type Reader } from '../src/reading/reader';
import type { PackedLexicon } from '../src/reading/lexicon';
import type { BlockRole, ConceptKind } from '../src/reading/types';

export interface Span {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly concept: string;
  readonly class: ConceptKind;
}

interface Block {
  /** UTF-16 offset of the block in the text. */
  readonly offset: number;
  readonly role: BlockRole;
  readonly matched: Matched;
}

/** A line of at most so many words that ends without a stop, above another, is a heading. */
const HEADING_WORDS = 12;

function roleOf(line: string, isLast: boolean): BlockRole {
  if (/^\s*(?:[-*•–]|\d{1,2}[.)])\s/.test(line)) return 'item';
  const words = line.trim().split(/\s+/).length;
  return !isLast && words <= HEADING_WORDS && !/[.!?:;,…]["'”)]*\s*$/.test(line)
    ? 'heading'
    : 'text';
}

function blocksOf(text: string, reader: Reader): Block[] {
  const lines = text.split('\n');
  let offset = 0;
  return lines.map((line, at) => {
    const block = {
      offset,
      role: roleOf(
        line,
        lines.slice(at + 1).every((other) => other.trim() === ''),
      ),
      matched: reader.match({ text: line }),
    };
    offset += line.length + 1;
    return block;
  });
}

/** A heading and the blocks under it. */
interface Section {
  heading: Evidence | undefined;
  readonly blocks: Block[];
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ heading: undefined, blocks: [] }];
  for (const block of blocks) {
    if (block.role === 'heading')
      sections.push({ heading: block.matched.evidence, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** What a passage asserts, as the claim lens reports it. */
export type SpanClaim = Pick<Claim, 'subject' | 'object' | 'relation' | 'hedged'>;

export interface Annotated {
  readonly spans: Span[];
  readonly claims: SpanClaim[];
}

/** Mentions and claims of passages, with every topic on. */
export function createClaimAnnotator(tiers: readonly PackedLexicon[]): (text: string) => Annotated {
  const reader = createReader(tiers);
  return (text) => {
    const blocks = blocksOf(text, reader);
    const page = reader.addEvidence(blocks.map(({ matched }) => matched.evidence));
    const parts = sectionsOf(blocks).flatMap(({ heading, blocks: own }) => {
      const texts = own.filter(({ role }) => role !== 'heading');
      const section = reader.addEvidence(texts.map(({ matched }) => matched.evidence));
      return own.map(({ offset, role, matched }) => {
        const around = { role, section, page, ...(heading && { heading }) };
        const spans = reader.decide(matched, around).map(({ start, end, concept, kind }) => ({
          start: offset + start,
          end: offset + end,
          concept,
          class: kind,
        }));
        const parties = reader
          .decide(matched, { ...around, lean: CLAIM_LEAN })
          .map((one) => ({ ...one, start: offset + one.start, end: offset + one.end }));
        return { spans, parties };
      });
    });
    // Lists go over several lines: claims are looked for in the passage, not in each line.
    const claims = findClaims(
      text,
      parts.flatMap(({ parties }) => parties),
    );
    return {
      spans: parts.flatMap(({ spans }) => spans),
      claims: claims.map(({ subject, object, relation, hedged }) => ({
        subject,
        object,
        relation,
        hedged,
      })),
    };
  };
}

/** Mentions of passages, with every topic on. */
export function createAnnotator(tiers: readonly PackedLexicon[]): (text: string) => Span[] {
  const annotate = createClaimAnnotator(tiers);
  return (text) => annotate(text).spans;
}
