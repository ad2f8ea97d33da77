import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../data/lexicon';
import { expand, wordsOf } from '../../data/lexicon-expand';
import { pack } from '../../data/lexicon-pack';
import { DataError } from '../../data/table';
import { HASH_SEED, hashStep } from '../../src/reading/fold';
import { unpackLexicon, type Lexicon, type PackedLexicon } from '../../src/reading/lexicon';

const DATA = join(import.meta.dirname, '../../data');

function classOf(lexicon: Lexicon, word: string): number {
  let hash = HASH_SEED;
  for (const unit of word) hash = hashStep(hash, unit.charCodeAt(0));
  const units = Uint8Array.from(word, (unit) => unit.charCodeAt(0));
  return lexicon.lookup(hash, units, units.length);
}

/** The node that a run of words leads to, plain plurals as the reader takes them; 0 for none. */
function nodeOf(lexicon: Lexicon, words: readonly string[]): number {
  let node = 0;
  for (const word of words) {
    const isPlural = word.length > 3 && word.endsWith('s');
    const wordClass =
      classOf(lexicon, word) || (isPlural ? classOf(lexicon, word.slice(0, -1)) : 0);
    node = lexicon.step(node, wordClass);
    if (node === 0) return 0;
  }
  return node;
}

describe('patterns', () => {
  const macros = new Map([['limb', 'leg|foot']]);
  it.each([
    ['iron', ['iron']],
    ['cramp~', ['cramp', 'cramps']],
    ['{leg|calf} cramp~', ['leg cramp', 'leg cramps', 'calf cramp', 'calf cramps']],
    ['{ache|body pain}~', ['ache', 'aches', 'body pain', 'body pains']],
    ['twitch~v', ['twitch', 'twitches', 'twitching', 'twitched']],
    ['{sore |}@limb', ['sore leg', 'sore foot', 'leg', 'foot']],
    ['anemia', ['anemia', 'anaemia']],
    ['dietary fiber;roughage', ['dietary fiber', 'dietary fibre', 'roughage']],
  ])('%s', (cell, phrases) => {
    expect(expand(cell, macros)).toEqual(phrases);
  });
  it.each([
    ['{iron', 'a brace or ~ is out of place'],
    ['@arm', '@arm is not in macros.tsv'],
    ['iron;', 'stands for nothing'],
  ])('that are wrong say so: %s', (cell, rule) => {
    expect(() => expand(cell, macros)).toThrow(rule);
  });
  it('are split as the reader splits text', () => {
    expect(wordsOf('Ca2+ und β-Carotin B-12')).toEqual([
      'ca',
      '2',
      '+',
      'und',
      'carotin',
      'b',
      '12',
    ]);
  });
});

describe('packing', () => {
  it('and unpacking gives every form, cue and blocking phrase back', () => {
    const entries = [
      { words: ['iron'], form: 1, cue: 0 },
      { words: ['iron', 'gate'], form: 2, cue: 0 },
      { words: ['iron', 'gates'], form: 2, cue: 0 },
      { words: ['vitamin', 'b', '12'], form: 3, cue: 0 },
      { words: ['drink'], form: 0, cue: 6 },
      { words: ['k', '+'], form: 1, cue: 7 },
    ];
    const packed = pack(
      entries,
      ['iron 0 0', 'vitamin-b12 0 2'],
      [
        [1, 1],
        [0, 4],
        [2, 4],
      ],
    );
    const lexicon = unpackLexicon(packed);
    const meanings = entries.map(({ words }) => {
      const node = nodeOf(lexicon, words);
      return [lexicon.payload(node)?.concept?.id, lexicon.cue(node)];
    });
    expect(meanings).toEqual([
      ['iron', 0],
      [undefined, 0],
      [undefined, 0],
      ['vitamin-b12', 0],
      [undefined, 6],
      ['iron', 7],
    ]);
    expect(lexicon.payload(nodeOf(lexicon, ['iron', 'gate']))?.cueClass).toBe('health');
    expect(lexicon.payload(nodeOf(lexicon, ['vitamin', 'b', '12']))?.case).toBe('capital');
    expect(nodeOf(lexicon, ['vitamin', 'b', '13'])).toBe(0);
  });
  it('leaves text that needs no escape in JSON', () => {
    for (const text of Object.values(compileLexicon())) expect(text).not.toContain('\\');
  });
});

const rows = (path: string): string[][] =>
  readFileSync(join(DATA, path), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

describe('the tables', () => {
  const tiers = Object.values(compileLexicon()).map((text) =>
    unpackLexicon(JSON.parse(text) as PackedLexicon),
  );
  const macros = new Map(
    rows('terms/macros.tsv').map(([name = '', pattern = '']) => [name, pattern]),
  );
  it('have every form of every row in the packed lexicon, with its concept', () => {
    const lost = rows('terms/forms.tsv').flatMap(([, concept, forms = '']) =>
      expand(forms, macros)
        .map(wordsOf)
        .filter((words) =>
          tiers.every((tier) => tier.payload(nodeOf(tier, words))?.concept?.id !== concept),
        )
        .map((words) => words.join(' ')),
    );
    expect(lost).toEqual([]);
  });
  it('have forms for every concept but foods, of which the search finds more than pages show', () => {
    const withForms = new Set(rows('terms/forms.tsv').map(([, concept]) => concept));
    const without = rows('concepts.tsv').filter(
      ([id = '', kind]) => kind !== 'food' && !withForms.has(id),
    );
    expect(without.map(([id]) => id)).toEqual([]);
  });
  it('say why each phrase blocks', () => {
    for (const [, , , reason] of rows('terms/blocking.tsv')) expect(reason).toMatch(/\w/);
  });
});

describe('a wrong row', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(join(DATA, 'terms'), join(folder, 'terms'), { recursive: true });
    cpSync(join(DATA, 'concepts.tsv'), join(folder, 'concepts.tsv'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const faultOf = (table: string, line: string): string => {
    const path = join(folder, 'terms', `${table}.tsv`);
    const before = readFileSync(path, 'utf8').replace(/\n+$/, '');
    writeFileSync(path, `${before}\n${line}\n`);
    const row = before.split('\n').length + 1;
    try {
      compileLexicon(folder);
    } catch (error) {
      if (error instanceof DataError) return error.message.replace(`row ${row}`, 'row N');
    }
    return 'no fault';
  };

  it.each([
    ['forms', 'core\tno-such\tunheard\tfree\tany\twhy', 'column concept: "no-such" is no concept'],
    [
      'forms',
      'core\tiron\t{ferr\tfree\tany\twhy',
      'column forms: a brace or ~ is out of place in "{ferr"',
    ],
    ['forms', 'core\tzinc\tiron\tfree\tany\twhy', 'column forms: "iron" stands already in'],
    ['forms', 'core\tzinc\tzincky\tmaybe\tany\twhy', 'column policy: Invalid option'],
    ['forms', 'core\tzinc\tzincky\tfree', 'column -: has 4 cells, the header 6'],
    ['blocking', 'iron gate club\t-\tcore\t', 'column reason: is empty'],
    ['blocking', 'vitamin d\t-\tcore\ta trap', 'column phrases: "vitamin d" stands already in'],
    ['cues', 'core\tblorb\thealth\t7', 'column weight: is not one of 0.5, 1, 2, 3'],
    ['senses', 'no-such\tmetal', 'column concept: "no-such" is no concept'],
  ])('of %s is named with file, row, column and rule: %j', (table, line, fault) => {
    expect(faultOf(table, line)).toContain(`${table}.tsv: row N, ${fault}`);
  });
});
