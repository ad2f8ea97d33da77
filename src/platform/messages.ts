import type { ConceptKind } from '../reading/types';
import type { FileSettings } from '../settings/settings-file';
import type { Settings, Silence } from '../settings/types';

/** One concept as one frame of a page has it. */
export interface FrameConcept {
  readonly concept: string;
  readonly kind: ConceptKind;
  readonly count: number;
  /** Distinct texts of its mentions, in order of appearance. */
  readonly surfaces: readonly string[];
}

/** What one frame answers to `report-page`: all mentions read, whatever the density paints. */
export interface FrameReport {
  readonly type: 'page-report';
  /** Copied from the question, so that late answers are told apart. */
  readonly question: string;
  readonly isTop: boolean;
  readonly concepts: readonly FrameConcept[];
  /** Why nothing is highlighted; absent if something is. */
  readonly silence?: Silence;
  /** False while the frame is still being read. */
  readonly settled: boolean;
}

/** A claim that a page makes, once or more, in the words of its first place. */
export interface PageClaim {
  /** Tells it from all others of its frame. */
  readonly key: string;
  readonly subject: string;
  readonly object: string;
  readonly relation: 'lack-causes' | 'excess-causes' | 'relieves' | 'none';
  /** True for "may", "can", "linked to". */
  readonly hedged: boolean;
  readonly wording: 'lack' | 'excess' | 'cause' | 'relief' | 'denied' | 'no_effect';
  /** What a denial denies, if it names an amount. */
  readonly denied?: 'lack' | 'excess' | undefined;
  /** The parties as the page names them. */
  readonly subjectWords: string;
  readonly objectWords: string;
  /** True if the subject's words name a condition that stands for too little or too much of it. */
  readonly isNamedByShortage: boolean;
  /** How many texts make it. */
  readonly count: number;
}

/** A nutrient and a symptom or condition that the same text of a page names. */
export interface PagePair {
  readonly nutrient: string;
  readonly sign: string;
  /** How often the sign is named beside it. */
  readonly count: number;
}

/** What one frame says, apart from what it names. */
export interface PageReading {
  readonly claims: readonly PageClaim[];
  readonly pairs: readonly PagePair[];
}

/** What the toolbar icon tells, by its shape: something here, nothing here, paused or off. */
export type PageIcon = 'on' | 'idle' | 'paused';

/** From a page's scripts to the background. */
export type PageMessage =
  | {
      readonly type: 'first-mention';
      readonly highlight: string;
      readonly concepts: readonly string[];
    }
  | { readonly type: 'records'; readonly concepts: readonly string[] }
  /**
   * The reader called a highlight not relevant: this way of writing on the site of the tab, or the
   * concept everywhere. The site is not said: the background knows it from the browser.
   */
  | {
      readonly type: 'mute';
      readonly scope: 'site' | 'everywhere';
      readonly concept: string;
      readonly form: string;
    }
  /** The reader wants all that we know of a concept: the full view in a tab of its own. */
  | { readonly type: 'open-full'; readonly concept: string }
  /** Takes back the last mute that came from this tab. */
  | { readonly type: 'undo-mute' }
  /** A card is open while the keys go to another frame of the tab; or it is no longer. */
  | { readonly type: 'watch-escape'; readonly isOn: boolean }
  /** The answer to `watch-escape`, from the frame that Escape was pressed in. */
  | { readonly type: 'escape' }
  /** A frame has something for the icon of its tab, or no longer: then another frame may. */
  | { readonly type: 'page-icon'; readonly icon: PageIcon };

/** From the popup or background to the scan script of every frame of a tab. */
export type TabMessage =
  /** Mode `on-click`: the reader asked for this page; the scan script was injected for it. */
  | { readonly type: 'read-now' }
  /** Answered at once, and whenever it is another one for some seconds: ask anew to hear on. */
  | { readonly type: 'report-page'; readonly question: string }
  /**
   * The icon shows what the settings say: answered where it is to show something else, as soon as the tab is
   * looked at.
   */
  | { readonly type: 'report-icon' }
  | {
      readonly type: 'command';
      readonly name: 'next-term' | 'previous-term' | 'explain-term' | 'escape';
    }
  /** Scroll to a claim that the claims script told of, and open the card that begins with it. */
  | { readonly type: 'jump-to-claim'; readonly key: string }
  /** Scroll to the first mention of a concept and open its card; again for the next one. */
  | { readonly type: 'jump-to'; readonly concept: string };

/** The lists of the settings that are edited item by item, so that two pages can edit at once. */
export type SettingsList = 'topicsOff' | 'conceptsOff' | 'pausedSites' | 'chosenSites' | 'mutes';

/** Items of one list to add and to remove. */
export interface ListEdit {
  readonly list: SettingsList;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Why a change was refused: nothing was written. */
export type ChangeRefusal = 'newer' | 'unreadable' | 'failed';
/** What the background answers to a change of the settings. */
export type ChangeAnswer =
  { readonly ok: true } | { readonly ok: false; readonly reason: ChangeRefusal };

/** What the background answers to `mute` and `undo-mute`. */
export type MuteAnswer =
  | {
      readonly ok: true;
      /** The site that it holds on; absent if it holds everywhere. */
      readonly site?: string;
    }
  | {
      readonly ok: false;
      /**
       * `private`: nothing is kept of a private window (S20). `full`: there are as many as may be.
       * `siteless`: it stands on a page of ours.
       */
      readonly reason: ChangeRefusal | 'private' | 'full' | 'siteless';
    };

/** Name of the text that the popup was opened to look up, if any (`take-text`). */
export const POPUP_TEXT = 'popup';

/** From our own pages to the background, the only writer of settings. */
export type ViewMessage =
  | {
      readonly type: 'change-settings';
      readonly change: Partial<Omit<Settings, 'version' | 'recents' | SettingsList>>;
    }
  /** Written all at once: no page ever sees half of it. */
  | { readonly type: 'edit-lists'; readonly edits: readonly ListEdit[] }
  | { readonly type: 'reset-settings' }
  /** What a file held, as `readFile` gave it: all of it takes the place of what is set now. */
  | { readonly type: 'import-settings'; readonly settings: FileSettings }
  /** Takes the settings back to what they were before the last reset or import. */
  | { readonly type: 'undo-replacement' }
  /** Forgets which concepts were opened. */
  | { readonly type: 'forget-recents' }
  /** Takes that back: the popup alone knows what was forgotten, and only while it is open. */
  | { readonly type: 'restore-recents'; readonly concepts: readonly string[] }
  /** Mode `on-click`: read this tab now. */
  | { readonly type: 'read-tab'; readonly tabId: number }
  /** A concept was opened in the popup; never sent of a private window (S20). */
  | { readonly type: 'remember'; readonly concept: string }
  /** The reader wants to browse: the full view at its list of topics, in a tab of its own. */
  | { readonly type: 'open-topics' }
  /** The page that explains any pasted text, in a tab of its own. */
  | { readonly type: 'open-paste' }
  /** The paste-text page asks for the selection that it was opened for; answered once. */
  | { readonly type: 'take-text'; readonly name: string };

/** Messages that change what the reader chose; the background answers whether it was written. */
export type ChangeMessage = Exclude<
  ViewMessage,
  { readonly type: 'read-tab' | 'remember' | 'open-topics' | 'open-paste' | 'take-text' }
>;
