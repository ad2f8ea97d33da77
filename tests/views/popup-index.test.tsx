import { afterEach, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/knowledge/search';
import { Popup } from '../../src/views/popup/popup';
import { createFakeExtension, draw, settle, shown, t, undraw } from './fake-extension';

const INDEX: SearchIndex = { concepts: [{ id: 'zinc', names: [['Zinc', 0]] }] };

/** The popup whose names come, or fail to, when the test says so. */
async function drawWaiting(extension = createFakeExtension().extension) {
  let give: ((index: SearchIndex) => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  const index = new Promise<SearchIndex>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  await draw(<Popup loadIndex={() => index} typed={() => ''} />, extension);
  return {
    give: async () => {
      give?.(INDEX);
      await settle();
    },
    fail: async () => {
      fail?.(new Error('no such file'));
      await settle();
    },
  };
}
const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;
async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
}
async function press(key: string): Promise<void> {
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}

/** The popup that gets this text, after the reader typed another one. */
async function handOver(text: string, typed: string): Promise<void> {
  const { extension } = createFakeExtension();
  let give: (() => void) | undefined;
  extension.takeText.mockReturnValueOnce(new Promise((resolve) => (give = () => resolve(text))));
  await drawWaiting(extension);
  await type(typed);
  give?.();
  await settle();
}

afterEach(() => {
  undraw();
  localStorage.clear();
});

describe('a look-up before the names are there', () => {
  it('takes Enter up when they come', async () => {
    const names = await drawWaiting();
    await type('zinc');
    await press('Enter');
    expect(shown()).not.toContain('About Zinc.');
    await names.give();
    expect(shown()).toContain('About Zinc.');
  });

  it.each([
    ['another text', () => type('zin')],
    ['an emptied box', () => press('Escape')],
    ['no Enter', async () => undefined],
  ])('opens nothing after %s', async (what, then) => {
    const names = await drawWaiting();
    await type('zinc');
    if (what !== 'no Enter') await press('Enter');
    await then();
    await names.give();
    await type('zinc');
    expect(document.querySelectorAll('.hit')).toHaveLength(1);
    expect(shown()).not.toContain('About Zinc.');
  });

  it('says so if they can’t be loaded', async () => {
    const names = await drawWaiting();
    await type('zinc');
    await names.fail();
    expect(shown()).toContain(t('popup_no_index'));
    expect(document.querySelector('.no-hits')?.getAttribute('role')).toBe('status');
  });
});

describe('a selection that is handed over', () => {
  it('is looked up', async () => {
    await handOver('zinc', '');
    expect(field().value).toBe('zinc');
  });

  it('leaves what was typed meanwhile', async () => {
    await handOver('iron', 'zin');
    expect(field().value).toBe('zin');
  });

  it('is cut to what the field takes', async () => {
    await handOver('word '.repeat(1_000), '');
    expect(field().value.length).toBeGreaterThan(0);
    expect(field().value.length).toBeLessThanOrEqual(field().maxLength);
  });
});
