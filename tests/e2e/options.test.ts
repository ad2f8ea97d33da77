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
    await poll('only what fits', async () => {
      const shown = await evaluate(options(), () =>
        [...document.querySelectorAll('.concept')].map((each) => each.textContent),
      );
      return (
        shown.length > 0 && shown.length < 10 && shown.every((each) => /magnes/i.test(each ?? ''))
      );
    });
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

  it('can be used by keyboard alone', async () => {
    await evaluate(options(), () => document.querySelector<HTMLElement>('[role=switch]')?.focus());
    await options().keyboard.press(' ');
    await waitForSettings(session(), { on: false });
    await options().keyboard.press(' ');
    await waitForSettings(session(), { on: true });
    const radio = 'input[type=radio]';
    await options().focus(radio);
    await options().keyboard.press('ArrowDown');
    await waitForSettings(session(), { mode: 'chosen-sites' });
    await options().keyboard.press('ArrowUp');
    await waitForSettings(session(), { mode: 'everywhere' });
    const names: string[] = [];
    for (let tabs = 0; tabs < 12; tabs++) {
      await options().keyboard.press('Tab');
      names.push(await focused(options()));
    }
    expect(names).toContain(`button: ${textOf('options_topic_show', 'Vitamins')}`);
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
