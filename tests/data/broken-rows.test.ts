import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../data/knowledge';
import { DataError } from '../../data/table';
import { append, DATA, tablesWith } from './tables';

/** What the compiler says of the tables; empty if it accepts them. */
function complaint(table: string, change: (text: string) => string): string {
  try {
    compileKnowledge(tablesWith(table, change));
    return '';
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
}

/** Line on which an appended row stands. */
const lastRow = (table: string): number =>
  readFileSync(join(DATA, table), 'utf8').replace(/\n+$/, '').split('\n').length + 1;

const NOTE = ['magnesium', '', 'Zzz.', 'cited', 'fda-daily-values'];
const note = (at: number, cell: string): string[] => NOTE.with(at, cell);
const flag = (level: string, text: string): string[] => ['scurvy', level, text, 'cited', 'nhs'];
const LINK = ['zinc', 'scurvy', 'lack', 'possible', '', '', 'cited', 'ods-zinc'];
const VERDICT = 'zinc scurvy relieves mixed - Zzz. cited cochrane-2020 Abstract 2020'.split(' ');
const INTAKE = ['potassium', 'male-19-30', 'UL', '100', 'mg', '', 'nasem-dri'];
const FOOD = ['99999', 'Zzz', '1 oz', '28', 'nuts', '', '', 'zzz'];

/** Each a row that breaks one rule: table, row, column, what the message says. */
const BROKEN: readonly (readonly [string, readonly string[], string, RegExp])[] = [
  ['knowledge/notes.tsv', note(0, 'kryptonite'), 'concept', /"kryptonite" is no concept/],
  ['knowledge/notes.tsv', note(1, 'sure'), 'grade', /Invalid option/],
  ['knowledge/notes.tsv', note(2, 'zzz.'), 'text', /does not start with a capital/],
  ['knowledge/notes.tsv', note(2, 'Zzz'), 'text', /does not end like a sentence/],
  ['knowledge/notes.tsv', note(2, `Z${'z'.repeat(170)}.`), 'text', /longer than 170/],
  ['knowledge/notes.tsv', note(2, 'It cures all.'), 'text', /says "cures" without denying it/],
  ['knowledge/notes.tsv', note(3, 'maybe'), 'checked', /Invalid option/],
  ['knowledge/notes.tsv', note(4, 'hearsay'), 'sources', /"hearsay" is no source/],
  ['knowledge/notes.tsv', NOTE.slice(1), '-', /has 4 cells, the header 6/],
  ['knowledge/notes.tsv', [...NOTE, 'Causes', 'x'], '-', /has 7 cells, the header 6/],
  ['knowledge/notes.tsv', note(3, 'read'), 'sources', /"fda-daily-values" has no read_on/],
  ['knowledge/notes.tsv', note(1, 'weak'), 'checked', /the grade weak needs a source that was/],
  ['knowledge/red-flags.tsv', flag('soon', 'Sudden confusion.'), 'level', /"confusion" is "em/],
  ['knowledge/red-flags.tsv', flag('same-day', 'Fever, a stiff neck.'), 'level', /"stiff neck" is/],
  ['knowledge/red-flags.tsv', flag('soon', 'Black stools.'), 'level', /is "same-day" on every/],
  [
    'knowledge/red-flags.tsv',
    ['hyperphosphatemia', 'soon', 'Nausea or muscle spasms.', 'cited', 'nhs'],
    'level',
    /"muscle spasms" is "emergency" on this card, too/,
  ],
  ['knowledge/flag-exceptions.tsv', ['scurvy', '', 'Z'], 'concept', /no red flag needs this/],
  [
    'knowledge/emergency-signs.tsv',
    ['z', 'same-day', '(', 'nhs'],
    'pattern',
    /is no regular expression/,
  ],
  ['knowledge/links.tsv', LINK.with(1, 'zinc'), 'other', /is the nutrient itself/],
  ['knowledge/links.tsv', LINK.with(4, 'overload'), 'when', /"overload" makes no sentence of lack/],
  ['knowledge/links.tsv', LINK.with(3, 'common'), 'checked', /common needs a source that was read/],
  ['knowledge/links.tsv', LINK.with(4, 'defines'), 'when', /"defines" makes no sentence of lack/],
  [
    'knowledge/verdicts.tsv',
    VERDICT.with(0, 'kryptonite'),
    'subject',
    /"kryptonite" is no concept/,
  ],
  [
    'knowledge/verdicts.tsv',
    VERDICT.with(0, 'nausea'),
    'subject',
    /is no nutrient, food or factor/,
  ],
  ['knowledge/verdicts.tsv', VERDICT.with(1, 'iron'), 'object', /is no symptom or condition/],
  ['knowledge/verdicts.tsv', VERDICT.with(1, 'kryptonite'), 'object', /is no symptom or condition/],
  ['knowledge/verdicts.tsv', VERDICT.with(2, 'causes'), 'relation', /Invalid option/],
  ['knowledge/verdicts.tsv', VERDICT.with(3, 'true'), 'verdict', /Invalid option/],
  ['knowledge/verdicts.tsv', VERDICT.with(5, 'It cures all.'), 'text', /says "cures" without/],
  ['knowledge/verdicts.tsv', VERDICT.with(4, 'treated people'), 'who', /says "treated" without/],
  ['knowledge/names.tsv', ['zinc', 'cold cure', 'shown'], 'name', /says "cure" without/],
  ['knowledge/topics.tsv', ['z', 'Detox'], 'name', /says "Detox" without/],
  ['knowledge/verdicts.tsv', VERDICT.with(7, ''), 'sources', /is empty/],
  ['knowledge/verdicts.tsv', VERDICT.with(7, 'hearsay'), 'sources', /"hearsay" is no source/],
  ['knowledge/verdicts.tsv', VERDICT.with(9, ''), 'year', /neither a year nor "undated"/],
  ['knowledge/verdicts.tsv', VERDICT.with(9, '2019'), 'year', /is not its source's: 2020/],
  ['knowledge/aliases.tsv', ['zinc', 'iron', 'z'], 'alias', /"zinc" is a concept/],
  ['knowledge/aliases.tsv', ['zn', 'zinc-ore', 'z'], 'concept', /"zinc-ore" is no concept/],
  ['knowledge/intakes.tsv', INTAKE, 'value', /is below the amount/],
  ['knowledge/intakes.tsv', INTAKE.with(3, 'much'), 'value', /is no number/],
  ['knowledge/intakes.tsv', INTAKE.with(4, 'spoons'), 'unit', /is no unit we show/],
  ['knowledge/intakes.tsv', INTAKE.with(1, 'male-99'), 'stage', /"male-99" is no life stage/],
  ['knowledge/intakes.tsv', INTAKE.with(2, 'RDA'), 'type', /stands beside an AI/],
  [
    'knowledge/intakes.tsv',
    ['iron', 'male-19-30', 'EAR', '6', 'mg', '', 'nasem-dri'],
    'concept+stage+type',
    /stands already in row/,
  ],
  [
    'knowledge/compounds.tsv',
    ['zinc', 'Zn', 'Zinc dust', 'Zq2', 'iupac-atomic-weights'],
    'formula',
    /"Zq2" is no formula with Zn/,
  ],
  [
    'knowledge/energy-shares.tsv',
    ['iron', 'Adults', '50', '40', '', 'nasem-dri'],
    'to_percent',
    /is below from_percent/,
  ],
  [
    'knowledge/efsa-limits.tsv',
    ['thiamin', 'UL', '', 'mg', '', '2019', 'cited', 'efsa-limits'],
    'value',
    /does not fit the kind/,
  ],
  [
    'knowledge/efsa-intakes.tsv',
    ['boron', 'AI', 'any', 'over 18 years', '', 'mg', '', '', 'efsa-drv'],
    'value',
    /is empty and no note says why/,
  ],
  ['knowledge/sources.tsv', ['lonely', 'A book', '', ''], 'id', /"lonely" is used by no row/],
  ['knowledge/sources.tsv', ['x', 'A book', 'ftp://x', ''], 'url', /is no https address/],
  ['knowledge/sources.tsv', ['x', 'A book', '', '', 'today'], 'read_on', /is no date/],
  ['knowledge/food-values.tsv', ['99999', '301', '1', ''], 'ndb', /"99999" is no chosen food/],
  ['knowledge/food-values.tsv', ['12014', '999', '1', ''], 'sr28', /"999" counts for nothing/],
  ['knowledge/food-matches.tsv', ['iodine', '12014', 'cnf', '1'], 'id', /is not imported/],
  ['knowledge/food-choices.tsv', FOOD, 'ndb', /"99999" is not imported/],
  ['knowledge/food-choices.tsv', FOOD.with(5, 'y'), 'own', /"nuts" has a food already/],
  ['knowledge/food-diets.tsv', ['paleo', '0900', '', '', 'Z'], 'diet', /Invalid option/],
  ['knowledge/wording-exceptions.tsv', ['a', 'b'], 'text', /no text needs this exception/],
  [
    'concepts.tsv',
    ['kryptonite', 'nutrient', 'minerals', 'K'],
    'id',
    /has no row in summaries.tsv/,
  ],
  ['concepts.tsv', ['kryptonite', 'nutrient', 'metals', 'K'], 'topic', /"metals" is no topic/],
  ['concepts.tsv', ['Kryptonite', 'nutrient', 'minerals', 'K'], 'id', /no kebab-case id/],
];

describe('a broken row fails the build', () => {
  it.each(BROKEN)('%s %j: column %s', (table, cells, column, rule) => {
    const lines = complaint(table, append(...cells)).split('\n');
    const mine = lines.find((line) => line.includes(`row ${lastRow(table)}, column ${column}: `));
    expect(mine).toMatch(rule);
    expect(mine).toContain(table);
  });

  it('asks for a red flag for each symptom and condition', () => {
    const message = complaint('concepts.tsv', append('zzz', 'condition', 'conditions', 'Z'));
    expect(message).toMatch(/column id: "zzz" has no row in red-flags\.tsv/);
  });

  it('takes a row that ends before the last cell, and one that fills it', () => {
    expect(complaint('knowledge/notes.tsv', append(...NOTE))).toBe('');
    expect(complaint('knowledge/notes.tsv', append(...NOTE, 'Signs of a lack'))).toBe('');
  });

  it('asks for a food that stands for each food concept', () => {
    const message = complaint('concepts.tsv', append('manna', 'food', 'foods', 'Manna'));
    expect(message).toMatch(/column id: "manna" has no food of its own in food-choices\.tsv/);
  });

  it('takes an amount above a limit that covers supplements only', () => {
    expect(complaint('knowledge/intakes.tsv', append(...INTAKE.with(5, 'supplements')))).toBe('');
  });

  it('names the row that says the same already', () => {
    const first = readFileSync(join(DATA, 'knowledge/related.tsv'), 'utf8').split('\n')[1] ?? '';
    const message = complaint('knowledge/related.tsv', append(...first.split('\t')));
    expect(message).toMatch(
      /related\.tsv: row \d+, column concept\+other: stands already in row 2/,
    );
  });

  it('takes a verdict on an illness that no card explains but claims are about', () => {
    expect(complaint('knowledge/verdicts.tsv', append(...VERDICT.with(1, 'autism')))).toBe('');
  });

  it('takes one verdict on a pair and relation, and no second', () => {
    const twice = append(VERDICT.join('\t') + '\n' + VERDICT.join('\t'));
    expect(complaint('knowledge/verdicts.tsv', append(...VERDICT))).toBe('');
    expect(complaint('knowledge/verdicts.tsv', twice)).toMatch(
      /column subject\+object\+relation: stands already in row/,
    );
  });

  it('tells all faults at once', () => {
    const twice = append(note(0, 'a').join('\t') + '\n' + note(0, 'b').join('\t'));
    expect(complaint('knowledge/notes.tsv', twice).split('\n').length).toBeGreaterThanOrEqual(2);
  });
});
