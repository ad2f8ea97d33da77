/** Where the scan script runs (D9). */
export type Mode = 'everywhere' | 'chosen-sites' | 'on-click';

/** How many mentions of a concept are painted. Reading itself always finds all. */
export type Density = 'all' | 'first-in-section' | 'first-on-page' | 'none';

/** How what is highlighted is marked: a line by kind, a thin line, or a tint with a thin line. */
export type Marking = 'line' | 'thin' | 'marker';

/**
 * Colours of cards and of our pages; `auto` follows the page and the system, `contrast` is black and white,
 * light or dark as the system is.
 */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';

/** Size of the text in cards on pages. */
export type TextSize = 'small' | 'normal' | 'large' | 'larger';

/** What opens a card: resting the pointer, a click, or resting it while Shift is held. */
export type Opening = 'point' | 'click' | 'key';

/** How long the pointer rests before a card opens. */
export type Dwell = 'short' | 'normal' | 'long';

/** What the reader chose; a missing key means the default. Stored under `settings`. */
export interface Settings {
  readonly version: 2;
  readonly on: boolean;
  readonly mode: Mode;
  readonly density: Density;
  readonly marking: Marking;
  readonly opening: Opening;
  readonly dwell: Dwell;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** Amounts, shares and limits are left out of cards and of the full view. */
  readonly hidesNumbers: boolean;
  /** Topic ids that are not highlighted. */
  readonly topicsOff: readonly string[];
  /** Concept ids that are not highlighted although their topic is. */
  readonly conceptsOff: readonly string[];
  /**
   * Sites on which nothing is highlighted: lower-case host names without port and without a leading
   * `www.`, compared exactly with the page's host name without its leading `www.`.
   */
  readonly pausedSites: readonly string[];
  /** Sites of mode `chosen-sites`, written like `pausedSites`. */
  readonly chosenSites: readonly string[];
  /** Highlights that are not relevant on a site or anywhere, as `muteItem` writes them. */
  readonly mutes: readonly string[];
  /** Milliseconds since 1970 until which everything is paused; 0 if not. */
  readonly pausedUntil: number;
  /** Whether the popup may remember which concepts were opened in it; without it there are no recents. */
  readonly keepsRecents: boolean;
  /** Ids of the concepts opened last in the popup, the newest first; at most `MOST_RECENTS` (S18). */
  readonly recents: readonly string[];
}

/**
 * What the scan script needs of the settings, derived by the background whenever they change and
 * stored under `page-rules`: topics are already expanded to concepts.
 */
export interface PageRules {
  readonly on: boolean;
  readonly mode: Mode;
  readonly density: Density;
  readonly conceptsOff: readonly string[];
  readonly pausedSites: readonly string[];
  readonly chosenSites: readonly string[];
  readonly mutes: readonly string[];
  readonly pausedUntil: number;
}

/** What cards on pages need of the settings, stored under `card-rules`. */
export type CardRules = Pick<Settings, 'opening' | 'dwell' | 'theme' | 'textSize' | 'hidesNumbers'>;

/** Why nothing is highlighted on a page; the popup says it. */
export type Silence =
  | 'no-terms'
  | 'switched-off'
  | 'site-paused'
  | 'paused-for-a-while'
  | 'site-not-chosen'
  | 'waiting-for-click'
  | 'topics-off'
  /** All that stands there is muted. */
  | 'muted'
  | 'density-none'
  | 'not-english'
  /** The page has a field for a password or a card number (S19). */
  | 'sensitive-page'
  | 'unsupported-page';
