import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../src/reading/claims/types';
import { claimsOf } from './claims-support';

const said = (text: string): string[] =>
  claimsOf(text).map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly { subject: string; object: string; relation: Relation }[];
}

const folder = fileURLToPath(new URL('../fixtures/claims/', import.meta.url));
const labelled = readdirSync(folder).flatMap((file) =>
  readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled),
);

describe('our own labelled sentences', () => {
  const rows = labelled.map(({ text, claims }) => {
    const found = new Set(said(text));
    const gold = new Set(claims.map((one) => `${one.subject} ${one.relation} ${one.object}`));
    return { text, found, gold };
  });
  const count = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0);
  const right = count(({ found, gold }) => [...found].filter((one) => gold.has(one)).length);

  it('are enough', () => {
    expect(rows.filter(({ gold }) => gold.size > 0).length).toBeGreaterThanOrEqual(150);
    expect(rows.filter(({ gold }) => gold.size === 0).length).toBeGreaterThanOrEqual(80);
  });

  // 0.92 before 20 constructions went that each read one of these sentences and none of any other text,
  // 0.91 before a verb that no list names stopped counting for one of effect.
  it('are read with precision 0.97, recall 0.9', () => {
    expect(right / count(({ found }) => found.size)).toBeGreaterThanOrEqual(0.97);
    expect(right / count(({ gold }) => gold.size)).toBeGreaterThanOrEqual(0.9);
  });

  it('without a claim stay silent, 97 %', () => {
    const without = rows.filter(({ gold }) => gold.size === 0);
    const silent = without.filter(({ found }) => found.size === 0);
    expect(silent.length / without.length).toBeGreaterThanOrEqual(0.97);
  });

  it('are never turned into their opposite', () => {
    const opposed = rows.filter(({ found, gold }) =>
      [...gold]
        .filter((one) => one.includes(' none '))
        .some((one) => {
          const [subject, , object] = one.split(' ');
          return ['lack-causes', 'excess-causes', 'relieves'].some((relation) => {
            const claim = `${subject} ${relation} ${object}`;
            return found.has(claim) && !gold.has(claim);
          });
        }),
    );
    expect(opposed.map(({ text }) => text)).toEqual([]);
  });
});

