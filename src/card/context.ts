import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
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
