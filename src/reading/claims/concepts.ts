import type { Amount } from './types';

/** Conditions that are a shortage or surplus of something; as a cause they stand for it. */
const NAMED: Readonly<Record<string, readonly [nutrient: string, amount: Amount]>> = {
  hypokalemia: ['potassium', 'lack'],
  hyperkalemia: ['potassium', 'excess'],
  hypocalcemia: ['calcium', 'lack'],
  hypercalcemia: ['calcium', 'excess'],
  hypomagnesemia: ['magnesium', 'lack'],
  hypermagnesemia: ['magnesium', 'excess'],
  hyponatremia: ['sodium', 'lack'],
  hypernatremia: ['sodium', 'excess'],
  hypophosphatemia: ['phosphorus', 'lack'],
  hyperphosphatemia: ['phosphorus', 'excess'],
  scurvy: ['vitamin-c', 'lack'],
  rickets: ['vitamin-d', 'lack'],
  pellagra: ['niacin', 'lack'],
  beriberi: ['thiamin', 'lack'],
  dehydration: ['water', 'lack'],
  overhydration: ['water', 'excess'],
  'iron-deficiency-anemia': ['iron', 'lack'],
  hemochromatosis: ['iron', 'excess'],
  'iron-overload': ['iron', 'excess'],
  'hypervitaminosis-d': ['vitamin-d', 'excess'],
  'salt-deficiency': ['sodium', 'lack'],
};

/** Concepts that gather several shortages: their surface names the nutrient. */
const GATHERED: readonly (readonly [RegExp, string])[] = [
  [/\ba\b|retinol|vad/i, 'vitamin-a'],
  [/b-?6|pyridox/i, 'vitamin-b6'],
  [/b-?9|fol/i, 'folate'],
  [/b-?2\b|riboflav/i, 'riboflavin'],
  [/b-?12|cobal/i, 'vitamin-b12'],
  [/\be\b/i, 'vitamin-e'],
  [/copper|cupr/i, 'copper'],
  [/selen/i, 'selenium'],
];

/** Surpluses that one concept gathers, as their surfaces name them. */
const TOXIC = ['selenium', 'zinc', 'copper', 'fluoride', 'iodine'] as const;

/** Shortages and surpluses that are only a name for an amount, never what is brought about. */
const AMOUNT_ONLY = /-deficiency$|^iron-overload$/;

export interface Shortage {
  readonly nutrient: string;
  readonly amount: Amount;
  /** True if it is also a disease that a text may call the result. */
  readonly isDisease: boolean;
}

/** The nutrient that a condition stands for, if it is a named shortage or surplus. */
export function shortageOf(concept: string, surface: string): Shortage | undefined {
  const named = NAMED[concept];
  const isDisease = !AMOUNT_ONLY.test(concept) && !/^(?:low|high|too|excess)/i.test(surface);
  if (concept === 'toxicity' && /\b(?:a|b-?6)\b/i.test(surface))
    return {
      nutrient: /b-?6/i.test(surface) ? 'vitamin-b6' : 'vitamin-a',
      amount: 'excess',
      isDisease: false,
    };
  if (concept === 'toxicity') {
    const taken = TOXIC.find((name) => surface.toLowerCase().includes(name));
    return taken === undefined
      ? undefined
      : { nutrient: taken, amount: 'excess', isDisease: false };
  }
  if (named) return { nutrient: named[0], amount: named[1], isDisease };
  if (!concept.endsWith('-deficiency')) return undefined;
  const gathered = GATHERED.find(([pattern]) => pattern.test(surface))?.[1];
  const own = concept.slice(0, -'-deficiency'.length);
  const nutrient = own === 'vitamin' || own === 'mineral' ? gathered : own;
  return nutrient === undefined || own === 'nutrient'
    ? undefined
    : { nutrient, amount: 'lack', isDisease: own === 'copper' };
}

/** Concepts that no claim is about, under any of their wordings or under those given. */
const NO_PARTY: Readonly<Record<string, RegExp>> = {
  supplements: /./,
  overuse: /./,
  'fortified-food': /./,
  minerals: /^mineral$/i,
  vitamins: /^vitamin$/i,
  nutrients: /^nutrient$/i,
  'nutrient-deficiency': /^(?:deficienc|shortage)/i,
  toxicity: /^(?:toxicit\w*|poison\w*|overdos\w*|hypervitaminosis)$/i,
};

/** False for mentions that only speak of amounts or pills. */
export const isParty = (concept: string, surface: string): boolean =>
  !NO_PARTY[concept]?.test(surface) && !/-(?:sparing|wasting|lowering)$/i.test(surface);

/** Concepts for many nutrients; "it" rather means the one that is named. */
export const GENERIC = new Set([
  'minerals',
  'vitamins',
  'nutrients',
  'b-vitamins',
  'micronutrients',
  'macronutrients',
  'antioxidants',
  'multivitamin',
]);

