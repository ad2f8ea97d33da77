import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnPage } from '../../src/platform/own-page';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const HIGHLIGHT = `h${'0'.repeat(32)}`;
const REPORT = {
  type: 'page-report',
  question: 'own',
  isTop: true,
  concepts: [],
  settled: true,
} as const;

let page: EventTarget;
const change = (on: boolean): unknown[] =>
  fake.current.browser.storage.onChanged.emit({ 'page-rules': { newValue: { on } } }, 'local');
const leave = (): boolean => page.dispatchEvent(new Event('pagehide'));
const comeBack = (): boolean =>
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

let onStyle: ReturnType<typeof vi.fn<(style: string) => void>>;
let own: OwnPage;
beforeEach(async () => {
  vi.resetModules();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  fake.current = createFakeBrowser();
  onStyle = vi.fn();
  const { createOwnPage } = await import('../../src/platform/own-page');
  own = createOwnPage({ onStyle });
});

describe('a page of ours that is read', () => {
  it('follows topics and density, but no pause, no mode and no "no marks"', async () => {
    fake.current.state.stored.set('page-rules', {
      on: false,
      mode: 'on-click',
      density: 'none',
      conceptsOff: ['zinc'],
      pausedUntil: 9e15,
      pausedSites: ['own-id'],
    });
    const { 'page-rules': rules } = await own.api.storage.local.get('page-rules');
    expect(rules).toMatchObject({
      on: true,
      mode: 'everywhere',
      density: 'all',
      conceptsOff: ['zinc'],
      pausedUntil: 0,
      pausedSites: [],
    });
  });

  it('has no marks either, where it is to show what the reader chose', async () => {
    fake.current.state.stored.set('page-rules', { on: false, density: 'none' });
    const { createOwnPage } = await import('../../src/platform/own-page');
    const sample = createOwnPage({ isSample: true, onStyle });
    const { 'page-rules': rules } = await sample.api.storage.local.get('page-rules');
    expect(rules).toMatchObject({ on: true, density: 'none' });
  });

  it('gives other values as they are stored', async () => {
    fake.current.state.stored.set('card-rules', { theme: 'dark' });
    expect(await own.api.storage.local.get('card-rules')).toEqual({
      'card-rules': { theme: 'dark' },
    });
  });

  it('has the defaults where nothing is stored', async () => {
    expect(await own.api.storage.local.get('page-rules')).toEqual({ 'page-rules': undefined });
  });

  it('brings its own style, and asks for the records', async () => {
    await own.api.runtime.sendMessage({
      type: 'first-mention',
      highlight: HIGHLIGHT,
      concepts: ['zinc'],
    });
    await vi.waitFor(() =>
      expect(onStyle).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(HIGHLIGHT)),
    );
    expect(fake.current.state.named('runtime.sendMessage')).toEqual([
      { type: 'records', concepts: ['zinc'] },
    ]);
  });

  it('can’t put a word away on its site, as it has none, but everywhere', async () => {
    const mute = { type: 'mute', concept: 'zinc', form: 'zinc' } as const;
    expect(await own.api.runtime.sendMessage({ ...mute, scope: 'site' })).toEqual({
      ok: false,
      reason: 'siteless',
    });
    await own.api.runtime.sendMessage({ ...mute, scope: 'everywhere' });
    expect(fake.current.state.named('runtime.sendMessage')).toEqual([
      { ...mute, scope: 'everywhere' },
    ]);
  });

  it('tells nobody of the text: neither icon nor report leaves the page', async () => {
    await own.api.runtime.sendMessage(REPORT);
    await own.api.runtime.sendMessage({ type: 'page-icon', icon: 'on' });
    await own.api.runtime.sendMessage({ type: 'watch-escape', isOn: true });
    expect(fake.current.state.named('runtime.sendMessage')).toEqual([]);
  });

  it('hears the background’s commands, and nobody else', () => {
    const heard = vi.fn();
    own.api.runtime.onMessage.addListener(heard);
    const { onMessage, id } = fake.current.browser.runtime;
    const command = { type: 'command', name: 'next-term' };
    onMessage.emit(command, { id });
    expect(heard).toHaveBeenCalledExactlyOnceWith(command);
    onMessage.emit(command, { id, tab: { id: 7 } });
    onMessage.emit(command, { id: 'another' });
    onMessage.emit({ type: 'jump-to', concept: 'zinc' }, { id });
    onMessage.emit(null, { id });
    expect(heard).toHaveBeenCalledOnce();
  });

  describe('follows the storage', () => {
    it('until the page goes, and again once it comes back', () => {
      const heard = vi.fn();
      own.api.storage.onChanged.addListener(heard);
      change(false);
      expect(heard).toHaveBeenCalledExactlyOnceWith(
        { 'page-rules': { newValue: expect.objectContaining({ on: true }) } },
        'local',
      );
      leave();
      expect(change(false)).toEqual([]);
      comeBack();
      expect(change(false)).toHaveLength(1);
      expect(heard).toHaveBeenCalledTimes(2);
    });
    it('until it is told to stop', () => {
      const heard = vi.fn();
      own.api.storage.onChanged.addListener(heard);
      own.api.storage.onChanged.removeListener(heard);
      comeBack();
      expect(change(false)).toEqual([]);
    });
    it('once, however often highlights are told of', async () => {
      const message = { type: 'first-mention', highlight: HIGHLIGHT, concepts: [] } as const;
      await own.api.runtime.sendMessage(message);
      await own.api.runtime.sendMessage(message);
      expect(change(false)).toHaveLength(1);
      leave();
      expect(change(false)).toEqual([]);
    });
  });

  it('asks itself and hears the answers until it is told to stop', async () => {
    const asked: unknown[] = [];
    own.api.runtime.onMessage.addListener((message) => asked.push(message));
    const heard = vi.fn();
    const stop = own.askPage(0, heard, vi.fn());
    expect(asked).toEqual([{ type: 'report-page', question: 'own' }]);
    await own.api.runtime.sendMessage(REPORT);
    stop();
    await own.api.runtime.sendMessage(REPORT);
    expect(heard).toHaveBeenCalledExactlyOnceWith(0, REPORT);
    await own.jumpTo(0, 0, 'zinc');
    expect(asked.at(-1)).toEqual({ type: 'jump-to', concept: 'zinc' });
  });
});
