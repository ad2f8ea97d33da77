import type { Node } from './groups';
import type { Sentence } from './sentence';

const behind = (nodes: readonly Node[], at: number): string =>
  nodes
    .slice(at + 1, at + 5)
    .map((node) => node.text)
    .join(' ');

/** "brings blood pressure down", "keeps cramps at bay": what follows the symptom decides. */
export const MOVING =
  /^(?:br(?:ing|ings|ought|inging)|hold|holds|held|keep|keeps|kept|keeping|get|gets|got|push|pull|leave|left|take|takes|took|knock|nudg|put)/;
export const AWAY =
  /^(?:down(?:wards?)?|right|under(?: control)?|in check|at bay|at|away|off|in|out|from|back to normal)$/;

/** "left the risk unchanged", "left the length of colds as it was". */
export const isUnmoved = ({ nodes }: Sentence, verb: Node, to: number): boolean =>
  MOVING.test(verb.text) &&
  /^\S* ?(?:\S+ )?(?:un(?:changed|touched|affected)|as (?:it|they) (?:was|were)|(?:just |exactly )?the same)\b/.test(
    behind(nodes, to),
  );

/** "made goitre a rarity", "makes colds shorter". */
export const isMadeRare = ({ nodes }: Sentence, verb: Node, to: number): boolean =>
  /^(?:ma[dk]|render)/.test(verb.text) &&
  /^(?:\w+ ){0,3}?(?:rar\w+|history|thing of the past|bearable|milder|easier|better|less|vanish|disappear|go away|shorter|manageable|tolerable)\b/.test(
    behind(nodes, to),
  );
