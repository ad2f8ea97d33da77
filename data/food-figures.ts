// What a chosen food holds: figures per 100 g of SR28 and of the tables that have what it has not.
import type { Tables } from './knowledge-tables';

type NutrientRow = Tables['foodNutrients'][number];

/** A figure per 100 g, in the unit of the nutrient's row. */
export interface Figure {
  readonly per100g: number;
  /** Put in at the factory. */
  readonly added: boolean;
  /** The food of another table that was measured, e.g. "CIQUAL 26023", and the table's source. */
  readonly record?: string;
  readonly source?: string;
}

/** SR28's number of food energy in kcal: foods are ranked by it, no card shows it. */
const KCAL = '208';
/** SR28's folic acid, which is in no food by nature. */
const FOLIC_ACID = '431';
/**
 * Numbers whose mark "added" holds for another one, too: SR28 often puts it on vitamin A and D in
 * units, on folic acid, and on vitamin E and B12 that were added, only.
 */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  '320': ['318'],
  '323': ['573'],
  '328': ['324'],
  '418': ['578'],
  '435': ['417', FOLIC_ACID],
};
/** Flour, rice, pasta and corn meal in which there is folic acid are enriched with these, too. */
const ENRICHED = new Set(['iron', 'thiamin', 'riboflavin', 'niacin', 'folate']);
/** SR28's groups of foods made from grain: cereals, baked goods, grains and pasta, meals, snacks. */
const GRAIN_GROUPS = new Set(['0800', '1800', '2000', '2100', '2200', '2500']);

/** All of SR28's numbers that the figures of these rows need. */
export function numbersOf(rows: readonly { readonly numbers: string }[]): ReadonlySet<string> {
  const shown = rows
    .flatMap(({ numbers }) => numbers.split(/[+/]/))
    .filter((one) => one !== 'other');
  return new Set([KCAL, ...shown, ...Object.values(MARKS).flat()]);
}

/** Factor from SR28's unit of a number to the unit that is shown. */
const SHOWN: Readonly<Record<string, number>> = {
  '312': 1000,
  '313': 0.001,
  '337': 0.001,
  '338': 0.001,
};

const TABLE_NAMES = { ciqual: 'CIQUAL', cnf: 'CNF', ods: 'NIH ODS' } as const;
/** Sources of the tables that have what SR28 has not measured. */
export const OTHER_SOURCES = {
  ciqual: 'anses-ciqual',
  cnf: 'health-canada-cnf',
  ods: 'ods-biotin',
} as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Figures of the chosen foods. */
export class FoodFigures {
  private readonly values: ReadonlyMap<
    string,
    { readonly amount: number; readonly added: boolean }
  >;
  private readonly others: ReadonlyMap<string, Tables['foodOthers'][number]>;
  private readonly items: ReadonlyMap<string, Tables['foodItems'][number]>;
  private readonly additions: readonly {
    readonly nutrients: readonly string[];
    readonly says: RegExp;
  }[];

  constructor(tables: Tables) {
    this.values = new Map(
      tables.foodValues.map(({ ndb, sr28, per_100g, added }) => [
        `${ndb} ${sr28}`,
        { amount: per_100g, added: added === 'y' },
      ]),
    );
    this.others = new Map(tables.foodOthers.map((row) => [`${row.ndb} ${row.nutrient}`, row]));
    this.items = new Map(tables.foodItems.map((row) => [row.ndb, row]));
    this.additions = tables.foodAdditions.map(({ nutrients, pattern }) => ({
      nutrients,
      says: new RegExp(pattern, 'i'),
    }));
  }

  /** Energy of 100 g, in kcal. */
  kcal(ndb: string): number | undefined {
    return this.values.get(`${ndb} ${KCAL}`)?.amount;
  }

  /** Exact figure of a nutrient; nothing if nobody has measured it. */
  of(ndb: string, row: NutrientRow): Figure | undefined {
    return row.numbers === 'other' ? this.ofOther(ndb, row) : this.ofSr28(ndb, row);
  }

  private ofOther(ndb: string, { nutrient }: NutrientRow): Figure | undefined {
    const row = this.others.get(`${ndb} ${nutrient}`);
    if (row === undefined) return undefined;
    const { per_100g: per100g, table, id } = row;
    const record = `${TABLE_NAMES[table]} ${id}`;
    return { per100g, added: false, record, source: OTHER_SOURCES[table] };
  }

  private ofSr28(ndb: string, { nutrient, numbers }: NutrientRow): Figure | undefined {
    const amounts: number[] = [];
    let added = this.isAddition(ndb, nutrient);
    for (const part of numbers.split('+')) {
      const number = part.split('/').find((one) => this.values.has(`${ndb} ${one}`)) ?? '';
      const value = this.values.get(`${ndb} ${number}`);
      if (value === undefined) return undefined;
      amounts.push(value.amount * (SHOWN[number] ?? 1));
      added ||= value.added || this.isMarked(ndb, number);
    }
    return { per100g: sum(amounts), added };
  }

  private isMarked(ndb: string, number: string): boolean {
    return (MARKS[number] ?? []).some((other) => {
      const mark = this.values.get(`${ndb} ${other}`);
      const isOnlyAdded = ['573', '578', FOLIC_ACID].includes(other);
      return mark !== undefined && (mark.added || (isOnlyAdded && mark.amount > 0));
    });
  }

  /** Whether a food's kind or name tells that a nutrient was added where SR28 has no mark. */
  private isAddition(ndb: string, nutrient: string): boolean {
    const { group = '', title = '' } = this.items.get(ndb) ?? {};
    const folicAcid = this.values.get(`${ndb} ${FOLIC_ACID}`)?.amount ?? 0;
    if (ENRICHED.has(nutrient) && GRAIN_GROUPS.has(group) && folicAcid > 0) return true;
    return this.additions.some(
      ({ nutrients, says }) => nutrients.includes(nutrient) && says.test(title),
    );
  }
}
