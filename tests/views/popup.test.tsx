import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SettingsNotice } from '../../src/settings/parse';
import { Popup } from '../../src/views/popup/popup';
import { PATIENCE } from '../patience';
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

const INDEX = { concepts: [{ id: 'zinc', names: [['Zinc', 0]] as const }] };
const popup = <Popup loadIndex={() => Promise.resolve(INDEX)} typed={() => ''} />;
const recents = (): (string | null)[] =>
  [...document.querySelectorAll('.recent')].map((each) => each.textContent);
const MINUTE_MS = 60_000;

afterEach(() => {
  undraw();
  localStorage.clear();
  vi.useRealTimers();
});

describe('the popup', () => {
  it('shows a loading state until settings and page are known', async () => {
    const { extension } = createFakeExtension();
    let answer: (() => void) | undefined;
    const tab = extension.tab;
    extension.tab = async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return tab();
    };
    await draw(popup, extension);
    expect(shown()).toContain(t('popup_reading'));
    answer?.();
    await settle();
    expect(shown()).not.toContain(t('popup_reading'));
    expect(shown()).toContain('Zinc');
  });

  it('counts in words for those who hear it', async () => {
    await draw(popup, createFakeExtension().extension);
    expect(document.querySelector('.term-open')?.textContent).toContain('2');
    expect(document.querySelector('.term-open')?.outerHTML).toContain(
      t('popup_mentions_other', ['2']),
    );
  });

  it('asks for the access that the reader took back, and reads then (F57)', async () => {
    const { extension, state } = createFakeExtension();
    state.hasAccess = false;
    const page = state.tab;
    state.tab = { id: 3, isOurs: false, isPrivate: false, opensPages: true };
    await draw(popup, extension);
    expect(shown()).toContain(t('popup_silence_no_access'));
    state.tab = page;
    await click(t('popup_do_allow'));
    expect(extension.requestAccess).toHaveBeenCalledOnce();
    expect(shown()).toContain('Zinc');
  });

  it('remembers no site of a private window (S20)', async () => {
    const { extension, state } = createFakeExtension();
    if (state.tab) state.tab = { ...state.tab, isOurs: false, isPrivate: true };
    await draw(popup, extension);
    const site = control(t('popup_switch_site', ['example.org'])).querySelector('input');
    expect(site?.disabled).toBe(true);
    expect(shown()).toContain(t('popup_private'));
  });

  it.each([
    ['site_not_chosen', 'choose_site', { mode: 'chosen-sites' }],
    ['site_paused', 'resume_site', { pausedSites: ['example.org'] }],
  ] as const)('over %s offers to %s, but not in a private window', async (why, act, settings) => {
    const { extension, state } = createFakeExtension(settings);
    const offer = t(`popup_do_${act}`, ['example.org']);
    await draw(popup, extension);
    expect(control(offer).localName).toBe('button');
    undraw();
    if (state.tab) state.tab = { ...state.tab, isPrivate: true };
    await draw(popup, extension);
    expect(shown()).toContain(t(`popup_silence_${why}`, ['example.org']));
    expect(() => control(offer)).toThrow();
  });

  it('remembers what is opened, shows it, and forgets it (S18)', async () => {
    const { extension } = createFakeExtension({ recents: ['iron', 'gone-from-the-data'] });
    await draw(popup, extension);
    expect(recents()).toEqual(['Iron']);
    document.querySelector<HTMLElement>('.term-open')?.click();
    await settle();
    expect(extension.remember).toHaveBeenCalledExactlyOnceWith('zinc');
    await click(t('card_back'));
    expect(recents()).toEqual(['Zinc', 'Iron']);
    await click(t('popup_recents_forget'));
    expect(extension.changeSettings).toHaveBeenLastCalledWith({ type: 'forget-recents' });
    expect(recents()).toEqual([]);
    expect(shown()).toContain(t('popup_recents_forgotten'));
    expect(document.activeElement?.localName).toBe('input');
    await click(t('options_undo'));
    expect(recents()).toEqual(['Zinc', 'Iron']);
    expect(shown()).toContain(t('popup_recents_restored'));
    expect(shown()).not.toContain(t('popup_recents_forgotten'));
    expect(document.activeElement?.localName).toBe('input');
  });

  it.each([
    [
      'over a private tab, nor shows what was opened elsewhere',
      { id: 3, url: 'https://example.org/', isOurs: false, isPrivate: true, opensPages: true },
      [],
    ],
    ['where no tab is known', undefined, ['Iron']],
  ])('remembers nothing %s (S20)', async (_, tab, shownRecents) => {
    const { extension, state } = createFakeExtension({ recents: ['iron'] });
    state.tab = tab;
    await draw(<Popup loadIndex={() => Promise.resolve(INDEX)} typed={() => 'zinc'} />, extension);
    expect(recents()).toEqual(shownRecents);
    document.querySelector<HTMLElement>('.hit')?.click();
    await settle();
    expect(shown()).toContain('About Zinc.');
    expect(extension.remember).not.toHaveBeenCalled();
  });

  it('opens a card where it can’t be remembered, and asks no page anew for it', async () => {
    const { extension } = createFakeExtension({ recents: ['iron'] });
    const askPage = vi.spyOn(extension, 'askPage');
    await draw(popup, extension);
    expect(askPage).toHaveBeenCalledOnce();
    await click('Iron');
    extension.remember.mockRejectedValueOnce(new Error('background is gone'));
    await click(t('card_back'));
    await click('Iron');
    expect(shown()).toContain('About Iron.');
    expect(askPage).toHaveBeenCalledOnce();
  });

  it('offers no page where the browser opens none, and says so', async () => {
    const { extension, state } = createFakeExtension({ recents: ['iron'] });
    state.tab = {
      id: 3,
      url: 'https://example.org/',
      isOurs: false,
      isPrivate: true,
      opensPages: false,
    };
    state.reports = undefined;
    await draw(popup, extension);
    await vi.waitFor(async () => {
      await settle();
      expect(shown()).toContain(t('popup_silence_no_answer'));
    }, PATIENCE);
    const texts = ['popup_paste', 'popup_all_topics', 'popup_do_paste', 'card_open_full'].map(
      (key) => t(key),
    );
    for (const text of texts) expect(() => control(text), text).toThrow();
    expect(shown()).toContain(t('popup_private_pages'));
    const field = document.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = 'zinc';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    document.querySelector<HTMLElement>('.hit')?.click();
    await settle();
    expect(shown()).toContain('About Zinc.');
    for (const text of texts) expect(() => control(text), text).toThrow();
    expect(shown()).toContain(t('popup_private_pages'));
  });

  it('goes on to all topics', async () => {
    const { extension } = createFakeExtension();
    await draw(popup, extension);
    await click(t('popup_all_topics'));
    expect(extension.openTopics).toHaveBeenCalledOnce();
  });

  it('says why a change was refused, and the switch shows what holds', async () => {
    const { extension, state } = createFakeExtension();
    state.refusal = { ok: false, reason: 'failed' };
    await draw(popup, extension);
    await click(t('popup_switch_on'));
    expect(shown()).toContain(t('options_refused_failed'));
    expect(control(t('popup_switch_on')).querySelector('input')?.checked).toBe(true);
    await click(t('popup_switch_on'));
    expect(control(t('popup_switch_on')).querySelector('input')?.checked).toBe(true);
  });

  it.each<SettingsNotice>([
    { kind: 'damaged', keys: ['on'] },
    { kind: 'newer', version: 99 },
    { kind: 'unreadable' },
  ])('says that settings are $kind', async (notice) => {
    const { extension, state } = createFakeExtension();
    state.parsed = { ...state.parsed, notice };
    await draw(popup, extension);
    expect(shown()).toContain(t(`options_notice_${notice.kind}`));
  });

  it('says so if a card has no content, and goes back', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockRejectedValueOnce(new Error('background is gone'));
    await draw(popup, extension);
    document.querySelector<HTMLElement>('.term-open')?.focus();
    document.querySelector<HTMLElement>('.term-open')?.click();
    await settle();
    expect(shown()).toContain(t('popup_no_record'));
    await click(t('card_back'));
    expect(document.activeElement).toBe(document.querySelector('.term-open'));
    expect(shown()).not.toContain(t('popup_no_record'));
  });

  it('counts a pause down in minutes and ends by itself', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    const { extension } = createFakeExtension({ pausedUntil: Date.now() + 2 * MINUTE_MS });
    await draw(popup, extension);
    expect(shown()).toContain(t('popup_paused_left_other', ['2']));
    vi.advanceTimersByTime(MINUTE_MS + 1_000);
    await settle();
    expect(shown()).toContain(t('popup_paused_left_one', ['1']));
    vi.advanceTimersByTime(MINUTE_MS);
    await settle();
    expect(shown()).toContain(t('popup_pause'));
    expect(shown()).toContain('Zinc');
  });

  it('keeps asking a page whose script is on its way, then says that nobody answers', async () => {
    const { extension, state } = createFakeExtension();
    const { reports } = state;
    state.reports = undefined;
    await draw(popup, extension);
    expect(shown()).toContain(t('popup_reading'));
    state.reports = reports;
    await vi.waitFor(async () => {
      await settle();
      expect(shown()).toContain('Zinc');
    }, PATIENCE);
    undraw();
    state.reports = undefined;
    await draw(popup, extension);
    await vi.waitFor(async () => {
      await settle();
      expect(shown()).toContain(t('popup_silence_no_answer'));
    }, PATIENCE);
  });
});
