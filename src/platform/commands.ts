import type { Tabs } from 'webextension-polyfill';
import type { Bridge } from '../content/bridge';
import { browser } from './browser';
import { explainText, LONGEST } from './menu';
import type { TabMessage } from './messages';

const PAGE_COMMANDS = ['next-term', 'previous-term', 'explain-term'] as const;
type PageCommand = (typeof PAGE_COMMANDS)[number];
const isPageCommand = (name: string): name is PageCommand =>
  (PAGE_COMMANDS as readonly string[]).includes(name);

/** A tab as far as the browser says which a command was pressed in. */
type CommandTab = Tabs.Tab | undefined;

/** The tab that is looked at, as far as we may know it. */
async function activeTab(): Promise<CommandTab> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/**
 * Runs in a page's frame, by itself: what is around it does not come along. The frame that the keys go to has
 * its card explain the term that is meant.
 *
 * @param longest UTF-16 units of a selection that are given
 * @returns true if a card did, else what is selected there; '' in any other frame
 */
function explainHere(longest: number): true | string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const isInChild = active?.localName === 'iframe' || active?.localName === 'frame';
  if (document.hasFocus() ? isInChild : window.top !== window) return '';
  const world = globalThis as unknown as Readonly<Record<symbol, Bridge | undefined>>;
  if (world[Symbol.for('pinch-of-salt')]?.card?.explain()) return true;
  const selection = getSelection();
  return selection?.isCollapsed === false ? selection.toString().trim().slice(0, longest) : '';
}

/**
 * Explains a term of the page, or by other means what is selected: that may be none of its terms, and the page
 * may have no card at all.
 *
 * @returns false if there was neither as far as scripts may look, which is not where our own pages are
 */
async function explainIn(tabId: number, tab: CommandTab): Promise<boolean> {
  const injection = {
    target: { tabId, allFrames: true },
    func: explainHere,
    args: [LONGEST],
    // Else a frame that does not end loading would be waited for.
    injectImmediately: true,
  };
  const answers = await browser.scripting.executeScript(injection).catch(() => []);
  const answer = answers.map(({ result }) => result).find((result) => result);
  if (typeof answer === 'string') await explainText(answer, tab);
  return answer !== undefined;
}

/** Hands a keyboard command to the scripts of the tab it was pressed in. */
export async function handleCommand(name: string, pressedIn: CommandTab): Promise<void> {
  if (!isPageCommand(name)) return;
  const tab = pressedIn ?? (await activeTab());
  if (tab?.id === undefined) return;
  if (name === 'explain-term' && (await explainIn(tab.id, tab))) return;
  const message: TabMessage = { type: 'command', name };
  // Nobody listens on a page without our scripts.
  await browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
}
