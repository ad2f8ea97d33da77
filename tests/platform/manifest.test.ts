import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readManifest = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Record<string, unknown>;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Width and height in px, from the header that every PNG begins with. */
function sizeOfPng(build: string, path: string): [number, number] {
  const png = readFileSync(`.output/${build}/${path}`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe.each(['chrome-mv3', 'firefox-mv3'])('manifest of %s', (build) => {
  const manifest = readManifest(build);
  it('asks for exactly these permissions', () => {
    expect(manifest['permissions']).toEqual(['contextMenus', 'scripting', 'storage']);
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
  it('suggests a key for the popup and for each of three commands, no more (U9)', () => {
    const commands = manifest['commands'] as Record<string, { suggested_key: { default: string } }>;
    const keys = Object.entries(commands).map(([name, { suggested_key }]) => [
      name,
      suggested_key.default,
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      _execute_action: 'Alt+Shift+S',
      'next-term': 'Alt+Shift+J',
      'previous-term': 'Alt+Shift+K',
      'explain-term': 'Alt+Shift+E',
    });
  });
  it('has square icons of the sizes that they are named by (T3)', () => {
    const icons = manifest['icons'] as Record<string, string>;
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
    const states = ['on', 'idle', 'paused'].flatMap((state) =>
      [16, 32].map((size): [string, string] => [String(size), `action/${state}-${size}.png`]),
    );
    for (const [size, path] of [...Object.entries(icons), ...states])
      expect(sizeOfPng(build, path), path).toEqual([Number(size), Number(size)]);
  });
});
