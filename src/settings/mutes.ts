import { isSite } from './site';

/**
 * A highlight that the reader called "not relevant here". On one site it is a way of writing that is
 * put away, not the concept: where "iron" is a golf club or "MG" a car, "ferritin" and "magnesium" are
 * as welcome as anywhere. Everywhere it is the concept: who wants to hear nothing of iron means all of it.
 */
export type Mute =
  | { readonly site: string; readonly concept: string; readonly form: string }
  | { readonly site: undefined; readonly concept: string };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
const EVERYWHERE = '*';
/** UTF-16 units; no form of the lexicon is longer. */
const LONGEST_FORM = 80;
/** Letters, digits, marks and punctuation of one line, without space around: what the lexicon writes. */
const FORM =
  /^[\p{L}\p{N}\p{M}\p{P}\p{S}](?:[\p{L}\p{N}\p{M}\p{P}\p{S} ]*[\p{L}\p{N}\p{M}\p{P}\p{S}])?$/u;

/** Whether a text is a concept's or topic's id. */
export const isId = (text: string): boolean => text.length <= LONGEST_ID && ID.test(text);

/** A mute as the list of the settings holds it: `<site> <concept> <form>` or `* <concept>`. */
export const muteItem = (mute: Mute): string =>
  mute.site === undefined
    ? `${EVERYWHERE} ${mute.concept}`
    : `${mute.site} ${mute.concept} ${mute.form}`;

/** Reads an item of the list; undefined if it is none. */
export function parseMute(item: string): Mute | undefined {
  const [site = '', concept = '', ...rest] = item.split(' ');
  if (!isId(concept)) return undefined;
  if (site === EVERYWHERE) return rest.length === 0 ? { site: undefined, concept } : undefined;
  const form = rest.join(' ');
  const isForm = form.length <= LONGEST_FORM && FORM.test(form);
  return isSite(site) && isForm ? { site, concept, form } : undefined;
}
