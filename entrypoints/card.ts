import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import extra from '../data/compiled/lexicon-extra.json';
import { version } from '../data/compiled/version.json';
import { startCard } from '../src/card/start';
import type { Translate } from '../src/card/translate';

interface I18n {
  getMessage?(key: string, substitutions?: string | string[]): string;
}

/** A page's `<form name=chrome>` can stand in the API's place (two-scripts 4): the first real one. */
function takeMessages(...candidates: unknown[]): Required<I18n> | undefined {
  const found = candidates.map((api) => (api as { i18n?: I18n } | undefined)?.i18n);
  return found.find((i18n): i18n is Required<I18n> => typeof i18n?.getMessage === 'function');
}

export default defineUnlistedScript(() => {
  const { browser, chrome: native } = globalThis as { browser?: unknown; chrome?: unknown };
  const messages = takeMessages(browser, native);
  if (!messages) return;
  const t: Translate = (key, substitutions = []) => messages.getMessage(key, [...substitutions]);
  startCard(t, extra, version);
});
