import { attributeOf, firstMatches } from './dom';

/** Where a page declares what it is; a page may list many things with types of their own. */
const DECLARING = 'meta[property="og:type"],script[type="application/ld+json"],[itemtype]';
const MOST_DECLARED = 20;
/** Linked data of a megabyte begins with what the page is about, in UTF-16 units. */
const LONGEST_DATA = 20_000;
/** One or several types; parsing would cost more than the few words are worth. */
const TYPES_IN_DATA = /"@type"\s*:\s*(?:"[^"]{0,80}|\[[^\]]{0,200})/g;

/** The types that a page declares in Open Graph, linked data and microdata, apart from each other. */
export function declaredTypes(): string {
  return firstMatches(document, DECLARING, MOST_DECLARED)
    .map(
      (element) =>
        attributeOf(element, 'content') ??
        attributeOf(element, 'itemtype') ??
        element.textContent?.slice(0, LONGEST_DATA).match(TYPES_IN_DATA)?.join(),
    )
    .join();
}
