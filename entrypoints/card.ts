import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import extra from '../data/compiled/lexicon-extra.json';
import { version } from '../data/compiled/version.json';
import { followCardRules } from '../src/card/card-rules';
import { startCard } from '../src/card/start';
import type { Translate } from '../src/card/translate';
import type { ExtensionApi } from '../src/content/extension-api';

interface Api {
  readonly i18n: { getMessage(key: string, substitutions?: string | string[]): string };
  readonly storage: ExtensionApi['storage'];
}

/** A page's `<form name=chrome>` can stand in the API's place (two-scripts 4): the first real one. */
const takeOwn = (...candidates: unknown[]): Api | undefined =>
  candidates.find(
    (api): api is Api => typeof (api as Partial<Api> | undefined)?.i18n?.getMessage === 'function',
  );

export default defineUnlistedScript(() => {
  const { browser, chrome: native } = globalThis as { browser?: unknown; chrome?: unknown };
  const api = takeOwn(browser, native);
  if (!api) return;
  const t: Translate = (key, substitutions = []) => api.i18n.getMessage(key, [...substitutions]);
  startCard(t, extra, version, (...ends) => followCardRules(api.storage, ...ends));
});
