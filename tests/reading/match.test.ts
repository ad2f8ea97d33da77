import { describe, expect, it } from 'vitest';
import { conceptsIn, found, mentionsOf, readingOf } from './support';

const MEGABYTE = 1_000_000;

describe('forms are found however they are written', () => {
  it.each([
    [
      'Patients lack vitamin B₁₂ and folic acid.',
      ['vitamin B₁₂ = vitamin-b12', 'folic acid = folate'],
    ],
    ['Take vit.B6 daily with food.', ['vit.B6 = vitamin-b6']],
    ['vitamin B-12 and vit D3', ['vitamin B-12 = vitamin-b12', 'vit D3 = vitamin-d']],
    ['Get enough vitamin\u00A0D this winter', ['vitamin\u00A0D = vitamin-d']],
    ['Eat mag\u00ADne\u00ADsium every day', ['mag\u00ADne\u00ADsium = magnesium']],
    ['A diet low in ﬁber', ['ﬁber = fiber']],
    ['Hypokalæmia in patients', ['Hypokalæmia = hypokalemia']],
    ['magne\u0301sium intake of patients', ['magne\u0301sium = magnesium']],
    ['Low Ca2+ and serum K+ in patients', ['Ca2+ = calcium', 'K+ = potassium']],
    ['VITAMIN D DEFICIENCY', ['VITAMIN D DEFICIENCY = vitamin-d-deficiency']],
    ['iron-deficiency anaemia', ['iron-deficiency anaemia = iron-deficiency-anemia']],
    ['Get your vitamin D’s worth', ['vitamin D = vitamin-d']],
    ['Wernicke’s encephalopathy', ['Wernicke’s encephalopathy = wernicke-encephalopathy']],
    ['omega‑3s for the heart', ['omega‑3s = omega-3']],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
  it('as the parts of "B<sub>12</sub>" are joined, with edges', () => {
    const text = 'Low vitamin B12 in patients';
    for (const isGap of [() => false, () => true])
      expect(mentionsOf({ text, edges: [13, 15], isGap }).map(({ concept }) => concept)).toEqual([
        'vitamin-b12',
      ]);
  });
});

describe('a match', () => {
  it('is the longest that begins first', () => {
    expect(conceptsIn('A vitamin D deficiency is not a vitamin C deficiency.')).toEqual([
      'vitamin-d-deficiency',
      'vitamin-c-deficiency',
    ]);
  });
  it('stands at word edges', () => {
    expect(conceptsIn('The diet of environmental patients: zincate, irony, saltpetre.')).toEqual(
      [],
    );
  });
  it('runs over no sentence end', () => {
    expect(conceptsIn('Patients need iron. Deficiency is common.')).toEqual(['iron']);
  });
  it('takes a plain plural for its singular', () => {
    expect(conceptsIn('Patients with headaches and rashes')).toContain('headache');
  });
  it.each(['a', 'magnesium ', 'vit. ', '+', '\u0301', '(', 'B1', 'ж'])(
    'costs work linear in the text: a megabyte of %j',
    (unit) => {
      const text = unit.repeat(MEGABYTE / unit.length);
      // Each character is looked at to find words and to classify them, each word once a form.
      expect(readingOf({ text }).tokens.work).toBeLessThan(8 * text.length);
    },
    30_000,
  );
});
