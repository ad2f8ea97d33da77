import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../src/views/options/options';
import {
  click,
  control,
  createFakeExtension,
  draw,
  settle,
  shown,
  t,
  undraw,
} from './fake-extension';

const reset = (): HTMLButtonElement => control(t('options_reset')) as HTMLButtonElement;

afterEach(undraw);

describe('the options page', () => {
  it('has one first heading, and every control has a name', async () => {
    await draw(<Options />, createFakeExtension().extension);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const input of document.querySelectorAll<HTMLInputElement>('input'))
      expect(input.labels?.length, input.outerHTML).toBe(1);
  });

  it('hides shortcuts where the browser has none (U9)', async () => {
    const { extension } = createFakeExtension();
    await draw(<Options />, extension);
    expect(shown()).toContain(t('options_shortcuts'));
    expect(shown()).toContain(t('options_shortcut_popup'));
    expect(shown()).toContain(t('options_no_keys'));
    undraw();
    await draw(<Options />, { ...extension, shortcuts: async () => undefined });
    expect(shown()).not.toContain(t('options_shortcuts'));
  });

  it('reads the bindings again when the reader comes back', async () => {
    const { extension } = createFakeExtension();
    await draw(<Options />, extension);
    extension.shortcuts.mockResolvedValue([{ name: 'next-term', description: 'Next', keys: 'F7' }]);
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(shown()).toContain('F7');
  });

  it('offers no reset while there is nothing to reset, and no undo once more was chosen', async () => {
    const { extension } = createFakeExtension({ topicsOff: ['minerals'] });
    await draw(<Options />, extension);
    expect(reset().disabled).toBe(false);
    await click(t('options_reset_confirm'));
    expect(reset().disabled).toBe(true);
    expect(shown()).toContain(t('options_reset_done'));
    await click(t('popup_switch_on'));
    expect(shown()).not.toContain(t('options_reset_done'));
  });

  it('shows what another page changes meanwhile', async () => {
    const { extension, state } = createFakeExtension();
    await draw(<Options />, extension);
    state.publish({ settings: { ...state.parsed.settings, pausedSites: ['b.org', 'a.org'] } });
    await settle();
    const sites = [...document.querySelectorAll('.site span')].map((each) => each.textContent);
    expect(sites).toEqual(['a.org', 'b.org']);
  });

  it('moves the focus on when a site is removed, never to nowhere', async () => {
    const { extension } = createFakeExtension({ pausedSites: ['a.org', 'b.org'] });
    await draw(<Options />, extension);
    for (const [site, next] of [
      ['a.org', t('options_remove_site', ['b.org'])],
      ['b.org', t('options_paused_sites')],
    ] as const) {
      await click(t('options_remove_site', [site]));
      const { activeElement } = document;
      expect(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent).toBe(next);
    }
  });

  it('lists what was called not relevant, everywhere first, then by site', async () => {
    const mutes = ['b.org zinc zn', 'a.org iron iron', '* fatigue', 'a.org zinc zinc'];
    const { extension, state } = createFakeExtension({ mutes });
    await draw(<Options />, extension);
    const list = [...document.querySelectorAll('h3, .site > span')].map(
      ({ textContent }) => textContent,
    );
    const start = list.indexOf(t('options_mutes_everywhere'));
    expect(list.slice(start, start + 7)).toEqual([
      t('options_mutes_everywhere'),
      'Fatigue',
      'a.org',
      '“iron”',
      '“zinc”',
      'b.org',
      '“zn” Zinc',
    ]);
    control(t('options_mute_again', ['iron', 'a.org'])).focus();
    await click(t('options_mute_again', ['iron', 'a.org']));
    expect(state.parsed.settings.mutes).toEqual(mutes.filter((item) => !item.includes('iron')));
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      t('options_mute_again', ['zinc', 'a.org']),
    );
  });

  it('says how to put a highlight away while none is', async () => {
    await draw(<Options />, createFakeExtension().extension);
    expect(shown()).toContain(t('options_mutes_none'));
  });
});
