import type { Hit, Reading } from './match';
import { GAP, SHAPE } from './tokens';

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

/** Endings of the names of medicines that are sold as salts: "pantoprazole sodium". */
const DRUG =
  /(?:azole|oxine|cillin|mycin|floxacin|statin|parin|fenac|oxen|sartan|lukast|dronate|valproate|barbital|toin|tolac|cromolyn|phenolate|penem|^cef\w+)$/i;

/** Names of anions: an element before one that is no form of ours is a part of a chemical. */
const ANION =
  /(?:sul[fp]h?|phosph|nitr|chlor|chrom|brom|iod|silic|bor|acet|benzo|sorb|propion|tartr|ur|oxal|stear|palmit|laur|alumin|mangan|cyan|az|hydr|ox|salicyl|algin|carb|titan|tungst|molybd|glutam|gallat|form|zincat|ferr)(?:ate|ite|ide)s?$/i;

/** True for the element in the name of a chemical: "sodium urate", "iron oxide". */
export function isPartOfChemical(reading: Reading, hit: Hit): boolean {
  const sense = hit.payload.concept?.sense;
  if (sense !== 'mineral' && sense !== 'metal') return false;
  const { start, end, gap } = reading.tokens;
  if (gap[hit.to] !== GAP.space) return false;
  return ANION.test(reading.text.slice(start[hit.to] ?? 0, end[hit.to] ?? 0));
}

/** True for the metal in the name of a medicine, where it is no nutrient. */
export function isSaltOfDrug(reading: Reading, hit: Hit): boolean {
  const sense = hit.payload.concept?.sense;
  if (sense !== 'mineral' && sense !== 'metal') return false;
  if ((reading.tokens.gap[hit.from] ?? GAP.sentence) !== GAP.space) return false;
  const { start, end } = reading.tokens;
  const before = hit.from - 1;
  return DRUG.test(reading.text.slice(start[before] ?? 0, end[before] ?? 0));
}
