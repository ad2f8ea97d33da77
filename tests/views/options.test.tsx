import { afterEach, describe, expect, it } from 'vitest';
import { plural } from '../../src/card/translate';
import { drawOptions } from './drawn-options';
import { click, control, createFakeExtension, settle, shown, t, undraw } from './fake-extension';

afterEach(undraw);

const canReset = (): boolean =>
  control(t('options_reset')).getAttribute('aria-disabled') !== 'true';
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
    await drawOptions(createFakeExtension().extension);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const input of document.querySelectorAll<HTMLInputElement>('input'))
      expect(input.labels?.length, input.outerHTML).toBe(1);
  });

  it('names a choice by its label alone, and describes it by what it means', async () => {
    await drawOptions(createFakeExtension().extension);
    const radio = document.querySelector('input[type=radio]');
    const textOf = (attribute: string): string | null | undefined =>
      document.getElementById(radio?.getAttribute(attribute) ?? '')?.textContent;
    expect(textOf('aria-labelledby')).toBe(t('options_mode_everywhere'));
    expect(textOf('aria-describedby')).toBe(t('options_mode_everywhere_more'));
  });

  it('hides shortcuts where the browser has none (U9)', async () => {
    const { extension } = createFakeExtension();
    await drawOptions(extension);
    expect(shown()).toContain(t('options_shortcuts'));
    expect(shown()).toContain(t('options_shortcut_popup'));
    expect(shown()).toContain(t('options_no_keys'));
    undraw();
    await drawOptions({ ...extension, shortcuts: async () => undefined });
    expect(shown()).not.toContain(t('options_shortcuts'));
  });

  it('reads the bindings again when the reader comes back', async () => {
    const { extension } = createFakeExtension();
    await drawOptions(extension);
    extension.shortcuts.mockResolvedValue([{ name: 'next-term', description: 'Next', keys: 'F7' }]);
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(shown()).toContain('F7');
  });

  it('offers no reset while there is nothing to reset, and no undo once more was chosen', async () => {
    const { extension } = createFakeExtension({ topicsOff: ['minerals'] });
    await drawOptions(extension);
    expect(canReset()).toBe(true);
    await click(t('options_reset'));
    expect(shown()).toContain(t('options_diff_less_topicsOff_one', ['1']));
    expect(isConfirmable()).toBe(false);
    await type(`${t('options_reset_word')}s`);
    expect(isConfirmable()).toBe(false);
    await type(` ${t('options_reset_word').toUpperCase()} `);
    expect(isConfirmable()).toBe(true);
    await click(t('options_reset_confirm'));
    expect(canReset()).toBe(false);
    expect(shown()).toContain(t('options_reset_done'));
    await click(t('popup_switch_on'));
    expect(shown()).not.toContain(t('options_reset_done'));
  });

  it('shows what another page changes meanwhile', async () => {
    const { extension, state } = createFakeExtension();
    await drawOptions(extension);
    state.publish({ settings: { ...state.parsed.settings, pausedSites: ['b.org', 'a.org'] } });
    await settle();
    const sites = [...document.querySelectorAll('.site span')].map((each) => each.textContent);
    expect(sites).toEqual(['a.org', 'b.org']);
  });

  it('keeps a site that was typed until it is written', async () => {
    const { extension } = createFakeExtension();
    await drawOptions(extension);
    const field = document.querySelector<HTMLInputElement>('.add-site input');
    if (!field) throw new Error('the options have a field for a site');
    const add = async (): Promise<void> => {
      field.value = 'a.org';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
      field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
    };
    extension.changeSettings.mockResolvedValueOnce({ ok: false, reason: 'failed' });
    await add();
    expect(field.value).toBe('a.org');
    expect(shown()).toContain(t('options_refused_failed'));
    await add();
    expect(field.value).toBe('');
    expect(shown()).toContain('a.org');
  });

  it('offers no file of settings that it knows only in part', async () => {
    const { extension, state } = createFakeExtension();
    await drawOptions(extension);
    expect(shown()).toContain(t('options_export'));
    state.publish({ ...state.parsed, notice: { kind: 'newer', version: 99 } });
    await settle();
    expect(shown()).not.toContain(t('options_export'));
  });

  it('moves the focus on when a site is removed, never to nowhere', async () => {
    const { extension } = createFakeExtension({ pausedSites: ['a.org', 'b.org'] });
    await drawOptions(extension);
    for (const [site, next] of [
      ['a.org', t('options_remove_site', ['b.org'])],
      ['b.org', t('options_paused_sites')],
    ] as const) {
      await click(t('options_remove_site', [site]));
      const { activeElement } = document;
      expect(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent).toBe(next);
    }
  });
});

describe('about', () => {
  it('tells state of the data, how much was read, how well pages are read, purpose and privacy', async () => {
    await drawOptions(createFakeExtension().extension);
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
