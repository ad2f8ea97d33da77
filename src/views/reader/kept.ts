// What a reader has chosen for the lists of foods holds for the next article, too.
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Diet } from '../../knowledge/types';
import type { FoodOrder } from './rank-foods';

export interface Kept {
  foodOrder: FoodOrder;
  diet: Diet | 'any';
}

export const FIRST_KEPT: Readonly<Kept> = { foodOrder: 'serving', diet: 'any' };

/** Written to by whoever chooses something; lives as long as the page. */
export const KeptContext = createContext<Kept>({ ...FIRST_KEPT });

/** A choice as it was left, and a way to change it. */
export function useKept<Key extends keyof Kept>(
  key: Key,
): readonly [Kept[Key], (value: Kept[Key]) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState(kept[key]);
  return [
    value,
    (next) => {
      kept[key] = next;
      setValue(() => next);
    },
  ];
}
