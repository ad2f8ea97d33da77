import { afterEach, describe, expect, it, vi } from 'vitest';
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

const popup = <Popup loadIndex={() => Promise.resolve({ concepts: [] })} typed={() => ''} />;
const waitForText = (text: string): Promise<void> =>
  vi.waitFor(async () => {
    await settle();
    expect(shown()).toContain(text);
  }, PATIENCE);

/** The popup over a page that nobody answers for, after "Read this page now". */
async function askToRead(isRead: boolean) {
  const { extension, state } = createFakeExtension({ mode: 'on-click' });
  const { reports } = state;
  state.reports = undefined;
  extension.readTab.mockImplementation(async () => {
    if (isRead) state.reports = reports;
    return isRead;
  });
  await draw(popup, extension);
  await waitForText(t('popup_silence_waiting_for_click'));
  await click(t('popup_do_read'));
  return { extension, state };
}

afterEach(() => {
  undraw();
  localStorage.clear();
  vi.useRealTimers();
});

describe('a page that is read on a click only', () => {
  it('is read then', async () => {
    await askToRead(true);
    await waitForText('Zinc');
  });

  it('is said to be closed where the browser refuses, with a way that works (U17)', async () => {
    const { extension } = await askToRead(false);
    await waitForText(t('popup_silence_unsupported_page'));
    expect(shown()).not.toContain(t('popup_silence_waiting_for_click'));
    control(t('popup_do_paste')).click();
    expect(extension.openPaste).toHaveBeenCalledOnce();
  });

  it('may be read again once the tab shows another page', async () => {
    const { extension, state } = await askToRead(false);
    await waitForText(t('popup_silence_unsupported_page'));
    if (state.tab) state.tab = { ...state.tab, url: 'https://example.org/other' };
    state.publish({ settings: { ...state.parsed.settings, density: 'all' } });
    await waitForText(t('popup_silence_waiting_for_click'));
    expect(extension.readTab).toHaveBeenCalledOnce();
  });
});

describe('a page that still loads', () => {
  /** Longer than the popup waits for an answer, in ms. */
  const LONG_MS = 5_000;

  it('is waited for until it is complete, and only then said to be unread', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const { extension, state } = createFakeExtension();
    state.reports = undefined;
    extension.isLoading.mockResolvedValue(true);
    const draws = draw(popup, extension);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await draws;
    expect(shown()).toContain(t('popup_reading'));
    expect(shown()).not.toContain(t('popup_silence_no_answer_more'));
    extension.isLoading.mockResolvedValue(false);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(shown()).toContain(t('popup_silence_no_answer_more'));
  });

  it('is listed as soon as it is there', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const { extension, state } = createFakeExtension();
    const { reports } = state;
    state.reports = undefined;
    extension.isLoading.mockResolvedValue(true);
    const draws = draw(popup, extension);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await draws;
    state.reports = reports;
    extension.isLoading.mockResolvedValue(false);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(shown()).toContain('Zinc');
  });
});
