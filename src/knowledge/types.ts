import type { ConceptKind } from '../reading/types';
import type { Severity } from './interactions';

/** How good the evidence for a statement is; the words a reader sees are in the locale files. */
export type Grade = 'strong' | 'moderate' | 'weak' | 'none' | 'against';

/** How well known something is as a sign of a lack or excess; data/README.md tells them apart. */
export type LinkStrength = 'hallmark' | 'common' | 'possible' | 'none';

/** `read`: the very page was read and says so; `cited`: believed to say so, not read. */
export type Checked = 'read' | 'cited';

export interface Source {
  readonly id: string;
  /** Publisher and title, as shown. */
  readonly title: string;
  /** https address, or absent where there is no public page. */
  readonly url?: string;
  readonly year?: number;
}

/** One sentence of ours with where it comes from. */
export interface Statement {
  readonly text: string;
  readonly grade?: Grade;
  readonly checked: Checked;
  /** Ids into the record's `sources`. */
  readonly sources: readonly string[];
  /** Heading of the first source; in the dataset only, not in the records that the extension carries. */
  readonly section?: string;
}

/** A graded link to another concept. */
export interface Link extends Statement {
  readonly concept: string;
  /** Its name, so that a card needs no second record to show it. */
  readonly name: string;
  readonly kind: ConceptKind;
  readonly strength: LinkStrength;
  readonly direction: 'lack' | 'excess';
}

/** Recommended daily amount and upper limit of adults, as the source publishes them. */
export interface Intake {
  /** e.g. "Women 31–50". */
  readonly group: string;
  readonly basis: 'RDA' | 'AI';
  readonly amount: number;
  readonly unit: string;
  /** Absent if none is set. */
  readonly upperLimit?: number;
  /** Unit of the upper limit, if not that of the amount: it counts folic acid, not its equivalents. */
  readonly upperLimitUnit?: string;
  /** What the upper limit covers, if not all intake ("supplements only"). */
  readonly upperLimitScope?: string;
  /** Above it, taking in less lowers the risk of chronic disease (CDRR; sodium's); in `unit`. */
  readonly reduceAbove?: number;
  readonly sources: readonly string[];
}

/** A life stage of the Dietary Reference Intakes. */
export interface LifeStage {
  readonly id: string;
  /** As shown, e.g. "Women 31–50". */
  readonly name: string;
  readonly sex: 'any' | 'male' | 'female';
  /** Years; 0.5 is the sixth month. `to` is the last year of age, absent for the oldest. */
  readonly from: number;
  readonly to?: number;
  readonly state?: 'pregnant' | 'breastfeeding';
}

/**
 * One value of one life stage a day. EAR: enough for half of the people; RDA: for nearly all; AI: where too little
 * is known for an RDA; UL: the most that is unlikely to harm; CDRR: more goes with chronic disease.
 */
export interface StageIntake {
  /** Id of a life stage. */
  readonly stage: string;
  readonly type: 'EAR' | 'RDA' | 'AI' | 'UL' | 'CDRR';
  readonly value: number;
  readonly unit: string;
  /** What a limit covers, if not all intake. */
  readonly scope?: string;
  readonly sources: readonly string[];
}

/** What authorities say people need of a nutrient, and in which units and forms it is sold. */
export interface IntakeStandards {
  /** US and Canada (National Academies), all life stages. No UL of a stage: none is set. */
  readonly stages?: readonly StageIntake[];
  /** Acceptable share of energy, percent (AMDR). */
  readonly energyShares?: readonly {
    readonly group: string;
    readonly fromPercent: number;
    readonly toPercent: number;
    readonly counts?: string;
    readonly sources: readonly string[];
  }[];
  /** Daily Values of US food labels (FDA). */
  readonly dailyValues?: readonly {
    readonly group: string;
    readonly value: number;
    readonly unit: string;
    readonly checked: Checked;
    readonly sources: readonly string[];
  }[];
  /** Europe (EFSA): AI, PRI (as RDA), AR (as EAR), RI (range); no value where the note says it in words. */
  readonly efsa?: readonly {
    readonly type: 'AI' | 'PRI' | 'AR' | 'RI';
    readonly sex: LifeStage['sex'];
    readonly group: string;
    readonly value?: number | undefined;
    readonly unit?: string;
    readonly counts?: string;
    readonly note?: string;
    readonly sources: readonly string[];
  }[];
  /** Upper limits of adults in Europe; `safe-level` where no UL could be set, `none` where neither was. */
  readonly efsaLimits?: readonly {
    readonly kind: 'UL' | 'safe-level' | 'none';
    readonly value?: number | undefined;
    readonly unit?: string;
    readonly note?: string;
    readonly year: string;
    readonly checked: Checked;
    readonly sources: readonly string[];
  }[];
  /** What one of another unit or form comes to. */
  readonly conversions?: readonly {
    readonly from: string;
    readonly value: number;
    readonly unit: string;
    readonly note?: string;
    readonly sources: readonly string[];
  }[];
  /** Share of the element in a compound that supplements sell, percent of its weight. */
  readonly compounds?: readonly {
    readonly compound: string;
    readonly formula: string;
    readonly percent: number;
    readonly sources: readonly string[];
  }[];
}

/** What the full view shows of intakes: `concepts` holds the standards of each nutrient by id. */
export interface AllStandards {
  readonly stages: readonly LifeStage[];
  readonly concepts: Readonly<Record<string, IntakeStandards>>;
  /** What they cite. */
  readonly sources: readonly Source[];
}

