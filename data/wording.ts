// Words that promise more than anybody knows, or that only a doctor may say.

/** Word families, with their endings; matched at word edges. */
const FORBIDDEN =
  /\b(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|treat(?:s|ed|ing|ments?)?|prevent(?:s|ed|ing|ion)?|detox(?:es|ed|ing|ify|ifies|ification)?|miracles?|miraculous|guarantee(?:s|d)?|you are deficient)\b/gi;
/** A word of this kind earlier in the same sentence denies the claim ("do not show that ... prevent"). */
const DENIAL = /\b(?:not|no|never|nor|neither|cannot)\b|n['’]t\b/i;

/** The first forbidden word that a text says without denying it; nothing if there is none. */
export function forbiddenWord(text: string): string | undefined {
  for (const match of text.matchAll(FORBIDDEN)) {
    const sentence =
      text
        .slice(0, match.index)
        .split(/[.?!]\s/)
        .at(-1) ?? '';
    if (!DENIAL.test(sentence)) return match[0];
  }
  return undefined;
}
