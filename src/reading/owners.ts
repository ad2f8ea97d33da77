import { cueAt, type Hit, type Reading } from './match';
import { GAP } from './tokens';
import { SHAPE } from './word';

/** Complaints that are adjectives: of things they tell something else. */
const ADJECTIVE =
  /^(?:weak(?:ened)?|pale|tired|weary|stiff|numb|faint|sick|sluggish|lethargic|ana?emic|cramped|dehydrated|depressed|exhausted|drained|clumsy|dizzy|thirsty|shaky)$/i;

/** What stands behind an adjective of a person, of muscles or of what shows on a body: no other thing. */
const NO_THING =
  /^(?:(?:\w+ )?muscle|\w\w? |\w+ly |all|too|even|than|after|before|dur|until|while|because|about|due|mean|make|cause|lead|might|could|enough|felt|condition|state|people|patient|child|bab|infant|wom|m[ae]n |girl|boy|adult|athlete|\w+ers |late|cheek|face|lip|gum|hand|finger|toe|feet|leg|knee|arm|neck|eye |limb)/;

/** What has a colour of its own. */
const COLOURED = /\b(?:cell|stool|urine)s?\b(?!.*\b(?:s?he|you|they|skin|people|patient)\b)[^.;]*$/;

/** True for a complaint that a thing has: "a weak signal", "pale stools", "the cells are pale". */
export function isOfThing(reading: Reading, { from, to, payload }: Hit): boolean {
  const { text, tokens } = reading;
  const { start, end, gap, shape } = tokens;
  if (to !== from + 1 || !ADJECTIVE.test(text.slice(start[from], end[from]))) return false;
  const at = start[from] ?? 0;
  if (payload.concept?.id === 'pale-skin' && COLOURED.test(text.slice(Math.max(0, at - 80), at)))
    return true;
  const next = start[to] ?? 0;
  return (
    gap[to] === GAP.space &&
    shape[to] === SHAPE.small &&
    cueAt(reading, to)?.cueClass !== 'english' &&
    !NO_THING.test(text.slice(next, next + 40))
  );
}
