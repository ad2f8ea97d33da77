// The tables of `data/knowledge/` and the rules of their cells; `data/README.md` explains each.
import * as z from 'zod';
import { DIETS } from '../src/knowledge/types';
import { KINDS } from '../src/reading/lexicon';
import { SEVERITIES } from '../src/knowledge/interactions';
import { readTable, type Row } from './table';

const filled = z.string().min(1, 'is empty');
const amount = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/, 'is no number')
  .transform(Number);
const amountOrNothing = z.union([z.literal('').transform(() => undefined), amount]);
/** Units of amounts a day, with what they count: "µg DFE", "g linoleic acid". */
const unit = z.string().regex(/^(?:mg|µg|g|L|%)(?:[ /].+)?$/, 'is no unit we show');
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no kebab-case id');
const sentence = filled
  .max(170, 'is longer than 170 characters')
  .regex(/^[A-Z0-9]/, 'does not start with a capital')
  .regex(/[.?!]$/, 'does not end like a sentence');
const ndb = z.string().regex(/^\d{5}$/, 'is no NDB number of five digits');
const checked = z.enum(['read', 'cited']);
/** Tables of foods that have what SR28 has not measured: iodine and chloride, biotin. */
const OTHER_TABLES = ['ciqual', 'cnf', 'ods'] as const;
/** A piece of a regular expression; the compiler puts word edges around it. */
const pattern = filled.refine((cell) => {
  try {
    return new RegExp(cell, 'i').source === cell;
  } catch {
    return false;
  }
}, 'is no regular expression');
const grade = z.enum(['', 'strong', 'moderate', 'weak', 'none', 'against']);
/** Source ids, separated by `;`. */
const sources = filled.transform((cell) => cell.split(';').map((id) => id.trim()));
/** Heading of the first source under which the statement was read; empty if nobody noted it. */
const section = z.string();
/** Concept ids, separated by `;`. */
const slugs = filled.transform((cell) => cell.split(';').map((id) => id.trim()));
const statement = { text: sentence, checked, sources, section };

/** What amounts to lack or excess in a row of links; `knowledge-links.ts` has the words for each. */
const WHEN = [
  '',
  'blood',
  'intake',
  'severe',
  'defines',
  'rare',
  'dehydration',
  'overdrinking',
  'supplements',
  'overload',
] as const;

