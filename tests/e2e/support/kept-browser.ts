import type { BrowserName } from '../../../scripts/browsers';
import { launchExtension, type ExtensionSession } from '../extension';
import { emulateMedia } from './media';

// A browser with the extension takes 4 s (Chromium) or 6 s (Firefox) of an idle machine to start: more than most tests
// take. The files that one process runs share it, each with the extension as it is after the installation.

let kept: ExtensionSession | undefined;

/** A browser with the extension, nothing of ours but its defaults in it. */
export async function takeBrowser(name: BrowserName): Promise<ExtensionSession> {
  if (kept?.name === name && kept.browser.connected) return kept;
  await dropBrowser();
  kept = await launchExtension(name);
  return kept;
}

/** Makes it as it was, for who takes it next. */
export async function giveBrowserBack(): Promise<void> {
  if (!kept) return;
  try {
    await kept.reset();
    // Firefox has them for all its pages.
    if (kept.name === 'firefox') await resetMedia(kept);
  } catch {
    await dropBrowser();
  }
}

async function resetMedia(session: ExtensionSession): Promise<void> {
  const page = await session.newPage();
  await emulateMedia(page, {});
  await page.close();
}

/** Ends it: the next test to take one starts another. */
export async function dropBrowser(): Promise<void> {
  const ending = kept;
  kept = undefined;
  await ending?.close();
}
