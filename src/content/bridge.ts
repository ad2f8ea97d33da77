import type { Mention } from '../reading/types';

/** A mention painted on the page: one text node, offsets in UTF-16 code units. */
export interface PaintedMention extends Mention {
  readonly node: Text;
}

/** What the card is told about one concept. */
export interface CardRecord {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/**
 * The one object the scan script and the card script share. It lives under a symbol on the
 * isolated world's globalThis: a string name can be shadowed by an element id of the page.
 */
export interface Bridge {
  readonly records: Map<string, CardRecord>;
  /** The painted mention whose glyphs lie under a viewport point in px, if any. */
  mentionAt(x: number, y: number): PaintedMention | undefined;
  /** Set once the card script runs, so that a second injection does nothing. */
  cardStarted: boolean;
}

const KEY: unique symbol = Symbol.for('pinch-of-salt');
type World = typeof globalThis & { [KEY]?: Bridge };

export const getBridge = (): Bridge | undefined => (globalThis as World)[KEY];
export const setBridge = (bridge: Bridge): void => {
  (globalThis as World)[KEY] = bridge;
};
