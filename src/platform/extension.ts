import type { ConceptRecord } from '../knowledge/types';
import type { ChangeAnswer, ChangeMessage, FrameReport } from './messages';
import type { FrameReading } from './page-claims';
import type { ParsedSettings } from '../settings/parse';

/** The tab that the popup was opened over. */
export interface PageTab {
  readonly id: number;
  /** Address, where the browser lets us see it: pages we may read, and pages of ours. */
  readonly url?: string | undefined;
  /** A page of ours: options, full view, welcome, pasted text. */
  readonly isOurs: boolean;
  readonly isPrivate: boolean;
  /** False in a private window of Chrome, which opens pages of ours in ordinary windows alone. */
  readonly opensPages: boolean;
}

/** A keyboard command as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty if none is bound. */
  readonly keys: string;
}

/** What our pages need of the browser. `view-extension.ts` is the real one. */
export interface Extension {
  readonly version: string;
  readSettings(): Promise<ParsedSettings>;
  /** Calls back whenever the settings were written; gives the way to stop. */
  followSettings(onChange: (parsed: ParsedSettings) => void): () => void;
  changeSettings(message: ChangeMessage): Promise<ChangeAnswer>;
  /** Records of these concepts; unknown ones are left out. */
  records(ids: readonly string[]): Promise<readonly ConceptRecord[]>;
  /** The tab that is looked at; undefined if there is none. */
  tab(): Promise<PageTab | undefined>;
  /** Whether a tab is still loading its page. */
  isLoading(tabId: number): Promise<boolean>;
  /** True unless the reader took the access to web pages back (F57). */
  hasAccess(): Promise<boolean>;
  /** Asks the browser to ask the reader for the access. Only from a click. */
  requestAccess(): Promise<boolean>;
  /**
   * Asks all frames of a tab what is on them and calls back with each answer, later ones too.
   *
   * @param onNobody called if no script of ours is in the tab
   * @returns the way to stop listening
   */
  askPage(
    tabId: number,
    onReport: (frameId: number, report: FrameReport) => void,
    onNobody: () => void,
  ): () => void;
  /** Scrolls one frame to a concept; again for its next mention. */
  jumpTo(tabId: number, frameId: number, concept: string): Promise<void>;
  /** What a frame of a tab claims and names together; undefined if it does not tell. */
  readFrame(tabId: number, frameId: number): Promise<FrameReading | undefined>;
  /** Scrolls one frame to a claim that it told of, and opens the card that begins with it. */
  jumpToClaim(tabId: number, frameId: number, key: string): Promise<void>;
  /** Runs the scan script in a tab and has the page read. False if it can't be run there. */
  readTab(tabId: number): Promise<boolean>;
  openOptions(): Promise<void>;
  /** Closes the tab that this page is in. */
  closeTab(): Promise<void>;
  /** Opens all that we know of a concept in a tab of its own. */
  openFull(concept: string): Promise<void>;
  /** Opens the list of all topics in a tab of its own. */
  openTopics(): Promise<void>;
  /** Opens the page that explains any pasted text in a tab of its own. */
  openPaste(): Promise<void>;
  /** The selected text that goes by this name; undefined if it is gone. Once. */
  takeText(name: string): Promise<string | undefined>;
  /** Remembers a concept that was opened. Never to be called of a private window (S20). */
  remember(concept: string): Promise<void>;
  /** The keyboard commands; undefined where the browser has none (Android). */
  shortcuts(): Promise<readonly Shortcut[] | undefined>;
  /** Opens the browser's own page for shortcuts; undefined where it can't be opened. */
  readonly openShortcuts: (() => Promise<void>) | undefined;
}
