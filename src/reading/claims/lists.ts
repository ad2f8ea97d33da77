import type { Node, Party } from './groups';

/** Between two nutrients of one list. */
const NUTRIENT_JOINT = /^(?:,?a{1,3}|,)A{0,2}$/;
/** Between two symptoms of one list: also other things that are no term, "in the feet". */
const SYMPTOM_JOINT = /^(?:\(|\)?(?:[po][Aw]{1,3})?(?:\([^()]{1,9}\))?(?:,?a|,)[AawoefhpF,]{0,7})$/;
/** A symptom before one of these is the subject of a clause of its own. */
const OWN_CLAUSE = /^[Aeh]{0,2}[CREZ]/;

const isNutrient = (node: Node): boolean =>
  /[NLXM]/.test(node.tag) || (node.tag === 'D' && node.nutrients.length > 0);

const isSymptom = (node: Node): boolean => node.symptoms.length > 0 && !node.pronoun;

/** An amount said once holds for the whole list: "lack of iron or zinc", "iron or zinc deficiency". */
function spread(left: readonly Party[], right: Party): Party[] {
  const first = left[0];
  if (!first) return [right];
  if (right.amount === 'plain' && first.amount !== 'plain' && right.cues.length === 0)
    return [...left, { ...right, amount: first.amount, cues: first.cues }];
  if (right.amount !== 'plain' && left.every((one) => one.amount === 'plain'))
    return [...left.map((one) => ({ ...one, amount: right.amount, cues: right.cues })), right];
  return [...left, { ...right }];
}

const TAGS = { lack: 'L', excess: 'X', less: 'M', plain: 'N' } as const;

/** @param isLabel true behind a colon, where semicolons part the items too */
function join(
  left: Node,
  right: Node,
  between: string,
  words: string,
  isLabel: boolean,
): Node | undefined {
  const text = `${left.text} ${right.text}`;
  const common = { text, start: left.start, end: right.end };
  const first = right.nutrients[0];
  if (
    isNutrient(left) &&
    isNutrient(right) &&
    first &&
    NUTRIENT_JOINT.test(between) &&
    (left.tag === 'D') === (right.tag === 'D')
  ) {
    const nutrients = spread(left.nutrients, first);
    if (left.tag === 'D' && right.tag === 'D')
      return { ...common, tag: 'D', nutrients, symptoms: [...left.symptoms, ...right.symptoms] };
    return { ...common, tag: TAGS[nutrients[0]?.amount ?? 'plain'], nutrients, symptoms: [] };
  }
  if (
    isSymptom(left) &&
    isSymptom(right) &&
    !/\b(?:people|patients|those|anyone|women|adults) with /.test(words) &&
    (SYMPTOM_JOINT.test(between) || (between === ';' && isLabel))
  )
    return { ...common, tag: 'S', nutrients: [], symptoms: [...left.symptoms, ...right.symptoms] };
  return undefined;
}

/** No list has more between two of its items. */
const MOST_BETWEEN = 9;

/** Joins the items of lists to one node each. */
export function joinLists(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  const tags = nodes.map((node) => node.tag).join('');
  for (const [at, node] of nodes.entries()) {
    if (node.nutrients.length > 0 || node.symptoms.length > 0) {
      const back = joined.slice(-MOST_BETWEEN - 1);
      const last = back.findLastIndex((one) => one.nutrients.length > 0 || one.symptoms.length > 0);
      const left = back[last];
      const between = back.slice(last + 1);
      const ownClause =
        /[,a]/.test(between.at(-1)?.tag ?? '') || between.some((one) => one.tag === 'a');
      const cut =
        ownClause &&
        node.tag !== 'N' &&
        node.symptoms.length > 0 &&
        OWN_CLAUSE.test(tags.slice(at + 1, at + 4));
      const both =
        left &&
        !cut &&
        join(
          left,
          node,
          between.map((one) => one.tag).join(''),
          between.map((one) => `${one.text} `).join(''),
          tags.slice(0, at).includes(':'),
        );
      if (both) {
        joined.splice(joined.length - between.length - 1, between.length + 1, both);
        continue;
      }
    }
    joined.push(node);
  }
  return joined;
}
