import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launchExtension, type ExtensionSession } from './extension';
import { waitForPainted } from './support/highlights';
import { servePages, type PageServer } from './support/server';
import { evaluateInFirefox } from './support/protocol';
import { press, textOf, waitForText } from './support/views';

const html = (body: string): string =>
  `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">${body}`;
const PAGES = {
  '/open': html('<p>Adults need magnesium every day.</p>'),
  '/terms': html('<p>A lack of vitamin D is common in winter.</p>'),
};

describe.each(BROWSERS)('the extension, just installed in %s', (name) => {
  let session: ExtensionSession;
  let server: PageServer;
  let open: Page | undefined;

  beforeAll(async () => {
    server = await servePages(PAGES);
    session = await launchExtension(name, {
      beforeInstall: async (browser) => {
        open = await browser.newPage();
        await open.goto(server.url('/open'));
      },
    });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('reads pages that were open before (R6)', async () => {
    if (!open) throw new Error('no page was open');
    await open.bringToFront();
    await waitForPainted(open, ['magnesium']);
  });

  it('says that the reader took the access back, and asks for it (F57)', async () => {
    const page = await session.newPage(server.url('/terms?access'));
    const tabId = await session.tabId(page);
    await takeAccessBack(session);
    const popup = await session.openExtensionPage(`popup.html?tab=${tabId}`);
    await waitForText(popup, textOf('popup_silence_no_access'));
    // Chromium asks the reader in a window of its own, which automation can't answer.
    if (name === 'chromium') return;
    await evaluateInFirefox(
      page,
      "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)",
    );
    await press(popup, textOf('popup_do_allow'));
    await waitForText(popup, textOf('popup_switch_site', '127.0.0.1'));
    await page.bringToFront();
    await waitForPainted(page, ['vitamin D']);
  });

  it('has keys for the popup and three commands', async () => {
    const bound = await session.inside(async () =>
      (await chrome.commands.getAll()).map(({ name: id, shortcut }) => [id, Boolean(shortcut)]),
    );
    expect(Object.fromEntries(bound)).toEqual({
      _execute_action: true,
      'next-term': true,
      'previous-term': true,
      'explain-term': true,
    });
  });
});

/** Takes the access to web pages back, as a reader does in the browser's own settings. */
async function takeAccessBack(session: ExtensionSession): Promise<void> {
  if (session.name === 'firefox') {
    const origins = ['http://*/*', 'https://*/*'];
    await session.inside((taken) => chrome.permissions.remove({ origins: taken }), origins);
    return;
  }
  const settings = await session.newPage('chrome://extensions/');
  const extensionId = new URL(session.origin).hostname;
  const update = JSON.stringify({ extensionId, hostAccess: 'ON_CLICK' });
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${update})`);
  await settings.close();
}
