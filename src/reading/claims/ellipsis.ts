import { canCause, type Sentence, type Tie } from './sentence';

/** A nutrient with an auxiliary and nothing behind it. */
const SHORT = /(?<=^|[b,;aB]A?)A{0,2}([NLXD])(A*[eh]?A*n?A*)(?=$|[,;)])/dg;
const SAID =
  /^(?:alone |itself |by itself |on its own )?(?:do|does|did|has|have|had|will|is|was|were|(?:can|could|may|might|would))(?: (not))?( either| too| as well| so)?$/;

/**
 * "... but zinc did not", "Zinc did not.", "so did zinc": what was said of another nutrient is said
 * again, denied or affirmed. What was affirmed is affirmed of another only in so many words ("so does",
 * "too"): "too much coffee causes insomnia; water does." is a contrast.
 *
 * @param ties what the sentence says in full
 * @param before what the sentence before says
 */
export function ellipsisTies(
  { nodes, tags }: Sentence,
  ties: readonly Tie[],
  before: readonly Tie[],
): Tie[] {
  return [...tags.matchAll(SHORT)].flatMap((match) => {
    const at = match.indices?.[1]?.[0] ?? 0;
    const nutrient = nodes[at];
    const [from, to] = match.indices?.[2] ?? [0, 0];
    const said = SAID.exec(
      nodes
        .slice(from, to)
        .map((node) => node.text)
        .join(' '),
    );
    if (!nutrient || !canCause(nutrient) || !said) return [];
    const own = ties.filter(
      (tie) => tie.nutrient.end <= nutrient.start && tie.nutrient !== nutrient,
    );
    const isWhole = match.index <= 1 && to >= nodes.length - 1;
    const source = own.length > 0 ? own : isWhole ? before : [];
    const last = source.at(-1);
    // "Zinc helped more than iron did"
    if (!last || nodes[match.index - 1]?.tag === 'T') return [];
    const isEcho = said[1] ?? said[2] ?? (nodes[from - 2]?.text === 'so' ? 'so' : undefined);
    return source
      .filter((tie) => tie.nutrient === last.nutrient && tie.kind !== 'denial')
      .filter((tie) => tie.negated || (isEcho && !/^(?:is|was|were)/.test(said[0])))
      .map((tie) => ({
        ...tie,
        nutrient,
        negated: said[1] === 'not',
        hedged: tie.hedged || /^(?:can|could|may|might|would)/.test(said[0]),
        cues: nodes.slice(from, to),
      }));
  });
}
