import { testRules, type Rule } from './rule-examples';

/** Each rule of reading with its phenomenon and examples invented for it. */
const RULES: readonly Rule[] = [
  {
    rule: 'free forms',
    phenomenon: 'some words have one sense: they need no evidence',
    examples: [
      ['Riboflavin, said the sign in the window.', '+riboflavin'],
      ['A book about scurvy lay on the table.', '+scurvy'],
      ['Hypokalaemia', '+hypokalemia'],
    ],
  },
  {
    rule: 'gated forms',
    phenomenon: 'common words mean a nutrient or symptom only where health or food is spoken of',
    examples: [
      ['Lentils are a good source of iron.', '+iron'],
      ['They left through the iron door.', '-iron'],
      ['My doctor asked whether I feel dizzy or weak.', '+dizziness'],
    ],
  },
  {
    rule: 'strict forms',
    phenomenon: 'letters and numbers mean a vitamin only with a cue beside them',
    examples: [
      ['I take a B6 supplement with breakfast.', '+vitamin-b6'],
      ['Bus B6 stops at the hospital.', '-vitamin-b6'],
      ['The knight goes to b6.', '-vitamin-b6'],
    ],
  },
  {
    rule: 'near over far',
    phenomenon: 'a sentence knows better than its page what a word in it means',
    examples: [
      [
        'Vitamins and minerals for a healthy diet\nIron and zinc support your health.\nThe old mill has an iron gate.',
        '+iron',
      ],
      ['Welding tips\nGrind the weld.\nToo little iron in your diet makes you tired.', '+iron'],
      ['Your diet and your heart\nEat more fibre.\nCarbon fibre bicycles are light.', '+fiber'],
    ],
  },
  {
    rule: 'heading, section, page',
    phenomenon: 'a line without any cue means what its heading and page speak of',
    examples: [
      ['Signs of a vitamin deficiency\n- Tired\n- Pale skin', '+fatigue', '+pale-skin'],
      ['Nutrition facts per serving\nIron\nZinc\nPotassium', '+iron', '+zinc', '+potassium'],
      ['Metals at the exchange\nCopper\nZinc', '-copper', '-zinc'],
    ],
  },
  {
    rule: 'a page of another subject',
    phenomenon:
      'on a page about metal or games health words by the way do not make nutrients of its words',
    examples: [
      [
        'Forging steel at home\nHeat the iron in the furnace, then quench the steel. Iron scale is hard on the hands.',
        '-iron',
      ],
      ['Mining guide\nCraft a pickaxe and mine iron ore. Iron armor gives more health.', '-iron'],
      [
        'Copper prices\nCopper futures rose on the exchange. Analysts see weak demand for copper.',
        '-copper',
      ],
    ],
  },
  {
    rule: 'blocking phrases',
    phenomenon: 'longer phrases that contain a term mean something else',
    examples: [
      ['Patients take a calcium channel blocker.', '-calcium'],
      ['Metal fatigue cracked the wing.', '-fatigue'],
      ['They sell cast iron pans.', '-iron'],
    ],
  },
  {
    rule: 'compounds',
    phenomenon:
      'a cue word tied to a term makes one thing with it, whatever else the sentence says',
    examples: [
      ['Copper wire runs through the health centre.', '-copper'],
      ['Iron intake', '+iron'],
      ['A zinc roof over the clinic.', '-zinc'],
    ],
  },
  {
    rule: 'amounts',
    phenomenon: 'a mass behind or before a nutrient makes a nutrition line of it',
    examples: [
      ['Protein 12 g', '+protein'],
      ['Fibre: 8 g, fat: 3 g', '+fiber', '+fat'],
      ['Per bar: 20 g protein', '+protein'],
    ],
  },
  {
    rule: 'names and titles',
    phenomenon: 'next to an unknown capitalised word a term is a part of a name',
    examples: [
      ['They watched Iron Mikkel win.', '-iron'],
      ['She works at Zinc Partners in Leeds.', '-zinc'],
      ['We drove to Copper Hollow.', '-copper'],
    ],
  },
  {
    rule: 'drug text',
    phenomenon: 'the metal in the name of a medicine or an excipient is no nutrient',
    examples: [
      ['Take pantoprazole sodium before breakfast.', '-sodium'],
      ['Other ingredients: magnesium stearate, talc.', '-magnesium'],
      ['Diclofenac sodium eases joint pain in patients.', '-sodium'],
    ],
  },
  {
    rule: 'chemicals',
    phenomenon: 'an element before an anion is a part of the name of a chemical',
    examples: [
      ['The patient had sodium urate crystals.', '-sodium'],
      ['Potassium permanganate baths for the skin.', '-potassium'],
      ['Iron oxide colours the tablet.', '-iron'],
    ],
  },
  {
    rule: 'coordination',
    phenomenon: 'items of one list are of one kind: one that is believed vouches for the others',
    examples: [
      ['Vitamins A, C and E are antioxidants.', '+vitamin-a', '+vitamin-c', '+vitamin-e'],
      ['It has vitamins B6 (pyridoxine), B9 and B12.', '+vitamin-b6', '+folate', '+vitamin-b12'],
      ['Rich in vitamin D/K and riboflavin.', '+vitamin-d', '+vitamin-k'],
    ],
  },
  {
    rule: 'no list across other words',
    phenomenon: 'a letter behind a sentence, or joined by other words, is no item of the list',
    examples: [
      ['Vitamin C helps. A cold is a virus.', '-vitamin-a'],
      ['Vitamin D tablets. E. Smith wrote the review.', '-vitamin-e'],
      ['Vitamin C was found before K was named in honour of him.', '-vitamin-k'],
    ],
  },
  {
    rule: 'water',
    phenomenon: 'water is a nutrient where people drink it, not where it cooks, washes or flows',
    examples: [
      ['Drink more water when it is hot.', '+water'],
      ['Boil the pasta in salted water.', '-water'],
      ['Rinse the brush under running water.', '-water'],
    ],
  },
  {
    rule: 'symptoms of things',
    phenomenon: 'machines, markets and crowds are tired, weak and numb in another sense',
    examples: [
      ['Weak demand hit the market, analysts said.', '-muscle-weakness'],
      ['The engine shakes: loose bolts, tired shocks.', '-fatigue', '-tremor'],
      ['Investors are nervous; the dollar shows weakness.', '-muscle-weakness'],
    ],
  },
  {
    rule: 'plants',
    phenomenon: 'what plants lack is no deficiency of the reader',
    examples: [
      ['Tomato leaves turn yellow from iron deficiency in the soil.', '-iron-deficiency'],
      ['Feed your lawn: potassium and phosphorus in the fertiliser.', '-potassium', '-phosphorus'],
      ['Magnesium deficiency shows on the older leaves of the vine.', '-magnesium-deficiency'],
    ],
  },
  {
    rule: 'other languages',
    phenomenon: 'a text whose function words are of another language is not ours to read',
    examples: [
      ['Das Calcium ist für die Knochen wichtig und der Körper braucht es.', '-calcium'],
      ['Le magnésium et le calcium sont dans les aliments que nous mangeons.', '-calcium'],
      ['El calcio y la vitamina C son buenos para los huesos de los niños.', '-vitamin-c'],
    ],
  },
  {
    rule: 'spelling',
    phenomenon: 'British spelling, subscripts, abbreviations and hyphens are the same word',
    examples: [
      ['Anaemia and diarrhoea are common in coeliac patients.', '+anemia', '+diarrhea'],
      ['Low vitamin B₁₂ in the blood.', '+vitamin-b12'],
      ['Take vit. D and B-12 tablets.', '+vitamin-d', '+vitamin-b12'],
    ],
  },
  {
    rule: 'word families',
    phenomenon: 'nouns, verbs and adjectives of a complaint mean the same complaint',
    examples: [
      ['My legs cramp at night; is it low magnesium?', '+muscle-cramp'],
      ['Cramping and cramps after a run in the heat: drink and eat some salt.', '+muscle-cramp'],
      ['The patient is dehydrated; dehydration makes people dizzy.', '+dehydration', '+dizziness'],
    ],
  },
  {
    rule: 'many complaints',
    phenomenon:
      'complaints told one after another are of a body, if a word about health is among them',
    examples: [
      [
        'Since spring she was weary, giddy and pale, her nails split, and the doctor shrugged.',
        '+fatigue',
      ],
      ['The squad looked sluggish, nervous and depressed after the third goal.', '-depression'],
      ['Our new robot is clumsy, sluggish and stumbles over the sensor cable.', '-coordination'],
    ],
  },
  {
    rule: 'water that is lost and drunk',
    phenomenon:
      'where a page speaks of salts and fluids, water needs no verb of drinking beside it',
    examples: [
      [
        'Dehydration and electrolytes\nElectrolyte imbalance causes muscle cramps in athletes.\nThe daily balance of water and sodium matters for your muscles.',
        '+water',
      ],
      ['Water your tomatoes before noon.', '-water'],
      ['The water company sent a bill.', '-water'],
    ],
  },
  {
    rule: 'sport',
    phenomenon: 'words of matches speak against figures of speech, less against what bodies lose',
    examples: [
      [
        'The striker lost fluids and sodium in the heat and went off with muscle cramps.',
        '+muscle-cramp',
        '+sodium',
      ],
      ['The captain admitted a weakness in midfield.', '-weakness'],
      ['The midfielder looked anxious before the penalty.', '-anxiety'],
    ],
  },
  {
    rule: 'acronyms in brackets',
    phenomenon: 'an acronym in brackets right behind its long form means the same',
    examples: [
      ['Vitamin A deficiency (VAD) is seen in many villages.', '+vitamin-deficiency'],
      ['Iron deficiency anaemia (IDA) is treated with tablets.', '+iron-deficiency-anemia'],
      ['The vendor (VAD) sells routers and switches.', '-vitamin-deficiency'],
    ],
  },
  {
    rule: 'own words of a candidate',
    phenomenon: 'a word inside a candidate makes no chemistry of what stands beside it',
    examples: [
      [
        'Athletes who drink too little run short of sodium ions, potassium ions and magnesium ions.',
        '+sodium',
        '+potassium',
        '+magnesium',
      ],
      ['A drink with calcium ions and chloride ions replaces what athletes lose.', '+calcium'],
      ['The pupils titrated elemental copper in acid at the bench.', '-copper'],
    ],
  },
];

testRules(RULES);
