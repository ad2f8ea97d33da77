import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { PAGE_LIMITS } from '../../src/platform/limits';
import { DEFAULTS } from '../../src/settings/defaults';
import { createFakeBrowser, fromPage, fromPopup } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const heads = ['iron', 'zinc'].map(
  (id) => ({ id, name: id, kind: 'nutrient', topic: 'minerals' }) as const,
);
let state: ReturnType<typeof createFakeBrowser>['state'];

/** Starts the background anew, as the browser does after a kill, and delivers one message. */
async function firstCall(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  vi.resetModules();
  const { startBackground } = await import('../../src/platform/background');
  const started = startBackground({ records: [], heads });
  const answer = await fake.current.browser.runtime.onMessage.emit(message, sender).at(-1);
  await started;
  fake.current.browser.runtime.onMessage.clear();
  return answer;
}

/** A script in a tab that is looked at and shows www.golf.example. */
const sender = (tab: Partial<Tabs.Tab> = {}, frameId = 0): Runtime.MessageSender => ({
  ...fromPage(7, frameId),
  url: frameId === 0 ? 'https://www.golf.example/clubs' : 'https://ads.example/',
  tab: {
    id: 7,
    active: true,
    incognito: false,
    url: 'https://www.golf.example/clubs',
    ...tab,
  } as Tabs.Tab,
});
const mute = (scope: string, more: object = {}) => ({
  type: 'mute',
  scope,
  concept: 'iron',
  form: 'irons',
  ...more,
});
const UNDO = { type: 'undo-mute' };
const mutes = (): unknown => (state.stored.get('settings') as typeof DEFAULTS | undefined)?.mutes;

beforeEach(() => {
  fake.current = createFakeBrowser();
  ({ state } = fake.current);
});

describe('a mute from a card', () => {
  it('holds on the site of the tab, and pages follow it', async () => {
    expect(await firstCall(mute('site'), sender())).toEqual({ ok: true, site: 'golf.example' });
    expect(mutes()).toEqual(['golf.example iron irons']);
    expect(state.stored.get('page-rules')).toMatchObject({ mutes: ['golf.example iron irons'] });
  });
  it('holds on the site of the tab also from a frame of another one', async () => {
    await firstCall(mute('site'), sender({}, 3));
    expect(mutes()).toEqual(['golf.example iron irons']);
  });
  it('holds everywhere for the concept', async () => {
    expect(await firstCall(mute('everywhere'), sender())).toEqual({ ok: true });
    expect(mutes()).toEqual(['* iron']);
  });
  it('is taken back, after a kill, too', async () => {
    state.stored.set('settings', { ...DEFAULTS, mutes: ['* zinc'] });
    await firstCall(mute('site'), sender());
    expect(mutes()).toEqual(['* zinc', 'golf.example iron irons']);
    expect(await firstCall(UNDO, sender())).toEqual({ ok: true });
    expect(mutes()).toEqual(['* zinc']);
  });
  it('says so when settings are not to be written', async () => {
    state.stored.set('settings', { ...DEFAULTS, version: 99 });
    expect(await firstCall(mute('site'), sender())).toEqual({ ok: false, reason: 'newer' });
  });
});

