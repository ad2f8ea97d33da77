import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readManifest = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Record<string, unknown>;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

describe.each(['chrome-mv3', 'firefox-mv3'])('manifest of %s', (build) => {
  const manifest = readManifest(build);
  it('asks for exactly these permissions', () => {
    expect(manifest['permissions']).toEqual(['scripting', 'storage']);
    expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toBeUndefined();
  });
  it('has exactly this CSP on extension pages (S22)', () => {
    expect(manifest['content_security_policy']).toEqual({ extension_pages: CSP });
  });
  it('exposes nothing to pages (S10)', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
  });
});
