import type { FrameReport, ListEdit } from '../../platform/messages';
import { siteOfHost } from '../../settings/site';
import type { Mode, Settings, Silence } from '../../settings/types';
import type { PageTab } from '../../platform/extension';

/** Why nothing is highlighted, as far as the popup can see more than the page itself. */
export type SilenceReason =
  | Silence
  /** A page of ours, which needs no script to be explained. */
  | 'own-page'
  /** The reader took the access to web pages back in the browser's settings. */
  | 'no-access'
  /** A web page without a script of ours: PDF viewer, opened before installing, store page. */
  | 'no-answer';

export interface PageSituation {
  readonly settings: Settings;
  readonly tab: PageTab | undefined;
  readonly hasAccess: boolean;
  readonly reports: readonly FrameReport[];
  /** Nobody has answered yet, but there is still hope. */
  readonly isWaiting: boolean;
  /** The page is not there as a whole: a script of ours may come yet. */
  readonly isLoading: boolean;
  /** What came of the reader's wish to have this page read, if there was one. */
  readonly attempt?: 'made' | 'refused' | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the popup says of the page beside the list of its terms. */
export type PageStatus = 'reading' | SilenceReason | undefined;

/** Site of a tab on http or https, as the settings write it. */
export function siteOf(tab: PageTab | undefined): string | undefined {
  if (tab?.url === undefined || !URL.canParse(tab.url)) return undefined;
  const { protocol, hostname } = new URL(tab.url);
  return protocol === 'http:' || protocol === 'https:' ? siteOfHost(hostname) : undefined;
}

/** Whether the reader wants highlights on a site, apart from switching off and pausing. */
export const siteIsOn = ({ mode, pausedSites, chosenSites }: Settings, site: string): boolean =>
  !pausedSites.includes(site) && (mode !== 'chosen-sites' || chosenSites.includes(site));

/** What pages are read by, as one text; JSON leaves out what is undefined. */
const ofPages = (settings: Settings): string =>
  JSON.stringify({ ...settings, recents: undefined, keepsRecents: undefined });

/** Whether a page may be read otherwise under other settings: what was opened last is no page's matter. */
export const changesPage = (before: Settings, after: Settings): boolean =>
  ofPages(before) !== ofPages(after);

/** What switching a site on or off means for the lists of the settings, in each mode. */
export function siteEdits(mode: Mode, site: string, isOn: boolean): ListEdit[] {
  const put = { add: [site], remove: [] };
  const take = { add: [], remove: [site] };
  if (mode !== 'chosen-sites') return [{ list: 'pausedSites', ...(isOn ? take : put) }];
  // A chosen site may have been paused while another mode was on.
  return isOn
    ? [
        { list: 'chosenSites', ...put },
        { list: 'pausedSites', ...take },
      ]
    : [{ list: 'chosenSites', ...take }];
}

/** What the settings alone say: right at once, before any frame has answered. */
function chosenSilence({ settings, now }: PageSituation, site: string): Silence | undefined {
  if (!settings.on) return 'switched-off';
  if (settings.pausedUntil > now) return 'paused-for-a-while';
  if (settings.pausedSites.includes(site)) return 'site-paused';
  if (settings.mode === 'chosen-sites' && !settings.chosenSites.includes(site))
    return 'site-not-chosen';
  return undefined;
}

/** What is said where no frame has answered. */
function unansweredStatus(situation: PageSituation): PageStatus {
  const { settings, isWaiting, isLoading, attempt } = situation;
  if (attempt === 'refused') return 'unsupported-page';
  if (isWaiting) return 'reading';
  // Nothing comes by itself, however long it loads.
  if (settings.mode === 'on-click' && !attempt) return 'waiting-for-click';
  if (isLoading) return 'reading';
  return 'no-answer';
}

/** What the frames say together: one that has highlights is enough, else the page speaks first. */
function reportedStatus(situation: PageSituation): PageStatus {
  const { reports } = situation;
  if (reports.length === 0) return unansweredStatus(situation);
  const silences = reports
    .toSorted((a, b) => Number(b.isTop) - Number(a.isTop))
    .map(({ silence, concepts }) => silence ?? (concepts.length === 0 ? 'no-terms' : undefined));
  if (silences.includes(undefined)) return undefined;
  // A hidden frame may never be read: only the page itself is waited for.
  if (reports.some(({ isTop, settled }) => isTop && !settled)) return 'reading';
  return silences.find((silence) => silence !== 'no-terms') ?? 'no-terms';
}

/** Why nothing is highlighted on the tab's page; undefined if something is. */
export function pageStatus(situation: PageSituation): PageStatus {
  const { tab, hasAccess } = situation;
  if (tab?.isOurs) return 'own-page';
  const site = siteOf(tab);
  // Without access the browser hides the address of every page.
  if (site === undefined) return hasAccess ? 'unsupported-page' : 'no-access';
  return chosenSilence(situation, site) ?? (hasAccess ? reportedStatus(situation) : 'no-access');
}
