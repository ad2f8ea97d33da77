// Foods of a nutrient and nutrients of a food, ranked by what a realistic serving brings.
import { DIETS, type Diet, type FoodAmount, type FoodContents } from '../src/knowledge/types';
import { dietsOf } from './food-diets';
import { FoodFigures, type Figure } from './food-figures';
import { isLeftOut, leastShare } from './food-lists';
import { adultIntakes } from './knowledge-intakes';
import type { Tables } from './knowledge-tables';

/** The source of every amount of food but for the nutrients that SR28 has not measured. */
export const FOOD_SOURCE = 'usda-sr28';

/** Foods that a nutrient lists by each of the three ways to rank them: serving, weight, energy. */
const MOST_FOODS = 16;
/** Foods of one family (cuts of beef, kinds of bean): the same ones, however foods are ranked. */
const MOST_OF_FAMILY = 3;
/** The same where no amount is set: part of what the richest serving brings. */
const LEAST_OF_RICHEST = 0.01;
/** A serving with less energy has no amount per 100 kcal: nobody eats a bucket of pickles. */
const LEAST_KCAL = 5;
/** Nutrients that the card of a food lists, and the least part of a day's amount for that. */
const MOST_NUTRIENTS = 8;
const LEAST_NUTRIENT_SHARE = 0.1;

type NutrientRow = Tables['foodNutrients'][number];
type ChoiceRow = Tables['foodChoices'][number];

/** Two digits below 10, whole numbers above: what a reader can use. */
function forReading(amount: number): number {
  return amount >= 10 ? Math.round(amount) : Number(amount.toPrecision(2));
}

/** A food with its exact amounts of a nutrient. */
interface Candidate {
  readonly choice: ChoiceRow;
  readonly figure: Figure;
  readonly serving: number;
  /** Absent where a serving has next to no energy. */
  readonly per100kcal: number | undefined;
}

/** Of each concept the food of which a serving brings most ("Spinach, boiled", not raw). */
function oneOfEach(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.choice.food);
    if (!known || candidate.serving > known.serving) best.set(candidate.choice.food, candidate);
  }
  return [...best.values()];
}

/** Without traces, where nothing tells how much is little. */
function withoutTraces(candidates: readonly Candidate[]): Candidate[] {
  const richest = Math.max(...candidates.map(({ serving }) => serving));
  return candidates.filter(({ serving }) => serving >= LEAST_OF_RICHEST * richest);
}

/** Of each family the few foods of which a serving brings most. */
function fewOfEachFamily(candidates: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>();
  return candidates
    .toSorted((a, b) => b.serving - a.serving)
    .filter(({ choice: { family } }) => {
      const count = counts.get(family) ?? 0;
      counts.set(family, count + 1);
      return count < MOST_OF_FAMILY;
    });
}

const MEASURES: readonly ((candidate: Candidate) => number)[] = [
  ({ serving }) => serving,
  ({ figure }) => figure.per100g,
  ({ per100kcal }) => per100kcal ?? 0,
];

/** Those among the best by serving, by weight or by energy. */
function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const few = fewOfEachFamily(oneOfEach(candidates));
  const best = MEASURES.flatMap((measure) =>
    few.toSorted((a, b) => measure(b) - measure(a)).slice(0, MOST_FOODS),
  );
  return [...new Set(best)];
}

/** Ranks the foods and nutrients of the tables. */
export class Foods {
  private readonly tables: Tables;
  private readonly figures: FoodFigures;
  private readonly items: ReadonlyMap<string, Tables['foodItems'][number]>;
  /** Largest recommended amount of adults, by nutrient and first word of the unit. */
  private readonly daily: ReadonlyMap<string, number>;

  constructor(tables: Tables) {
    this.tables = tables;
    this.figures = new FoodFigures(tables);
    this.items = new Map(tables.foodItems.map((row) => [row.ndb, row]));
    const daily = new Map<string, number>();
    for (const id of new Set(tables.intakes.map(({ concept }) => concept)))
      for (const { group, amount, unit } of adultIntakes(id, tables)) {
        const key = `${id} ${unit.split(' ')[0]}`;
        if (/^(?:Men|Women|Adults)/.test(group))
          daily.set(key, Math.max(daily.get(key) ?? 0, amount));
      }
    this.daily = daily;
  }

  private dietsOf(choice: ChoiceRow) {
    const item = this.items.get(choice.ndb);
    return item ? dietsOf(item, this.tables.foodDiets) : [];
  }

