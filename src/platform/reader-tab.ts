import type { ConceptHead } from '../knowledge/types';
import { browser } from './browser';

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

/** Opens the full view of a concept in a tab of its own; an id that we don't know opens nothing. */
export async function openReader(concept: string, heads: readonly ConceptHead[]): Promise<void> {
  const head = heads.find(({ id }) => id === concept);
  if (!head) return;
  const url = browser.runtime.getURL(`reader.html#/${head.kind}/${head.id}`);
  await browser.tabs.create({ url });
}
