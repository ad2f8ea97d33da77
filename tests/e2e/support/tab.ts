import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import type { ExtensionSession } from '../extension';
import { dropBrowser, giveBrowserBack, takeBrowser } from './kept-browser';
import { servePages, type PageServer } from './server';

type Pages = Parameters<typeof servePages>[0];

/**
 * A browser with the extension, with its defaults and no tab, and a server that ends with the tests of the `describe`.
 * Where one of them failed, or none began, the browser ends, too: nobody knows what it left.
 */
export function useExtension(name: BrowserName, pages: Pages = {}) {
  let session: ExtensionSession;
  let server: PageServer;
  /** Whether all tests so far have passed; undefined before the first. */
  let isSound: boolean | undefined;

  beforeAll(async () => {
    server = await servePages(pages);
    session = await takeBrowser(name);
  });
  beforeEach(({ onTestFailed }) => {
    isSound ??= true;
    onTestFailed(() => {
      isSound = false;
    });
  });
  afterAll(async () => {
    await (isSound ? giveBrowserBack() : dropBrowser());
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