  /** Part of a day's amount; nothing where none is set for what the figure counts. */
  private share(nutrient: NutrientRow, amount: number): number | undefined {
    const sameCount = nutrient.nutrient !== 'omega-3' || nutrient.counts === 'ALA';
    const daily = this.daily.get(`${nutrient.nutrient} ${nutrient.unit.split(' ')[0]}`);
    return daily === undefined || !sameCount ? undefined : amount / daily;
  }

  private candidates(nutrient: NutrientRow): Candidate[] {
    const all = this.tables.foodChoices.flatMap((choice) => {
      const figure = this.figures.of(choice.ndb, nutrient);
      if (!figure || figure.per100g === 0) return [];
      const serving = (figure.per100g * choice.grams) / 100;
      if ((this.share(nutrient, serving) ?? 1) < leastShare(nutrient)) return [];
      if (isLeftOut(choice.food, nutrient, this.tables)) return [];
      const kcal = this.figures.kcal(choice.ndb) ?? 0;
      const hasEnergy = (kcal * choice.grams) / 100 >= LEAST_KCAL;
      const per100kcal = hasEnergy ? (figure.per100g / kcal) * 100 : undefined;
      return [{ choice, figure, serving, per100kcal }];
    });
    return withoutTraces(all);
  }

  /** The kinds of a nutrient that are ranked apart. */
  private kindsOf(nutrient: string): NutrientRow[] {
    return this.tables.foodNutrients.filter((row) => row.nutrient === nutrient);
  }

  private foodAmount(nutrient: NutrientRow, candidate: Candidate): FoodAmount {
    const { choice, figure, serving, per100kcal } = candidate;
    return {
      concept: choice.food,
      name: choice.name,
      ndb: choice.ndb,
      serving: choice.serving,
      servingGrams: choice.grams,
      amount: forReading(serving),
      per100g: forReading(figure.per100g),
      ...(per100kcal === undefined ? {} : { per100kcal: forReading(per100kcal) }),
      unit: `${nutrient.unit} ${nutrient.counts}`.trim(),
      ...(figure.added ? { added: true as const } : {}),
      diets: this.dietsOf(choice),
      ...(figure.record === undefined ? {} : { record: figure.record }),
      sources: [figure.source ?? FOOD_SOURCE],
    };
  }

  /** Foods with most of a nutrient, richest serving first; where it has two kinds, those of each. */
  of(nutrient: string): FoodAmount[] {
    return this.kindsOf(nutrient).flatMap((row) =>
      bestOf(this.candidates(row))
        .toSorted((a, b) => b.serving - a.serving)
        .map((candidate) => this.foodAmount(row, candidate)),
    );
  }

  /** What lists of single diets need beside `of`; `diets` are those in whose list a food stands. */
  furtherForDiets(nutrient: string): FoodAmount[] {
    return this.kindsOf(nutrient).flatMap((row) => {
      const candidates = this.candidates(row);
      const listed = new Set(bestOf(candidates));
      const further = new Map<Candidate, Diet[]>();
      for (const diet of DIETS) {
        const fitting = candidates.filter(({ choice }) => this.dietsOf(choice).includes(diet));
        for (const candidate of bestOf(fitting))
          if (!listed.has(candidate))
            further.set(candidate, [...(further.get(candidate) ?? []), diet]);
      }
      return [...further].map(([candidate, diets]) => ({
        ...this.foodAmount(row, candidate),
        diets,
      }));
    });
  }

  /** What a serving of a food concept holds; nothing if no food stands for it. */
  contentsOf(food: string): FoodContents | undefined {
    const choice = this.tables.foodChoices.find(
      (row) => (row.food === food && row.own === 'y') || row.stands_for === food,
    );
    if (!choice) return undefined;
    const names = new Map(this.tables.concepts.map(({ id, name }) => [id, name]));
    const nutrients = this.tables.foodNutrients
      .flatMap((row) => {
        const figure = this.figures.of(choice.ndb, row);
        const amount = ((figure?.per100g ?? 0) * choice.grams) / 100;
        const share = this.share(row, amount) ?? 0;
        // Another table measured another food: its figure stands on the nutrient's card only.
        if (!figure || figure.record !== undefined || share < LEAST_NUTRIENT_SHARE) return [];
        return [{ row, amount, share, added: figure.added }];
      })
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST_NUTRIENTS)
      .map(({ row, amount, share, added }) => ({
        concept: row.nutrient,
        name: names.get(row.nutrient) ?? row.nutrient,
        amount: forReading(amount),
        unit: `${row.unit} ${row.counts}`.trim(),
        share: Number(share.toFixed(2)),
        ...(added ? { added: true as const } : {}),
      }));
    const { name, ndb, serving, grams } = choice;
    const diets = this.dietsOf(choice);
    return { name, ndb, serving, servingGrams: grams, diets, nutrients, sources: [FOOD_SOURCE] };
  }
}
