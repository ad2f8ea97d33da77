// What a reader has opened and chosen is there again after Back, and in the next article.
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Diet } from '../../knowledge/types';
import type { FoodOrder } from './rank-foods';

export interface Kept {
  /** Ids of the topics that are unfolded. */
  openTopics: readonly string[];
  foodOrder: FoodOrder;
  diet: Diet | 'any';
}

export const FIRST_KEPT: Readonly<Kept> = { openTopics: [], foodOrder: 'serving', diet: 'any' };

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

/** How far the reader had scrolled when the history's entry was left, in px; 0 in a new one. */
export function keptScroll(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'scrollTop' in state
    ? Number(state.scrollTop)
    : 0;
}

const noteScroll = (): void => history.replaceState({ scrollTop: scrollY }, '');

/** Notes in the history's entry how far it is scrolled; the browser itself would scroll before the article is there. */
export function keepScroll(): () => void {
  history.scrollRestoration = 'manual';
  addEventListener('scrollend', noteScroll);
  return () => removeEventListener('scrollend', noteScroll);
}
