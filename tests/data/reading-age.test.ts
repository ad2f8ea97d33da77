import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compileDataset } from '../../data/dataset';
import { readTable } from '../../data/table';
import { GRADE_OF_ALL, HARDEST, measureReading } from '../../scripts/data-reading';
import { countText, readingGrade } from '../../scripts/reading-age';

describe('readingGrade', () => {
  it('is Flesch-Kincaid', () => {
    const counts = countText('The cat sat on the mat. It sat there all day.');
    expect(counts).toEqual({ sentences: 2, words: 11, syllables: 11 });
    expect(readingGrade([counts])).toBeCloseTo(0.39 * 5.5 + 11.8 - 15.59, 10);
  });
  it('counts a number as one syllable', () => {
    expect(countText('Up to 100 hairs.')).toEqual({ sentences: 1, words: 4, syllables: 4 });
  });
  it('takes several texts as one', () => {
    const [one, two] = [countText('Iron is a metal.'), countText('You need it.')];
    expect(readingGrade([one, two])).toBe(
      readingGrade([countText('Iron is a metal. You need it.')]),
    );
  });
});

describe('what we say is read at about 12 years', () => {
  const reading = measureReading(compileDataset());
  const Exception = z.object({ text: z.string(), reason: z.string().min(1) });
  const known = readTable('knowledge/reading-exceptions.tsv', Exception).map(({ text }) => text);

  it(`asks for grade ${GRADE_OF_ALL} at most, all in all`, () => {
    expect(reading.grade).toBeLessThanOrEqual(GRADE_OF_ALL);
    expect(reading.grades.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(1000);
  });
  it(`asks for no more than grade ${HARDEST} in any statement, but for knowledge/reading-exceptions.tsv`, () => {
    expect(reading.hard.filter(({ text }) => !known.includes(text))).toEqual([]);
  });
  it('has no exception that no statement needs', () => {
    const hard = reading.hard.map(({ text }) => text);
    expect(known.filter((text) => !hard.includes(text))).toEqual([]);
  });
});
