import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from './browser';
import { POPUP_TEXT } from './messages';

/** Id of the entry in the menu of a selection. */
const EXPLAIN = 'explain';
/** UTF-16 units of a selection that are handed over: the paste-text page takes no more either. */
export const LONGEST = 400_000;

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

/** After this nobody will ask for a selection any more, in ms. */
const LAPSES_MS = 60_000;

function handOver(name: string, text: string): void {
  handedOver.set(name, text);
  setTimeout(() => handedOver.delete(name), LAPSES_MS);
}

/** Chrome opens pages of ours in ordinary windows alone, where nothing of a private one may go (S20): its popup. */
export async function explainInPopup(text: string, windowId: number | undefined): Promise<void> {
  handOver(POPUP_TEXT, text);
  try {
    await browser.action.openPopup(windowId === undefined ? undefined : { windowId });
  } catch (error) {
    // Else the next popup would take it, whosever that is.
    handedOver.delete(POPUP_TEXT);
    throw error;
  }
}

async function openExplanation(text: string, tab: Tabs.Tab | undefined): Promise<void> {
  const { windowId, id, incognito } = tab ?? {};
  if (incognito && import.meta.env.CHROME) {
    await explainInPopup(text, windowId);
    return;
  }
  const name = crypto.randomUUID();
  handOver(name, text);
  await browser.tabs.create({
    url: browser.runtime.getURL(`paste.html#${name}`),
    ...(windowId !== undefined && { windowId }),
    ...(id !== undefined && { openerTabId: id }),
  });
}

/** Explains what was selected in a page, in a tab of its own. */
export async function explainText(selected: string, tab: Tabs.Tab | undefined): Promise<void> {
  const text = selected.trim().slice(0, LONGEST);
  // Without a window there is nobody to tell.
  if (text !== '') await openExplanation(text, tab).catch(() => handedOver.clear());
}

/** Explains what was selected when its entry in the menu is chosen. */
export function followMenu(): void {
  browser.contextMenus?.onClicked.addListener(
    ({ menuItemId, selectionText = '' }: Menus.OnClickData, tab?: Tabs.Tab) => {
      if (menuItemId === EXPLAIN) void explainText(selectionText, tab);
    },
  );
}
