// Foods of a nutrient and nutrients of a food, ranked by what a realistic serving brings.
import type { FoodAmount, FoodContents } from '../src/knowledge/types';
import { adultIntakes } from './knowledge-intakes';
import type { Tables } from './knowledge-tables';

/** The source of every amount of food. */
export const FOOD_SOURCE = 'usda-sr28';

/** Foods that a card lists for a nutrient. */
const MOST_FOODS = 8;
/** A serving with less than this part of a day's amount is no source worth listing. */
const LEAST_SHARE = 0.05;
/** Nutrients that the card of a food lists, and the least part of a day's amount for that. */
const MOST_NUTRIENTS = 8;
const LEAST_NUTRIENT_SHARE = 0.1;

/** SR28's units of the numbers that a card shows in another unit, as a factor. */
const MILLI_TO_MICRO = 1000;
const IN_MG_SHOWN_IN_UG = new Set(['312']);

type NutrientRow = Tables['foodNutrients'][number];
type ChoiceRow = Tables['foodChoices'][number];

/** Two digits below 10, whole numbers above: what a reader can use. */
function forReading(amount: number): number {
  return amount >= 10 ? Math.round(amount) : Number(amount.toPrecision(2));
}

/** Figures of one chosen food. */
interface Figure {
  readonly amount: number;
  readonly added: boolean;
}

/** Ranks the foods and nutrients of the tables. */
export class Foods {
  private readonly tables: Tables;
  private readonly values: ReadonlyMap<string, Figure>;
  /** Largest recommended amount of adults, by nutrient and unit. */
  private readonly daily: ReadonlyMap<string, number>;

  constructor(tables: Tables) {
    this.tables = tables;
    this.values = new Map(
      tables.foodValues.map(({ ndb, sr28, per_100g, added }) => [
        `${ndb} ${sr28}`,
        { amount: per_100g, added: added === 'y' },
      ]),
    );
    const daily = new Map<string, number>();
    for (const id of new Set(tables.intakes.map(({ concept }) => concept)))
      for (const { group, amount } of adultIntakes(id, tables))
        if (/^(?:Men|Women|Adults)/.test(group))
          daily.set(id, Math.max(daily.get(id) ?? 0, amount));
    this.daily = daily;
  }

  /** Exact amount of a nutrient in one serving; nothing if SR28 has not measured it. */
  private serving(choice: ChoiceRow, nutrient: NutrientRow): Figure | undefined {
    const parts = nutrient.sr28.split('+').map((numbers) => {
      const number = numbers.split('/').find((one) => this.values.has(`${choice.ndb} ${one}`));
      const value = this.values.get(`${choice.ndb} ${number ?? ''}`);
      const factor = IN_MG_SHOWN_IN_UG.has(number ?? '') ? MILLI_TO_MICRO : 1;
      return value && { ...value, amount: value.amount * factor };
    });
    if (parts.some((part) => part === undefined)) return undefined;
    const per100g = parts.reduce((sum, part) => sum + (part?.amount ?? 0), 0);
    return {
      amount: (per100g * choice.grams) / 100,
      added: parts.some((part) => part?.added === true),
    };
  }

  /** Part of a day's amount; nothing where none is set for what the figure counts. */
  private share(nutrient: NutrientRow, amount: number): number | undefined {
    const sameCount = nutrient.nutrient !== 'omega-3' || nutrient.counts === 'ALA';
    const daily = this.daily.get(nutrient.nutrient);
    return daily === undefined || !sameCount ? undefined : amount / daily;
  }

  private richest(nutrient: NutrientRow, most: number): FoodAmount[] {
    return this.tables.foodChoices
      .flatMap((choice) => {
        const figure = this.serving(choice, nutrient);
        const share = figure && this.share(nutrient, figure.amount);
        if (!figure || figure.amount === 0 || (share ?? 1) < LEAST_SHARE) return [];
        return [{ choice, figure }];
      })
      .toSorted((a, b) => b.figure.amount - a.figure.amount)
      .slice(0, most)
      .map(({ choice, figure }) => ({
        ...(choice.food === '' ? {} : { concept: choice.food }),
        name: choice.name,
        ndb: choice.ndb,
        serving: choice.serving,
        servingGrams: choice.grams,
        amount: forReading(figure.amount),
        unit: `${nutrient.unit} ${nutrient.counts}`.trim(),
        ...(figure.added ? { added: true as const } : {}),
        sources: [FOOD_SOURCE],
      }));
  }

  /** Foods with most of a nutrient in a serving, richest first; per kind where it has two. */
  of(nutrient: string): FoodAmount[] {
    const rows = this.tables.foodNutrients.filter((row) => row.nutrient === nutrient);
    return rows.flatMap((row) => this.richest(row, Math.floor(MOST_FOODS / rows.length)));
  }

  /** What a serving of a food concept holds; nothing if no food stands for it. */
  contentsOf(food: string): FoodContents | undefined {
    const choice = this.tables.foodChoices.find((row) => row.food === food && row.own === 'y');
    if (!choice) return undefined;
    const names = new Map(this.tables.concepts.map(({ id, name }) => [id, name]));
    const nutrients = this.tables.foodNutrients
      .flatMap((row) => {
        const amount = this.serving(choice, row)?.amount ?? 0;
        const share = this.share(row, amount) ?? 0;
        if (share < LEAST_NUTRIENT_SHARE || row.nutrient === 'water') return [];
        return [{ row, amount, share }];
      })
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST_NUTRIENTS)
      .map(({ row, amount, share }) => ({
        concept: row.nutrient,
        name: names.get(row.nutrient) ?? row.nutrient,
        amount: forReading(amount),
        unit: `${row.unit} ${row.counts}`.trim(),
        share: Number(share.toFixed(2)),
      }));
    const { name, ndb, serving, grams } = choice;
    return { name, ndb, serving, servingGrams: grams, nutrients, sources: [FOOD_SOURCE] };
  }
}
