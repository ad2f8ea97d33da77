import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
afterEach(() => vi.unstubAllEnvs());

const TAB = { id: 7, windowId: 3, incognito: false };

/** Chooses an entry of the menu; gives the tabs that were opened. */
async function choose(
  menuItemId: string,
  selectionText: string | undefined,
  tab: object = TAB,
): Promise<{ readonly url: string }[]> {
  const { followMenu } = await import('../../src/platform/menu');
  followMenu();
  fake.current.browser.contextMenus.onClicked.emit({ menuItemId, selectionText }, tab);
  await vi.waitFor(() => expect(fake.current.state.calls.length).toBeGreaterThan(0)).catch(() => 0);
  return fake.current.state.named('tabs.create') as { readonly url: string }[];
}

const nameIn = ({ url }: { readonly url: string }): string => new URL(url).hash.slice(1);

describe('"Explain" in the menu of a selection', () => {
  it('is there for selected text alone, and once after an update', async () => {
    const { createMenu } = await import('../../src/platform/menu');
    await createMenu();
    expect(fake.current.state.calls).toEqual([
      { name: 'contextMenus.removeAll', argument: undefined },
      {
        name: 'contextMenus.create',
        argument: { id: 'explain', title: 'command_explain_selection', contexts: ['selection'] },
      },
    ]);
  });

  it('hands the text over once, and puts it neither into an address nor into a storage', async () => {
    const [opened] = await choose('explain', '  low iron\n');
    expect(opened).toMatchObject({ windowId: 3, openerTabId: 7 });
    const { takeText } = await import('../../src/platform/menu');
    expect(JSON.stringify([opened, [...fake.current.state.stored]])).not.toContain('iron');
    const name = nameIn(opened as { readonly url: string });
    expect(takeText('other')).toBe(undefined);
    expect(takeText(name)).toBe('low iron');
    expect(takeText(name)).toBe(undefined);
  });

  it('opens the popup over a private window of Chrome, and no page', async () => {
    vi.stubEnv('CHROME', 'true');
    expect(await choose('explain', 'low iron', { ...TAB, incognito: true })).toEqual([]);
    expect(fake.current.state.named('action.openPopup')).toEqual([{ windowId: 3 }]);
    const { takeText } = await import('../../src/platform/menu');
    expect(takeText('popup')).toBe('low iron');
  });

  it('keeps nothing where no page could be opened', async () => {
    fake.current.state.failing.add('tabs.create');
    const opened = await choose('explain', 'low iron');
    const { takeText } = await import('../../src/platform/menu');
    await vi.waitFor(() => expect(takeText(nameIn(opened[0] ?? { url: 'x:#' }))).toBe(undefined));
  });

  it('stays in a private window of Firefox', async () => {
    vi.stubEnv('CHROME', '');
    expect(await choose('explain', 'low iron', { ...TAB, incognito: true })).toMatchObject([
      { windowId: 3 },
    ]);
  });

  it.each([
    ['nothing but space', 'explain', ' \n'],
    ['no text', 'explain', undefined],
    ['another entry', 'other', 'zinc'],
  ])('opens nothing: %s', async (_, item, text) => {
    expect(await choose(item, text)).toEqual([]);
  });
});
