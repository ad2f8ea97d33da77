// What the columns of the tables of knowledge hold: concepts, sources, texts for readers, the key.
import type { TableName } from './knowledge-tables';

/** Tables and their columns that name a concept. */
export const CONCEPT_COLUMNS: readonly (readonly [TableName, readonly string[]])[] = [
  ['aliases', ['concept']],
  ['summaries', ['concept']],
  ['names', ['concept']],
  ['notes', ['concept']],
  ['links', ['nutrient', 'other']],
  ['verdicts', ['subject']],
  ['phrases', ['concept']],
  ['causes', ['concept']],
  ['redFlags', ['concept']],
  ['flagExceptions', ['concept']],
  ['cautions', ['concept']],
  ['interactions', ['a', 'b']],
  ['related', ['concept', 'other']],
  ['intakes', ['concept']],
  ['energyShares', ['concept']],
  ['dailyValues', ['concept']],
  ['efsaIntakes', ['concept']],
  ['efsaLimits', ['concept']],
  ['conversions', ['concept']],
  ['compounds', ['concept']],
  ['foodChoices', ['food', 'stands_for']],
  ['foodNutrients', ['nutrient']],
  ['foodLimits', ['food']],
  ['foodMatches', ['nutrient']],
  ['foodOthers', ['nutrient']],
];

/** Tables of statements, each with whether its source was read. */
export const TEXT_TABLES = [
  'summaries',
  'notes',
  'links',
  'causes',
  'redFlags',
  'cautions',
  'interactions',
  'verdicts',
] as const;

/** Tables whose rows name their sources. */
export const SOURCED = [
  'summaries',
  'notes',
  'links',
  'verdicts',
  'causes',
  'redFlags',
  'emergencySigns',
  'cautions',
  'interactions',
  'intakes',
  'energyShares',
  'dailyValues',
  'efsaIntakes',
  'efsaLimits',
  'conversions',
  'compounds',
] as const;

/** What makes a row the same fact as another one. */
export const KEYS: { readonly [Name in TableName]?: readonly string[] } = {
  concepts: ['id'],
  aliases: ['alias'],
  topics: ['id'],
  sources: ['id'],
  summaries: ['concept'],
  names: ['concept', 'name'],
  notes: ['concept', 'text'],
  links: ['nutrient', 'other', 'direction'],
  verdicts: ['subject', 'object', 'relation'],
  phrases: ['concept'],
  causes: ['concept', 'text'],
  redFlags: ['concept', 'text'],
  emergencySigns: ['sign'],
  flagExceptions: ['concept', 'text'],
  cautions: ['concept', 'text'],
  interactions: ['a', 'b'],
  related: ['concept', 'other'],
  lifeStages: ['id'],
  intakes: ['concept', 'stage', 'type'],
  energyShares: ['concept', 'group'],
  dailyValues: ['concept', 'group'],
  efsaIntakes: ['concept', 'type', 'sex', 'group', 'counts'],
  efsaLimits: ['concept'],
  conversions: ['concept', 'from'],
  compounds: ['concept', 'compound'],
  wordingExceptions: ['text'],
  foodChoices: ['ndb'],
  foodNutrients: ['nutrient', 'numbers'],
  foodLimits: ['food'],
  foodItems: ['ndb'],
  foodValues: ['ndb', 'sr28'],
  foodMatches: ['nutrient', 'ndb'],
  foodOthers: ['nutrient', 'ndb'],
  foodAdditions: ['pattern'],
};

/** Columns that no reader sees, or that hold what others wrote; those that name a concept besides. */
const UNSAID = new Set(
  'id alias object sources section title url pattern reason family only unless'.split(' '),
);

/** The cells of a row that readers see. */
export function saidIn(
  table: TableName,
  row: Readonly<Record<string, unknown>>,
): [string, string][] {
  if (table === 'wordingExceptions' || row['use'] === 'search') return [];
  const ids = CONCEPT_COLUMNS.filter(([name]) => name === table).flatMap(([, columns]) => columns);
  return Object.entries(row).filter(
    (cell): cell is [string, string] =>
      typeof cell[1] === 'string' && !UNSAID.has(cell[0]) && !ids.includes(cell[0]),
  );
}
