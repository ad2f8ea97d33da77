// How well passages and claim sentences are read, in counts.
import type { Span, SpanClaim } from './annotate-text';
import type { ClaimSentence, Label, Passage } from './labelled';

/** What was found rightly, found wrongly and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Share of what was found that is right, 0 to 1. */
export const precision = ({ right, wrong }: Counts): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);

/** Share of what is there that was found, 0 to 1. */
export const recall = ({ right, missed }: Counts): number =>
  right + missed === 0 ? 1 : right / (right + missed);

const sum = (all: readonly Counts[]): Counts => ({
  right: all.reduce((total, { right }) => total + right, 0),
  wrong: all.reduce((total, { wrong }) => total + wrong, 0),
  missed: all.reduce((total, { missed }) => total + missed, 0),
});

/** One mention or claim that is wrong or was missed, for people to read. */
export interface Miss {
  readonly id: string;
  readonly what: 'wrong' | 'missed';
  readonly said: string;
}

/** Passages of a kind, or mentions of a class. */
export interface Group extends Counts {
  readonly name: string;
  readonly passages: number;
}

export interface MentionAccuracy extends Counts {
  readonly passages: number;
  /** Passages without a label, and those of them in which nothing was found. */
  readonly lookAlikes: number;
  readonly clean: number;
  readonly byKind: readonly Group[];
  readonly byClass: readonly Group[];
  readonly misses: readonly Miss[];
}

/** The classes of concepts that are labelled. */
const SCORED = ['nutrient', 'symptom', 'condition'] as const;
const isScored = (span: Span): boolean => SCORED.some((scored) => scored === span.class);

const overlap = (a: Label | Span, b: Label | Span): boolean => a.start < b.end && b.start < a.end;

const isRight = (label: Label, span: Span): boolean =>
  overlap(label, span) && label.concept === span.concept;

/** One mention that was found, labelled or both. */
interface Judged {
  readonly verdict: keyof Counts;
  readonly concept: string;
  readonly surface: string;
}

/**
 * Compares mentions with labels: right if they share a character and the concept. A mention of another
 * concept on a label is wrong, and that label is missed; on an optional label neither counts.
 */
function judge({ text, gold }: Passage, spans: readonly Span[]): Judged[] {
  const labelled = gold
    .filter(({ optional }) => !optional)
    .map((label): Judged => {
      const verdict = spans.some((span) => isRight(label, span)) ? 'right' : 'missed';
      return { verdict, concept: label.concept, surface: label.surface };
    });
  const wrong = spans
    .filter((span) => {
      const on = gold.filter((label) => overlap(label, span));
      return !on.some((label) => label.optional || label.concept === span.concept);
    })
    .map(({ start, end, concept }): Judged => ({
      verdict: 'wrong',
      concept,
      surface: text.slice(start, end),
    }));
  return [...labelled, ...wrong];
}

const countsOf = (judged: readonly Judged[]): Counts => ({
  right: judged.filter(({ verdict }) => verdict === 'right').length,
  wrong: judged.filter(({ verdict }) => verdict === 'wrong').length,
  missed: judged.filter(({ verdict }) => verdict === 'missed').length,
});

interface Row {
  readonly passage: Passage;
  readonly judged: readonly Judged[];
  readonly isClean: boolean;
}

const groupOf = (name: string, rows: readonly Row[]): Group => ({
  name,
  passages: rows.length,
  ...countsOf(rows.flatMap(({ judged }) => judged)),
});

const ofClass = (rows: readonly Row[], isOfClass: (judged: Judged) => boolean): Row[] =>
  rows
    .map((row) => ({ ...row, judged: row.judged.filter(isOfClass) }))
    .filter(({ judged }) => judged.length > 0);

/**
 * @param spansOf the mentions of a text that is a page
 * @param classOf the kind of a concept
 */
