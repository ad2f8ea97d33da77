// What a dataset says of amounts a day: by groups of adults, by life stages, of Europe, of labels.
import * as z from 'zod';
import { amount, sources, text } from './dataset-fields';

const SEXES = ['any', 'male', 'female'] as const;

export const Intake = z
  .strictObject({
    group: text,
    basis: z.enum(['RDA', 'AI']),
    amount,
    unit: text,
    upperLimit: amount.optional().meta({ description: 'absent: none is set' }),
    upperLimitUnit: text.optional().meta({ description: "if not the amount's" }),
    upperLimitScope: text.optional().meta({ description: 'what the limit covers, if not all' }),
    reduceAbove: amount.optional().meta({ description: 'CDRR: above it less lowers a risk' }),
    sources,
  })
  .meta({ id: 'Intake', description: 'what a group of adults needs a day' });

export const Standards = z
  .strictObject({
    stages: z
      .array(
        z.strictObject({
          stage: text.meta({ description: 'id of an entry of the top-level lifeStages' }),
          type: z.enum(['EAR', 'RDA', 'AI', 'UL', 'CDRR']),
          value: amount.meta({ description: 'a day' }),
          unit: text,
          scope: text.optional().meta({ description: 'what a limit covers, if not all intake' }),
          sources,
        }),
      )
      .optional()
      .meta({ description: 'US and Canada; no UL of a stage: none is set' }),
    energyShares: z
      .array(
        z.strictObject({
          group: text,
          fromPercent: amount,
          toPercent: amount,
          counts: text.optional(),
          sources,
        }),
      )
      .optional()
      .meta({ description: 'acceptable share of energy (AMDR)' }),
    dailyValues: z
      .array(
        z.strictObject({
          group: text,
          value: amount,
          unit: text,
          checked: z.enum(['read', 'cited']),
          sources,
        }),
      )
      .optional()
      .meta({ description: 'of US food labels (FDA)' }),
    efsa: z
      .array(
        z.strictObject({
          type: z.enum(['AI', 'PRI', 'AR', 'RI']),
          sex: z.enum(SEXES),
          group: text,
          value: amount.optional(),
          unit: text.optional(),
          counts: text.optional(),
          note: text.optional(),
          sources,
        }),
      )
      .optional()
      .meta({ description: 'European reference values' }),
    efsaLimits: z
      .array(
        z.strictObject({
          kind: z.enum(['UL', 'safe-level', 'none']),
          value: amount.optional(),
          unit: text.optional(),
          note: text.optional(),
          year: text,
          checked: z.enum(['read', 'cited']),
          sources,
        }),
      )
      .optional()
      .meta({ description: 'European upper levels of adults' }),
    conversions: z
      .array(
        z.strictObject({ from: text, value: amount, unit: text, note: text.optional(), sources }),
      )
      .optional(),
    compounds: z
      .array(z.strictObject({ compound: text, formula: text, percent: amount, sources }))
      .optional()
      .meta({ description: 'share of the element in what supplements sell, by weight' }),
  })
  .meta({ id: 'Standards' });

export const LifeStage = z
  .strictObject({
    id: text,
    name: text,
    sex: z.enum(SEXES),
    from: amount.meta({ description: 'years; 0.5 is the sixth month' }),
    to: amount.optional().meta({ description: 'last year of age; absent for the oldest' }),
    state: z.enum(['pregnant', 'breastfeeding']).optional(),
  })
  .meta({ id: 'LifeStage' });
