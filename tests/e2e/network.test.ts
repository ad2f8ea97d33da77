import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launchExtension, type ExtensionSession } from './extension';
import { cardText } from './support/card';
import { hoverPainted, waitForPainted } from './support/highlights';
import { startProxy, type RecordingProxy } from './support/proxy';
import { servePages, type PageServer } from './support/server';

// Nothing ever leaves the browser (S17): all its traffic goes through a proxy that writes it down.

/** What the browsers themselves ask for at their start, whatever is installed. */
const OWN_REQUESTS =
  /^(?:[\w.-]*\.(?:mozilla\.(?:org|com|net)|google\.com|googleapis\.com|gvt1\.com|gstatic\.com))(?::443|\/)/;

describe.each(BROWSERS)('the network in %s', (name) => {
  let session: ExtensionSession;
  let server: PageServer;
  let proxy: RecordingProxy;

  beforeAll(async () => {
    proxy = await startProxy();
    server = await servePages({
      '/': '<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><p>A healthy diet brings enough magnesium for the body.</p>',
    });
    session = await launchExtension(name, { proxyPort: proxy.port });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await proxy?.close();
  });

  it('sees the page itself and nothing of ours: install, browse, card, popup, options', async () => {
    const page = await session.newPage(server.url());
    await waitForPainted(page, ['magnesium']);
    expect(await cardText(await hoverPainted(page, 'magnesium'))).toMatch(/^Magnesium/);
    const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId(page)}`);
    await popup.waitForFunction(() => document.body.innerText.includes('Magnesium'));
    const options = await session.openExtensionPage('options.html');
    await options.waitForFunction(() => document.body.innerText.trim() !== '');
    await session.change({ type: 'change-settings', change: { density: 'all' } });
    const foreign = proxy.requests
      .filter((address) => !address.startsWith(server.url()))
      .filter((address) => !OWN_REQUESTS.test(address.replace(/^https?:\/\//, '')));
    expect(foreign).toEqual([]);
    expect(proxy.requests).toContain(server.url());
  });
});