const SCHEMAS = {
  concepts: z.object({ id: slug, kind: z.enum(KINDS), topic: slug, name: filled }),
  aliases: z.object({ alias: slug, concept: slug, reason: filled }),
  topics: z.object({ id: slug, name: filled }),
  sources: z.object({
    id: slug,
    title: filled,
    url: z.string().regex(/^(?:https:\/\/\S+)?$/, 'is no https address'),
    year: z.string().regex(/^(?:(?:19|20)\d\d)?$/, 'is no year'),
    read_on: z.union([z.literal(''), z.iso.date('is no date')]),
  }),
  summaries: z.object({ concept: slug, ...statement }),
  names: z.object({ concept: slug, name: filled, use: z.enum(['shown', 'search']) }),
  notes: z.object({ concept: slug, grade, ...statement }),
  links: z.object({
    nutrient: slug,
    other: slug,
    direction: z.enum(['lack', 'excess']),
    strength: z.enum(['hallmark', 'common', 'possible', 'none']),
    when: z.enum(WHEN),
    text: z.union([z.literal(''), sentence]),
    checked,
    sources,
    section,
  }),
  verdicts: z.object({
    subject: slug,
    object: slug,
    relation: z.enum(['lack-causes', 'excess-causes', 'relieves']),
    verdict: z.enum(['supported', 'supported-in-deficiency', 'mixed', 'against', 'not-studied']),
    who: z.string(),
    ...statement,
    section: filled,
    year: z.string().regex(/^(?:(?:19|20)\d\d|undated)$/, 'is neither a year nor "undated"'),
  }),
  phrases: z.object({ concept: slug, phrase: filled }),
  causes: z.object({ concept: slug, ...statement }),
  redFlags: z.object({
    concept: slug,
    level: z.enum(['emergency', 'same-day', 'soon']),
    ...statement,
  }),
  emergencySigns: z.object({
    sign: filled,
    level: z.enum(['emergency', 'same-day']),
    pattern,
    sources,
  }),
  flagExceptions: z.object({ concept: slug, text: z.string(), reason: filled }),
  cautions: z.object({ concept: slug, ...statement }),
  interactions: z.object({
    a: slug,
    b: slug,
    effect: sentence,
    caution: sentence,
    severity: z.enum(SEVERITIES),
    who: z.string(),
    checked,
    sources,
    section,
  }),
  wordingExceptions: z.object({ text: filled, reason: filled }),
  related: z.object({ concept: slug, other: slug }),
  lifeStages: z.object({
    id: slug,
    label: filled,
    sex: z.enum(['any', 'male', 'female']),
    from: amount,
    to: amountOrNothing,
    state: z.enum(['', 'pregnant', 'breastfeeding']),
  }),
  intakes: z.object({
    concept: slug,
    stage: slug,
    type: z.enum(['EAR', 'RDA', 'AI', 'UL', 'CDRR']),
    value: amount,
    unit,
    scope: z.string(),
    sources,
  }),
  energyShares: z.object({
    concept: slug,
    group: filled,
    from_percent: amount,
    to_percent: amount,
    counts: z.string(),
    sources,
  }),
  dailyValues: z.object({ concept: slug, group: filled, value: amount, unit, checked, sources }),
  efsaIntakes: z.object({
    concept: slug,
    type: z.enum(['AI', 'PRI', 'AR', 'RI']),
    sex: z.enum(['any', 'male', 'female']),
    group: filled,
    value: amountOrNothing,
    unit: z.union([z.literal(''), unit]),
    counts: z.string(),
    note: z.string(),
    sources,
  }),
  efsaLimits: z.object({
    concept: slug,
    kind: z.enum(['UL', 'safe-level', 'none']),
    value: amountOrNothing,
    unit: z.union([z.literal(''), unit]),
    note: z.string(),
    year: z.string().regex(/^(?:19|20)\d\d$/, 'is no year'),
    checked,
    sources,
  }),
  conversions: z.object({
    concept: slug,
    from: filled,
    value: amount,
    unit,
    note: z.string(),
    sources,
  }),
  compounds: z.object({
    concept: slug,
    element: z.string().regex(/^[A-Z][a-z]?$/, 'is no symbol of an element'),
    compound: filled,
    formula: filled,
    sources,
  }),
  foodChoices: z.object({
    ndb,
    name: filled,
    serving: filled,
    grams: amount,
    food: slug,
    own: z.enum(['', 'y']),
    stands_for: z.union([z.literal(''), slug]),
    family: slug,
  }),
  foodNutrients: z.object({
    nutrient: slug,
    numbers: z
      .string()
      .regex(/^(?:\d{3}(?:[+/]\d{3})*|other)$/, 'is no list of SR28 numbers, nor "other"'),
    unit: filled,
    counts: z.string(),
    least: amountOrNothing,
    watched: z.enum(['', 'y']),
  }),
  foodLimits: z.object({ food: slug, reason: filled }),
  foodItems: z.object({ ndb, group: z.string().regex(/^\d{4}$/, 'is no group'), title: filled }),
  foodValues: z.object({
    ndb,
    sr28: z.string().regex(/^\d{3}$/, 'is no SR28 nutrient number'),
    per_100g: amount,
    added: z.enum(['', 'y']),
  }),
  foodMatches: z.object({ nutrient: slug, ndb, table: z.enum(OTHER_TABLES), id: filled }),
  foodOthers: z.object({
    nutrient: slug,
    ndb,
    table: z.enum(OTHER_TABLES),
    id: filled,
    title: filled,
    per_100g: amount,
  }),
  foodAdditions: z.object({ pattern, nutrients: slugs, reason: filled }),
  foodDiets: z.object({
    diet: z.enum(DIETS),
    groups: z.string().regex(/^\d{4}(?:;\d{4})*$/, 'is no list of SR28 groups'),
    only: z.union([z.literal(''), pattern]),
    unless: z.union([z.literal(''), pattern]),
    reason: filled,
  }),
};

/** Names of the tables, as the compiler speaks of them. */
export type TableName = keyof typeof SCHEMAS;

/** All tables, each a list of checked rows. */
export type Tables = {
  readonly [Name in TableName]: readonly Row<z.infer<(typeof SCHEMAS)[Name]>>[];
};

/** Path of a table below `data/`. */
export function pathOf(table: TableName): string {
  if (table === 'concepts') return 'concepts.tsv';
  const file = table.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `knowledge/${file}.tsv`;
}

/**
 * Reads and checks all tables, cell by cell.
 *
 * @throws DataError naming file, row, column and rule of every fault of the first broken table
 */
export function readTables(folder: string): Tables {
  const names = Object.keys(SCHEMAS) as TableName[];
  const read = (name: TableName) => [name, readTable<unknown>(pathOf(name), SCHEMAS[name], folder)];
  return Object.fromEntries(names.map(read));
}
