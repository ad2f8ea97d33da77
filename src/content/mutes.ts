import type { PageRules } from '../settings/types';

/** As far as a mention must be known to tell whether it is wanted. */
export interface Weighed {
  readonly concept: string;
  readonly reason: { readonly form: string };
}

/**
 * A way of writing without its case and plural: who calls "iron" not relevant means "Irons", too.
 * Abbreviations keep their case, as "MG" and "mg" are different things.
 */
export function familyOf(form: string): string {
  if (form.length <= 3) return form;
  return form.toLowerCase().replace(/(?:(?<=s|x|z|ch|sh)es|(?<![su])s)$/, '');
}

const partsOf = (item: string): readonly [site: string, concept: string, form: string] => {
  const [site = '', concept = '', ...form] = item.split(' ');
  return [site, concept, form.join(' ')];
};

/** The mutes of a list that hold on a site; what other sites have is nothing to its pages. */
export const mutesOn = (items: readonly string[], site: string): string[] =>
  items.filter((item) => ['*', site].includes(partsOf(item)[0]));

/**
 * Tells what a reader called not relevant.
 *
 * @param mutes those that hold on this site (`mutesOn`)
 */
export function mutedBy({ mutes }: Pick<PageRules, 'mutes'>): (mention: Weighed) => boolean {
  if (mutes.length === 0) return () => false;
  const muted = new Set(
    mutes.map((item) => {
      const [site, concept, form] = partsOf(item);
      return site === '*' ? concept : `${concept} ${familyOf(form)}`;
    }),
  );
  return ({ concept, reason }) =>
    muted.has(concept) || muted.has(`${concept} ${familyOf(reason.form)}`);
}
