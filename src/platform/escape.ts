import { browser } from './browser';
import type { PageMessage, TabMessage } from './messages';

/**
 * Runs in a page's frame, by itself: what is around it does not come along. Tells once that Escape was
 * pressed there, or ends that. Run again it begins anew: there is never more than one of it in a frame.
 */
function hearEscape(isOn: boolean): void {
  type World = typeof globalThis & Record<symbol, AbortController | undefined>;
  const world = globalThis as unknown as World;
  const key = Symbol.for('pinch-of-salt-escape');
  world[key]?.abort();
  delete world[key];
  if (!isOn) return;
  const ended = (world[key] = new AbortController());
  // A page's `<form name=chrome>` can stand in the API's place: the first real one.
  const { browser: standard, chrome: native } = globalThis as unknown as {
    browser?: typeof browser;
    chrome?: typeof browser;
  };
  const api = [standard, native].find((one) => typeof one?.runtime?.sendMessage === 'function');
  // After an update of ours there is nobody to tell, and the call itself throws.
  const tell = async (message: PageMessage): Promise<unknown> => api?.runtime.sendMessage(message);
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      ended.abort();
      void tell({ type: 'escape' }).catch(() => undefined);
    },
    { capture: true, passive: true, signal: ended.signal },
  );
}

/**
 * Has all frames of a tab listen for the next Escape, or no longer: a card is open in one of them while
 * the keys go to another, which may have no script that listens (A1). Which one that is no frame can tell. None is one
 * of a paused site: what is paused is the tab, and then no card is open in it.
 */
export async function watchEscape(tabId: number, isOn: boolean): Promise<void> {
  const injection = { target: { tabId, allFrames: true }, func: hearEscape, args: [isOn] };
  await browser.scripting.executeScript(injection).catch(() => undefined);
}

/** Tells all frames of a tab that Escape was pressed in one of them. */
export async function passEscape(tabId: number): Promise<void> {
  const message: TabMessage = { type: 'command', name: 'escape' };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
