import { browser } from './browser';

const LOOK_UP = 'look-up';
/** UTF-16 units of a selection that are looked at: a paragraph; the address must stay one. */
const LONGEST = 1_000;

/** Adds "Look up" to the menu of a selection. Once an installation: the browser keeps it (absent on Android, U9). */
export function createMenu(): void {
  browser.contextMenus?.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('command_look_up'),
    contexts: ['selection'],
  });
}

/** Opens what a selected text names, in a tab of its own. */
export function followMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    const text = selectionText.trim().slice(0, LONGEST).toWellFormed();
    if (menuItemId !== LOOK_UP || text === '') return;
    const url = browser.runtime.getURL(`reader.html#/${LOOK_UP}/${encodeURIComponent(text)}`);
    void browser.tabs.create({ url });
  });
}
