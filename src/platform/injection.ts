import type { Runtime, Scripting } from 'webextension-polyfill';
import type { ConceptRecord } from '../knowledge/types';
import { browser } from './browser';
import type { PageMessage } from './messages';
import { SCAN_SCRIPT_FILE } from './registration';
import { putStyle } from './styles';

const CARD_SCRIPT_FILE = 'card.js';

/**
 * The very document that asked. Chrome names documents, so nothing is injected into a page that has
 * navigated since; Firefox takes frames only.
 */
function targetOf(sender: Runtime.MessageSender, tabId: number): Scripting.InjectionTarget {
  const { documentId } = sender as { readonly documentId?: string };
  return import.meta.env.CHROME && documentId !== undefined
    ? { tabId, documentIds: [documentId] }
    : { tabId, frameIds: [sender.frameId ?? 0] };
}

/** Brings stylesheet and card script to the frame that found its first mention (D4). */
export async function bringCard(
  message: Extract<PageMessage, { type: 'first-mention' }>,
  sender: Runtime.MessageSender,
  tabId: number,
): Promise<void> {
  const target = targetOf(sender, tabId);
  // The page may be gone by now: then there is nobody to tell.
  await Promise.allSettled([
    putStyle(target, message.highlight, sender.frameId === 0),
    browser.scripting.executeScript({ target, files: [CARD_SCRIPT_FILE] }),
  ]);
}

/** Records of these concepts, in the order of the data; unknown ids are left out (F60). */
export function pickRecords(
  records: readonly ConceptRecord[],
  ids: readonly string[],
): ConceptRecord[] {
  const wanted = new Set(ids);
  return records.filter(({ id }) => wanted.has(id));
}

/**
 * Runs the scan script in all frames of a tab; where it already runs it notices and does nothing.
 *
 * @returns false if the tab can't be scripted (store pages, a closed tab, no access)
 */
export async function runScanScript(tabId: number): Promise<boolean> {
  try {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, files: [SCAN_SCRIPT_FILE] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs the scan script in the open tabs of these patterns: registering covers only pages loaded
 * later (R6). Tabs that are looked at come first; discarded ones load anew when they are.
 */
export async function runInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  const lookedAtFirst = tabs.toSorted((a, b) => Number(b.active) - Number(a.active));
  for (const { id } of lookedAtFirst) if (id !== undefined) await runScanScript(id);
}
