import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import core from '../data/compiled/lexicon-core.json';
import { takeApi } from '../src/content/extension-api';
import { startScan } from '../src/content/scan';

export default defineUnlistedScript(() => {
  const { browser, chrome: native } = globalThis as { browser?: unknown; chrome?: unknown };
  void startScan(takeApi(browser, native), core);
});
