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
  const launched = await launchExtension(name);
  await resetMedia(launched);
  kept = launched;
  return launched;
}

/** Makes it as it was, for who takes it next; one that can't be made so ends. */
export async function giveBrowserBack(): Promise<void> {
  const giving = kept;
  // Not there for the next one until it is done, should it never be.
  kept = undefined;
  if (!giving) return;
  try {
    await giving.reset();
    await resetMedia(giving);
    kept = giving;
  } catch (error) {
    console.warn('a browser that could not be made as it was:', error);
    await giving.close();
  }
}

/** Firefox has them for all its pages. */
async function resetMedia(session: ExtensionSession): Promise<void> {
  if (session.name !== 'firefox') return;
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
