import { describe, expect, it } from 'vitest';
import { isSite, siteOfHost, sitePatterns } from '../../src/settings/site';

describe('a site', () => {
  it.each([
    'example.org',
    'a.b.example.org',
    'localhost',
    '127.0.0.1',
    'xn--bcher-kva.example',
    '[::1]',
    'my_host.lan',
  ])('is %s', (text) => expect(isSite(text)).toBe(true));
  it.each([
    '',
    'www.example.org',
    'Example.org',
    'example.org:80',
    'https://example.org',
    'a/b',
    '*.org',
    'a..b',
    '-a.org',
    'a b',
    'bücher.example',
    `${'a.'.repeat(130)}org`,
    '*',
    '[::::::]',
    '[....]',
    '[::ffff:1.2.3.4]',
    '999.999.999.999',
    '1.2.3',
  ])('is not %s', (text) => expect(isSite(text)).toBe(false));
  it('is a host name without www.', () => {
    expect(siteOfHost('WWW.Example.org')).toBe('example.org');
    expect(siteOfHost('wwwx.example.org')).toBe('wwwx.example.org');
  });
  it('has patterns with and without www., an address has one', () => {
    expect(sitePatterns('example.org')).toEqual(['*://example.org/*', '*://www.example.org/*']);
    expect(sitePatterns('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
  });
});
