import { afterEach, describe, expect, it } from 'vitest';
import { plural } from '../../src/card/translate';
import { drawOptions } from './drawn-options';
import { click, control, createFakeExtension, settle, shown, t, undraw } from './fake-extension';

afterEach(undraw);

const reset = (): HTMLButtonElement => control(t('options_reset')) as HTMLButtonElement;
const isConfirmable = (): boolean =>
  !(control(t('options_reset_confirm')) as HTMLButtonElement).disabled;

/** Types a text into the field of the open dialog, in place of what is there. */
async function type(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('dialog input');
  if (!input) throw new Error('no field in a dialog');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

describe('the options page', () => {
  it('has one first heading, and every control has a name', async () => {
<<<<<<< HEAD
    await drawOptions(createFakeExtension().extension);
=======
    await drawOptions(createFakeExtension().extension);
>>>>>>> h/k2
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const input of document.querySelectorAll<HTMLInputElement>('input'))
      expect(input.labels?.length, input.outerHTML).toBe(1);
  });

  it('hides shortcuts where the browser has none (U9)', async () => {
    const { extension } = createFakeExtension();
<<<<<<< HEAD
    await drawOptions(extension);
=======
    await drawOptions(extension);
>>>>>>> h/k2
    expect(shown()).toContain(t('options_shortcuts'));
    expect(shown()).toContain(t('options_shortcut_popup'));
    expect(shown()).toContain(t('options_no_keys'));
    undraw();
<<<<<<< HEAD
    await drawOptions({ ...extension, shortcuts: async () => undefined });
=======
    await drawOptions({ ...extension, shortcuts: async () => undefined });
>>>>>>> h/k2
    expect(shown()).not.toContain(t('options_shortcuts'));
  });

  it('reads the bindings again when the reader comes back', async () => {
    const { extension } = createFakeExtension();
<<<<<<< HEAD
    await drawOptions(extension);
=======
    await drawOptions(extension);
>>>>>>> h/k2
    extension.shortcuts.mockResolvedValue([{ name: 'next-term', description: 'Next', keys: 'F7' }]);
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(shown()).toContain('F7');
  });

  it('offers no reset while there is nothing to reset, and no undo once more was chosen', async () => {
    const { extension } = createFakeExtension({ topicsOff: ['minerals'] });
<<<<<<< HEAD
    await drawOptions(extension);
=======
    await drawOptions(extension);
>>>>>>> h/k2
    expect(reset().disabled).toBe(false);
    await click(t('options_reset'));
    expect(shown()).toContain(t('options_diff_less_topicsOff_one', ['1']));
    expect(isConfirmable()).toBe(false);
    await type(`${t('options_reset_word')}s`);
    expect(isConfirmable()).toBe(false);
    await type(` ${t('options_reset_word').toUpperCase()} `);
    expect(isConfirmable()).toBe(true);
    await click(t('options_reset_confirm'));
    expect(reset().disabled).toBe(true);
    expect(shown()).toContain(t('options_reset_done'));
    await click(t('popup_switch_on'));
    expect(shown()).not.toContain(t('options_reset_done'));
  });

  it('shows what another page changes meanwhile', async () => {
    const { extension, state } = createFakeExtension();
<<<<<<< HEAD
    await drawOptions(extension);
=======
    await drawOptions(extension);
>>>>>>> h/k2
    state.publish({ settings: { ...state.parsed.settings, pausedSites: ['b.org', 'a.org'] } });
    await settle();
    const sites = [...document.querySelectorAll('.site span')].map((each) => each.textContent);
    expect(sites).toEqual(['a.org', 'b.org']);
  });

  it('moves the focus on when a site is removed, never to nowhere', async () => {
    const { extension } = createFakeExtension({ pausedSites: ['a.org', 'b.org'] });
<<<<<<< HEAD
    await drawOptions(extension);
=======
    await drawOptions(extension);
>>>>>>> h/k2
    for (const [site, next] of [
      ['a.org', t('options_remove_site', ['b.org'])],
      ['b.org', t('options_paused_sites')],
    ] as const) {
      await click(t('options_remove_site', [site]));
      const { activeElement } = document;
      expect(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent).toBe(next);
    }
  });
<<<<<<< HEAD
=======

  it('lists what was called not relevant, everywhere first, then by site', async () => {
    const mutes = ['b.org zinc zn', 'a.org iron iron', '* fatigue', 'a.org zinc zinc'];
    const { extension, state } = createFakeExtension({ mutes });
    await drawOptions(extension);
    expect(shownRows()).toEqual([
      t('options_mutes_everywhere'),
      'Fatigue',
      'a.org',
      '“iron”',
      '“zinc”',
      'b.org',
      '“zn” Zinc',
    ]);
    const again = t('options_mute_again', ['iron', 'a.org']);
    control(again).focus();
    await click(again);
    expect(state.parsed.settings.mutes).toEqual(mutes.filter((item) => !item.includes('iron')));
    // The row stays, and its button, with the focus, takes it back.
    expect(shownRows()).toContain(`“iron” ${t('options_mute_done')}`);
    const undo = t('options_mute_undo', ['iron', 'a.org']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(undo);
    await click(undo);
    expect(state.parsed.settings.mutes.toSorted()).toEqual(mutes.toSorted());
    expect(document.activeElement?.getAttribute('aria-label')).toBe(again);
  });

  it('marks all of a site again, and takes that back', async () => {
    const mutes = ['a.org iron iron', 'a.org zinc zinc', 'b.org zinc zinc'];
    const { extension, state } = createFakeExtension({ mutes });
    await drawOptions(extension);
    await click(t('options_mutes_all_of', ['a.org']));
    expect(state.parsed.settings.mutes).toEqual(['b.org zinc zinc']);
    expect(shown()).toContain(t('options_mutes_said_other', ['2']));
    await click(t('options_mutes_undo_of', ['a.org']));
    expect(state.parsed.settings.mutes.toSorted()).toEqual(mutes.toSorted());
  });

  it('keeps a list of hundreds closed, by sites in their natural order', async () => {
    const mutes = Array.from({ length: 200 }, (_, at) => `site-${at}.org iron iron`);
    await drawOptions(createFakeExtension({ mutes }).extension);
    const groups = [...document.querySelectorAll<HTMLDetailsElement>('.mutes')];
    expect(groups).toHaveLength(200);
    expect(groups.some(({ open }) => open)).toBe(false);
    expect(groups[10]?.querySelector('h3')?.textContent).toBe('site-10.org');
  });

  it('says how to put a highlight away while none is', async () => {
    await drawOptions(createFakeExtension().extension);
    expect(shown()).toContain(t('options_mutes_none'));
  });
});

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
    await click(t('options_undo'));
    expect(state.parsed.settings).toEqual(before);
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
>>>>>>> h/k2
});

