import type { ConceptRecord } from '../knowledge/types';
import type { PackedLexicon } from '../reading/lexicon';
import type { Mention } from '../reading/types';
import type { Looks } from './passage-lines';
import type { FrameReport, MuteAnswer, PageMessage, PageReading } from '../platform/messages';

/** A mention on the live page. It may span several text nodes. */
export interface PageMention extends Mention {
  /** The text as it stands on the page. */
  readonly surface: string;
  /** Start and end in the page's text nodes; offsets are UTF-16 code units. */
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/** The text around a mention, decided on with a lean: what the claim lens reads. */
export interface FlowAround {
  readonly text: string;
  /** Its first and last text node. */
  readonly first: Text;
  readonly last: Text;
  /** The nearest heading above. */
  readonly heading: Element | undefined;
  /** Mentions of another text, as if it stood here. */
  readonly read: (text: string) => readonly Mention[];
  /** In text order, without overlap. */
  readonly mentions: readonly Mention[];
  /** Where the mention stands in the text. */
  readonly at: number;
  readonly end: number;
}

/** What the scan script gives the card script. */
export interface ScanSide {
  /** Painted mentions in document order. */
  mentions(): readonly PageMention[];
  /** All mentions that the reader wants explained, whatever the density paints, in document order. */
  everyMention(): readonly PageMention[];
  /** The painted mention whose glyphs lie under a viewport point in px. */
  mentionAt(x: number, y: number): PageMention | undefined;
  /** True while the mention's text is still on the page as read. */
  isAlive(mention: PageMention): boolean;
  /**
   * The text that a mention stands in; undefined if it is no longer known.
   *
   * @param lean points in favour of forms that nothing speaks for or against (`Surroundings`)
   */
  flowAround(mention: PageMention, lean: number): FlowAround | undefined;
  /** What the card script looks at the page with. */
  readonly looks: Looks;
  /** Records of these concepts; those at hand at once, others asked from the background. Brings the card script. */
  records(ids: readonly string[]): Promise<ReadonlyMap<string, ConceptRecord>>;
  /** Record if it is already here: the hover never waits. */
  recordNow(id: string): ConceptRecord | undefined;
  send(message: PageMessage | FrameReport): Promise<unknown>;
  /** Puts a mention's way of writing away on this site, or its concept everywhere; undefined without an answer. */
  mute(mention: PageMention, scope: 'site' | 'everywhere'): Promise<MuteAnswer | undefined>;
  /** Takes back this tab's last mute. */
  undoMute(): Promise<MuteAnswer | undefined>;
  /** Reads the page again with more forms: the second tier rides with the card script (D5). */
  addTier(tier: PackedLexicon): void;
  /** Called whenever the painted mentions have changed: time to look whether the open card's is alive. */
  onChange(listener: () => void): void;
  /** True if the extension was reloaded, updated or removed; this instance then leaves the page. */
  isOrphan(): boolean;
  /** Aborted when this instance must leave no trace (orphaned, replaced, switched off). */
  readonly signal: AbortSignal;
}

/** What the card script gives the scan script. */
export interface CardSide {
  /** The reader's commands, and Escape pressed in another frame. */
  command(name: 'next-term' | 'previous-term' | 'explain-term' | 'escape'): void;
  /**
   * Opens the card of what is selected, or else of the term that card or ring is at, or the first in sight.
   * False if there is none: a selection is never answered by another term.
   */
  explain(): boolean;
  show(mention: PageMention): void;
  /** Closes the card, e.g. because its mention left the page. */
  close(): void;
  /** Closes the card and takes all listeners away: another card side will come. */
  end(): void;
  /** The card's host while it is in the page: the observer must not read it. */
  host(): Element | undefined;
}

/** What the claims script leaves for its next run in this page. */
export interface ClaimsSide {
  /** What the page claims and names together now. */
  read(): Promise<PageReading>;
}

/**
 * The one object the two scripts share. It lives under a symbol on the isolated world's globalThis:
 * a string name can be shadowed by an element id of the page.
 */
export interface Bridge {
  readonly scan: ScanSide;
  card?: CardSide;
  claims?: ClaimsSide;
}

/**
 * Attribute of an element inside the card's closed root: by it a later instance finds a card that
 * an ended one has left open. Never on anything that a page can see.
 */
export const CARD_MARK = 'data-pinch-of-salt';

const KEY: unique symbol = Symbol.for('pinch-of-salt');
type World = typeof globalThis & { [KEY]?: Bridge };

export const getBridge = (): Bridge | undefined => (globalThis as World)[KEY];
export const setBridge = (bridge: Bridge | undefined): void => {
  if (bridge) (globalThis as World)[KEY] = bridge;
  else delete (globalThis as World)[KEY];
};
