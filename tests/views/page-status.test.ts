import { describe, expect, it } from 'vitest';
import type { FrameReport } from '../../src/platform/messages';
import { DEFAULTS } from '../../src/settings/defaults';
import type { Settings, Silence } from '../../src/settings/types';
import {
  pageStatus,
  siteEdits,
  siteIsOn,
  siteOf,
  type PageSituation,
} from '../../src/views/popup/page-status';

const NOW = 1_000_000;
const report = (silence?: Silence, isTop = true, settled = true): FrameReport => ({
  type: 'page-report',
  question: 'q',
  isTop,
  settled,
  concepts: silence ? [] : [{ concept: 'zinc', kind: 'nutrient', count: 1, surfaces: ['zinc'] }],
  ...(silence && { silence }),
});
const tab = (url?: string) => ({ id: 1, url, isOurs: false, isPrivate: false, opensPages: true });
const situation = (over: Partial<PageSituation> = {}): PageSituation => ({
  settings: DEFAULTS,
  tab: tab('https://www.a.org/x'),
  hasAccess: true,
  reports: [report()],
  isWaiting: false,
  isLoading: false,
  now: NOW,
  ...over,
});
const withSettings = (settings: Partial<Settings>): Settings => ({ ...DEFAULTS, ...settings });

describe('what the popup says of the page', () => {
  it.each<[string, Partial<PageSituation>, ReturnType<typeof pageStatus>]>([
    ['nothing, if something is highlighted', {}, undefined],
    ['that it is read', { reports: [], isWaiting: true }, 'reading'],
    [
      'that it is read, while the page itself is not done',
      { reports: [report('no-terms', true, false)] },
      'reading',
    ],
    ['no terms', { reports: [report('no-terms')] }, 'no-terms'],
    ['no answer', { reports: [] }, 'no-answer'],
    ['that it is read, as long as it loads', { reports: [], isLoading: true }, 'reading'],
    [
      'waiting for a click, however long it loads',
      { settings: withSettings({ mode: 'on-click' }), reports: [], isLoading: true },
      'waiting-for-click',
    ],
    ['unsupported: no address', { tab: tab() }, 'unsupported-page'],
    ['unsupported: no tab', { tab: undefined }, 'unsupported-page'],
    ['unsupported: a page of the browser', { tab: tab('chrome://version') }, 'unsupported-page'],
    [
      'own, for a page of ours',
      { tab: { ...tab('chrome-extension://abc/paste.html'), isOurs: true } },
      'own-page',
    ],
    ['unsupported: a file', { tab: tab('file:///a.html') }, 'unsupported-page'],
    [
      'no access, where the address is hidden for it',
      { tab: tab(), hasAccess: false },
      'no-access',
    ],
    ['no access, where it is known', { hasAccess: false, reports: [] }, 'no-access'],
    ['switched off', { settings: withSettings({ on: false }) }, 'switched-off'],
    ['a pause', { settings: withSettings({ pausedUntil: NOW + 1 }) }, 'paused-for-a-while'],
    ['no pause that is over', { settings: withSettings({ pausedUntil: NOW }) }, undefined],
    [
      'a paused site, with www. too',
      { settings: withSettings({ pausedSites: ['a.org'] }) },
      'site-paused',
    ],
    ['a site not chosen', { settings: withSettings({ mode: 'chosen-sites' }) }, 'site-not-chosen'],
    [
      'nothing of a chosen site',
      { settings: withSettings({ mode: 'chosen-sites', chosenSites: ['a.org'] }) },
      undefined,
    ],
    [
      'waiting for a click',
      { settings: withSettings({ mode: 'on-click' }), reports: [] },
      'waiting-for-click',
    ],
    [
      'unsupported: a page that refused to be read, at once',
      {
        settings: withSettings({ mode: 'on-click' }),
        reports: [],
        isWaiting: true,
        attempt: 'refused',
      },
      'unsupported-page',
    ],
    [
      'that it is read, after a click',
      {
        settings: withSettings({ mode: 'on-click' }),
        reports: [],
        isWaiting: true,
        attempt: 'made',
      },
      'reading',
    ],
    [
      'no answer: a page that stays silent after a click',
      { settings: withSettings({ mode: 'on-click' }), reports: [], attempt: 'made' },
      'no-answer',
    ],
    [
      'nothing of a page that was read on a click',
      { settings: withSettings({ mode: 'on-click' }) },
      undefined,
    ],
    ['what the page says', { reports: [report('not-english')] }, 'not-english'],
    [
      'what the page says, over a frame without terms',
      { reports: [report('no-terms', false), report('sensitive-page')] },
      'sensitive-page',
    ],
    [
      'what a frame says, over a page without terms',
      { reports: [report('no-terms'), report('topics-off', false)] },
      'topics-off',
    ],
    [
      'nothing, if a frame alone has a term',
      { reports: [report('no-terms'), report(undefined, false)] },
      undefined,
    ],
    [
      'nothing of a frame that is never read',
      { reports: [report(), report('no-terms', false, false)] },
      undefined,
    ],
  ])('is %s', (_, over, status) => {
    expect(pageStatus(situation(over))).toBe(status);
  });
});

describe('a site in the popup', () => {
  it.each([
    ['http://www.a.org:8080/x?y', 'a.org'],
    ['https://[::1]/', '[::1]'],
    ['about:blank', undefined],
    ['not a url', undefined],
  ])('of %s is %s', (url, site) => expect(siteOf(tab(url))).toBe(site));

  it.each(['everywhere', 'chosen-sites', 'on-click'] as const)(
    'is on after it was switched on, and off after off, in mode %s',
    (mode) => {
      for (const isOn of [true, false]) {
        const before = withSettings({
          mode,
          pausedSites: ['a.org'],
          chosenSites: isOn ? [] : ['a.org'],
        });
        const after = siteEdits(mode, 'a.org', isOn).reduce(
          (settings, { list, add, remove }) => ({
            ...settings,
            [list]: [...settings[list].filter((item) => !remove.includes(item)), ...add],
          }),
          before,
        );
        expect(siteIsOn(after, 'a.org')).toBe(isOn);
      }
    },
  );
});
