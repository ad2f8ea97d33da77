import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

/**
 * Who sent a message: one of our own pages, a script of ours in a web page, or nobody we listen to.
 * Our pages are known by their address: a popup has no tab, the same page opened in a tab has one.
 */
export function whoSent(sender: Runtime.MessageSender): 'view' | 'page' | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return 'view';
  return sender.tab?.id === undefined ? undefined : 'page';
}