export function measureMentions(
  passages: readonly Passage[],
  spansOf: (text: string) => readonly Span[],
  classOf: (concept: string) => string | undefined,
): MentionAccuracy {
  const isKnown = ({ concept }: Judged): boolean =>
    SCORED.some((scored) => scored === classOf(concept));
  const rows = passages.map((passage): Row => {
    const spans = spansOf(passage.text).filter(isScored);
    return {
      passage,
      judged: judge(passage, spans).filter(isKnown),
      isClean: spans.length === 0,
    };
  });
  const unlabelled = rows.filter(({ passage }) => passage.gold.length === 0);
  const kinds = [...new Set(passages.map(({ kind }) => kind))].toSorted();
  const ofKind = (kind: string): Row[] => rows.filter(({ passage }) => passage.kind === kind);
  return {
    passages: passages.length,
    ...countsOf(rows.flatMap(({ judged }) => judged)),
    lookAlikes: unlabelled.length,
    clean: unlabelled.filter(({ isClean }) => isClean).length,
    byKind: kinds.map((kind) => groupOf(kind, ofKind(kind))),
    byClass: SCORED.map((name) =>
      groupOf(
        name,
        ofClass(rows, ({ concept }) => classOf(concept) === name),
      ),
    ),
    misses: rows.flatMap(({ passage: { id }, judged }) =>
      judged.flatMap(({ verdict, surface, concept }): Miss[] =>
        verdict === 'right' ? [] : [{ id, what: verdict, said: `${surface} = ${concept}` }],
      ),
    ),
  };
}

export interface ClaimAccuracy extends Counts {
  readonly sentences: number;
  /** Sentences that claim nothing, and those of them in which nothing was found. */
  readonly claimless: number;
  readonly silent: number;
  /** Denials that were read as claims: the worst error. */
  readonly contradictions: number;
  readonly byRelation: readonly Group[];
  readonly misses: readonly Miss[];
}

const RELATIONS = ['lack-causes', 'excess-causes', 'relieves', 'none'] as const;
type Pair = Pick<SpanClaim, 'subject' | 'object' | 'relation'>;
const keyOf = ({ subject, relation, object }: Pair): string => `${subject} ${relation} ${object}`;

function compareClaims(gold: readonly Pair[], found: readonly Pair[]): Counts {
  const wanted = new Set(gold.map(keyOf));
  const got = new Set(found.map(keyOf));
  const right = [...got].filter((key) => wanted.has(key)).length;
  return { right, wrong: got.size - right, missed: wanted.size - right };
}

function missesOf({ id, claims }: ClaimSentence, found: readonly Pair[]): Miss[] {
  const wanted = new Set(claims.map(keyOf));
  const got = new Set(found.map(keyOf));
  const wrong = [...got].filter((said) => !wanted.has(said));
  const missed = [...wanted].filter((said) => !got.has(said));
  return [
    ...wrong.map((said): Miss => ({ id, what: 'wrong', said })),
    ...missed.map((said): Miss => ({ id, what: 'missed', said })),
  ];
}

/** Pairs that a sentence denies, and that were read as asserted. */
function contradictionsIn({ claims }: ClaimSentence, found: readonly Pair[]): number {
  const said = new Set(claims.map(keyOf));
  return found.filter(
    (pair) => said.has(keyOf({ ...pair, relation: 'none' })) && !said.has(keyOf(pair)),
  ).length;
}

/** @param claimsOf what a text asserts */
export function measureClaims(
  sentences: readonly ClaimSentence[],
  claimsOf: (text: string) => readonly Pair[],
): ClaimAccuracy {
  const rows = sentences.map((sentence) => ({ sentence, found: claimsOf(sentence.text) }));
  const countsFor = (keep: (pair: Pair) => boolean): Counts =>
    sum(
      rows.map(({ sentence, found }) =>
        compareClaims(sentence.claims.filter(keep), found.filter(keep)),
      ),
    );
  const claimless = rows.filter(({ sentence }) => sentence.claims.length === 0);
  return {
    sentences: sentences.length,
    ...countsFor(() => true),
    claimless: claimless.length,
    silent: claimless.filter(({ found }) => found.length === 0).length,
    contradictions: rows.reduce(
      (total, { sentence, found }) => total + contradictionsIn(sentence, found),
      0,
    ),
    byRelation: RELATIONS.map((name) => ({
      name,
      passages: rows.filter(({ sentence }) =>
        sentence.claims.some(({ relation }) => relation === name),
      ).length,
      ...countsFor(({ relation }) => relation === name),
    })),
    misses: rows.flatMap(({ sentence, found }) => missesOf(sentence, found)),
  };
}
