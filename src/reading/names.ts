import type { Hit, Reading } from './match';
import { GAP } from './tokens';
import { SHAPE } from './word';

const isCapital = (shape: number | undefined): boolean =>
  shape === SHAPE.capital || shape === SHAPE.upper || shape === SHAPE.mixed;

const isKnown = (reading: Reading, at: number): boolean =>
  reading.tokens.classes.some((classes) => (classes[at] ?? 0) > 0);

/** Share of capitalised words from which a text is a heading in title case. */
const TITLE_CASE = 0.6;

/** True if a flow is written like a heading in title case. */
export function isTitleCase(reading: Reading): boolean {
  const { shape } = reading.tokens;
  const words = shape.filter((one) => one !== SHAPE.digits);
  return words.filter(isCapital).length >= TITLE_CASE * words.length;
}

/**
 * True if a capitalised candidate is part of a name: next to a capitalised word that says nothing
 * about food or health ("Iron Maiden", "Lake Iron"). Not for flows in title case.
 */
export function isName(reading: Reading, hit: Hit): boolean {
  const { shape, gap } = reading.tokens;
  if (!isCapital(shape[hit.from])) return false;
  const after = hit.to;
  const tiedAfter = (gap[after] ?? GAP.sentence) <= GAP.hyphen;
  if (tiedAfter && isCapital(shape[after]) && !isKnown(reading, after)) return true;
  const before = hit.from - 1;
  const tiedBefore = (gap[hit.from] ?? GAP.sentence) <= GAP.hyphen;
  if (!tiedBefore || !isCapital(shape[before]) || isKnown(reading, before)) return false;
  // The first word of a sentence is capitalised anyway.
  return (gap[before] ?? GAP.sentence) !== GAP.sentence;
}

/** True for a letter or an acronym that is a piece of a code: "CMT2B1", "ALAS2", "Na+/K+". */
export const isPieceOfCode = ({ text, tokens }: Reading, { from, to }: Hit): boolean =>
  /^.?\w[A-Z]+S?\d|\+\/$|^\/.+\+/.test(
    text.slice((tokens.start[from] ?? 0) - 1, (tokens.end[to - 1] ?? 0) + 1),
  );

/** Endings of the names of medicines that are sold as salts: "pantoprazole sodium". */
const DRUG =
  /(?:azole|oxine|cillin|mycin|floxacin|statin|parin|fenac|oxen|sartan|lukast|dronate|valproate|barbital|toin|tolac|cromolyn|phenolate|penem|^cef\w+)$/i;

/** Names of anions: an element before one that is no form of ours is a part of a chemical. */
const ANION =
  /(?:sul[fp]h?|phosph|nitr|chlor|chrom|brom|iod|silic|bor|acet|benzo|sorb|propion|tartr|ur|oxal|stear|palmit|laur|alumin|mangan|cyan|az|hydr|ox|salicyl|edet|algin|carb|carbon|titan|tungst|molybd|glutam|gallat|form|zincat|ferr|canreno|glycol|glycoll|cromoglyc)(?:ate|ite|ide)s?$/i;

/** Other salts of an element: a chloride beside one is a third, in a list of what is made of it. */
const SALT =
  /^(?:oxide|carbonate|hydroxide|stearate|sulf?phate|sulfate|citrate|gluconate|malate|nitrate|acetate|fumarate|lactate|picolinate|glycinate)s?$/i;

/** True for a salt in a list of salts: "as oxide, chloride or carbonate". Electrolytes stand with elements. */
function isSaltInList(reading: Reading, hit: Hit): boolean {
  const { start, end, gap } = reading.tokens;
  const word = (at: number): string => reading.text.slice(start[at] ?? 0, end[at] ?? 0);
  if (hit.to !== hit.from + 1 || !/(?:ate|ide)s?$/i.test(word(hit.from))) return false;
  const skip = (at: number, step: number): number =>
    /^(?:and|or)$/i.test(word(at)) ? at + step : at;
  const [before, after] = [skip(hit.from - 1, -1), skip(hit.to, 1)];
  const isNear = (at: number): boolean =>
    (gap[at] ?? GAP.sentence) < GAP.dot && SALT.test(word(at));
  return (
    (before >= 0 && (gap[hit.from] ?? GAP.sentence) < GAP.dot && SALT.test(word(before))) ||
    isNear(after)
  );
}

/** True for an acronym of a body that is cited: "(ALA, 2022)". */
export function isCited(reading: Reading, hit: Hit): boolean {
  const { start, end, gap, shape } = reading.tokens;
  if (shape[hit.from] !== SHAPE.upper || hit.to !== hit.from + 1) return false;
  return (
    gap[hit.to] === GAP.comma &&
    /^(?:19|20)\d\d$/.test(reading.text.slice(start[hit.to] ?? 0, end[hit.to] ?? 0))
  );
}

/** True for water that nobody drinks as such: "intravenous (IV) fluids", "Ingredients: water, sugar". */
export function isDripOrIngredient({ text, tokens }: Reading, hit: Hit): boolean {
  const start = tokens.start[hit.from] ?? 0;
  return (
    hit.payload.concept?.sense === 'water' &&
    /\b(?:iv|ingredients)\W+$/i.test(text.slice(Math.max(0, start - 15), start))
  );
}

/** True for the element in the name of a chemical: "sodium urate", "iron oxide". */
function isPartOfChemical(reading: Reading, hit: Hit): boolean {
  const sense = hit.payload.concept?.sense;
  if (sense !== 'mineral' && sense !== 'metal') return false;
  const { start, end, gap } = reading.tokens;
  if ((gap[hit.to] ?? GAP.sentence) > GAP.hyphen) return false;
  return ANION.test(reading.text.slice(start[hit.to] ?? 0, end[hit.to] ?? 0));
}

/** True for the metal in the name of a medicine, where it is no nutrient. */
function isSaltOfDrug(reading: Reading, hit: Hit): boolean {
  const sense = hit.payload.concept?.sense;
  if (sense !== 'mineral' && sense !== 'metal') return false;
  if ((reading.tokens.gap[hit.from] ?? GAP.sentence) !== GAP.space) return false;
  const { start, end } = reading.tokens;
  const before = hit.from - 1;
  return DRUG.test(reading.text.slice(start[before] ?? 0, end[before] ?? 0));
}

/**
 * The rest of the name of an enzyme, "phosphate isomerase", ":glycine amidinotransferase", or of a part of a
 * protein, "leucine-rich repeat", "leucine rich repeat".
 */
const ENZYME = /^[-: ](?:\w+[- ])?[a-z]{4,}[dlnrt]ases?\b|^.rich repeat/;

/** True for what an enzyme works on, in its name. */
export const isOfEnzyme = ({ text, tokens }: Reading, { to }: Hit): boolean => {
  const end = tokens.end[to - 1] ?? 0;
  return ENZYME.test(text.slice(end, end + 60));
};

/** True for an element or a salt that is a part of a chemical's or a medicine's name. */
export const isChemical = (reading: Reading, hit: Hit): boolean =>
  isSaltOfDrug(reading, hit) || isPartOfChemical(reading, hit) || isSaltInList(reading, hit);
