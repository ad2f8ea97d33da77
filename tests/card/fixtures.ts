import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConceptRecord } from '../../src/knowledge/types';
import type { Translate } from '../../src/card/translate';

const MESSAGES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

/** As chrome.i18n.getMessage: an unknown key gives an empty text. */
export const t: Translate = (key, substitutions = []) =>
  (MESSAGES[key]?.message ?? '').replaceAll(
    /\$(\d)/g,
    (_, at) => substitutions[Number(at) - 1] ?? '',
  );

/** What a record says, from a page that was read. */
export const statement = (text: string, ...sources: string[]) =>
  ({ text, checked: 'read', sources }) as const;

export const NUTRIENT: ConceptRecord = {
  id: 'testium',
  kind: 'nutrient',
  topic: 'minerals',
  name: 'Testium',
  alsoCalled: ['Te', 'element T', 'testate', 'hydrotest'],
  summary: statement('Keeps tests steady.', 'handbook'),
  intakes: [
    {
      group: 'Women 31–50',
      basis: 'RDA',
      amount: 320,
      unit: 'mg',
      upperLimit: 350,
      upperLimitScope: 'supplements only',
      sources: ['tables'],
    },
    { group: 'Men 31–50', basis: 'RDA', amount: 420, unit: 'mg', sources: ['tables'] },
  ],
  foods: [
    {
      concept: 'seeds',
      name: 'Test seeds',
      ndb: '1',
      serving: '1 oz',
      servingGrams: 28,
      amount: 160,
      per100g: 571,
      diets: [],
      unit: 'mg',
      sources: ['foods'],
    },
    {
      name: 'Test loaf',
      ndb: '2',
      serving: '1 slice',
      servingGrams: 40,
      amount: 640,
      per100g: 1600,
      diets: [],
      unit: 'mg',
      added: true,
      sources: ['foods'],
    },
    {
      name: 'Other unit',
      ndb: '3',
      serving: '1 cup',
      servingGrams: 100,
      amount: 5,
      per100g: 5,
      diets: [],
      unit: 'µg',
      sources: ['foods'],
    },
  ],
  links: [
    {
      ...statement('Seen in clear deficiency.', 'review'),
      concept: 'wobble',
      name: 'Wobble',
      kind: 'symptom',
      strength: 'hallmark',
      grade: 'strong',
      direction: 'lack',
    },
    {
      text: 'A few case reports.',
      checked: 'cited',
      sources: ['review'],
      concept: 'sway',
      name: 'Sway',
      kind: 'symptom',
      strength: 'possible',
      grade: 'against',
      direction: 'excess',
    },
  ],
  cautions: [statement('Keep apart from testomycin.', 'handbook')],
  related: [{ concept: 'restium', name: 'Restium' }],
  sources: [
    { id: 'handbook', title: 'Handbook of tests', url: 'https://example.org/handbook', year: 2020 },
    { id: 'tables', title: 'Tables', url: 'http://example.org/insecure' },
    { id: 'foods', title: 'Food tables' },
    { id: 'review', title: 'Review', url: 'https://example.org/review' },
    { id: 'unused', title: 'Never cited', url: 'https://example.org/unused' },
  ],
};

export const SYMPTOM: ConceptRecord = {
  id: 'wobble',
  kind: 'symptom',
  topic: 'symptoms-muscle',
  name: 'Wobble',
  alsoCalled: [],
  summary: statement('Not standing still.', 'handbook'),
  redFlags: [
    { ...statement('It lasts for weeks.', 'handbook'), level: 'soon' },
    { ...statement('It came at once with a fall.', 'handbook'), level: 'emergency' },
  ],
  causes: [
    statement('A bad table.', 'handbook'),
    statement('A long day.', 'handbook'),
    statement('An old strain.', 'handbook'),
    statement('A rare thing.', 'handbook'),
  ],
  links: [
    {
      ...statement('No trial found one.', 'handbook'),
      concept: 'testium',
      name: 'Testium',
      kind: 'nutrient',
      strength: 'none',
      grade: 'none',
      direction: 'lack',
    },
  ],
  sources: [{ id: 'handbook', title: 'Handbook of tests', url: 'https://example.org/handbook' }],
};
