// Which diets a food fits, by the rules of `food-diets.tsv` over SR28's group and name of it.
import { DIETS, type Diet } from '../src/knowledge/types';
import type { Tables } from './knowledge-tables';

/** A diet holds, too, for what fits a stricter one. */
const WIDER: Readonly<Record<Diet, readonly Diet[]>> = {
  vegan: ['vegetarian', 'pescatarian', 'dairy-free'],
  vegetarian: ['pescatarian'],
  pescatarian: [],
  'dairy-free': [],
  'gluten-free': [],
};

type Rule = Pick<Tables['foodDiets'][number], 'diet' | 'groups' | 'only' | 'unless'>;
type Item = Pick<Tables['foodItems'][number], 'group' | 'title'>;

const says = (title: string, pattern: string): boolean =>
  new RegExp(String.raw`\b(?:${pattern})`, 'i').test(title);

function fits({ group, title }: Item, { groups, only, unless }: Rule): boolean {
  if (!groups.split(';').includes(group)) return false;
  return (only === '' || says(title, only)) && !(unless !== '' && says(title, unless));
}

/**
 * The diets that a food fits by nature. A diet that is not listed may still hold: the rules say only
 * what SR28's group and name of the food bear out, and nothing of traces.
 */
export function dietsOf(item: Item, rules: readonly Rule[]): Diet[] {
  const direct = rules.filter((rule) => fits(item, rule)).map(({ diet }) => diet);
  const all = new Set(direct.flatMap((diet) => [diet, ...WIDER[diet]]));
  return DIETS.filter((diet) => all.has(diet));
}
