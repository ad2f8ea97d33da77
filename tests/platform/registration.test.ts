import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import type { Settings } from '../../src/settings/types';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
const { syncRegistration } = await import('../../src/platform/registration');

let state: ReturnType<typeof createFakeBrowser>['state'];
const matches = (): string[] | undefined => state.scripts()[0]?.matches;
const withMode = (mode: Settings['mode'], chosenSites: string[] = []): Settings => ({
  ...DEFAULTS,
  mode,
  chosenSites,
});

beforeEach(() => {
  fake.current = createFakeBrowser();
  ({ state } = fake.current);
});

describe('where the scan script runs by itself (D9)', () => {
  it('is every page of http and https in mode everywhere, frames included', async () => {
    await syncRegistration(DEFAULTS);
    expect(state.named('scripting.registerContentScripts')).toEqual([
      {
        id: 'scan',
        js: ['scan.js'],
        matches: ['http://*/*', 'https://*/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
      },
    ]);
  });
  it('is the chosen sites, with www. and without, in mode chosen-sites', async () => {
    await syncRegistration(withMode('chosen-sites', ['a.org', '10.0.0.1']));
    expect(matches()).toEqual(['*://a.org/*', '*://www.a.org/*', '*://10.0.0.1/*']);
  });
  it.each([
    ['on-click', []],
    ['on-click', ['a.org']],
    ['chosen-sites', []],
  ] as const)('is nowhere in mode %s with %j', async (mode, sites) => {
    await syncRegistration(DEFAULTS);
    await syncRegistration(withMode(mode, [...sites]));
    expect(state.scripts()).toEqual([]);
  });
  it('stays the same while switched off or paused: resuming is live', async () => {
    await syncRegistration({ ...DEFAULTS, on: false, pausedUntil: 9e15, pausedSites: ['a.org'] });
    expect(matches()).toEqual(['http://*/*', 'https://*/*']);
  });
});

describe('a site whose pattern the browser refuses', () => {
  const SITES = ['a.org', 'bad.org', 'b.org', 'c.org'];
  it('costs no other site its highlights', async () => {
    state.badPatterns.add('*://bad.org/*').add('*://www.bad.org/*');
    await syncRegistration(withMode('chosen-sites', SITES));
    expect(matches()).toEqual(
      ['a', 'b', 'c'].flatMap((name) => [`*://${name}.org/*`, `*://www.${name}.org/*`]),
    );
    expect(await syncRegistration(withMode('chosen-sites', SITES))).toBe(false);
  });
  it('is nothing to register by itself', async () => {
    state.badPatterns.add('*://bad.org/*').add('*://www.bad.org/*');
    expect(await syncRegistration(withMode('chosen-sites', ['bad.org']))).toBe(false);
    expect(matches()).toBeUndefined();
  });
});

describe('registering again', () => {
  it('changes nothing if nothing is to be changed', async () => {
    await syncRegistration(DEFAULTS);
    expect(await syncRegistration(DEFAULTS)).toBe(false);
    expect(state.named('scripting.updateContentScripts')).toEqual([]);
  });
  it('registers what an update has made the browser forget', async () => {
    await syncRegistration(DEFAULTS);
    await fake.current.browser.scripting.unregisterContentScripts({});
    expect(await syncRegistration(DEFAULTS)).toBe(true);
    expect(matches()).toBeDefined();
  });
  it('ends where the last of many calls wants it, whatever overlaps', async () => {
    await Promise.all([
      syncRegistration(DEFAULTS),
      syncRegistration(DEFAULTS),
      syncRegistration(withMode('on-click')),
      syncRegistration(withMode('chosen-sites', ['a.org'])),
      syncRegistration(withMode('chosen-sites', ['b.org'])),
    ]);
    expect(matches()).toEqual(['*://b.org/*', '*://www.b.org/*']);
  });
});
