/**
 * Folding: one UTF-16 unit to the characters a form is written in. Letters become lower case
 * without marks, sub- and superscript digits digits, ligatures their letters, odd spaces a space.
 */

/** Not part of any form and nothing a reader sees: soft hyphen, zero width, combining marks. */
export const SKIP = 0;
export const SPACE = 32;
/** A letter of another script: part of a word that no form contains. */
export const FOREIGN = 1;
/** Any other mark. */
export const MARK = 2;
/** A value from here on is an index (minus this) into `EXPANSIONS`. */
export const EXPANDED = 0x10000;

const EXPANSIONS: string[] = [];

/** Letters that Unicode does not take apart but English spelling does. */
const SPELLED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ω: 'omega',
  µ: 'u',
  μ: 'u',
};

/** Folded ASCII. */
export const ASCII = new Uint8Array(128).map((_, code) => {
  if (code >= 65 && code <= 90) return code + 32;
  if (code === 9 || code === 10 || code === 12 || code === 13) return SPACE;
  return code < 32 || code === 127 ? MARK : code;
});

/** Punctuation that differs only in its looks. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': ';',
  '\u2014': ';',
  '\u2044': '/',
};

/** Folded values plus one of units that have been met, by their upper byte; 0 where not yet. */
const memo: (Uint32Array | undefined)[] = Array.from({ length: 256 }, () => undefined);

function expand(text: string): number {
  if (text.length === 1) return text.charCodeAt(0);
  const known = EXPANSIONS.indexOf(text);
  return EXPANDED + (known >= 0 ? known : EXPANSIONS.push(text) - 1);
}

function foldRare(code: number): number {
  const char = String.fromCharCode(code);
  const plain = PLAIN[char];
  if (plain) return plain.charCodeAt(0);
  if (/[\p{M}\p{Cf}]/u.test(char)) return SKIP;
  if (/\s/.test(char)) return SPACE;
  const parts = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const spelled = Array.from(parts, (part) => SPELLED[part] ?? part).join('');
  if (/^[a-z0-9+-]+$/.test(spelled)) return expand(spelled);
  // Surrogates stand alone here; nothing beyond the first plane is part of a form.
  return /\p{L}/u.test(char) ? FOREIGN : MARK;
}

/** The folded character code of a UTF-16 unit, or one of the values above. */
export function fold(code: number): number {
  if (code < 128) return ASCII[code] as number;
  const page = (memo[code >> 8] ??= new Uint32Array(256));
  const known = page[code & 255] as number;
  if (known !== 0) return known - 1;
  const folded = foldRare(code);
  page[code & 255] = folded + 1;
  return folded;
}

export const isDigit = (folded: number): boolean => folded >= 48 && folded <= 57;

/** True for folded characters that make up words. */
export const isWordUnit = (folded: number): boolean =>
  (folded >= 97 && folded <= 122) || folded === FOREIGN || isDigit(folded) || folded >= EXPANDED;

/** One step of the rolling word hash (FNV-like, 32 bit). */
export const hashStep = (hash: number, folded: number): number =>
  Math.imul(hash ^ folded, 0x01000193);

/** 0: so that a hash is reset by a mask (`createGate`). */
export const HASH_SEED = 0;

/** The multiplier's inverse: one step back. */
const STEP_BACK = 0x359c449b;
const SMALL_S = 115;
/** The hash of a word without its last letter, if that is an s; else of nothing. */
export const hashWithoutS = (hash: number): number => Math.imul(hash, STEP_BACK) ^ SMALL_S;
export const hashWithS = (hash: number): number => hashStep(hash, SMALL_S);

/** The letters a folded value stands for. */
export const unitsOf = (folded: number): string =>
  folded >= EXPANDED ? (EXPANSIONS[folded - EXPANDED] ?? '') : String.fromCharCode(folded);
