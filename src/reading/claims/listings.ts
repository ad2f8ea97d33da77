import {
  canCause,
  canResult,
  hasAmount,
  isHedged,
  isLeftOpen,
  type Sentence,
  type Tie,
} from './sentence';

/** "Low zinc: hair loss", "symptoms of low zinc include hair loss", "low zinc symptoms are ...". */
const LISTINGS: readonly RegExp[] = [
  // "Low iron can show in many ways: fatigue", "you may be low in iron if: you are tired"
  /([LX])[AehwipCFI]{0,8}:[Awef]{0,4}(S)/dg,
  /([LXD])\(Y?:?[Awf]{0,2}(S)/dg,
  /([NLXDP])[Aw]{0,3}Y[AhewU]{0,4}[:(-]?[Awf]{0,3}(S)/dg,
  /[GY][oAw]{0,2}([LXDP])[Ahet]{0,2}[UCe:(-][eAfw]{0,3}(S)/dg,
  /c([NLXDP])i?(?:[UeAh]{1,3}:?|:)[Awf]{0,3}(S)/dg,
];
/** The shortage stands behind: "hair loss (low zinc)", "cramps: a sign of low magnesium". */
const TURNED: readonly RegExp[] = [
  /(S)[:,(-][Ahw]{0,3}G[Aw]{0,2}([LXDP])/dg,
  /CA{0,2}([SD])[ehA]{0,3}[:]?[AwFie]{0,4}([LXD])/dg,
  /(S)[eAw]{1,5}:[Awehi]{0,4}([LXD])/dg,
];

/** A heading or label that announces where a shortage comes from, or what is done about it. */
const OTHER_TOPIC =
  /\b(?:causes? of|reasons? for|risk factors|at risk|tests? for|diagnos|prevent|avoid|treat)/;

function ties(sentence: Sentence, pattern: RegExp, turned: boolean): Tie[] {
  const { nodes, tags } = sentence;
  return [...tags.matchAll(pattern)].flatMap((match) => {
    const from = match.indices?.[1]?.[0] ?? 0;
    const to = match.indices?.[2]?.[0] ?? 0;
    const nutrient = nodes[turned ? to : from];
    const symptom = nodes[turned ? from : to];
    if (!canCause(nutrient) || !canResult(symptom) || isLeftOpen(sentence, to)) return [];
    const isSide = nodes
      .slice(match.index, to)
      .some((node) => /side effect|^effects|effect of/.test(node.text));
    if (!hasAmount(nutrient) && !isSide) return [];
    const label = nodes.slice(0, to).map((node) => node.text);
    if (!turned && OTHER_TOPIC.test(label.join(' '))) return [];
    if (nodes.slice(match.index, to).some((node) => /[nz]/.test(node.tag))) return [];
    const cues = nodes.slice(match.index, to).filter((node) => /[YGUCc:]/.test(node.tag));
    return [
      {
        nutrient,
        symptom,
        kind: 'cause' as const,
        cues,
        negated: false,
        hedged: isHedged(sentence, to),
      },
    ];
  });
}

/** Claims made by a list or a label. */
export const listTies = (sentence: Sentence): Tie[] => [
  ...LISTINGS.flatMap((pattern) => ties(sentence, pattern, false)),
  ...TURNED.flatMap((pattern) => ties(sentence, pattern, true)),
];
