import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MutedLine, NotRelevant, type Muting } from '../../src/card/not-relevant';
import { t } from './fixtures';

let container: HTMLElement;
let now: number;
const muting = { mute: vi.fn<Muting['mute']>(), undo: vi.fn<Muting['undo']>() };
const onMuted = vi.fn();
const onUndone = vi.fn();

beforeEach(() => {
  container = document.createElement('div');
  document.body.append(container);
  now = 5_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  muting.mute.mockReset().mockResolvedValue({ ok: true, site: 'golf.example' });
  muting.undo.mockReset().mockResolvedValue({ ok: true });
  onMuted.mockReset();
  onUndone.mockReset();
});
afterEach(() => {
  render(null, container);
  container.remove();
  vi.restoreAllMocks();
});

const drawMenu = (): Promise<void> =>
  act(() =>
    render(
      <NotRelevant t={t} surface="Irons" name="Iron" muting={muting} onMuted={onMuted} />,
      container,
    ),
  );
const drawLine = (): Promise<void> =>
  act(() =>
    render(
      <MutedLine
        t={t}
        muted={{ site: 'golf.example' }}
        surface="Irons"
        name="Iron"
        muting={muting}
        takesFocus={false}
        headingId="name"
        onUndone={onUndone}
      />,
      container,
    ),
  );
const setOpen = async (isOpen: boolean): Promise<void> => {
  const details = container.querySelector('details');
  if (!details) throw new Error('no menu');
  details.open = isOpen;
  await act(() => void details.dispatchEvent(new Event('toggle')));
};
const press = async (text: string): Promise<void> => {
  const found = [...container.querySelectorAll('button')].find((each) => each.textContent === text);
  if (!found) throw new Error(`no button ${text}`);
  await act(async () => found.click());
};
const SITE = t('card_mute_site', ['Irons']);
const EVERYWHERE = t('card_mute_everywhere', ['iron']);
const UNDO = t('card_mute_undo');

describe('"Not relevant here"', () => {
  it('counts a choice once it was there for 300 ms, each time the menu opens (S5)', async () => {
    await drawMenu();
    // Nobody can see it while the menu is closed.
    now += 10_000;
    await press(SITE);
    await setOpen(true);
    now += 299;
    await press(SITE);
    await setOpen(false);
    now += 10_000;
    await setOpen(true);
    await press(EVERYWHERE);
    expect(muting.mute).not.toHaveBeenCalled();
    now += 300;
    await press(EVERYWHERE);
    expect(muting.mute.mock.calls).toEqual([['everywhere']]);
    expect(onMuted).toHaveBeenCalledWith({ site: 'golf.example' }, false);
  });

  it('asks once for presses that come before the answer', async () => {
    let answer: ((given: { ok: true }) => void) | undefined;
    muting.mute.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await drawMenu();
    await setOpen(true);
    now += 500;
    await press(SITE);
    await press(SITE);
    await press(EVERYWHERE);
    expect(muting.mute.mock.calls).toEqual([['site']]);
    await act(async () => answer?.({ ok: true }));
    expect(onMuted).toHaveBeenCalledTimes(1);
  });

  it.each(['private', 'full', 'newer', 'unreadable', 'failed'] as const)(
    'says why it was refused: %s',
    async (reason) => {
      muting.mute.mockResolvedValue({ ok: false, reason });
      await drawMenu();
      await setOpen(true);
      now += 500;
      await press(SITE);
      const said = container.querySelector('[role=status]')?.textContent;
      expect(said).toBe(t(`card_mute_refused_${reason}`));
      expect(said).not.toBe('');
      expect(onMuted).not.toHaveBeenCalled();
    },
  );

  it('says that it did not work where nobody answers', async () => {
    muting.mute.mockResolvedValue(undefined);
    await drawMenu();
    await setOpen(true);
    now += 500;
    await press(SITE);
    expect(container.querySelector('[role=status]')?.textContent).toBe(
      t('card_mute_refused_failed'),
    );
  });
});

describe('Undo', () => {
  it('does not count the second click of a double one (S5)', async () => {
    await drawLine();
    now += 299;
    await press(UNDO);
    expect(muting.undo).not.toHaveBeenCalled();
    now += 1;
    await press(UNDO);
    expect(muting.undo).toHaveBeenCalledTimes(1);
    expect(onUndone).toHaveBeenCalledWith(false);
  });

  it('asks once for presses that come before the answer', async () => {
    const answers: ((answer: { ok: true }) => void)[] = [];
    muting.undo.mockImplementation(() => new Promise((answer) => answers.push(answer)));
    await drawLine();
    now += 300;
    await press(UNDO);
    await press(UNDO);
    expect(muting.undo).toHaveBeenCalledTimes(1);
    await act(async () => answers[0]?.({ ok: true }));
    expect(onUndone).toHaveBeenCalledTimes(1);
  });

  it('says so if it did not work', async () => {
    muting.undo.mockResolvedValue(undefined);
    await drawLine();
    now += 300;
    await press(UNDO);
    expect(onUndone).not.toHaveBeenCalled();
    expect(container.textContent).toContain(t('card_mute_refused_failed'));
  });
});
