import type { Tabs } from 'webextension-polyfill';
import type { ConceptHead } from '../knowledge/types';
import { browser } from './browser';
import { explainInPopup } from './menu';

/** Opens the full view at its list of all topics in a tab of its own. */
export async function openTopics(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('reader.html#/') });
}

/** Opens the welcome page in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** Opens the page that explains any pasted text in a tab of its own. */
export async function openPaste(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('paste.html') });
}

/**
 * Opens the full view of a concept in a tab of its own, from a private window of Chrome the popup with what
 * it finds by that name; an id that we don't know opens nothing.
 *
 * @param tab the tab that asks for it; the popup is none
 */
export async function openReader(
  concept: string,
  heads: readonly ConceptHead[],
  tab?: Tabs.Tab,
): Promise<void> {
  const head = heads.find(({ id }) => id === concept);
  if (!head) return;
  if (tab?.incognito && import.meta.env.CHROME) {
    await explainInPopup(head.name, tab.windowId);
    return;
  }
  const url = browser.runtime.getURL(`reader.html#/${head.kind}/${head.id}`);
  await browser.tabs.create({ url });
}