/** Wordings under which a symptom's concept names a good thing: "memory", "immune function". */
export const GOOD =
  /^(?:night vision|memory|sleep(?: quality| patterns?| duration)?|(?:better|good|restful|deep|quality|sound) sleep|concentration|focus|attention|balance|coordination|appetite|mood|immunity|immune .*|vision|eyesight|bone (?:health|density|strength)|heart ?(?:beat|rhythm)|(?:sense of )?taste|hearing|digestion|fertility|growth|energy|wound healing|healing of wounds|\w+ development)$/i;

/** "Blood pressure" alone is no complaint: only rising or falling makes it one. */
export const LEVEL = /^(?:blood pressure|cholesterol)$/i;

/**
 * What claims are often about although no card explains it, and lay wordings that are no term by
 * themselves ("awake"). Known to claims only, never highlighted. `id: phrases`.
 */
export const SYMPTOM_PHRASES: Readonly<Record<string, string>> = {
  hypertension:
    'blood pressure|{rising,raised,climbing,soaring,elevated} blood pressure|blood pressure {rise,rises,rose,climb,climbs,climbed,soar,soars,goes up,go up,creeps up,to rise,to climb,to soar,up}',
  fluorosis: 'mottled teeth',
  'common-cold':
    'colds|a cold|{my,your,the,his,her,their} cold|the common cold|common colds|cold symptoms|winter colds|sniffles',
  flu: 'flu|the flu|influenza',
  'covid-19': 'covid|coronavirus infection|long covid',
  migraine: 'migraine attacks|migraine headaches',
  acne: 'acne|pimples|breakouts|spots on the face',
  eczema: 'eczema',
  psoriasis: 'psoriasis',
  pms: 'pms|premenstrual tension',
  'menstrual-pain': 'period pain|period pains|menstrual pain|period cramps|menstrual cramps',
  uti: 'urinary infection|urinary infections|cystitis',
  'breast-cancer': 'breast cancer',
  'bowel-cancer': 'bowel cancer|colon cancer|colorectal cancer',
  'lung-cancer': 'lung cancer',
  cancer: 'cancer|cancers|tumours|tumors',
  stroke: 'stroke|strokes',
  'heart-disease': 'heart disease|cardiovascular disease|coronary disease|coronary heart disease',
  hyperactivity: 'hyperactive|hyper',
  autism: 'autism',
  'loose-teeth': 'loosened teeth|wobbly teeth|teeth to fall out|teeth loosen',
  'tooth-decay': 'cavities',
  'peeling-skin': 'skin {was,is,started} peeling|skin to peel|skin peel|flaky skin|peeling lips',
  flushing:
    'red faced|face flush~|{go,goes,went,turn,turned} {,bright }red|{you,me,people,him,her} flush|flushing|flushes|red face|flushed skin|flushed face',
  alzheimers: 'alzheimer|alzheimers|alzheimer disease',
  'hot-flashes': 'hot {flush,flushes}',
  cataract: 'cataract|cataracts',
  'macular-degeneration': 'macular degeneration',
  miscarriage: 'miscarriage|miscarriages',
  'birth-defects': 'birth defects',
  heartburn: 'heartburn|acid reflux|reflux',
  hangover: 'hangover|hangovers',
  'sore-throat': 'sore throat|sore throats',
  infections: 'infections|infection|pneumonia|respiratory infections',
  'dry-skin': '{dry,dries,dried,drying} out {,the,your,my} skin',
  'hair-loss':
    'hair {may,can,will,might} fall out|hair fall^fell out|hair thinned|hair {was,is} coming out|hair drop^dropped out|hair thin|hair thinner|hair thinning|shedding|falling out|{fall,fell,come,came,coming} out in {clumps,handfuls}|thin{,s} {your,the} hair',
  'high-triglycerides': 'triglycerides|triglyceride levels',
  'bone-pain': '{,your,my} bones {ache,ached,hurt}',
  'bleeding-gums': 'gums {,start to ,began to ,begin to }bleed',
  'weak-bones':
    'bones {weak,brittle,soft,thin,fragile}|{soften,softens,weaken,weakens,thin,thins} {,the,your} bones',
  'muscle-weakness': 'weaken~ {,the,your} muscles|muscles weak',
  pallor: 'turn{,s,ed} {,the,your,her,his} skin pale',
  dehydration: 'dehydration|dehydrat{e,es,ed,ing} {you,me,people,us,the body,your body}',
  constipation: 'constipate{,s,d}|constipating|bung{,s,ed} {you,me,him,her,people} up',
  bloating: 'bloat{,s}',
  restlessness: 'restless',
  'restless-legs': 'legs {are,were,get,got,feel} restless',
  headache: 'head {ached,pounds,pounded,throbs,throbbed}',
  'muscle-pain': 'muscles {ache,ached,hurt}',
  'slow-healing':
    '{slow,slower} to heal|heal~ {,wounds,cuts}{, more} {slowly,poorly,badly}|take^took {longer,ages,weeks,twice as long} to heal|{will,would,do,does,did} not heal|{wound,wounds} heal{,s} {slowly,poorly}|wound healing|healing of wounds',
  'poor-concentration': 'concentration',
  'loss-of-appetite': 'appetite',
  'delayed-development': '{child,children,infant,baby,brain} development',
  diarrhea: 'the runs|the trots',
  palpitations:
    '{set,sets} {your,the,my,her,his} heart {racing,pounding}|heart {skip,skips,skipped,missed} {,a }{beat,beats}|heart kept {skipping,missing} beats|{your,the,my,her,his} heart is {racing,pounding,fluttering}|{your,the,my,her,his} heart {race,races,raced,pound,pounds,flutter,flutters,racing,pounding}',
  nausea:
    'queasy|nauseate{,s,d}|seasick|carsick|{motion,travel,sea,car} sickness|seasickness|{you,me,people,children,him,her,them} {sick,queasy}|feel^felt sick',
  'nerve-damage': 'nerve injury|injury to nerves',
  'liver-damage': '{damage,harm,injure}{,s,d} {,the ,your }liver|damaging the liver',
  insomnia:
    'awake|awake at night|sleepless|stop you sleeping|unable to sleep|fall{,s,ing} asleep|get{,s,ting} to sleep|up {all,at,half the} night|keep^kept {you,me,people,him,her} up|sleep^slept badly|bad nights|from sleeping',
  sleep: 'sleep',
  'memory-problems': 'memory',
  fatigue:
    '{sap,saps,drain,drains,zap,zaps} {your,the,my} energy|run down|tired out|washed out|tire|tires quickly|tire quickly',
  anxiety: 'jittery|jitters|jumpy|nervous|nerves on edge|the shakes',
  'high-cholesterol':
    'cholesterol|cholesterol {up,rise,rises,rose,climb,climbs,climbed,soar,to rise,to climb}|ldl cholesterol|bad cholesterol|cholesterol levels',
  wrinkles: 'wrinkles',
  'keshan-disease': 'keshan disease',
  edema: '{swell,swells} the {legs,ankles,feet}',
  'angular-cheilitis':
    'cracked corners of the mouth|lips {split,splitting,crack,cracking} at the corners|lips kept {splitting,cracking}{, at the corners}',
  'brittle-nails':
    'nails brittle|nails {are,were} brittle|nails {split,break,crack,snap}{,s,ing}|{weak,splitting,breaking} nails',
  'night-blindness':
    '{cannot,can not,could not,not} see in the dark|see poorly at night|night vision|blind at {night,dusk}',
  'brain-fog': 'fog{,s,ged} {the,my,your} {mind,brain,head}|foggy',
  'skin-rash': 'nappy rash',
  diabetes: 'diabetes|type 2 diabetes',
  gas: 'gas|wind|flatulence',
  'bad-breath': 'bad breath',
};

