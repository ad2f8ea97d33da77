import type { TabMessage } from './messages';
import { browser } from './browser';

const PAGE_COMMANDS = ['next-term', 'previous-term', 'explain-term'] as const;
type PageCommand = (typeof PAGE_COMMANDS)[number];
const isPageCommand = (name: string): name is PageCommand =>
  (PAGE_COMMANDS as readonly string[]).includes(name);

/** The tab that is looked at, as far as we may know it. */
async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Hands a keyboard command to the scripts of the tab it was pressed in. */
export async function handleCommand(name: string, pressedIn?: number): Promise<void> {
  if (!isPageCommand(name)) return;
  const tabId = pressedIn ?? (await activeTabId());
  if (tabId === undefined) return;
  const message: TabMessage = { type: 'command', name };
  // Nobody listens on a page without our scripts.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
