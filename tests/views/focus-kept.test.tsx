import { afterEach, describe, expect, it } from 'vitest';
import type { Extension } from '../../src/platform/extension';
import type { Settings } from '../../src/settings/types';
import { Popup } from '../../src/views/popup/popup';
import { drawOptions } from './drawn-options';
import { click, control, createFakeExtension, draw, settle, t, undraw } from './fake-extension';

const popup = <Popup loadIndex={() => Promise.resolve({ concepts: [] })} typed={() => ''} />;
const HOUR_MS = 3_600_000;
/** What has the focus, by its text. */
const focused = (): string | undefined => document.activeElement?.textContent?.trim();

/** Presses a control that has the focus, as keys do. */
async function press(name: string): Promise<void> {
  control(name).focus();
  await click(name);
}

async function typeWord(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('dialog input');
  if (!input) throw new Error('no field in a dialog');
  input.value = t('options_reset_word');
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

afterEach(() => {
  undraw();
  localStorage.clear();
});

describe('the focus, where the pressed control goes', () => {
  it.each([
    ['the popup', (extension: Extension) => draw(popup, extension)],
    ['the options', drawOptions],
  ])('goes from pause to resume and back in %s', async (_, drawView) => {
    await drawView(createFakeExtension().extension);
    await press(t('popup_pause'));
    expect(focused()).toBe(t('popup_resume'));
    await press(t('popup_resume'));
    expect(focused()).toBe(t('popup_pause'));
  });

  it('stays on the pause that can’t be begun, where all is switched off', async () => {
    const pausedUntil = Date.now() + HOUR_MS;
    const { extension } = createFakeExtension({ on: false, pausedUntil });
    await draw(popup, extension);
    await press(t('popup_resume'));
    expect(focused()).toBe(t('popup_pause'));
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    extension.changeSettings.mockClear();
    await click(t('popup_pause'));
    expect(extension.changeSettings).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Settings>]>([
    ['switch_on', { on: false }],
    ['resume', { pausedUntil: Date.now() + HOUR_MS }],
    ['resume_site', { pausedSites: ['example.org'] }],
    ['choose_site', { mode: 'chosen-sites' }],
  ])('goes to the heading after %s', async (act, settings) => {
    await draw(popup, createFakeExtension(settings).extension);
    await press(t(`popup_do_${act}`, ['example.org']));
    expect(focused()).toBe(t('popup_on_this_page'));
  });

  it('is left where it is if it was elsewhere', async () => {
    const { extension, state } = createFakeExtension({ on: false });
    await draw(popup, extension);
    control(t('popup_options')).focus();
    state.publish({ settings: { ...state.parsed.settings, on: true } });
    await settle();
    expect(focused()).toBe(t('popup_options'));
  });

  it('stays on the reset, and comes back to it from the undo', async () => {
    const { extension } = createFakeExtension({ topicsOff: ['minerals'] });
    await drawOptions(extension);
    await press(t('options_reset'));
    await typeWord();
    control(t('options_reset')).focus();
    await click(t('options_reset_confirm'));
    expect(focused()).toBe(t('options_reset'));
    expect(document.activeElement?.matches(':disabled')).toBe(false);
    extension.changeSettings.mockClear();
    await click(t('options_reset'));
    expect(document.querySelector('dialog')).toBeNull();
    await press(t('options_undo'));
    expect(focused()).toBe(t('options_reset'));
  });
});
