import { afterEach, describe, expect, it } from 'vitest';
import { drawOptions } from './drawn-options';
import { click, control, createFakeExtension, shown, t, undraw } from './fake-extension';

afterEach(undraw);

/** Sites and rows of the list of mutes. */
const shownRows = (): string[] =>
  [...document.querySelectorAll('.mutes h3, .mutes .site > span')].map(
    ({ textContent }) => textContent ?? '',
  );

describe('the options page', () => {
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

  it('says nothing of a mark that could not be written', async () => {
    const { extension } = createFakeExtension({ mutes: ['a.org zinc zinc', 'a.org iron iron'] });
    await drawOptions(extension);
    extension.changeSettings.mockResolvedValueOnce({ ok: false, reason: 'failed' });
    await click(t('options_mutes_all_of', ['a.org']));
    expect(shown()).not.toContain(t('options_mutes_said_other', ['2']));
    expect(shown()).toContain(t('options_refused_failed'));
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