describe('the site of a mute', () => {
  it.each([
    ['https://golf.example/clubs?a#b', 'golf.example'],
    ['HTTPS://WWW.Golf.Example/', 'golf.example'],
    ['https://golf.example./', 'golf.example'],
    ['http://www.golf.example:8080/', 'golf.example'],
    // Each a site of its own, as nothing in a name says whose it is.
    ['https://m.golf.example/', 'm.golf.example'],
    ['https://blog.golf.example/', 'blog.golf.example'],
    ['https://someone.github.io/', 'someone.github.io'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://www.xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://[::1]:3000/', '[::1]'],
    ['http://localhost/', 'localhost'],
    ['http://user:secret@golf.example/', 'golf.example'],
  ])('of %s is %s', async (url, site) => {
    expect(await firstCall(mute('site'), sender({ url }))).toEqual({ ok: true, site });
    expect(mutes()).toEqual([`${site} iron irons`]);
  });
  it.each([
    'about:blank',
    'about:srcdoc',
    'file:///home/me/page.html',
    'file://server/page.html',
    'data:text/html,iron',
    'blob:https://golf.example/0a1b',
    'chrome://settings/',
    'moz-extension://0a1b/options.html',
    'view-source:https://golf.example/',
    '',
    'golf.example',
  ])('of %j is none', async (url) => {
    expect(await firstCall(mute('site'), sender({ url }))).toBeUndefined();
    expect(mutes()).toBeUndefined();
  });
  it('is the tab’s for a frame of any address, about:srcdoc among them', async () => {
    const frame = { ...sender({}, 5), url: 'about:srcdoc' };
    expect(await firstCall(mute('site'), frame)).toEqual({ ok: true, site: 'golf.example' });
  });
});

describe('mutes at once', () => {
  it('from two tabs lose nothing of each other, nor of the options page', async () => {
    vi.resetModules();
    const { startBackground } = await import('../../src/platform/background');
    await startBackground({ records: [], heads });
    const send = (message: unknown, from: Runtime.MessageSender): unknown =>
      fake.current.browser.runtime.onMessage.emit(message, from).at(-1);
    const edit = { list: 'mutes', add: ['a.org zinc zn'], remove: [] };
    await Promise.all([
      send(mute('site'), sender()),
      send(mute('everywhere', { concept: 'zinc' }), sender({ id: 8 })),
      send({ type: 'edit-lists', edits: [edit] }, fromPopup()),
      send(mute('site', { form: 'ferrum' }), sender()),
    ]);
    const all = ['* zinc', 'a.org zinc zn', 'golf.example iron ferrum', 'golf.example iron irons'];
    expect((mutes() as string[]).toSorted()).toEqual(all);
    await Promise.all([send(UNDO, sender()), send(UNDO, sender({ id: 8 })), send(UNDO, sender())]);
    expect((mutes() as string[]).toSorted()).toEqual(['a.org zinc zn', 'golf.example iron irons']);
    fake.current.browser.runtime.onMessage.clear();
  });
});

describe('what a page that was taken over can do', () => {
  it('does not include another site, whatever it says', async () => {
    expect(await firstCall(mute('site', { site: 'other.example' }), sender())).toBeUndefined();
    const lies = { ...sender(), url: 'https://other.example/' };
    expect(await firstCall(mute('site'), lies)).toEqual({ ok: true, site: 'golf.example' });
  });
  it('does not include taking back what others muted', async () => {
    state.stored.set('settings', { ...DEFAULTS, mutes: ['* zinc', 'golf.example iron irons'] });
    await firstCall(UNDO, sender());
    // Muted already: the same again makes it nobody's, and no card says that it was taken back.
    await firstCall(mute('site'), sender());
    expect(await firstCall(UNDO, sender())).toBeUndefined();
    expect(mutes()).toEqual(['* zinc', 'golf.example iron irons']);
    await firstCall(mute('everywhere'), sender());
    await firstCall(UNDO, sender({ id: 8 }));
    expect(mutes()).toContain('* iron');
  });
  it('does not include taking back what the tab muted on another site', async () => {
    await firstCall(mute('site'), sender());
    const elsewhere = sender({ url: 'https://other.example/' });
    expect(await firstCall(UNDO, elsewhere)).toBeUndefined();
    expect(mutes()).toEqual(['golf.example iron irons']);
    // Back again it can: the page may come from the back/forward cache.
    expect(await firstCall(UNDO, sender())).toEqual({ ok: true });
    expect(mutes()).toEqual([]);
  });
  it('does not include more than so many', async () => {
    for (let at = 0; at <= PAGE_LIMITS.mutesOfTab; at++)
      await firstCall(mute('site', { form: `iron${at}` }), sender());
    expect(mutes()).toHaveLength(PAGE_LIMITS.mutesOfTab);
    expect(await firstCall(mute('everywhere'), sender())).toEqual({ ok: false, reason: 'full' });
    const full = Array.from({ length: PAGE_LIMITS.mutes }, (_, at) => `a.org zinc z${at}`);
    state.stored.set('settings', { ...DEFAULTS, mutes: full });
    expect(await firstCall(mute('site'), sender({ id: 9 }))).toEqual({ ok: false, reason: 'full' });
    expect(mutes()).toEqual(full);
  });
  it.each([
    ['an unknown concept', mute('everywhere', { concept: 'gold' }), sender()],
    ['a form that is none', mute('site', { form: 'a\nb' }), sender()],
    ['a long form', mute('site', { form: 'x'.repeat(81) }), sender()],
    ['another scope', mute('all'), sender()],
    ['a tab that nobody looks at', mute('site'), sender({ active: false })],
    [
      'a page without a site',
      mute('site'),
      { ...sender({ url: 'about:blank' }), url: 'about:blank' },
    ],
    ['no tab', mute('site'), fromPopup()],
    ['another extension', mute('site'), { ...sender(), id: 'other' }],
    [
      'the list itself',
      { type: 'edit-lists', edits: [{ list: 'mutes', add: ['* iron'], remove: [] }] },
      sender(),
    ],
  ])('does not include %s', async (_, message, from) => {
    expect(await firstCall(message, from)).toBeUndefined();
    expect(mutes()).toBeUndefined();
  });
  it('leaves nothing of a private window', async () => {
    const answer = await firstCall(mute('site'), sender({ incognito: true }));
    expect(answer).toEqual({ ok: false, reason: 'private' });
    expect(await firstCall(UNDO, sender({ incognito: true }))).toEqual(answer);
    expect(mutes()).toBeUndefined();
    // Neither for good nor until the browser is closed; the rules written at start are the defaults.
    expect(state.named('session.set')).toEqual([]);
    expect(JSON.stringify(state.named('storage.set'))).not.toContain('iron');
  });
});
