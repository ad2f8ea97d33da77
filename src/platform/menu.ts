import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from './browser';
import { handleCommand } from './commands';

/** Id of the entry in the menu of a selection. */
const EXPLAIN = 'explain';
/** UTF-16 units of a selection that are handed over: the paste-text page takes no more either. */
const LONGEST = 400_000;

/**
 * Selections on their way to the page that asks for them, by a name that nobody can guess. In memory
 * alone and for a moment: no storage and no address of a tab ever holds a page's text. If the background
 * is stopped in between the page is empty.
 */
const handedOver = new Map<string, string>();

/** The selection that goes by a name; once. */
export function takeText(name: string): string | undefined {
  const text = handedOver.get(name);
  handedOver.delete(name);
  return text;
}

/** Adds "Explain" to the menu of a selection; the browser keeps it (absent on Android, U9). */
export async function createMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  // An update finds the entry of the version before.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: EXPLAIN,
    title: browser.i18n.getMessage('command_explain_selection'),
    contexts: ['selection'],
  });
}

async function explain(text: string, tab: Tabs.Tab | undefined): Promise<void> {
  const isPrivate = tab?.incognito === true;
  // Chrome opens pages of ours in ordinary windows alone: nothing of a private one goes there (S20).
  if (isPrivate && import.meta.env.CHROME) {
    await handleCommand('explain-term', tab.id);
    return;
  }
  const name = crypto.randomUUID();
  handedOver.set(name, text);
  const url = browser.runtime.getURL(`paste.html#${name}`);
  const { windowId, id } = tab ?? {};
  await browser.tabs.create({
    url,
    ...(windowId !== undefined && { windowId }),
    ...(id !== undefined && { openerTabId: id }),
  });
}

/** Explains what was selected, in a tab of its own. */
export function followMenu(): void {
  browser.contextMenus?.onClicked.addListener(
    ({ menuItemId, selectionText = '' }: Menus.OnClickData, tab?: Tabs.Tab) => {
      const text = selectionText.trim().slice(0, LONGEST);
      if (menuItemId === EXPLAIN && text !== '') void explain(text, tab);
    },
  );
}
