import { assert, constantFrom, dictionary, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/settings/change';
import { DEFAULTS } from '../../src/settings/defaults';
import { composeFile, readFile } from '../../src/settings/settings-file';
import { MOST_MUTES } from '../../src/settings/shape';
import type { Settings } from '../../src/settings/types';

const FORMAT = 'pinch-of-salt-settings';
const { version } = DEFAULTS;
const file = (settings: unknown, more: object = {}): string =>
  JSON.stringify({ format: FORMAT, version, settings, ...more });
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const CHOSEN: Settings = {
  ...DEFAULTS,
  on: false,
  mode: 'chosen-sites',
  density: 'all',
  topicsOff: ['vitamins'],
  conceptsOff: ['magnesium'],
  pausedSites: ['example.org'],
  chosenSites: ['127.0.0.1'],
  mutes: ['golf.example iron iron', '* zinc'],
  pausedUntil: 1_700_000_000_000,
  recents: ['zinc'],
};

describe('a file of settings', () => {
  it('reads back as what was chosen', () => {
    const { settings, problems } = readFile(composeFile(CHOSEN, '0.1.0', '2026-11-26'));
    expect(problems).toBeUndefined();
    expect(changeSettings({ ...DEFAULTS, recents: ['iron'] }, settings ?? {})).toEqual({
      ...CHOSEN,
      pausedUntil: 0,
      recents: ['iron'],
    });
  });

  it('holds neither recents nor a pause (S18)', () => {
    const text = composeFile(CHOSEN, '0.1.0', '2026-11-26');
    expect(text).not.toMatch(/recents"|pausedUntil|1700000000000/);
    expect(text).toMatch(/\n$/);
  });

  it('is read with a byte order mark, and of version 0', () => {
    expect(readFile(`\uFEFF${file({ density: 'all' })}`).settings).toEqual({ density: 'all' });
    expect(readFile(file({ on: false }, { version: 0 })).settings).toEqual({ on: false });
    const old = readFile(file({ topicsOff: ['foods'] }, { version: 1 }));
    expect(old.settings).toEqual({ topicsOff: ['foods'] });
  });

  it('leaves out what this version does not know, and names it', () => {
    expect(readFile(file({ on: false, colour: 'red', recents: ['zinc'] }, { note: 'x' }))).toEqual({
      settings: { on: false },
      unknown: ['note', 'settings.colour', 'settings.recents'],
    });
  });

  it('of which nothing is known brings nothing', () => {
    expect(readFile(file({}))).toEqual({ settings: {}, unknown: [] });
  });
});

describe('a file that is not taken', () => {
  it.each<[string, string, object]>([
    ['nothing', '', { kind: 'not_json' }],
    ['half of it', file({ on: false }).slice(0, -9), { kind: 'not_json' }],
    ['another file', '{"name": "x"}', { kind: 'not_settings' }],
    ['a list', '[]', { kind: 'not_settings' }],
    ['null', 'null', { kind: 'not_settings' }],
    [
      'no settings',
      JSON.stringify({ format: FORMAT, version }),
      { kind: 'not_settings', where: 'settings' },
    ],
    ['a list as settings', file([]), { kind: 'not_settings', where: 'settings' }],
    ['no version', file({}, { version: undefined }), { kind: 'no_version', where: 'version' }],
    ['a version in words', file({}, { version: 'two' }), { kind: 'no_version', where: 'version' }],
    ['half a version', file({}, { version: 0.5 }), { kind: 'no_version', where: 'version' }],
    ['a newer version', file({ on: false }, { version: 99 }), { kind: 'newer', found: '99' }],
    ['a wrong switch', file({ on: 'yes' }), { kind: 'wrong_switch', where: 'settings.on' }],
    [
      'a wrong list',
      file({ topicsOff: 'foods' }),
      { kind: 'wrong_list', where: 'settings.topicsOff' },
    ],
    [
      'a wrong choice',
      file({ mode: 3 }),
      {
        kind: 'wrong_choice',
        where: 'settings.mode',
        found: '3',
        values: ['everywhere', 'chosen-sites', 'on-click'],
      },
    ],
    [
      'an address',
      file({ pausedSites: ['a.org', 'https://b.org/'] }),
      { kind: 'wrong_item', where: 'settings.pausedSites[1]', found: 'https://b.org/' },
    ],
    [
      'too many mutes',
      file({ mutes: Array.from({ length: MOST_MUTES + 1 }, (_, at) => `a.org zinc z${at}`) }),
      { kind: 'too_many', where: 'settings.mutes', most: MOST_MUTES },
    ],
    [
      'too deep a list',
      `{"settings": ${nested(6)}}`,
      { kind: 'too_deep', where: 'settings[0][0][0][0][0]' },
    ],
    [
      'a forbidden name',
      '{"settings": {"__proto__": {"on": false}}}',
      { kind: 'forbidden_key', where: 'settings.__proto__' },
    ],
    [
      'a key twice',
      '{"format": "x", "settings": {"on": false, "a": [{"b": 1}, {"b": 2}], "o\\u006e": true}}',
      { kind: 'duplicate_key', where: 'settings.on' },
    ],
    [
      'a key twice in a list',
      '{"settings": {"a": [1, {"b": ":", "c": "\\"", "b": 2}]}}',
      { kind: 'duplicate_key', where: 'settings.a.1.b' },
    ],
    ['a constructor', '{"constructor": 1}', { kind: 'forbidden_key', where: 'constructor' }],
  ])('%s', (_, text, problem) => {
    const { problems, settings } = readFile(text);
    expect(settings).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems?.[0]).toMatchObject(problem);
  });

  it('says on which line it breaks off', () => {
    expect(readFile('{\n  "version": 1,\n}').problems).toEqual([
      { kind: 'not_json', line: 3, column: 1 },
    ]);
  });

  it('names every fault, and shows no value that is long or turns the line round', () => {
    const found = readFile(
      file({ on: 1, density: `\u202E${'x'.repeat(99)}`, topicsOff: ['Z\u0300\u0301\u0302\u0303'] }),
    ).problems;
    expect(found).toEqual([
      { kind: 'wrong_switch', where: 'settings.on' },
      expect.objectContaining({ found: `\uFFFD${'x'.repeat(39)}…` }),
      { kind: 'wrong_item', where: 'settings.topicsOff[0]', found: 'Z\uFFFD' },
    ]);
  });

  it('costs little, however large, deep or wide it is', () => {
    const million = 1_000_000;
    for (const text of [nested(million / 2), file({ pausedSites: Array(million / 8).fill('<') })])
      expect(readFile(text).settings).toBeUndefined();
  });
});

describe('any JSON in any key', () => {
  it('is taken as it is or not at all', () => {
    const key = constantFrom(...Object.keys(DEFAULTS));
    assert(
      property(dictionary(key, jsonValue()), (given) => {
        const { settings, problems } = readFile(file(given));
        if (problems) return;
        const changed = changeSettings(DEFAULTS, settings);
        for (const [name, value] of Object.entries(settings)) {
          const written = changed[name as keyof Settings];
          const wanted = Array.isArray(value) ? [...new Set(value)] : value;
          expect(written).toEqual(wanted);
        }
      }),
    );
  });
});