/** Diets that a food can fit by nature; what is not listed with a food is not known of it. */
export const DIETS = ['vegan', 'vegetarian', 'pescatarian', 'dairy-free', 'gluten-free'] as const;
export type Diet = (typeof DIETS)[number];

/**
 * Amount of a nutrient in a food. A record's foods are those that rank first by serving, by weight or
 * by energy, in the order of a serving; sorted anew, the first 16 are right each way (of one family,
 * such as cuts of beef, no more than three).
 */
export interface FoodAmount {
  /** The food's concept; every food of ours has one. */
  readonly concept?: string;
  readonly name: string;
  /** NDB number of the food in SR28. */
  readonly ndb: string;
  /** In household measure, e.g. "1 oz". */
  readonly serving: string;
  readonly servingGrams: number;
  /** In a serving; like the next two rounded for reading, in `unit`. */
  readonly amount: number;
  readonly per100g: number;
  /** Absent where a serving has next to no energy. Foods are ranked by it; a card shows no calories. */
  readonly per100kcal?: number;
  /** With what is counted, where that is not plain: "g EPA and DHA". */
  readonly unit: string;
  /** The nutrient is put in at the factory. */
  readonly added?: true;
  readonly diets: readonly Diet[];
  /** The food of another table that was measured, where SR28 has none: "CIQUAL 26023". */
  readonly record?: string;
  readonly sources: readonly string[];
}

/**
 * Foods by nutrient that the full view lists for a diet and the record does not have: what is richest of a diet
 * need not be among the richest of all. `diets` are those in whose list the food stands.
 */
export interface AllDietFoods {
  readonly concepts: Readonly<Record<string, readonly FoodAmount[]>>;
  /** What they cite. */
  readonly sources: readonly Source[];
}

/** What one serving of a food holds, for the food's own card. */
export interface FoodContents {
  /** The food that stands for the concept, e.g. "Lentils, boiled" for legumes. */
  readonly name: string;
  readonly ndb: string;
  readonly serving: string;
  readonly servingGrams: number;
  readonly diets: readonly Diet[];
  /** Nutrients that a serving brings much of, those with the largest share of a day first. */
  readonly nutrients: readonly {
    readonly concept: string;
    readonly name: string;
    readonly amount: number;
    readonly unit: string;
    /** Part of the largest recommended amount of adults, 0.25 for a quarter. */
    readonly share: number;
    /** Put in at the factory. */
    readonly added?: true;
  }[];
  readonly sources: readonly string[];
}

/** When to seek help, most urgent first. */
export interface RedFlag extends Statement {
  readonly level: 'emergency' | 'same-day' | 'soon';
}

/** What research says of a claim that texts make. */
export type VerdictKind =
  | 'supported'
  /** Only where there is a clear lack. */
  | 'supported-in-deficiency'
  | 'mixed'
  /** Good evidence that it is not so. */
  | 'against'
  | 'not-studied';

/** What is known of one claim: this relation between these two. Stands on the records of both. */
export interface Verdict extends Statement {
  /** Concept ids: the nutrient, food or factor, and the symptom or condition. */
  readonly subject: string;
  readonly object: string;
  readonly relation: 'lack-causes' | 'excess-causes' | 'relieves';
  readonly verdict: VerdictKind;
  /** Name of the other concept, if that has a card. */
  readonly name?: string;
  /** For whom it was found, e.g. "older adults"; absent if for people in general. */
  readonly who?: string;
}

/** What happens where two concepts meet, and what to be careful of. Stands on the records of both. */
export interface Interaction extends Statement {
  /** The other concept, and its name, so that a card needs no second record to show it. */
  readonly concept: string;
  readonly name: string;
  readonly severity: Severity;
  /** A sentence for anybody; no dose. The statement's own text says what happens. */
  readonly caution: string;
  /** Whom it concerns most, e.g. "people with weak kidneys"; absent if anybody who takes both. */
  readonly who?: string;
}

/** All that the card of one concept says. */
export interface ConceptRecord {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly topic: string;
  readonly name: string;
  readonly alsoCalled: readonly string[];
  /** First line: what it is or does. */
  readonly summary: Statement;
  readonly redFlags?: readonly RedFlag[];
  /** Commoner causes of a symptom or condition, most usual first. */
  readonly causes?: readonly Statement[];
  /** Plain statements worth a line: what is known of popular claims, who is at risk. */
  readonly notes?: readonly Statement[];
  readonly intakes?: readonly Intake[];
  /** All that standards say of it, for the full view and the dataset. */
  readonly standards?: IntakeStandards;
  /** Nutrient: foods with most of it a serving, richest first. */
  readonly foods?: readonly FoodAmount[];
  /** Food: what a serving holds. */
  readonly contents?: FoodContents;
  /** Nutrient: what lack or excess can show as. Symptom, condition: the nutrients linked to it. */
  readonly links?: readonly Link[];
  /** Verdicts on claims about this concept. */
  readonly verdicts?: readonly Verdict[];
  /** With other concepts, what matters most first. */
  readonly interactions?: readonly Interaction[];
  /** Cautions that are about no second concept. */
  readonly cautions?: readonly Statement[];
  /** Concepts often confused with this one, or worth reading next. */
  readonly related?: readonly { readonly concept: string; readonly name: string }[];
  readonly sources: readonly Source[];
}

/** What lists show of a concept without its record. */
export interface ConceptHead {
  readonly id: string;
  readonly name: string;
  readonly kind: ConceptKind;
  readonly topic: string;
  /** Ids that it had before: settings of readers may hold them. */
  readonly aliases?: readonly string[];
  /** No text is highlighted for it, as no form of it is in the lexicon: the search alone finds it. */
  readonly unmarked?: true;
}
