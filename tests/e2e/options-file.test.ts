import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { readFile } from '../../src/settings/settings-file';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { useOptions } from './support/options';
import { poll } from './support/poll';
import { cdp, evaluateInFirefox, isBidi } from './support/protocol';
import { waitForSettings } from './support/settings';
import { focused, overflow, press, smallTargets, textOf, waitForText } from './support/views';

const CHOSEN = {
  ...DEFAULTS,
  density: 'all',
  topicsOff: ['foods'],
  pausedSites: ['example.org'],
  mutes: ['golf.example iron iron'],
  recents: ['zinc'],
} as const;

/** Has the browser keep downloads in a folder and ask nobody. */
async function downloadTo(page: Page, folder: string): Promise<void> {
  if (!isBidi(page)) {
    const session = await cdp(page);
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
    });
    return;
  }
  await evaluateInFirefox(
    page,
    `Services.prefs.setIntPref('browser.download.folderList', 2);
     Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
     Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
     Services.prefs.setBoolPref('browser.download.always_ask_before_handling_new_types', false);`,
  );
}

describe.each(BROWSERS)('a file of settings in %s', (name) => {
  const { session, options } = useOptions(name);
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pinch-of-salt-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function choose(text: string): Promise<void> {
    const path = join(folder, 'mine.json');
    writeFileSync(path, text);
    const input = (await options().$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  it('is exported, and imported on another day, with a preview and a way back', async () => {
    await session().writeStorage({ settings: CHOSEN });
    await waitForText(options(), 'example.org');
    await downloadTo(options(), folder);
    await press(options(), textOf('options_export'));
    const exported = await poll('the file', () => {
      const file = readdirSync(folder).find((each) => /settings-[\d-]+\.json$/.test(each));
      const text = file && readFileSync(join(folder, file), 'utf8');
      return Promise.resolve(text?.endsWith('}\n') ? text : undefined);
    });
    const { recents: _, pausedUntil: __, version: ___, ...shared } = CHOSEN;
    expect(readFile(exported)).toEqual({ settings: shared, unknown: [] });

    await session().change({ type: 'reset-settings' });
    await waitForSettings(session(), DEFAULTS);
    await choose(exported);
    await waitForText(options(), textOf('options_diff_more_topicsOff_one', '1'));
    await waitForText(options(), textOf('options_diff_mute', 'iron', 'golf.example'));
    expect(await axeViolations(options())).toEqual([]);
    expect(await smallTargets(options())).toEqual([]);
    await waitForSettings(session(), DEFAULTS);
    await press(options(), textOf('options_import_confirm'));
    await waitForSettings(session(), { ...CHOSEN, recents: [] });
    await waitForText(options(), textOf('options_import_done'));
    await press(options(), textOf('options_undo'));
    await waitForSettings(session(), DEFAULTS);
  });

  it('can be chosen and left again by keyboard: the focus begins at Cancel', async () => {
    await options().focus('input[type=file]');
    await choose(
      JSON.stringify({ format: 'pinch-of-salt-settings', version: 1, settings: { on: false } }),
    );
    await waitForText(options(), textOf('options_import_title'));
    expect(await focused(options())).toBe(`button: ${textOf('options_cancel')}`);
    await options().keyboard.press('Escape');
    await poll('the dialog to be gone', async () => !(await options().$('dialog')));
    expect(await focused(options())).toBe('input: ');
    await waitForSettings(session(), DEFAULTS);
  });

  it('with faults is refused as a whole, and its texts stay texts', async () => {
    const payload = '<img src=x onerror=document.title="owned">';
    await options().setViewport({ width: 320, height: 700 });
    const settings = { on: false, density: payload, pausedSites: ['a.org', payload] };
    await choose(JSON.stringify({ format: 'pinch-of-salt-settings', version: 1, settings }));
    await waitForText(options(), 'settings.pausedSites[1]');
    expect(await overflow(options())).toBe(0);
    expect(await axeViolations(options())).toEqual([]);
    expect(await options().title()).toBe(textOf('options_title'));
    expect((await session().readStorage())['settings']).toEqual(DEFAULTS);
    await choose('{\n  "format": ,\n}');
    await waitForText(options(), textOf('options_import_refused', 'mine.json'));
  });
});
