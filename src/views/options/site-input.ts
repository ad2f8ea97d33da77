import { isSite, siteOfHost } from '../../settings/site';

/** Why a text is not taken as a site. */
export type SiteError = 'empty' | 'wildcard' | 'not_web' | 'not_site' | 'listed';

export type SiteInput =
  | { readonly site: string; readonly error?: undefined }
  | { readonly site?: undefined; readonly error: SiteError };

const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/**
 * Reads a site as people write it: `example.org`, `www.Example.org`, or a whole address pasted from
 * the address bar. International names become their ASCII form.
 *
 * @param listed sites that are there already
 */
export function readSite(text: string, listed: readonly string[]): SiteInput {
  const typed = text.trim();
  if (typed === '') return { error: 'empty' };
  if (typed.includes('*')) return { error: 'wildcard' };
  const hasScheme = SCHEME.test(typed);
  if (hasScheme && !/^https?:\/\//i.test(typed)) return { error: 'not_web' };
  const url = hasScheme ? typed : `https://${typed}`;
  if (!URL.canParse(url)) return { error: 'not_site' };
  const site = siteOfHost(new URL(url).hostname);
  // One word alone is rarely a site; a pasted address may be one of a local network.
  const isName = /[.:]/.test(site) || site === 'localhost' || hasScheme;
  if (!isName || !isSite(site)) return { error: 'not_site' };
  return listed.includes(site) ? { error: 'listed' } : { site };
}
