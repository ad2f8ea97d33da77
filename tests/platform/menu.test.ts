import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

beforeEach(() => {
  vi.resetModules();
  fake.current = createFakeBrowser();
});

/** Chooses an entry of the menu; gives what tabs were opened. */
const choose = async (menuItemId: string, selectionText?: string): Promise<unknown[]> => {
  const { followMenu } = await import('../../src/platform/menu');
  followMenu();
  fake.current.browser.contextMenus.onClicked.emit({ menuItemId, selectionText });
  return fake.current.state.named('tabs.create');
};

describe('"Look up" in the menu of a selection', () => {
  it('is there for selected text alone', async () => {
    const { createMenu } = await import('../../src/platform/menu');
    createMenu();
    expect(fake.current.state.named('contextMenus.create')).toEqual([
      { id: 'look-up', title: 'command_look_up', contexts: ['selection'] },
    ]);
  });

  it.each([
    ['zinc', 'zinc'],
    ['  vitamin B12\n', 'vitamin%20B12'],
    ['a/b?c#d<e>', 'a%2Fb%3Fc%23d%3Ce%3E'],
    ['z'.repeat(5_000), 'z'.repeat(1_000)],
    // Never half of a letter.
    [`${'z'.repeat(999)}💊`, `${'z'.repeat(999)}%EF%BF%BD`],
  ])('opens the full view: %#', async (text, written) => {
    expect(await choose('look-up', text)).toEqual([
      { url: `chrome-extension://own-id/reader.html#/look-up/${written}` },
    ]);
  });

  it.each([
    ['nothing but space', 'look-up', ' \n'],
    ['no text', 'look-up', undefined],
    ['another entry', 'other', 'zinc'],
  ])('opens nothing: %s', async (_, item, text) => {
    expect(await choose(item, text)).toEqual([]);
  });
});

describe('the full view of a concept', () => {
  const heads = [{ id: 'zinc', name: 'Zinc', kind: 'nutrient', topic: 'minerals' }] as const;

  it('opens in a tab of its own', async () => {
    const { openReader } = await import('../../src/platform/reader-tab');
    await openReader('zinc', heads);
    expect(fake.current.state.named('tabs.create')).toEqual([
      { url: 'chrome-extension://own-id/reader.html#/nutrient/zinc' },
    ]);
  });

  it('opens nothing for an id that is nobody’s', async () => {
    const { openReader } = await import('../../src/platform/reader-tab');
    await openReader('../options', heads);
    expect(fake.current.state.named('tabs.create')).toEqual([]);
  });
});
