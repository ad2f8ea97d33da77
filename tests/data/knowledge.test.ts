import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../data/knowledge';
import { DataError } from '../../data/table';
import { forbiddenWord } from '../../data/wording';
import type { ConceptHead, ConceptRecord } from '../../src/knowledge/types';
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

const files = compileKnowledge();
const parse = (name: string): unknown => JSON.parse(files[name] ?? '');
const records = parse('records.json') as ConceptRecord[];
const heads = parse('heads.json') as ConceptHead[];
const record = (id: string): ConceptRecord => {
  const found = records.find((one) => one.id === id);
  if (!found) throw new Error(`no record of ${id}`);
  return found;
};

describe('the records', () => {
  it('has one for each concept, each under a topic', () => {
    const topics = (parse('topics.json') as ConceptHead[]).map(({ id }) => id);
    expect(records.map(({ id }) => id)).toEqual(heads.map(({ id }) => id));
    expect(new Set(heads.map(({ id }) => id)).size).toBe(heads.length);
    for (const { topic } of heads) expect(topics).toContain(topic);
    for (const topic of topics) expect(heads.some((head) => head.topic === topic)).toBe(true);
  });

  it('tells first on the card of an acute danger when to call for help', () => {
    const acute =
      'stroke heart-attack asthma migraine hypertension uti seizures coma chest-pain hypoglycemia';
    for (const id of acute.split(' '))
      expect(record(id).redFlags?.[0]?.level, id).toBe('emergency');
    for (const id of ['depression', 'anxiety', 'mood-changes', 'stress'])
      expect(record(id).redFlags?.[0]?.text, id).toMatch(/crisis line/);
  });

  it('lists with each record exactly the sources that it uses', () => {
    for (const one of records) {
      const { sources, ...parts } = one;
      const used = new Set<string>();
      JSON.stringify(parts, (key: string, value: unknown) => {
        if (key === 'sources') for (const id of value as string[]) used.add(id);
        return value;
      });
      expect(new Set(sources.map(({ id }) => id)), one.id).toEqual(used);
      expect(used.size, one.id).toBeGreaterThan(0);
    }
  });

  it('calls no concept by its own name a second time', () => {
    for (const { name, alsoCalled } of records) expect(alsoCalled).not.toContain(name);
  });

  it('puts the most urgent flag first and the strongest link of a lack first', () => {
    const levels = record('muscle-cramp').redFlags?.map(({ level }) => level);
    expect(levels?.at(0)).toBe('emergency');
    expect(levels).toEqual(
      ['emergency', 'same-day', 'soon'].flatMap((level) =>
        levels?.filter((each) => each === level),
      ),
    );
    const strengths = record('magnesium').links?.map(
      ({ direction, strength }) => `${direction} ${strength}`,
    );
    expect(strengths?.[0]).toBe('lack hallmark');
    expect(strengths?.indexOf('excess common')).toBeGreaterThan(
      strengths?.lastIndexOf('lack none') ?? 0,
    );
  });
});

const NUTRIENTS =
  'magnesium potassium calcium sodium vitamin-d vitamin-b12 vitamin-c protein carbohydrate water omega-3';
const UNMEASURED = 'collagen electrolytes unsaturated-fat fat';
const SYMPTOMS =
  'muscle-cramp muscle-spasm muscle-twitch stiffness muscle-tightness tight-hamstrings weakness muscle-weakness fatigue muscle-fatigue tingling numbness coordination anxiety arrhythmia pain muscle-pain inflammation';
const CONDITIONS =
  'hypokalemia hypocalcemia hypomagnesemia dehydration vitamin-d-deficiency vitamin-b12-deficiency potassium-deficiency magnesium-deficiency calcium-deficiency electrolyte-imbalance';
const FACTORS =
  'overuse processed-food supplements sunlight refined-sugar added-sugar fortified-food';
const FOODS =
  'spinach kale leafy-greens almonds cashews nuts pumpkin-seeds sunflower-seeds seeds legumes beans avocado salmon fatty-fish fish banana sweet-potato dairy sardines broccoli eggs meat berries';
const each = (ids: string): string[] => ids.split(' ');

