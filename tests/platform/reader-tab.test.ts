import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
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

describe('the full view of a concept', () => {
  const heads = [{ id: 'zinc', name: 'Zinc', kind: 'nutrient', topic: 'minerals' }] as const;

  it('opens in a tab of its own', async () => {
    const { openReader } = await import('../../src/platform/reader-tab');
    await openReader('zinc', heads);
    expect(fake.current.state.named('tabs.create')).toEqual([
      { url: 'chrome-extension://own-id/reader.html#/nutrient/zinc' },
    ]);
  });

  it.each([
    ['Chrome', 'true', [], [{ windowId: 5 }]],
    ['Firefox', '', [{ url: expect.stringContaining('zinc') as string }], []],
  ])('opens from a private window of %s: a tab or the popup', async (_, env, tabs, popups) => {
    vi.stubEnv('CHROME', env);
    const { openReader } = await import('../../src/platform/reader-tab');
    const { takeText } = await import('../../src/platform/menu');
    await openReader('zinc', heads, { windowId: 5, incognito: true } as Tabs.Tab);
    expect(fake.current.state.named('tabs.create')).toEqual(tabs);
    expect(fake.current.state.named('action.openPopup')).toEqual(popups);
    expect(takeText('popup')).toBe(popups.length > 0 ? 'Zinc' : undefined);
  });

  it('hands over nothing of a private window where the popup can’t be opened (S20)', async () => {
    vi.stubEnv('CHROME', 'true');
    fake.current.browser.action.openPopup = () => Promise.reject(new Error('no window'));
    const { openReader } = await import('../../src/platform/reader-tab');
    const { takeText } = await import('../../src/platform/menu');
    const tab = { windowId: 5, incognito: true } as Tabs.Tab;
    await expect(openReader('zinc', heads, tab)).rejects.toThrow('no window');
    expect(takeText('popup')).toBeUndefined();
  });

  it('opens nothing for an id that is nobody’s', async () => {
    const { openReader } = await import('../../src/platform/reader-tab');
    await openReader('../options', heads);
    expect(fake.current.state.named('tabs.create')).toEqual([]);
  });
});
