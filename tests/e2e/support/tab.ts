import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import { launchExtension, type ExtensionSession } from '../extension';
import { servePages, type PageServer } from './server';

type Pages = Parameters<typeof servePages>[0];

/** A browser with the extension and a server, for the tests of one `describe`; they end with it. */
export function useExtension(name: BrowserName, pages: Pages = {}) {
  let session: ExtensionSession;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages(pages);
    session = await launchExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  return { session: () => session, server: () => server };
}

/** The same and one tab. */
export function useTab(name: BrowserName, pages: Pages = {}) {
  const { session, server } = useExtension(name, pages);
  let tab: Page;

  beforeAll(async () => {
    tab = await session().newPage();
  });

  let shown = 0;
  /** Shows HTML in the tab, under an address that no other has. */
  const show = async (html: string): Promise<void> => {
    const path = `/shown-${shown++}`;
    server().set(path, html);
    await tab.goto(server().url(path));
  };
  return { session, server, tab: () => tab, show };
}