describe('about', () => {
  it('tells state of the data, how much was read, how well pages are read, purpose and privacy', async () => {
<<<<<<< HEAD
    await drawOptions(createFakeExtension().extension);
=======
    await drawOptions(createFakeExtension().extension);
>>>>>>> h/k2
    expect(shown()).toContain(t('options_coverage_text', ['4,000', '99.7%']));
    expect(shown()).toContain(
      t('options_accuracy_text', ['1,061', '85.1%', '92.8%', '98.1%', '90.5%']),
    );
    for (const key of ['options_purpose_text', 'options_privacy', 'options_licences_text'])
      expect(shown()).toContain(t(key));
    expect(shown()).toContain('2026-11-25');
  });

  it.each([
    ['zn', ['Zinc']],
    ['FERROUS', ['Iron']],
    ['tired', ['Fatigue']],
    ['Minerals', ['Iron', 'Zinc']],
    ['irn', ['Iron']],
    ['nut', []],
    ['qwxz', []],
  ])('finds by names of concepts and topics: %s', async (typed, expected) => {
    await drawOptions(createFakeExtension().extension);
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) throw new Error('no box');
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    const found = [...document.querySelectorAll('.concept')].map((each) => each.textContent);
    expect(found).toEqual(expected);
    expect(shown()).toContain(
      expected.length > 0
        ? plural(t, 'options_filter_found', expected.length)
        : t('options_filter_none', [typed]),
    );
  });
});
