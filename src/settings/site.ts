/** Browsers and Node have it; the pure folders know no other global of theirs. */
declare const URL: {
  new (url: string): { readonly hostname: string };
  canParse(url: string): boolean;
};

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/** What looks like dot-separated labels, IPv4 addresses among them, or an IPv6 address in brackets. */
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]{2,45}\\])$`);
/** DNS allows no longer name. */
const LONGEST_HOST = 253;

/** Whether it is a host in an address and is written as browsers write it: `999.1.1.1` and `[::::]` are none. */
const isHost = (text: string): boolean =>
  URL.canParse(`http://${text}`) && new URL(`http://${text}`).hostname === text;

/** Whether a text is a host name as `Settings` stores it: lower case, ASCII, no port, no `www.`. */
export const isSite = (text: string): boolean =>
  text.length <= LONGEST_HOST && HOST.test(text) && isHost(text) && !text.startsWith('www.');

/**
 * The site of a page's host name (`location.hostname`): `www.example.org` and `example.org.` are
 * `example.org`. Any other name is a site of its own: whether `blog.example.org` is the same people's
 * can't be told from its name (`someone.github.io` is not), and a card says which name it has put away.
 */
export const siteOfHost = (host: string): string => host.toLowerCase().replace(/^www\.|\.$/g, '');

/** Match patterns of a site's pages, with and without `www.`, http and https, any port. */
export const sitePatterns = (site: string): string[] =>
  // An address has no `www.` and no browser takes one in a pattern.
  /^\[|^[\d.]+$/.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