/** Phrases in which a nutrient's name means something else. */
export const OTHER_PHRASES =
  'water {pill,tablet}{,s}|concentration{,s} {of,in}|seeds of|{a,to} halt|salt lamp{,s}|sugar pill{,s}|oxidative stress|{good,hdl} cholesterol{, levels}|sleep {apnoea,apnea}|shed{,s,ding} {pounds,weight,light,tears,skin}';

/** Parts of the body whose harm is a complaint: "scars the liver", "rots the teeth". */
export const ORGANS: Readonly<Record<string, string>> = {
  'liver-damage': 'liver',
  'nerve-damage': 'nerves',
  'weak-bones': 'bones',
  'tooth-decay': '{teeth,enamel}',
  'gum-disease': 'gums',
  'muscle-weakness': 'muscles',
  'vision-problems': '{eyes,eyesight,sight}',
  'hair-loss': 'hair',
  'brittle-nails': 'nails',
  glossitis: 'tongue',
  'angular-cheilitis': 'lips',
};
export const HARMING = [
  '{damag,inflam,crack,harm,injur,hurt,wreck,ruin,scar,destroy,attack,poison,erod,rot,weaken,wast}{,e,s,es,d,ed,ing,ting,ring,rs,red} {,the ,your ,my ,his ,her }',
  '{toxic,harmful,damaging} to {,the ,your }',
] as const;

export const NUTRIENT_PHRASES: Readonly<Record<string, string>> = {
  cranberry: 'cranberry|cranberries',
  ginger: 'root ginger',
  turmeric: 'turmeric|curcumin',
  honey: 'honey',
  garlic: 'garlic',
  prunes: 'prunes|prune juice',
  peppermint: 'peppermint|peppermint oil',
  caffeine: 'coffee|coffees|energy drinks|espresso|espressos|cola|colas',
  melatonin: 'melatonin',
  probiotics: 'probiotics|probiotic',
  bran: 'bran|wheat bran',
  salt: 'salty {diet,diets,food,foods,snacks,meals,drink,drinks}',
  alcohol: 'wine|red wine|white wine|beer',
  licorice: 'liquorice|licorice',
  chocolate: 'chocolate',
};
