import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import { launchExtension, type ExtensionSession } from '../extension';
import { servePages, type PageServer } from './server';

/** A browser with the extension, a server and one tab, for the tests of one `describe`; they end with it. */
export function useTab(name: BrowserName, pages: Parameters<typeof servePages>[0] = {}) {
  let session: ExtensionSession;
  let server: PageServer;
  let tab: Page;

  beforeAll(async () => {
    server = await servePages(pages);
    session = await launchExtension(name);
    tab = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  let shown = 0;
  /** Shows HTML in the tab, under an address that no other has. */
  const show = async (html: string): Promise<void> => {
    const path = `/shown-${shown++}`;
    server.set(path, html);
    await tab.goto(server.url(path));
  };
  return { session: () => session, server: () => server, tab: () => tab, show };
}
