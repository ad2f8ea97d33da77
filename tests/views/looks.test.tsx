import { afterEach, describe, expect, it } from 'vitest';
import type { ParsedSettings } from '../../src/settings/parse';
import { useNumbers } from '../../src/card/context';
import { DEFAULTS } from '../../src/settings/defaults';
import { Looks } from '../../src/views/looks';
import { useSettings } from '../../src/views/use-settings';
import { createFakeExtension, draw, settle, shown, t, undraw } from './fake-extension';

const Numbers = () => <p>{useNumbers() ? 'numbers' : 'none'}</p>;
const VIEW = (
  <Looks>
    <Numbers />
  </Looks>
);
const theme = (): string | undefined => document.documentElement.dataset['theme'];

/** A settings store that never answers. */
const silent = () => {
  const { extension } = createFakeExtension();
  extension.readSettings.mockReturnValue(new Promise(() => undefined));
  return extension;
};

afterEach(() => {
  undraw();
  localStorage.clear();
});

describe('a page of ours', () => {
  it('shows no number before it is known whether the reader wants any', async () => {
    const { extension } = createFakeExtension({ hidesNumbers: true });
    const seen: boolean[] = [];
    const Watch = () => {
      seen.push(useNumbers());
      return null;
    };
    await draw(
      <Looks>
        <Watch />
      </Looks>,
      extension,
    );
    expect(seen).toEqual([false]);
  });

  it('says that it waits for the settings, and is whole with them in the first drawing', async () => {
    const { extension, state } = createFakeExtension({ density: 'all' });
    const gives: ((parsed: ParsedSettings) => void)[] = [];
    extension.readSettings.mockReturnValueOnce(new Promise((resolve) => gives.push(resolve)));
    const seen: (string | undefined)[] = [];
    const Watch = () => {
      seen.push(useSettings().parsed?.settings.density);
      return null;
    };
    await draw(
      <Looks>
        <Watch />
      </Looks>,
      extension,
    );
    expect(document.querySelector('[role=status]')?.textContent).toBe(t('options_loading'));
    expect(seen).toEqual([]);
    gives[0]?.(state.parsed);
    await settle();
    expect(seen).toEqual(['all']);
    expect(document.querySelector('[role=status]')).toBeNull();
    state.publish({ settings: { ...state.parsed.settings, density: 'none' } });
    await settle();
    expect(seen.at(-1)).toBe('none');
  });

  it('keeps what was chosen last where the settings can’t be read, and what it remembers', async () => {
    await draw(VIEW, createFakeExtension({ theme: 'dark', hidesNumbers: true }).extension);
    undraw();
    for (let openings = 0; openings < 2; openings++) {
      const { extension, state } = createFakeExtension();
      state.parsed = { settings: DEFAULTS, notice: { kind: 'unreadable' } };
      await draw(VIEW, extension);
      expect([theme(), shown()]).toEqual(['dark', 'none']);
      undraw();
    }
  });

  it('has the theme and the numbers that the reader chose, followed live', async () => {
    const { extension, state } = createFakeExtension({ theme: 'dark', hidesNumbers: true });
    await draw(VIEW, extension);
    expect([theme(), shown()]).toEqual(['dark', 'none']);
    state.publish({ settings: { ...state.parsed.settings, theme: 'auto', hidesNumbers: false } });
    await settle();
    expect([theme(), shown()]).toEqual(['auto', 'numbers']);
  });

  it('is drawn at once as it was when one was last open', async () => {
    await draw(VIEW, createFakeExtension({ theme: 'dark', hidesNumbers: true }).extension);
    undraw();
    delete document.documentElement.dataset['theme'];
    await draw(VIEW, silent());
    expect([theme(), shown()]).toEqual(['dark', 'none']);
  });

  it.each(['{', '3', '{"version":2,"theme":"pink","hidesNumbers":true}'])(
    'waits for the settings where %s was kept',
    async (kept) => {
      localStorage.setItem('looks', kept);
      await draw(VIEW, silent());
      expect(shown()).toBe(t('options_loading'));
    },
  );
});
