import { describe, expect, it } from 'vitest';
import { isSite } from '../../src/settings/site';
import { readSite } from '../../src/views/options/site-input';

describe('a site as people write it', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['www.example.org', 'example.org'],
    ['https://www.example.org/a?b#c', 'example.org'],
    ['example.org/path', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['http://wiki/', 'wiki'],
    ['localhost', 'localhost'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s is %s', (text, site) => {
    expect(readSite(text, [])).toEqual({ site });
    expect(isSite(site)).toBe(true);
  });
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['*.example.org', 'wildcard'],
    ['ftp://example.org', 'not_web'],
    ['file:///etc/passwd', 'not_web'],
    ['chrome://extensions', 'not_web'],
    ['javascript:alert(1)', 'not_web'],
    ['wikipedia', 'not_site'],
    ['a b.org', 'not_site'],
    ['https://', 'not_site'],
    ['<b>.org', 'not_site'],
    ['a.org', 'listed'],
    ['https://www.A.org', 'listed'],
  ])('%s is refused: %s', (text, error) => {
    expect(readSite(text, ['a.org'])).toEqual({ error });
  });
});
