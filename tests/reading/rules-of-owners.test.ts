import { testRules, type Rule } from './rule-examples';

/** Rules that ask who or what has a complaint, and of what an element, a letter or an amount is a part. */
const RULES: readonly Rule[] = [
  {
    rule: 'adjectives of things',
    phenomenon:
      'an adjective before a noun that is no person and no part of a body is no complaint',
    examples: [
      ['The nurse held a weak lamp over the patient, whose iron was low.', '-weakness', '+iron'],
      ['Low potassium makes patients weak and their legs heavy.', '+weakness'],
      ['Pale curtains in the clinic, pale children with low ferritin.', '+pale-skin'],
      ['A sluggish computer at the clinic kept patients with low iron waiting.', '-fatigue'],
      ['The patient has weak shoulder muscles and low vitamin D.', '+weakness'],
    ],
  },
  {
    rule: 'what has a colour of its own',
    phenomenon: 'pale cells, stools and urine are no pale skin, pale people beside them are',
    examples: [
      ['When iron is short the red cells turn out small and pale.', '-pale-skin'],
      ['His stools were soft, floating and pale; vitamin A was low.', '-pale-skin'],
      ['Too few red cells make a patient pale; doctors check ferritin.', '+pale-skin'],
    ],
  },
  {
    rule: 'names of enzymes',
    phenomenon: 'what an enzyme works on is a part of its name',
    examples: [
      ['Arginine decarboxylase was found in the patient.', '-amino-acids'],
      ['Infants with a defect of glucose phosphate isomerase are anaemic.', '-sugar'],
      ['Nuts supply arginine, which your body can make as well.', '+amino-acids'],
    ],
  },
  {
    rule: 'pieces of codes',
    phenomenon: 'a letter and a number inside a code are no vitamin',
    examples: [
      ['Patients with mutations in SLC5B6 take thiamin.', '-vitamin-b6', '+thiamin'],
      ['The gene MAP3K1 was tested in each patient.', '-vitamin-k'],
      ['Take K2 with vitamin D at breakfast, says my doctor.', '+vitamin-k'],
    ],
  },
  {
    rule: 'excipients',
    phenomenon: 'beside what tablets are made of a sugar, a starch or a gelatin is a filler',
    examples: [
      ['Each tablet contains lactose, talc and povidone.', '-sugar'],
      ['The capsule holds hypromellose, gelatin and shellac.', '-collagen'],
      [
        'Each tablet holds 60 mg vitamin C; other ingredients: sucrose, talc.',
        '+vitamin-c',
        '-sugar',
      ],
      ['Eat fewer starches and less sugar with your meals.', '+carbohydrate'],
    ],
  },
  {
    rule: 'vitamins named in full',
    phenomenon: 'where a text names a vitamin in full, its short name means it in any case',
    examples: [
      ['We all take vitamin D here, I like d3 best.', '+vitamin-d'],
      ['Riboflavin and niacin: too few, they said, and b6 came next.', '+vitamin-b6'],
      ['The rook went to d3 and won.', '-vitamin-d'],
    ],
  },
  {
    rule: 'amounts',
    phenomenon: 'what is sold by the hundred grams is no amount that is eaten in a day',
    examples: [
      ['Calcium chloride, 500 g, for your lab', '-calcium'],
      ['Protein 12 g, fat 3 g', '+protein', '+fat'],
      ['Magnesium 250 mg', '+magnesium'],
    ],
  },
  {
    rule: 'lists of ingredients',
    phenomenon: 'the water that a list of ingredients begins with is no drink',
    examples: [
      ['Ingredients: water, tomatoes, sea salt.', '-water'],
      ['INGREDIENTS Water, sugar, milk protein.', '-water'],
      ['Drink water with every meal, at least two glasses.', '+water'],
    ],
  },
];

testRules(RULES);
