// What a dataset is; `dist/dataset.schema.json` is made from it.
import * as z from 'zod';
import { SEVERITIES } from '../src/knowledge/interactions';
import { DIETS } from '../src/knowledge/types';
import { KINDS } from '../src/reading/lexicon';
import { amount, id, sources, text } from './dataset-fields';
import { Intake, LifeStage, Standards } from './dataset-standards';

const GRADES = ['strong', 'moderate', 'weak', 'none', 'against'] as const;

const statement = {
  id: text.meta({
    description: 'concept, part and a hash of the fact: stable as long as the fact is the same',
  }),
  text,
  grade: z
    .enum(GRADES)
    .optional()
    .meta({ description: 'how good the evidence is; absent for plain facts' }),
  checked: z.enum(['read', 'cited']).meta({
    description:
      'read: the first source was opened and says so; cited: believed to say so, not read',
  }),
  sources,
  year: z.number().int().nullable().meta({ description: 'of the first source; null if undated' }),
};
const Statement = z.strictObject(statement).meta({ id: 'Statement' });

const RedFlag = z
  .strictObject({ ...statement, level: z.enum(['emergency', 'same-day', 'soon']) })
  .meta({ id: 'RedFlag' });

const Link = z
  .strictObject({
    ...statement,
    concept: id.meta({ description: 'the other concept' }),
    name: text,
    kind: z.enum(KINDS),
    strength: z.enum(['hallmark', 'common', 'possible', 'none']),
    direction: z
      .enum(['lack', 'excess'])
      .meta({ description: 'of the nutrient, whichever side has it' }),
  })
  .meta({ id: 'Link' });

const Verdict = z
  .strictObject({
    ...statement,
    subject: id,
    object: id,
    relation: z.enum(['lack-causes', 'excess-causes', 'relieves']),
    verdict: z.enum(['supported', 'supported-in-deficiency', 'mixed', 'against', 'not-studied']),
    name: text.optional().meta({ description: 'of the other concept, if it has a card' }),
    who: text.optional().meta({ description: 'for whom it was found; absent if in general' }),
  })
  .meta({ id: 'Verdict' });

const Interaction = z
  .strictObject({
    ...statement,
    concept: id.meta({ description: 'the other concept; the same interaction stands there too' }),
    name: text,
    severity: z.enum(SEVERITIES),
    caution: text.meta({ description: 'what to be careful of; the text says what happens' }),
    who: text.optional().meta({ description: 'whom it concerns most; absent if anybody' }),
  })
  .meta({ id: 'Interaction' });

const serving = {
  name: text,
  ndb: text.meta({ description: 'NDB number of USDA SR28' }),
  serving: text.meta({ description: 'in household words' }),
  servingGrams: amount,
  diets: z.array(z.enum(DIETS)),
  sources,
};
const added = z.literal(true).optional().meta({ description: 'put in at the factory' });

const FoodAmount = z
  .strictObject({
    ...serving,
    concept: id,
    amount: amount.meta({ description: 'in a serving; like the next two rounded for reading' }),
    per100g: amount,
    per100kcal: amount.optional(),
    unit: text,
    added,
    record: text.optional().meta({ description: 'the food of another table that was measured' }),
  })
  .meta({ id: 'FoodAmount', description: 'a nutrient in a food that ranks high in it' });

const FoodContents = z
  .strictObject({
    ...serving,
    nutrients: z.array(
      z.strictObject({
        concept: id,
        name: text,
        amount,
        unit: text,
        share: z.number().positive().meta({ description: "part of a day's amount" }),
        added,
      }),
    ),
  })
  .meta({ id: 'FoodContents', description: 'what a serving of a food brings much of' });

const Concept = z
  .strictObject({
    id,
    kind: z.enum(KINDS),
    topic: text,
    name: text,
    aliases: z.array(id).meta({ description: 'ids that it had, or is called by elsewhere' }),
    alsoCalled: z.array(text).meta({ description: 'names that cards show' }),
    searchNames: z.array(text).meta({ description: 'what people type' }),
    forms: z.array(text).meta({ description: 'how pages write it' }),
    summary: Statement,
    redFlags: z
      .array(RedFlag)
      .optional()
      .meta({ description: 'when to seek help, most urgent first' }),
    causes: z.array(Statement).optional().meta({ description: 'most usual first' }),
    notes: z.array(Statement).optional(),
    intakes: z.array(Intake).optional().meta({ description: 'of adults, as cards group them' }),
    standards: Standards.optional(),
    foods: z.array(FoodAmount).optional(),
    contents: FoodContents.optional(),
    links: z.array(Link).optional(),
    verdicts: z.array(Verdict).optional().meta({ description: 'on claims that pages make' }),
    interactions: z.array(Interaction).optional().meta({ description: 'gravest first' }),
    cautions: z.array(Statement).optional(),
    related: z.array(z.strictObject({ concept: id, name: text })).optional(),
  })
  .meta({ id: 'Concept' });

const Source = z
  .strictObject({
    id: text,
    title: text,
    url: z.url({ protocol: /^https$/ }).optional(),
    year: z.number().int().optional(),
    readOn: z.iso
      .date()
      .optional()
      .meta({ description: 'day the page or copy was read; absent if nobody did' }),
  })
  .meta({ id: 'Source' });

const Food = z
  .strictObject({
    ndb: text.meta({ description: 'NDB number of USDA SR28' }),
    name: text,
    sr28Name: text,
    sr28Group: text,
    concept: id,
    family: text.meta({ description: 'foods that a shopper takes for the same' }),
    serving: text.meta({ description: 'in household words' }),
    servingGrams: amount,
    diets: z.array(z.enum(DIETS)).meta({
      description:
        'fits by nature, told by rule; one that is not listed may still fit; no word on traces',
    }),
    per100g: z
      .array(
        z.strictObject({
          nutrient: id,
          amount,
          unit: text,
          added: z.literal(true).optional().meta({ description: 'put in at the factory' }),
          record: text
            .optional()
            .meta({ description: 'the food of another table that was measured' }),
          source: text.meta({ description: 'id of an entry of the top-level sources' }),
        }),
      )
      .meta({ description: 'in 100 g; what is not listed was not measured, it is not nothing' }),
  })
  .meta({ id: 'Food' });

/** The dataset. Whoever adds a field to a record says what it is in its schema. */
export const DatasetSchema = z
  .strictObject({
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/)
      .meta({ description: "the package's version and a hash of the content" }),
    date: z.iso.date().meta({ description: 'newest day on which a source was read' }),
    licence: z.literal('CC-BY-4.0'),
    attribution: z.array(text).min(1),
    topics: z.array(z.strictObject({ id: text, name: text })),
    lifeStages: z.array(LifeStage),
    foods: z.array(Food),
    concepts: z.array(Concept),
    sources: z.array(Source),
  })
  .meta({ title: 'Pinch of Salt dataset' });
