/** Gives the text of a key in the reader's language; `$1`, `$2` … are filled from `substitutions`. */
export type Translate = (key: string, substitutions?: readonly string[]) => string;

/** A value as part of a key: keys have no hyphens. */
export const keyPart = (value: string): string => value.replaceAll('-', '_');

/** First strong isolate and its end: what stands between them has a direction of its own. */
const isolate = (text: string): string => `\u2068${text}\u2069`;
const isRtl = (t: Translate): boolean => t('card_dir') === 'rtl';

/**
 * Texts of a source. Where they run from right to left, what is put into them keeps its own direction: names
 * and figures of the dataset are English.
 */
export const translator =
  (get: Translate): Translate =>
  (key, substitutions = []) =>
    get(key, substitutions.length > 0 && isRtl(get) ? substitutions.map(isolate) : substitutions);

/** A text that depends on a count: its keys end in a plural category of CLDR (`_one`, `_other`). */
export function plural(t: Translate, key: string, count: number): string {
  const category = new Intl.PluralRules(t('card_lang')).select(count);
  return t(`${key}_${category}`, [String(count)]) || t(`${key}_other`, [String(count)]);
}

/** Three significant digits say all that an intake or a serving is known to. */
const SIGNIFICANT_DIGITS = 3;

/** An amount with its unit, kept on one line: `1,300 mg`. */
export function amountText(t: Translate, amount: number, unit: string): string {
  const format = new Intl.NumberFormat(t('card_lang'), {
    maximumSignificantDigits: Math.max(SIGNIFICANT_DIGITS, String(Math.trunc(amount)).length),
  });
  const text = `${format.format(amount)}\u00A0${unit}`;
  // Not "mg 400".
  return isRtl(t) ? isolate(text) : text;
}

/** A number as it is, written as the reader's language does. */
export const numberText = (t: Translate, value: number): string =>
  new Intl.NumberFormat(t('card_lang')).format(value);

/** A share as whole per cent: 0.52 gives `52%`. */
export const shareText = (t: Translate, share: number): string =>
  new Intl.NumberFormat(t('card_lang'), { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
