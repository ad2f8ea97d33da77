import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import extra from '../data/compiled/lexicon-extra.json';
import { startCard } from '../src/card/start';

/** Taken once and checked: a page's `<form name=chrome>` can stand in its place (two-scripts 4). */
const { i18n } = chrome;

export default defineUnlistedScript(() => {
  startCard(
    (key, substitutions) => i18n.getMessage(key, substitutions && [...substitutions]),
    extra,
  );
});
