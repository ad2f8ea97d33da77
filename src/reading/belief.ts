// What the candidates of a flow say for each other, once each has been judged by itself.
import { listsOf } from './coordination';
import type { Cue, Hit, Reading } from './match';
import { GAP } from './tokens';
import type { Reason } from './types';
import { SHAPE } from './word';

/** What decided: the form itself, or the nearest surroundings that say most. */
export type Level = Reason['evidence'];

/** What is thought of one candidate. */
export interface Verdict {
  readonly hit: Hit;
  accepted: boolean;
  /** Something in its own sentence rules it out, whatever its neighbours in a list are. */
  readonly barred: boolean;
  readonly level: Level;
  readonly cue: Cue | undefined;
}

/** Lists are of nutrients, of medicines and life situations, or of all else. */
const isOneSort = (a: Hit, b: Hit): boolean =>
  (a.payload.concept?.kind === 'nutrient') === (b.payload.concept?.kind === 'nutrient') &&
  (a.payload.concept?.sense === 'circumstance') === (b.payload.concept?.sense === 'circumstance');

/** True if an acronym stands in brackets right behind its long form: "vitamin A deficiency (VAD)". */
const defines = ({ tokens }: Reading, long: Hit, acronym: Hit): boolean =>
  acronym.from === long.to &&
  tokens.gap[acronym.from] === GAP.open &&
  tokens.shape[acronym.from] === SHAPE.upper;

/** In a list the items are of one kind: one believed item vouches for the others. */
export function believeLists(reading: Reading, verdicts: Verdict[]): Verdict[] {
  const byHit = new Map(verdicts.map((verdict) => [verdict.hit, verdict]));
  const change = new Map<Verdict, Verdict>();
  for (const list of listsOf(reading)) {
    const members = list.flatMap((hit) => byHit.get(hit) ?? []);
    const vouching = members.filter((member) => member.accepted);
    for (const member of members) {
      if (member.accepted || member.barred) continue;
      const { policy, concept } = member.hit.payload;
      const voucher = vouching.find(({ hit }) =>
        policy === 'letter'
          ? hit.payload.concept?.sense === 'vitamin'
          : isOneSort(hit, member.hit) &&
            (hit.payload.concept?.id !== concept?.id || defines(reading, hit, member.hit)),
      );
      if (!voucher) continue;
      const { from, to } = voucher.hit;
      const cue = { from, to, cueClass: 'health', points: 1 } as const;
      change.set(member, { ...member, accepted: true, level: 'sentence', cue });
    }
  }
  return verdicts.map((verdict) => change.get(verdict) ?? verdict);
}

/** A flow that names this many vitamins speaks of no paper sizes or squares. */
const VITAMINS = 2;

/** A letter and a number mean the vitamin that their flow names in full, or any where it names several. */
export function believeNamed(verdicts: readonly Verdict[]): Verdict[] {
  const idOf = ({ hit: { payload } }: Verdict): string | undefined =>
    payload.concept?.sense === 'vitamin' ? payload.concept.id : undefined;
  const named = new Set(
    verdicts
      .filter((one) => one.accepted && one.hit.payload.policy === 'free')
      .flatMap((one) => idOf(one) ?? []),
  );
  return verdicts.map((verdict) => {
    const id = idOf(verdict);
    const isNamed = id && (named.size >= VITAMINS || named.has(id));
    return isNamed && verdict.hit.payload.policy === 'strict' && !verdict.barred
      ? { ...verdict, accepted: true }
      : verdict;
  });
}
