import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Statement } from '../knowledge/types';
import type { Translate } from './translate';

/** What all parts of one card need. */
export interface CardContextValue {
  readonly t: Translate;
  /** Number of a source in this card's list; undefined if the record does not have it. */
  readonly numberOf: (sourceId: string) => number | undefined;
  /** Opens another concept; absent where a card leads nowhere. */
  readonly onOpen?: ((conceptId: string) => void) | undefined;
}

export const CardContext = createContext<CardContextValue>({
  t: (key) => key,
  numberOf: () => undefined,
});

export const useCard = (): CardContextValue => useContext(CardContext);

/** Whether amounts, shares and limits are shown; there are readers whom they harm. */
export const NumbersContext = createContext(true);

export const useNumbers = (): boolean => useContext(NumbersContext);

/** An amount in a statement. */
const AMOUNT = /\d [mµ]?g\b/;

/** Tells which statements are shown; cautions and red flags are not asked: they are there to be heeded. */
export function useIsShown(): (statement: Statement) => boolean {
  const hasNumbers = useNumbers();
  return ({ text }) => hasNumbers || !AMOUNT.test(text);
}
