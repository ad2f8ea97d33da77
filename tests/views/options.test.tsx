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

/** Sites and rows of the list of mutes. */
const shownRows = (): string[] =>
  [...document.querySelectorAll('.mutes h3, .mutes .site > span')].map(
    ({ textContent }) => textContent ?? '',
  );

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
    await draw(<Options />, extension);
    await click(t('options_mutes_all_of', ['a.org']));
    expect(state.parsed.settings.mutes).toEqual(['b.org zinc zinc']);
    expect(shown()).toContain(t('options_mutes_said_other', ['2']));
    await click(t('options_mutes_undo_of', ['a.org']));
    expect(state.parsed.settings.mutes.toSorted()).toEqual(mutes.toSorted());
  });

  it('keeps a list of hundreds closed, by sites in their natural order', async () => {
    const mutes = Array.from({ length: 200 }, (_, at) => `site-${at}.org iron iron`);
    await draw(<Options />, createFakeExtension({ mutes }).extension);
    const groups = [...document.querySelectorAll<HTMLDetailsElement>('.mutes')];
    expect(groups).toHaveLength(200);
    expect(groups.some(({ open }) => open)).toBe(false);
    expect(groups[10]?.querySelector('h3')?.textContent).toBe('site-10.org');
  });

  it('says how to put a highlight away while none is', async () => {
    await draw(<Options />, createFakeExtension().extension);
    expect(shown()).toContain(t('options_mutes_none'));
  });
});
