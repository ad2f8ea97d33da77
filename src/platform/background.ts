import type { Runtime, Tabs } from 'webextension-polyfill';
import type { ConceptHead, ConceptRecord } from '../knowledge/types';
import { changeSettings, editLists } from '../settings/change';
import { DEFAULTS } from '../settings/defaults';
import { forgetRecents, rememberConcept, restoreRecents } from '../settings/recents';
import type { Settings } from '../settings/types';
import { browser } from './browser';
import { handleCommand } from './commands';
import { passEscape, watchEscape } from './escape';
import { followChange } from './follow';
import { asPageMessage, asViewMessage } from './guards';
import { showDefaultIcon, showPageIcon, showSettingsIcon } from './icon';
import { bringCard, pickRecords, runInOpenTabs, runScanScript } from './injection';
import type {
  ChangeAnswer,
  ChangeMessage,
  MuteAnswer,
  PageMessage,
  TabMessage,
  ViewMessage,
} from './messages';
import { answerMute } from './mutes';
import { createMenu, followMenu, takeText } from './menu';
import { patternsOf, syncRegistration } from './registration';
import { openPaste, openReader, openTopics, openWelcome } from './reader-tab';
import { whoSent } from './sender';
import { createSettingsWriter, type SettingsWriter, type WriteResult } from './settings-store';

/** Data that the background answers from. */
interface BackgroundData {
  readonly records: readonly ConceptRecord[];
  readonly heads: readonly ConceptHead[];
}

async function answerPage(
  message: PageMessage,
  sender: Runtime.MessageSender,
  { records, heads }: BackgroundData,
  writer: SettingsWriter,
): Promise<ConceptRecord[] | MuteAnswer | undefined> {
  if (message.type === 'mute' || message.type === 'undo-mute')
    return answerMute(message, sender, heads, writer);
  if (message.type === 'open-full') {
    await openReader(message.concept, heads, sender.tab);
    return undefined;
  }
  const tabId = sender.tab?.id;
  if (message.type === 'page-icon') {
    if (tabId !== undefined) await showPageIcon(message.icon, tabId);
    return undefined;
  }
  if (message.type === 'watch-escape') {
    if (tabId !== undefined) await watchEscape(tabId, message.isOn);
    return undefined;
  }
  if (message.type === 'escape') {
    if (tabId !== undefined) await passEscape(tabId);
    return undefined;
  }
  if (message.type === 'first-mention' && tabId !== undefined)
    await bringCard(message, sender, tabId);
  return pickRecords(records, message.concepts);
}

/** Injects the scan script if the mode has not, then has the page read. */
async function readTab(tabId: number): Promise<boolean> {
  if (!(await runScanScript(tabId))) return false;
  const message: TabMessage = { type: 'read-now' };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  return true;
}

/** Remembers a concept that was opened, unless in a tab of a private window (S20). */
async function remember(
  concept: string,
  { tab }: Runtime.MessageSender,
  heads: readonly ConceptHead[],
  writer: SettingsWriter,
): Promise<ChangeAnswer | undefined> {
  if (tab?.incognito || !heads.some(({ id }) => id === concept)) return undefined;
  // Nothing follows from it: no page, registration or icon is another one.
  const result = await writer.change((settings) => rememberConcept(settings, concept));
  return result.ok ? { ok: true } : { ok: false, reason: result.reason };
}

async function answerView(
  message: ViewMessage,
  sender: Runtime.MessageSender,
  heads: readonly ConceptHead[],
  writer: SettingsWriter,
): Promise<ChangeAnswer | boolean | string | undefined> {
  if (message.type === 'take-text') return takeText(message.name);
  if (message.type === 'read-tab') return readTab(message.tabId);
  if (message.type === 'remember') return remember(message.concept, sender, heads, writer);
  if (message.type === 'open-topics') {
    await openTopics();
    return undefined;
  }
  if (message.type === 'open-paste') {
    await openPaste();
    return undefined;
  }
  const result = await applyChange(message, heads, writer);
  // The answer does not wait: what the reader chose is written.
  if (result.ok) followChange(result.before, result.after);
  return result.ok ? { ok: true } : { ok: false, reason: result.reason };
}

function applyChange(
  message: ChangeMessage,
  heads: readonly ConceptHead[],
  writer: SettingsWriter,
): Promise<WriteResult> {
  if (message.type === 'change-settings')
    return writer.change((settings) => changeSettings(settings, message.change));
  if (message.type === 'edit-lists')
    return writer.change((settings) => editLists(settings, message.edits));
  if (message.type === 'forget-recents') return writer.change(forgetRecents);
  if (message.type === 'restore-recents') {
    const known = message.concepts.filter((concept) => heads.some(({ id }) => id === concept));
    return writer.change((settings) => restoreRecents(settings, known));
  }
  if (message.type === 'undo-replacement') return writer.undoReplacement();
  return writer.replace((settings) =>
    message.type === 'import-settings' ? changeSettings(settings, message.settings) : DEFAULTS,
  );
}

/**
 * Handles one message. Every handler works as the first call after a kill: all that is known is in
 * storage, in the browser's registrations, and in the data.
 *
 * @returns the answer, or undefined if the message is not for the background or not to be trusted
 */
function handleMessage(
  message: unknown,
  sender: Runtime.MessageSender,
  data: BackgroundData,
  writer: SettingsWriter,
): Promise<unknown> | undefined {
  const who = whoSent(sender);
  if (who === undefined) return undefined;
  const fromPage = asPageMessage(message);
  if (fromPage) return answerPage(fromPage, sender, data, writer);
  const fromView = who === 'view' ? asViewMessage(message) : undefined;
  return fromView && answerView(fromView, sender, data.heads, writer);
}

/** Brings everything that outlives the background to where the settings want it. */
async function catchUp(writer: SettingsWriter): Promise<Settings> {
  const settings = await writer.syncRules();
  await syncRegistration(settings);
  await showDefaultIcon(settings, Date.now());
  return settings;
}

/** Installed or updated: open pages know nothing of it, except Firefox's after an update (R6). */
async function handleInstalled(
  { reason }: Runtime.OnInstalledDetailsType,
  writer: SettingsWriter,
): Promise<void> {
  await createMenu();
  // Once: neither an update of ours nor of the browser is news to the reader (U1). Without a window there is no reader.
  if (reason === 'install') await openWelcome().catch(() => undefined);
  const settings = await catchUp(writer);
  await showSettingsIcon(settings, Date.now());
  await runInOpenTabs(patternsOf(settings));
}

/**
 * Registers all listeners in the first turn, as a killed background is woken for its listeners.
 *
 * @returns done when rules, registration and icon are what the settings want
 */
export function startBackground(data: BackgroundData): Promise<unknown> {
  const writer = createSettingsWriter(data.heads);
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    handleMessage(message, sender, data, writer),
  );
  browser.runtime.onInstalled.addListener((details) => void handleInstalled(details, writer));
  // Nothing to do but to be started with the browser, and so to catch up.
  browser.runtime.onStartup.addListener(() => undefined);
  followMenu();
  // Absent on Android (U9).
  browser.commands?.onCommand.addListener(
    (name: string, tab?: Tabs.Tab) => void handleCommand(name, tab),
  );
  return catchUp(writer);
}
