import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { ConceptRecord } from '../knowledge/types';
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
const AMOUNT =
  /\d\s?(?:%|[kmµμ]?g|mcg|IU|m?l|oz|kJ|k?cal|per ?cent|(?:milli|micro|kilo)?(?:gram|calorie)s?)(?!\w)/i;

/** Whether a statement tells an amount. */
export const tellsAmount = (text: string): boolean => AMOUNT.test(text);

/**
 * The record without notes that tell amounts, for a reader who wants no numbers; nothing else is taken
 * away: cautions and red flags are there to be heeded.
 */
export function useShown(record: ConceptRecord): ConceptRecord {
  const hasNumbers = useNumbers();
  return useMemo(
    () =>
      hasNumbers || !record.notes
        ? record
        : { ...record, notes: record.notes.filter(({ text }) => !tellsAmount(text)) },
    [record, hasNumbers],
  );
}
