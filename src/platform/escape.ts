import { browser } from './browser';
import type { PageMessage, TabMessage } from './messages';

/**
 * Runs in a page's frame, by itself: what is around it does not come along. Tells once that Escape was
 * pressed there; run again it begins anew, so that there is never more than one of it in a frame.
 */
function hearEscape(): void {
  type World = typeof globalThis & Record<symbol, AbortController | undefined>;
  const world = globalThis as unknown as World;
  const key = Symbol.for('pinch-of-salt-escape');
  world[key]?.abort();
  const ended = (world[key] = new AbortController());
  // A page's `<form name=chrome>` can stand in the API's place: the first real one.
  const { browser: standard, chrome: native } = globalThis as unknown as {
    browser?: typeof browser;
    chrome?: typeof browser;
  };
  const api = [standard, native].find((one) => typeof one?.runtime?.sendMessage === 'function');
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      ended.abort();
      const message: PageMessage = { type: 'escape' };
      // After an update of ours there is nobody to tell.
      void api?.runtime.sendMessage(message).catch(() => undefined);
    },
    { capture: true, passive: true, signal: ended.signal },
  );
}

/**
 * Has all frames of a tab listen for the next Escape: a card is open in one of them while the keys go to
 * another, which may have no script that listens (A1).
 */
export async function watchEscape(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, func: hearEscape }).catch(() => undefined);
}

/** Tells all frames of a tab that Escape was pressed in one of them. */
export async function passEscape(tabId: number): Promise<void> {
  const message: TabMessage = { type: 'command', name: 'escape' };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