describe('constructions', () => {
  it.each([
    ['a verb', 'Low calcium provokes tetany.', ['calcium lack-causes tetany']],
    [
      'a list of symptoms',
      'A lack of biotin leads to hair loss, dry skin and fatigue.',
      ['biotin lack-causes hair-loss', 'biotin lack-causes dry-skin', 'biotin lack-causes fatigue'],
    ],
    [
      'an amount said once for a list',
      'Too little folate or riboflavin causes glossitis.',
      ['folate lack-causes glossitis', 'riboflavin lack-causes glossitis'],
    ],
    [
      'a passive',
      'Rickets is brought on by a shortage of vitamin D.',
      ['vitamin-d lack-causes rickets'],
    ],
    [
      'a sign',
      'Bleeding gums point to a lack of vitamin C.',
      ['vitamin-c lack-causes bleeding-gums'],
    ],
    ['a label', 'Low niacin: diarrhoea', ['niacin lack-causes diarrhea']],
    ['taking it', 'Iron tablets bring on constipation.', ['iron excess-causes constipation']],
    ['relief', 'Thiamin cures beriberi.', ['thiamin relieves beriberi']],
    ['relief, passive', 'Constipation is eased by fibre.', ['fiber relieves constipation']],
    ['a denial', 'Biotin does not cure fatigue.', ['biotin none fatigue']],
    [
      'a denial of all',
      'There is no evidence that folate eases headaches.',
      ['folate none headache'],
    ],
    ['a myth', 'It is a myth that zinc prevents headaches.', ['zinc none headache']],
    [
      'a denied myth',
      'It is no myth that fibre relieves constipation.',
      ['fiber relieves constipation'],
    ],
    [
      'a contrast',
      'Not iron but magnesium relieves cramps.',
      ['magnesium relieves muscle-cramp', 'iron none muscle-cramp'],
    ],
    [
      'a relative clause',
      'The numbness that a lack of vitamin B12 causes comes slowly.',
      ['vitamin-b12 lack-causes numbness'],
    ],
    [
      'a pronoun',
      'Riboflavin is a B vitamin. Too little of it causes a sore tongue.',
      ['riboflavin lack-causes sore-tongue'],
    ],
    ['a because', 'He was tired because he ate hardly any iron.', ['iron lack-causes fatigue']],
    [
      'a when',
      'When magnesium runs low, muscle cramps start.',
      ['magnesium lack-causes muscle-cramp'],
    ],
    [
      'what went away',
      'After a week of fibre my constipation was gone.',
      ['fiber relieves constipation'],
    ],
    [
      'a named shortage',
      'Hypokalaemia leads to palpitations.',
      ['potassium lack-causes palpitations'],
    ],
    [
      'both amounts',
      'Both too little and too much iodine cause goitre.',
      ['iodine lack-causes goiter', 'iodine excess-causes goiter'],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  it.each([
    [
      'a shortage and what follows, whatever the words between',
      'Six winters of low vitamin D later, her bones were full of pain and her muscles of weakness: bone pain.',
      ['vitamin-d lack-causes bone-pain'],
    ],
    [
      'a list under a heading without a colon',
      'Too little magnesium\n- cramps\n- tremor',
      ['magnesium lack-causes muscle-cramp', 'magnesium lack-causes tremor'],
    ],
    [
      'a numbered list',
      'Effects of low calcium:\n1. tetany\n2. numbness',
      ['calcium lack-causes tetany', 'calcium lack-causes numbness'],
    ],
    ['arrows', 'low zinc \u2192 hair loss', ['zinc lack-causes hair-loss']],
    [
      'a verb said once for two pairs',
      'Too little iron leads to fatigue, too little niacin to diarrhoea.',
      ['iron lack-causes fatigue', 'niacin lack-causes diarrhea'],
    ],
    [
      'a statement that begins like a question',
      'Low folate? Might be why you are dizzy.',
      ['folate lack-causes dizziness'],
    ],
    [
      'neither ... nor',
      'Neither magnesium nor ginseng kept the riders from headaches.',
      ['magnesium none headache'],
    ],
    [
      'a name behind its kind',
      'A deficiency of this mineral, zinc, leads to hair loss.',
      ['zinc lack-causes hair-loss'],
    ],
  ])('by default, %s: %s', (_, text, claims) => {
    for (const claim of claims) expect(said(text)).toContain(claim);
  });

  it.each([
    ['side by side', 'Low iron, fatigue and the rest of us'],
    ['a test', 'Low iron was checked for in everyone with fatigue.'],
    ['how common', 'Low iron is frequent in women with fatigue.'],
    ['another cause', 'Low potassium and cramps often have the same cause: vomiting.'],
    ['a drug', 'Low potassium in people on diuretics with cramps is watched for.'],
    ['brought about', 'Coeliac disease leads to low iron and to bloating.'],
    ['a study', 'Trials of low vitamin D and depression are being planned.'],
  ])('by default, silent on %s: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ['a question', 'Does biotin cure hair loss?'],
    ['an indirect question', 'She asked whether biotin cures hair loss.'],
    ['a supposition', 'If biotin cured hair loss, we would know.'],
    ['an aim', 'The aim was to test whether iron eases fatigue.'],
    ['a title', 'Biotin and hair loss'],
    ['the other direction', 'Vomiting leads to low potassium.'],
    ['a drug', 'Laxatives cause diarrhoea and lower potassium.'],
    ['another cause', 'Viruses cause diarrhoea; zinc was not studied.'],
    ['a function', 'Iron carries oxygen.'],
    ['advice', 'Ask for a vitamin B12 test if you have numbness.'],
    ['side by side', 'He takes iron and has a headache.'],
    ['unclear denial', 'She did not know that iron eases fatigue.'],
  ])('%s is silent: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ['Low zinc may cause hair loss.', true],
    ['Low zinc is linked to hair loss.', true],
    ['Low zinc causes hair loss.', false],
  ])('hedged: %s', (text, hedged) => {
    expect(claimsOf(text).map((claim) => claim.hedged)).toEqual([hedged]);
  });

  it('keeps the words that decided', () => {
    expect(claimsOf('A lack of folate may lead to anaemia.')[0]?.cues).toEqual([
      'lack of',
      'may',
      'lead to',
    ]);
  });
});

describe('medicines and life situations are no party to a claim', () => {
  it.each([
    ['what a medicine brings on', 'Metformin causes nausea in one of ten patients.'],
    ['a class of medicines', 'Statins may lead to muscle pain.'],
    ['a list of medicines', 'Ibuprofen, aspirin and naproxen cause heartburn.'],
    ['what a medicine eases', 'Omeprazole relieves heartburn within days.'],
    ['a denial', 'Levothyroxine does not cause hair loss.'],
    ['a passive', 'Her headaches were caused by theophylline.'],
    ['a life situation', 'Pregnancy can cause constipation and heartburn.'],
    ['a habit', 'Smoking leads to lung cancer and to strokes.'],
    ['an operation', 'Bariatric surgery may cause hair loss.'],
    ['what a medicine does to a level', 'Furosemide lowers potassium and magnesium.'],
    [
      'a shortage that a medicine brings on',
      'Long use of metformin leads to vitamin B12 deficiency.',
    ],
    ['a pronoun for a medicine', 'Warfarin thins the blood. It can cause bruising.'],
    ['a shortage as the object', 'Thiazides cause hypokalaemia.'],
    ['too much of a medicine', 'Too much digoxin causes nausea.'],
    ['a lack of a medicine', 'A lack of insulin causes thirst.'],
  ])('%s: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    [
      'a nutrient beside a medicine',
      'Low magnesium, which pantoprazole may bring about, causes muscle cramps.',
      ['magnesium lack-causes muscle-cramp'],
    ],
    [
      'for whom it holds',
      'In people on metformin, too little vitamin B12 leads to numbness.',
      ['vitamin-b12 lack-causes numbness'],
    ],
    ['who has it', 'Ginger eases nausea in pregnancy.', ['ginger relieves nausea']],
    [
      'who lacks it',
      'In vegans, a lack of vitamin B12 causes tingling.',
      ['vitamin-b12 lack-causes tingling'],
    ],
    [
      'a habit that is a factor',
      'Energy drinks cause palpitations, as does theophylline.',
      ['caffeine excess-causes palpitations'],
    ],
    [
      'a food factor',
      'Too much oxalate causes kidney stones.',
      ['oxalate excess-causes kidney-stones'],
    ],
  ])('but %s: %s', (_, text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});
