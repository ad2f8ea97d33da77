import type { Runtime } from 'webextension-polyfill';
import type { ConceptHead } from '../knowledge/types';
import { editLists } from '../settings/change';
import { muteItem, parseMute } from '../settings/mutes';
import { isSite, siteOfHost } from '../settings/site';
import { browser } from './browser';
import { followChange } from './follow';
import { PAGE_LIMITS } from './limits';
import type { MuteAnswer, PageMessage } from './messages';
import { createQueue } from './queue';
import type { SettingsWriter } from './settings-store';

/**
 * What a tab has muted, in `storage.session`, which pages' scripts can't read and which ends with the
 * browser. It is what keeps a page whose process was taken over from more than a nuisance: it may add
 * mutes for its own site or known concepts, so many and no more, and take back only its own last one,
 * never one that the reader set elsewhere.
 */
interface TabMutes {
  readonly count: number;
  /** The last mute's item, to be taken back by a page of the site that it came from. */
  readonly last?: string;
  readonly from?: string | undefined;
}

type Mute = Extract<PageMessage, { type: 'mute' }>;

const keyOf = (tabId: number): string => `mutes:${tabId}`;

async function mutesOf(tabId: number): Promise<TabMutes> {
  const key = keyOf(tabId);
  const { [key]: stored } = await browser.storage.session.get(key);
  return (stored as TabMutes | undefined) ?? { count: 0 };
}

const keep = (tabId: number, mutes: TabMutes): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: mutes });

/** The site that the tab shows, as the browser says it, whatever a script in it says. */
function siteOfTab({ tab, frameId, url }: Runtime.MessageSender): string | undefined {
  const address = tab?.url ?? (frameId === 0 ? url : undefined);
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const site = siteOfHost(hostname);
  // No script of ours runs elsewhere; a file has no host, and a page of the browser only seems to.
  return /^https?:$/.test(protocol) && isSite(site) ? site : undefined;
}

const inTurn = createQueue();

async function mute(
  { scope, concept, form }: Mute,
  sender: Runtime.MessageSender,
  tabId: number,
  writer: SettingsWriter,
): Promise<MuteAnswer | undefined> {
  const from = siteOfTab(sender);
  if (scope === 'site' && from === undefined) return undefined;
  const site = scope === 'site' ? from : undefined;
  const item = muteItem(site === undefined ? { site, concept } : { site, concept, form });
  if (!parseMute(item)) return undefined;
  const { count } = await mutesOf(tabId);
  if (count >= PAGE_LIMITS.mutesOfTab) return { ok: false, reason: 'full' };
  let isFull = false;
  let isNew = false;
  const result = await writer.change((settings) => {
    isNew = !settings.mutes.includes(item);
    isFull = isNew && settings.mutes.length >= PAGE_LIMITS.mutes;
    return isFull ? settings : editLists(settings, [{ list: 'mutes', add: [item], remove: [] }]);
  });
  if (!result.ok) return result;
  if (isFull) return { ok: false, reason: 'full' };
  // Where nothing else was marked the icon has to say so.
  followChange(result.before, result.after);
  // What was muted before by another tab or by hand is not this tab's to take back.
  await keep(tabId, isNew ? { count: count + 1, last: item, from } : { count });
  return site === undefined ? { ok: true } : { ok: true, site };
}

async function undo(
  sender: Runtime.MessageSender,
  tabId: number,
  writer: SettingsWriter,
): Promise<MuteAnswer | undefined> {
  const { count, last, from } = await mutesOf(tabId);
  // Another tab muted the same before: it stays muted, and the card must not say otherwise.
  if (last === undefined) return undefined;
  // The tab has gone elsewhere since: the card with Undo is no more.
  if (from !== siteOfTab(sender)) return undefined;
  const result = await writer.change((settings) =>
    editLists(settings, [{ list: 'mutes', add: [], remove: [last] }]),
  );
  if (!result.ok) return result;
  followChange(result.before, result.after);
  await keep(tabId, { count: count - 1 });
  return { ok: true };
}

/**
 * Mutes, or takes back the last mute, for a script in a page. The reader's click is seen by the card
 * alone; here it is only known that the tab is one that is looked at.
 *
 * @returns undefined if it is not to be trusted
 */
export async function answerMute(
  message: Mute | Extract<PageMessage, { type: 'undo-mute' }>,
  sender: Runtime.MessageSender,
  heads: readonly ConceptHead[],
  writer: SettingsWriter,
): Promise<MuteAnswer | undefined> {
  const { tab } = sender;
  if (tab?.id === undefined || !tab.active) return undefined;
  const { id } = tab;
  if (tab.incognito) return { ok: false, reason: 'private' };
  if (message.type === 'undo-mute') return inTurn(() => undo(sender, id, writer));
  if (!heads.some((head) => head.id === message.concept)) return undefined;
  return inTurn(() => mute(message, sender, id, writer));
}
