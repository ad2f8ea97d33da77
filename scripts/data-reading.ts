// How hard the dataset's statements are to read.
import type { Dataset } from '../data/dataset';
import { countText, readingGrade, type Counts } from './reading-age';

/** Of fewer words than these the formula says nothing by itself. */
const LEAST_WORDS = 8;
/** A statement asks for no higher grade (US), but for the exceptions; names of concepts set aside. */
export const HARDEST = 11.5;
/** All statements together ask for no higher grade: read at about 12 years. */
export const GRADE_OF_ALL = 7;

export interface Reading {
  /** Grade of all statements as one text, as they stand. */
  readonly grade: number;
  /** The same by the field of the record. */
  readonly parts: readonly (readonly [part: string, grade: number])[];
  /** How many statements of eight words and more ask for which grade, names set aside. */
  readonly grades: readonly (readonly [grade: number, statements: number])[];
  /** Texts above `HARDEST`, hardest first. */
  readonly hard: readonly { readonly text: string; readonly grade: number }[];
}

/** Text -> the field that holds it, each text once. */
function textsOf(dataset: Dataset): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (value: unknown, part: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && 'checked' in value) texts.set(String(value.text), part);
    for (const inner of Object.values(value)) visit(inner, part);
  };
  for (const concept of dataset.concepts)
    for (const [part, value] of Object.entries(concept)) visit(value, part);
  return texts;
}

/** The shortest name that is set aside: shorter ones are everyday words or parts of others. */
const LEAST_NAME = 4;

/**
 * Takes the names of concepts out of a text: who reads of hypomagnesemia has come across the word, and
 * no plainer one is asked for.
 */
function withoutNames(dataset: Dataset): (text: string) => string {
  const names = dataset.concepts
    .flatMap(({ name, alsoCalled, forms }) => [name, ...alsoCalled, ...forms])
    .filter(({ length }) => length >= LEAST_NAME)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`\b(?:${[...new Set(names)].join('|')})(?:e?s)?\b`, 'gi');
  return (text) => text.replaceAll(pattern, 'this');
}

const gradeOf = (texts: readonly { readonly counts: Counts }[]): number =>
  readingGrade(texts.map(({ counts }) => counts));

/** Measures all statements of a dataset, each text once. */
export function measureReading(dataset: Dataset): Reading {
  const texts = [...textsOf(dataset)].map(([text, part]) => ({
    text,
    part,
    counts: countText(text),
  }));
  const setAside = withoutNames(dataset);
  const long = texts
    .filter(({ counts }) => counts.words >= LEAST_WORDS)
    .map(({ text }) => ({ text, grade: readingGrade([countText(setAside(text))]) }));
  const parts = [...new Set(texts.map(({ part }) => part))];
  const grades = new Map<number, number>();
  for (const { grade } of long) {
    const whole = Math.max(0, Math.floor(grade));
    grades.set(whole, (grades.get(whole) ?? 0) + 1);
  }
  return {
    grade: gradeOf(texts),
    parts: parts.map((part) => [part, gradeOf(texts.filter((text) => text.part === part))]),
    grades: [...grades].toSorted(([a], [b]) => a - b),
    hard: long.filter(({ grade }) => grade > HARDEST).toSorted((a, b) => b.grade - a.grade),
  };
}
