import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { CardRecord } from '../content/bridge';
import { browser } from './browser';

const FirstMention = z.strictObject({
  type: z.literal('first-mention'),
  highlight: z.string().check(z.regex(/^h[0-9a-f]{32}$/)),
  concepts: z.array(z.string()).check(z.maxLength(1000)),
});

const SCAN_SCRIPT = {
  id: 'scan',
  js: ['scan.js'],
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle' as const,
};

/** Registers the always-on scan script once per installed version. */
export function registerScanScript(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: ['scan'] });
    if (registered.length === 0) await browser.scripting.registerContentScripts([SCAN_SCRIPT]);
  });
}

async function bringCard(highlight: string, tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({
    target,
    // Firefox paints highlights inside shadow roots from user sheets only.
    origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
    css: `::highlight(${highlight}){text-decoration:underline dotted 2px}`,
  });
  await browser.scripting.executeScript({ target, files: ['card.js'] });
}

/** Answers a page's first mention with stylesheet, card script and the records it needs. */
export function answerFirstMention(records: readonly CardRecord[]): void {
  browser.runtime.onMessage.addListener(
    async (message: unknown, sender: Runtime.MessageSender): Promise<CardRecord[]> => {
      const asked = FirstMention.safeParse(message);
      const tabId = sender.tab?.id;
      if (!asked.success || tabId === undefined || sender.id !== browser.runtime.id) return [];
      await bringCard(asked.data.highlight, tabId, sender.frameId ?? 0);
      const wanted = new Set(asked.data.concepts);
      return records
        .filter((record) => wanted.has(record.id))
        .map(({ id, name, summary }) => ({ id, name, summary }));
    },
  );
}
