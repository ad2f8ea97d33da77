import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startClaims } from '../src/card/page-claims';
import { getBridge } from '../src/content/bridge';
import { takeApi } from '../src/content/extension-api';
import type { PageReading } from '../src/platform/messages';

/** What it returns is the answer to `executeScript`; undefined where no scan script runs. */
export default defineUnlistedScript(async (): Promise<PageReading | undefined> => {
  const { browser, chrome: native } = globalThis as { browser?: unknown; chrome?: unknown };
  const bridge = getBridge();
  const api = takeApi(browser, native);
  if (!bridge || !api || bridge.scan.signal.aborted) return undefined;
  bridge.claims ??= startClaims(bridge, (listener) =>
    api.runtime.onMessage.addListener((message) => listener(message)),
  );
  return bridge.claims.read();
});
