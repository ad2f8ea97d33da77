import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { useOptions } from './support/options';
import { poll } from './support/poll';
import { waitForSettings } from './support/settings';
import { axeViolations } from './support/axe';
import {
  clippedTexts,
  focused,
  overflow,
  press,
  setTextSpacing,
  smallTargets,
  tabTo,
  textOf,
  waitForText,
} from './support/views';

/** What a test switches off, beside what is off by default. */
const OFF = [...DEFAULTS.topicsOff, 'vitamins', 'foods'];

describe.each(BROWSERS)('the options page in %s', (name) => {
  const { session, options } = useOptions(name);

  it('says what is wrong with a site, at the field, and keeps what was typed', async () => {
    await options().focus('.sites input');
    await options().keyboard.type('*.example.org');
    await options().keyboard.press('Enter');
    await waitForText(options(), textOf('options_site_error_wildcard'));
    const described = await evaluate(options(), () => {
      const input = document.activeElement as HTMLInputElement;
      const error = document.getElementById(input.getAttribute('aria-describedby') ?? '');
      return [input.value, input.getAttribute('aria-invalid'), error?.textContent];
    });
    expect(described).toEqual(['*.example.org', 'true', textOf('options_site_error_wildcard')]);
    // Nothing was written, if anything was before.
    expect((await session().readStorage())['settings'] ?? DEFAULTS).toEqual(DEFAULTS);
  });

  it('finds entries by name, whatever the case and accents', async () => {
    await options().focus('input[type=search]');
    await options().keyboard.type('MAGNÉS');
    await poll('what fits, and little else', async () => {
      const shown = await evaluate(options(), () =>
        [...document.querySelectorAll('.concept')].map((each) => each.textContent),
      );
      return shown.includes('Magnesium') && !shown.includes('Zinc') && shown.length < 20;
    });
  });

  it.each([
    ['Minerals', 'Magnesium'],
    ['B9', 'Folate'],
    ['folic acid', 'Folate'],
    ['ascorbic', 'Vitamin C'],
    ['cobalamin', 'Vitamin B12'],
    ['retinol', 'Vitamin A'],
  ])('finds entries by topic and by other names: %s', async (typed, expected) => {
    await options().focus('input[type=search]');
    await options().keyboard.type(typed);
    await poll(expected, () =>
      evaluate(
        options(),
        (wanted) =>
          [...document.querySelectorAll('.concept')].some((each) => each.textContent === wanted) &&
          document.querySelectorAll('.concept').length < 100,
        expected,
      ),
    );
  });

  it('resets after asking, says what will change, and undoes it', async () => {
    await session().change({
      type: 'edit-lists',
      edits: [
        { list: 'topicsOff', add: ['vitamins', 'foods'], remove: [] },
        { list: 'pausedSites', add: ['example.org'], remove: [] },
      ],
    });
    await press(options(), textOf('options_reset'));
    await waitForText(options(), textOf('options_diff_less_topicsOff_other', '2'));
    await waitForText(options(), textOf('options_diff_less_pausedSites_one', '1'));
    await press(options(), textOf('options_cancel'));
    await waitForSettings(session(), { topicsOff: OFF });
    await press(options(), textOf('options_reset'));
    await waitForText(options(), textOf('options_reset_type', textOf('options_reset_word')));
    // Enter with another word does nothing.
    expect(await focused(options())).toMatch(/^input/);
    await options().keyboard.type('rest');
    await options().keyboard.press('Enter');
    expect(await axeViolations(options())).toEqual([]);
    expect(await smallTargets(options())).toEqual([]);
    await waitForSettings(session(), { topicsOff: OFF });
    for (let letters = 'rest'.length; letters > 0; letters--)
      await options().keyboard.press('Backspace');
    await options().keyboard.type(textOf('options_reset_word'));
    await options().keyboard.press('Enter');
    await waitForSettings(session(), DEFAULTS);
    await press(options(), textOf('options_undo'));
    await waitForSettings(session(), {
      topicsOff: OFF,
      pausedSites: ['example.org'],
    });
  });

  it('can be used by keyboard alone: switch, choices, sites', async () => {
    const { keyboard } = options();
    await options().bringToFront();
    await tabTo(options(), textOf('popup_switch_on'));
    await keyboard.press(' ');
    await waitForSettings(session(), { on: false });
    await keyboard.press(' ');
    await waitForSettings(session(), { on: true });
    await tabTo(options(), textOf('options_mode_everywhere'));
    await keyboard.press('ArrowDown');
    await waitForSettings(session(), { mode: 'chosen-sites' });
    await keyboard.press('ArrowUp');
    await waitForSettings(session(), { mode: 'everywhere' });
    await tabTo(options(), textOf('options_add_site'));
    await keyboard.type('example.org');
    await keyboard.press('Enter');
    await waitForSettings(session(), { pausedSites: ['example.org'] });
    await tabTo(options(), textOf('options_remove_site', 'example.org'), { isBack: true });
    await keyboard.press('Enter');
    await waitForSettings(session(), { pausedSites: [] });
    await tabTo(options(), textOf('options_marking_line'));
    await keyboard.press('ArrowRight');
    await waitForSettings(session(), { marking: 'thin' });
    await tabTo(options(), textOf('options_hidesNumbers'));
    await keyboard.press(' ');
    await waitForSettings(session(), { hidesNumbers: true });
  });

  it('can be used by keyboard alone: topics, their entries, the box that finds them, reset', async () => {
    const { keyboard } = options();
    await options().bringToFront();
    await tabTo(options(), 'Vitamins');
    await keyboard.press(' ');
    await waitForSettings(session(), { topicsOff: [...DEFAULTS.topicsOff, 'vitamins'] });
    await keyboard.press(' ');
    await waitForSettings(session(), { topicsOff: DEFAULTS.topicsOff });
    await tabTo(options(), textOf('options_topic_show', 'Vitamins'));
    await keyboard.press('Enter');
    await tabTo(options(), 'Vitamin C');
    await keyboard.press(' ');
    await waitForSettings(session(), { conceptsOff: ['vitamin-c'] });
    await tabTo(options(), textOf('options_filter'), { isBack: true });
    await keyboard.type('folic acid');
    await poll('what is found', async () => {
      const count = (await options().$$('.concept')).length;
      return count > 0 && count < 10;
    });
    await tabTo(options(), 'Folate');
    await keyboard.press(' ');
    await waitForSettings(session(), { conceptsOff: ['vitamin-c', 'folate'] });
    await tabTo(options(), textOf('options_reset'));
    await keyboard.press('Enter');
    await poll('the dialog', () => options().$('dialog[open] input'));
    await tabTo(options(), textOf('options_reset_type', textOf('options_reset_word')));
    await keyboard.type(textOf('options_reset_word'));
    await keyboard.press('Enter');
    await waitForSettings(session(), DEFAULTS);
  });

  it('agrees in the end when twenty changes come at once (F36)', async () => {
    const sites = Array.from({ length: 20 }, (_, at) => `site-${at}.example`);
    await session().inside(
      (all) =>
        Promise.all(
          all.map((site, at) => {
            const edits = [{ list: 'pausedSites', add: [site], remove: [] }];
            const change = { on: at % 2 === 1 };
            return Promise.all([
              chrome.runtime.sendMessage({ type: 'edit-lists', edits }),
              chrome.runtime.sendMessage({ type: 'change-settings', change }),
            ]);
          }),
        ),
      sites,
    );
    const stored = await session().readStorage();
    expect(stored['settings']).toMatchObject({ on: true });
    const { pausedSites } = stored['settings'] as { pausedSites: string[] };
    expect(pausedSites.toSorted()).toEqual(sites.toSorted());
    expect(stored['page-rules']).toMatchObject({ on: true, pausedSites });
    await waitForText(
      options(),
      textOf('options_remove_site', 'site-19.example').split(' ')[1] ?? '',
    );
  });

  it('shows the bindings that the browser has', async () => {
    const bound = await session().inside(async () =>
      (await chrome.commands.getAll()).map(({ shortcut }) => shortcut ?? ''),
    );
    expect(bound).toHaveLength(4);
    for (const keys of bound) await waitForText(options(), keys || textOf('options_no_keys'));
  });

  it('warns of settings of a newer version and leaves them as they are (F33)', async () => {
    const newer = { version: 99, on: true, density: 'all', shape: 'unknown' };
    await session().writeStorage({ settings: newer });
    await waitForText(options(), textOf('options_notice_newer'));
    await press(options(), textOf('popup_switch_on'));
    const isOn = (): Promise<boolean | undefined> =>
      evaluate(options(), () => document.querySelector<HTMLInputElement>('[role=switch]')?.checked);
    await poll('the switch to go back', isOn);
    expect((await session().readStorage())['settings']).toEqual(newer);
  });

  it('has no fault that axe finds, no small target and nothing cut off, wide and at 320 px', async () => {
    for (const width of [1000, 320]) {
      await options().setViewport({ width, height: 800 });
      await press(options(), textOf('options_topic_show', 'Foods'));
      expect(await axeViolations(options()), `${width} px`).toEqual([]);
      expect(await smallTargets(options()), `${width} px`).toEqual([]);
      expect(await overflow(options()), `${width} px`).toBe(0);
    }
    await setTextSpacing(options());
    expect(await overflow(options())).toBe(0);
    expect(await clippedTexts(options())).toEqual([]);
  });
});
