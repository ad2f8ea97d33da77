import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { MOST_FILE_BYTES } from '../../src/settings/settings-file';
import type { Settings } from '../../src/settings/types';
import { drawOptions } from './drawn-options';
import { click, control, createFakeExtension, settle, shown, t, undraw } from './fake-extension';

afterEach(undraw);

/** Chooses a file, as the browser's own dialog would. */
async function choose(text: string, name = 'mine.json'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

const file = (settings: object, version: number = DEFAULTS.version): string =>
  JSON.stringify({ format: 'pinch-of-salt-settings', version, settings });

describe('importing a file', () => {
  it('shows what would change, with names, and changes nothing before it is confirmed', async () => {
    const { extension, state } = createFakeExtension({ density: 'all', topicsOff: ['minerals'] });
    await drawOptions(extension);
    const mutes = ['golf.example iron iron', '* fatigue'];
    await choose(file({ density: 'none', topicsOff: [], mutes }));
    const lines = [...document.querySelectorAll('.changes li')].map((line) => line.textContent);
    expect(lines).toEqual([
      t('options_diff_density', [t('options_density_none')]),
      `${t('options_diff_less_topicsOff_one', ['1'])}Minerals`,
      `${t('options_diff_more_mutes_other', ['2'])}${t('options_diff_mute', ['iron', 'golf.example'])}, Fatigue`,
    ]);
    expect(state.parsed.settings.density).toBe('all');
    await click(t('options_cancel'));
    expect(document.querySelector('dialog')).toBeNull();
    expect(extension.changeSettings).not.toHaveBeenCalled();
  });

  it('replaces what the file has, leaves the rest, and takes it back', async () => {
    const { extension, state } = createFakeExtension({ density: 'all', pausedSites: ['a.org'] });
    await drawOptions(extension);
    const before = state.parsed.settings;
    await choose(file({ pausedSites: ['b.org'] }));
    await click(t('options_import_confirm'));
    expect(state.parsed.settings).toEqual({ ...before, pausedSites: ['b.org'] });
    expect(shown()).toContain(t('options_import_done'));
    control(t('options_undo')).focus();
    await click(t('options_undo'));
    expect(state.parsed.settings).toEqual(before);
    expect(document.activeElement?.getAttribute('type')).toBe('file');
    expect(shown()).not.toContain(t('options_import_done'));
  });

  it('shows a concept that was renamed since under the name of today, and takes it back', async () => {
    const { extension, state } = createFakeExtension();
    await drawOptions(extension);
    await choose(file({ conceptsOff: ['tiredness'] }));
    expect(document.querySelector('.changes')?.textContent).toBe(
      `${t('options_diff_more_conceptsOff_one', ['1'])}Fatigue`,
    );
    await click(t('options_import_confirm'));
    expect(state.parsed.settings.conceptsOff).toEqual(['fatigue']);
    await click(t('options_undo'));
    expect(state.parsed.settings.conceptsOff).toEqual([]);
    state.publish({ settings: { ...DEFAULTS, conceptsOff: ['fatigue'] } });
    await choose(file({ conceptsOff: ['tiredness'] }));
    expect(shown()).toContain(t('options_import_same'));
  });

  it('can be taken back after a look-up or a pause, not after another choice', async () => {
    const { extension, state } = createFakeExtension();
    await drawOptions(extension);
    await choose(file({ pausedSites: ['b.org'] }));
    await click(t('options_import_confirm'));
    const { settings } = state.parsed;
    const publish = async (change: Partial<Settings>): Promise<void> => {
      state.publish({ settings: { ...settings, ...change } });
      await settle();
    };
    await publish({ recents: ['zinc'], pausedUntil: 8e15 });
    expect(shown()).toContain(t('options_import_done'));
    await publish({ density: 'none' });
    expect(shown()).not.toContain(t('options_import_done'));
  });

  it('names what no page is marked for', async () => {
    await drawOptions(createFakeExtension().extension);
    await choose(file({ conceptsOff: ['acorn'] }));
    expect(document.querySelector('.change-names')?.textContent).toBe('Acorn');
  });

  it('keeps the name of a file from turning the sentence round', async () => {
    await drawOptions(createFakeExtension().extension);
    await choose('{', 'a\u202Enosj.exe');
    expect(document.querySelector('.notice bdi')?.textContent).toBe('a\uFFFDnosj.exe');
    expect(document.querySelector('.notice p')?.textContent).toBe(
      t('options_import_refused', ['a\uFFFDnosj.exe']),
    );
  });

  it('says what is wrong and where, and touches nothing', async () => {
    const { extension } = createFakeExtension();
    await drawOptions(extension);
    await choose(file({ density: 'loud', pausedSites: ['a.org', '<img onerror=alert(1)>'] }));
    expect(document.querySelector('[role=alert] .notice')?.textContent).toBe(
      [
        t('options_import_refused', ['mine.json']),
        t('options_file_wrong_item', ['settings.pausedSites[1]', '<img onerror=alert(1)>']),
        t('options_file_wrong_choice', [
          'settings.density',
          'loud',
          'all, first-in-section, first-on-page, none',
        ]),
      ].join(''),
    );
    await choose(file({}, 99));
    expect(shown()).toContain(t('options_file_newer', ['99']));
    await choose(' '.repeat(MOST_FILE_BYTES + 1));
    expect(shown()).toContain(t('options_file_too_large', ['1024']));
    expect(document.querySelector('dialog')).toBeNull();
    expect(extension.changeSettings).not.toHaveBeenCalled();
  });

  it('says so if the file has the same settings, and what it left out', async () => {
    await drawOptions(createFakeExtension().extension);
    await choose(file({ density: DEFAULTS.density, colour: 'red' }));
    expect(shown()).toContain(t('options_import_same'));
    expect(shown()).toContain('settings.colour');
  });
});

describe('exporting', () => {
  it('offers a file that reads back as the settings, but no recents', async () => {
    const { extension } = createFakeExtension({ density: 'all', recents: ['zinc'] });
    await drawOptions(extension);
    const link = document.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).toMatch(/^pinch-of-salt-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(link?.href).toMatch(/^blob:/);
  });

  it('offers none while the settings cannot be read', async () => {
    const { extension, state } = createFakeExtension();
    state.parsed = { settings: DEFAULTS, notice: { kind: 'unreadable' } };
    await drawOptions(extension);
    expect(document.querySelector('a[download]')).toBeNull();
  });
});
