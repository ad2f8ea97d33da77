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
