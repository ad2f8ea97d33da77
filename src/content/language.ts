import { FOREIGN_TEXT, seemsForeign } from '../reading/language';
import type { Evidence } from '../reading/reader';
import { attributeOf, closest, localNameOf, rootOf } from './dom';

/** The script a language is written in, or undefined for English and for what is no language. */
function foreignScript(language: string): string | undefined {
  try {
    const locale = new Intl.Locale(language.trim()).maximize();
    return locale.language === 'en' ? undefined : locale.script;
  } catch {
    return undefined;
  }
}

/** On a page of ours the text was pasted: what the page declares is the language of its own texts. */
const isPasted = (): boolean => location.protocol.endsWith('-extension:');

/** The language that the page declares; between `document.open` and the first write there is no root. */
const declared = (): string => document.documentElement?.lang ?? '';

/**
 * Of the language that a passage is marked with: its script, or `none` for English; undefined where
 * only the page's language is declared.
 */
export function scriptOf(element: Element): string | undefined {
  const marked = closest(element, '[lang]');
  const root = rootOf(element);
  if (!marked) return root instanceof ShadowRoot ? scriptOf(root.host) : undefined;
  if (localNameOf(marked) === 'html') return undefined;
  return foreignScript(attributeOf(marked, 'lang') ?? '') ?? 'none';
}

/**
 * The script of other languages where "Calcium" is a word of that language. In other scripts a
 * Latin word stands out as an English one.
 */
export const OUR_SCRIPT = 'Latn';

/** So many more English than foreign function words overrule a wrong `lang` of the page. */
const CLEARLY_ENGLISH = 5;
/** A page is foreign against or without its `lang` by so many more than twice as many. */
const CLEARLY_FOREIGN = 3;

/**
 * True if a page's language is declared or seen to be another one.
 *
 * @param page what the page says, function words among it
 */
export function isForeign(page: Evidence): boolean {
  if (isPasted()) return seemsForeign(page, FOREIGN_TEXT);
  const { foreign = 0, english = 0 } = page;
  return foreignScript(declared()) === OUR_SCRIPT
    ? foreign > english - CLEARLY_ENGLISH
    : seemsForeign(page, declared() ? CLEARLY_FOREIGN : 0);
}
