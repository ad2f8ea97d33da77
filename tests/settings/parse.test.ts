import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults';
import { mergeStored, parseSettings } from '../../src/settings/parse';

const CHOSEN = {
  version: 2,
  on: false,
  mode: 'chosen-sites',
  density: 'all',
  marking: 'marker',
  opening: 'key',
  dwell: 'long',
  theme: 'dark',
  textSize: 'large',
  hidesNumbers: true,
  topicsOff: ['vitamins'],
  conceptsOff: ['magnesium'],
  pausedSites: ['example.org'],
  chosenSites: ['127.0.0.1'],
  mutes: ['golf.example iron iron', '* zinc'],
  pausedUntil: 1_700_000_000_000,
  keepsRecents: true,
  recents: ['zinc', 'iron'],
} as const;

describe('settings that are there', () => {
  it('are the defaults if nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULTS });
  });
  it('are what the reader chose', () => {
    expect(parseSettings(CHOSEN)).toEqual({ settings: CHOSEN });
  });
  it.each([0, 1, undefined])('are migrated from version %s', (version) => {
    const { version: _, ...choices } = CHOSEN;
    const old = version === undefined ? choices : { ...choices, version };
    expect(parseSettings(old)).toEqual({ settings: CHOSEN });
  });
  it('of a version that had all topics on by default have them on, unless the reader chose', () => {
    expect(parseSettings({ version: 1 }).settings.topicsOff).toEqual([]);
    expect(parseSettings({}).settings.topicsOff).toEqual([]);
    const raw = { version: 1, topicsOff: ['foods'] };
    expect(parseSettings(raw).settings.topicsOff).toEqual(['foods']);
    expect(DEFAULTS.topicsOff).toEqual(['situations']);
  });
  it('of a version before there were mutes have none', () => {
    const { mutes: _, ...older } = CHOSEN;
    expect(parseSettings(older)).toEqual({ settings: { ...CHOSEN, mutes: [] } });
  });
  it('of a version before there were recents have none, and will have', () => {
    const { recents: _, keepsRecents: __, ...older } = CHOSEN;
    expect(parseSettings(older)).toEqual({ settings: { ...CHOSEN, recents: [] } });
  });
  it('have no recents where the reader wants none, whatever is stored (S18)', () => {
    const raw = { ...CHOSEN, keepsRecents: false };
    expect(parseSettings(raw)).toEqual({ settings: { ...raw, recents: [] } });
  });
  it('of version 99 are read as far as understood, with a notice', () => {
    const raw = { ...CHOSEN, version: 99, mode: 'telepathy', newThing: { a: 1 } };
    expect(parseSettings(raw)).toEqual({
      settings: { ...CHOSEN, mode: 'everywhere' },
      notice: { kind: 'newer', version: 99 },
    });
  });
});

describe('garbage in one key', () => {
  it.each([
    ['on', 'yes', true],
    ['on', null, true],
    ['mode', 'sometimes', 'everywhere'],
    ['mode', 3, 'everywhere'],
    ['density', {}, 'first-in-section'],
    ['topicsOff', 'vitamins', DEFAULTS.topicsOff],
    ['topicsOff', { 0: 'vitamins' }, DEFAULTS.topicsOff],
    ['pausedUntil', Number.NaN, 0],
    ['pausedUntil', -1, 0],
    ['pausedUntil', Number.POSITIVE_INFINITY, 0],
    ['pausedUntil', '0', 0],
    ['marking', 'glitter', 'line'],
    ['opening', 'telepathy', 'point'],
    ['dwell', 500, 'normal'],
    ['theme', 'sepia', 'auto'],
    ['textSize', 20, 'normal'],
    ['hidesNumbers', 1, false],
    ['keepsRecents', 'no', true],
    ['recents', 'zinc', []],
  ])('%s: %j becomes its default and costs no other key', (key, value, fallback) => {
    expect(parseSettings({ ...CHOSEN, [key]: value })).toEqual({
      settings: { ...CHOSEN, [key]: fallback },
      notice: { kind: 'damaged', keys: [key] },
    });
  });
  it.each([
    ['conceptsOff', ['zinc', 7, '<b>', null, 'iron'], ['zinc', 'iron']],
    ['pausedSites', ['a.org', 'https://b.org/', 'www.c.org', '', 'd.org'], ['a.org', 'd.org']],
    ['topicsOff', ['x'.repeat(81), 'minerals'], ['minerals']],
    ['recents', ['zinc', 'https://a.org/', 'b c', 7, 'iron'], ['zinc', 'iron']],
    [
      'recents',
      Array.from({ length: 21 }, (_, at) => `id-${at}`),
      Array.from({ length: 20 }, (_, at) => `id-${at}`),
    ],
    [
      'mutes',
      ['a.org iron iron', '* zinc', '* zinc zn', 'iron', '', 7, 'https://a.org iron iron'],
      ['a.org iron iron', '* zinc'],
    ],
  ])('%s keeps every valid item of %j', (key, value, kept) => {
    expect(parseSettings({ ...CHOSEN, [key]: value })).toEqual({
      settings: { ...CHOSEN, [key]: kept },
      notice: { kind: 'damaged', keys: [key] },
    });
  });
  it('does not call an item that stands twice damage', () => {
    expect(parseSettings({ ...CHOSEN, topicsOff: ['foods', 'foods'] })).toEqual({
      settings: { ...CHOSEN, topicsOff: ['foods'] },
    });
  });
  it.each([null, 'settings', 7, [], true])('%j as a whole becomes the defaults', (raw) => {
    expect(parseSettings(raw)).toEqual({
      settings: DEFAULTS,
      notice: { kind: 'damaged', keys: ['settings'] },
    });
  });
  it('takes nothing from a prototype', () => {
    const raw = JSON.parse('{"__proto__": {"on": false}, "constructor": {"on": false}}') as object;
    expect(parseSettings(raw).settings.on).toBe(true);
    expect(parseSettings(Object.create({ on: false })).settings.on).toBe(true);
  });
});

describe('what is stored', () => {
  it('keeps keys that are not ours', () => {
    expect(mergeStored({ version: 1, on: true, later: [1] }, { ...DEFAULTS, on: false })).toEqual({
      ...DEFAULTS,
      on: false,
      later: [1],
    });
  });
  it.each([undefined, null, 'x', []])('starts anew over %j', (raw) => {
    expect(mergeStored(raw, DEFAULTS)).toEqual(DEFAULTS);
  });
});
