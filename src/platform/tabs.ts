import { browser } from './browser';

/** Ids of all open tabs that are loaded; ids need no permission, addresses would. */
export async function openTabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}
