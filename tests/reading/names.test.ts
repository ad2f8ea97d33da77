import { describe, expect, it } from 'vitest';
import { conceptsIn } from './support';

describe('names and titles', () => {
  it.each([
    'We met at Iron Harbor before the diet club opened.',
    'Doctor Zinc Peterson runs the clinic.',
    'The food festival in Copper Valley drew crowds.',
  ])('are no mention: %s', (text) => {
    expect(conceptsIn(text)).toEqual([]);
  });
  it.each([
    ['Iron Supplements And Your Diet', 'iron'],
    ['Why Your Body Needs Zinc Every Day', 'zinc'],
    ['Zinc and your immune system: a guide for patients', 'zinc'],
  ])('differ from a heading in title case: %s', (text, concept) => {
    expect(conceptsIn(text)).toContain(concept);
  });
});

describe('the salt in the name of a medicine', () => {
  it.each([
    'Patients take rabeprazole sodium daily.',
    'A dose of cefuroxime sodium was given to the patient.',
    'The doctor prescribed losartan potassium 50 mg daily.',
    'Levothyroxine sodium is taken before breakfast every day.',
  ])('is no nutrient: %s', (text) => {
    expect(conceptsIn(text)).toEqual([]);
  });
  it('leaves the nutrient beside it', () => {
    expect(conceptsIn('Patients take omeprazole, sodium and iron supplements.')).toEqual([
      'sodium',
      'iron',
    ]);
  });
});
