import { describe, expect, it } from 'vitest';
import { conceptsIn, found, mentionsOf } from './support';

/** A phenomenon, a text in which the word is meant, and one in which it is not. */
const BOTH_SENSES: readonly (readonly [string, string, string, string])[] = [
  [
    'metal',
    'iron',
    'Iron from lentils is absorbed better with fruit.',
    'The iron railing is rusty.',
  ],
  ['metal', 'zinc', 'Zinc 15 mg, one tablet a day', 'A zinc gutter along the roof.'],
  ['metal', 'copper', 'Too much copper harms the liver.', 'Strip the copper wire and solder it.'],
  ['drug class', 'calcium', 'Patients lack calcium.', 'Patients take calcium channel blockers.'],
  ['excipient', 'magnesium', 'A diet low in magnesium.', 'Contains talc and magnesium stearate.'],
  ['software', 'selenium', 'Brazil nuts are rich in selenium.', 'Run Selenium in the browser.'],
  ['software', 'water', 'Stay hydrated when you run.', 'A hydration mismatch in React.'],
  ['dough', 'water', 'Good hydration helps athletes recover.', 'A dough at 70 % hydration.'],
  [
    'gene product',
    'protein',
    'Eat more protein at breakfast.',
    'The protein binds to the receptor.',
  ],
  [
    'muscle fibre',
    'fiber',
    'Fibre in the diet keeps the gut busy.',
    'Muscle fibers tear in training.',
  ],
  ['body fat', 'fat', 'Meals low in fat and sugar.', 'Lose belly fat in three weeks.'],
  [
    'road',
    'salt',
    'Eat less salt if your blood pressure is high.',
    'Trucks spread salt on icy roads.',
  ],
  [
    'economy',
    'depression',
    'Depression and fatigue in patients.',
    'The Great Depression hit banks.',
  ],
  ['economy', 'weakness', 'Symptoms: weakness and nausea.', "The dollar's weakness hit exporters."],
  ['mechanics', 'fatigue', 'Fatigue and headaches in patients.', 'Metal fatigue broke the axle.'],
  ['goods', 'seizures', 'Low sodium can cause seizures.', 'Police reported a seizure of drugs.'],
  ['a band', 'muscle-cramp', 'Cramps after exercise in the heat.', 'The Cramps released an album.'],
  [
    'streaming',
    'muscle-twitch',
    'My eyelid twitches; am I low in magnesium?',
    'She streams on Twitch.',
  ],
  ['chess', 'vitamin-b6', 'Take B6 with food every day.', 'The pawn on b6 is weak.'],
  [
    'plants',
    'iron-deficiency',
    'Women with iron deficiency.',
    'Chlorosis: iron deficiency in the leaves of plants. Feed the soil.',
  ],
  ['inherited disease', 'anemia', 'Anemia in pregnancy.', 'Sickle cell anemia is inherited.'],
  [
    'game',
    'iron',
    'Iron tablets for anemia.',
    'Smelt iron in the furnace to craft a sword in the game.',
  ],
];

describe('both senses of a word', () => {
  it.each(BOTH_SENSES)('%s: %s', (_, concept, meant, other) => {
    expect(conceptsIn(meant)).toContain(concept);
    expect(conceptsIn(other)).not.toContain(concept);
  });
  it('on one page are told apart', () => {
    const text = 'The copper pipes were replaced; in the body, too much copper harms the liver.';
    expect(found(text)).toEqual(['copper = copper']);
    expect(mentionsOf({ text }).map(({ start }) => start)).toEqual([text.lastIndexOf('copper')]);
  });
});

describe('evidence', () => {
  it('is needed: in doubt there is no mention', () => {
    expect(conceptsIn('Iron, zinc, copper.')).toEqual([]);
    expect(conceptsIn('Magnesium.')).toEqual([]);
  });
  it('may stand in an amount', () => {
    expect(conceptsIn('Protein 10 g')).toEqual(['protein']);
    expect(conceptsIn('12 mg iron')).toEqual(['iron']);
  });
  it('may stand in the heading or elsewhere on the page', () => {
    expect(conceptsIn('Symptoms of a poor diet\nMagnesium plays a part in it.')).toContain(
      'magnesium',
    );
  });
  it.each([
    ['garden', 'Mulch the raised bed and prune the vines; the soil and foliage look tired.'],
    ['tank', 'Do a water change when ammonia or nitrite rise; snails and coral suffer first.'],
    ['rocks', 'Gypsum and halite lie in strata of shale under the limestone of the basin.'],
    ['laboratory', 'Plate on agar, wash in buffer, centrifuge the supernatant and incubate it.'],
  ])('for health in one sentence speaks for no other on a page about a %s', (_, subject) => {
    const health = 'Patients on a low-salt diet should ask their doctor.';
    const other = 'Then come calcium, magnesium and iron.';
    expect(conceptsIn(`${subject}\n${health}\n${other}`)).toEqual(['salt']);
    expect(conceptsIn(`${health} ${other.replace('Then', 'In food')}`)).toContain('iron');
  });
  it.each(['The hall is B2, the exit D3.', 'Row K2, B5 and B6 are near D3.', 'K1, B12, D2'])(
    'is not one code for another: %s',
    (text) => {
      expect(conceptsIn(text)).toEqual([]);
    },
  );
  it('of another language silences a page', () => {
    const german = 'Das Vitamin C ist nicht nur in der Zitrone, und es ist mit dem Essen zu haben.';
    expect(conceptsIn(german)).toEqual([]);
  });
});

describe('a reason', () => {
  it('names the form, where the evidence stood, and the words that decided', () => {
    const [mention] = mentionsOf({ text: 'A good source of iron for patients.' });
    expect(mention?.reason).toEqual({
      form: 'iron',
      policy: 'gated',
      evidence: 'sentence',
      cue: 'good source of',
    });
  });
  it('of a free form is the form itself', () => {
    const [mention] = mentionsOf({ text: 'Hypokalemia' });
    expect(mention?.reason).toEqual({ form: 'hypokalemia', policy: 'free', evidence: 'form' });
  });
});