describe('the world of one article on tight hamstrings is complete', () => {
  it.each(each(NUTRIENTS))('nutrient %s', (id) => {
    const { intakes, notes, links, related, foods } = record(id);
    expect(intakes?.length).toBeGreaterThan(0);
    expect(notes?.length).toBeGreaterThan(0);
    expect(related?.length).toBeGreaterThan(0);
    if (id !== 'carbohydrate') expect(links?.length).toBeGreaterThan(2);
    if (id !== 'water') expect(foods?.length).toBeGreaterThanOrEqual(5);
  });
  it.each(each(UNMEASURED))('nutrient without a set amount %s', (id) => {
    expect(record(id).notes?.length).toBeGreaterThan(0);
  });
  it.each(each(SYMPTOMS))('symptom %s', (id) => {
    const { redFlags, causes, notes, related } = record(id);
    expect(redFlags?.length).toBeGreaterThan(0);
    expect(causes?.length).toBeGreaterThan(2);
    expect(notes?.length).toBeGreaterThan(0);
    expect(related?.length).toBeGreaterThan(0);
  });
  it.each(each(CONDITIONS))('condition %s', (id) => {
    const { redFlags, causes, notes, links } = record(id);
    expect(redFlags?.length).toBeGreaterThan(0);
    expect(causes?.length).toBeGreaterThan(1);
    expect(notes?.length).toBeGreaterThan(0);
    expect(links?.length).toBeGreaterThan(0);
  });
  it.each(each(FACTORS))('factor %s', (id) => {
    expect(record(id).notes?.length).toBeGreaterThan(0);
  });
  it.each(each(FOODS))('food %s', (id) => {
    expect(record(id).contents?.nutrients.length).toBeGreaterThan(0);
    expect(record(id).related?.length).toBeGreaterThan(0);
  });
});

describe('what may honestly be said', () => {
  it('links no nutrient to tight hamstrings, and says so', () => {
    const { links, notes, causes } = record('tight-hamstrings');
    expect(causes?.[0]?.text).toMatch(/sitting/);
    expect(notes?.[0]).toMatchObject({ grade: 'none' });
    expect(new Set(links?.map(({ strength }) => strength))).toEqual(new Set(['none']));
    expect(links?.length).toBeGreaterThan(4);
  });

  it('does not let a low blood level pass for a diet', () => {
    for (const id of ['potassium', 'calcium', 'sodium'])
      expect(record(id).notes?.some(({ text }) => text.startsWith('Blood level is not diet'))).toBe(
        true,
      );
    const cramp = record('muscle-cramp').links?.find(({ concept }) => concept === 'potassium');
    expect(cramp?.text).toBe(
      'A low blood level of potassium can cause muscle cramps. Diet alone is seldom the reason.',
    );
  });

  it('says that trials do not show magnesium to prevent cramps', () => {
    const texts = record('magnesium').notes?.filter(({ grade }) => grade === 'against');
    expect(texts?.[0]?.text).toMatch(/^Trials do not show/);
  });

  it('gives an amount above its limit only with what the limit covers', () => {
    const [men] = record('magnesium').intakes ?? [];
    expect(men).toMatchObject({ amount: 400, upperLimit: 350 });
    expect(men?.upperLimitScope).toMatch(/^supplements/);
  });
});

describe('forbiddenWord', () => {
  it('passes all that the extension itself says', () => {
    const path = join(DATA, '../public/_locales/en/messages.json');
    const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
    const said = Object.values(messages).map(({ message }) => message);
    expect(said.filter((message) => forbiddenWord(message) !== undefined)).toEqual([]);
  });
  it('finds promises at word edges and lets denials pass', () => {
    expect(forbiddenWord('Zinc cures colds.')).toBe('cures');
    expect(forbiddenWord('It helps. It heals.')).toBe('heals');
    expect(forbiddenWord('A secure, healthy treaty.')).toBeUndefined();
    expect(forbiddenWord('Trials do not show that it prevents cramps.')).toBeUndefined();
    expect(forbiddenWord('It is not bad. It prevents cramps.')).toBe('prevents');
    expect(forbiddenWord('It is not bad; it prevents cramps.')).toBe('prevents');
    expect(forbiddenWord('Not shown, but it treats colds.')).toBe('treats');
    expect(forbiddenWord('It not only helps, it is curative.')).toBe('curative');
    expect(forbiddenWord('No doubt this detoxifies.')).toBe('detoxifies');
    expect(forbiddenWord('None of the trials found that it prevents colds.')).toBeUndefined();
    expect(forbiddenWord('You’re deficient.')).toBe('You’re deficient');
    expect(forbiddenWord('You are deficient.')).toBe('You are deficient');
  });
});
