// Words that promise more than anybody knows, or that only a doctor may say.

/** Word families, with their endings; matched at word edges. */
const FAMILIES = [
  'cur(?:e|es|ed|ing|able|ative)',
  'heal(?:s|ed|ing|er|ers)?',
  'treat(?:s|ed|ing|able|ments?)?',
  'prevent(?:s|ed|ing|ion|able|ive|ative)?',
  'detox(?:es|ed|ing|ify|ifies|ified|ifying|ification)?',
  'miracles?|miraculous(?:ly)?',
  'guarantee(?:s|d|ing)?',
  "you(?: are|['’]re) deficient",
];
const FORBIDDEN = new RegExp(String.raw`\b(?:${FAMILIES.join('|')})\b`, 'gi');

/** A word of this kind earlier in the same clause denies the claim ("do not show that ... prevent"). */
const DENIAL = /\b(?:not(?! only)|no(?! doubt)|none|nothing|never|nor|neither|cannot)\b|n['’]t\b/i;
/** What a denial does not reach across: "is not bad; it prevents", "not shown, but cures". */
const CLAUSE_END = /[.?!;:]\s|\b(?:but|yet|so)\b/i;

/** The first forbidden word that a text says without denying it; nothing if there is none. */
export function forbiddenWord(text: string): string | undefined {
  for (const match of text.matchAll(FORBIDDEN)) {
    const clause = text.slice(0, match.index).split(CLAUSE_END).at(-1) ?? '';
    if (!DENIAL.test(clause)) return match[0];
  }
  return undefined;
}
