// What a card waits for when its sentence may claim something: the claims of each labelled sentence, in Node.
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import { readClaimSentences } from '../../scripts/labelled';
import { CLAIM_LEAN, findClaims } from '../../src/reading/claims/claims';
import { createReader } from '../../src/reading/reader';
import type { Mention } from '../../src/reading/types';
import { toTable } from './table';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

function casesOf(): Case[] {
  const reader = createReader([core, extra]);
  return readClaimSentences().map(({ id, text }) => {
    const matched = reader.match({ text });
    const { evidence } = matched;
    const around = { role: 'text', section: evidence, page: evidence, lean: CLAIM_LEAN } as const;
    return { id, text, mentions: reader.decide(matched, around) };
  });
}

/** Rounds that only warm up, and rounds of which each sentence's least time counts: machines are busy. */
const WARM_ROUNDS = 2;
const ROUNDS = 9;

/** Times of `findClaims` alone, in ms. */
export interface ClaimTimes {
  readonly sentences: number;
  readonly claims: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  /** The sentence that took most. */
  readonly slowest: string;
  /** 95th percentile of all single calls, with all that the machine did meanwhile. */
  readonly p95Single: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Measures the claims of every labelled claim sentence. */
export function benchClaims(): ClaimTimes {
  const cases = casesOf();
  const least = cases.map(() => Infinity);
  const single: number[] = [];
  let claims = 0;
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    claims = 0;
    cases.forEach(({ text, mentions }, index) => {
      const start = performance.now();
      claims += findClaims(text, mentions).length;
      const ms = performance.now() - start;
      if (round < 0) return;
      single.push(ms);
      least[index] = Math.min(least[index] ?? ms, ms);
    });
  }
  const sorted = least.toSorted((a, b) => a - b);
  const most = at(sorted, 1);
  return {
    sentences: cases.length,
    claims,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    most,
    slowest: cases[least.indexOf(most)]?.id ?? '',
    p95Single: at(
      single.toSorted((a, b) => a - b),
      0.95,
    ),
  };
}

const ms = (value: number): string => value.toFixed(3);

export function claimsTable(times: ClaimTimes): string {
  return toTable([
    ['claims of a sentence (ms)', 'claims', 'p50', 'p95', 'most', 'slowest', 'p95 of single calls'],
    [
      `${times.sentences} sentences`,
      String(times.claims),
      ms(times.p50),
      ms(times.p95),
      ms(times.most),
      times.slowest,
      ms(times.p95Single),
    ],
  ]);
}
