// Patterns of the tables to the word sequences they stand for.

/** Letters that change between American and British spelling; the first is what the tables use. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/hemo/g, 'haemo'],
  [/hemato/g, 'haemato'],
  [/hemorr/g, 'haemorr'],
  [/\bheme\b/g, 'haem'],
  [/emia\b/g, 'aemia'],
  [/emic\b/g, 'aemic'],
  [/emias\b/g, 'aemias'],
  [/edema/g, 'oedema'],
  [/diarrhe/g, 'diarrhoe'],
  [/steatorrhe/g, 'steatorrhoe'],
  [/fiber/g, 'fibre'],
  [/goiter/g, 'goitre'],
  [/sulf/g, 'sulph'],
  [/paresthesia/g, 'paraesthesia'],
  [/hypoesthesia/g, 'hypoaesthesia'],
  [/dyspnea/g, 'dyspnoea'],
  [/celiac/g, 'coeliac'],
  [/color/g, 'colour'],
  [/flavor/g, 'flavour'],
  [/\btumor/g, 'tumour'],
  [/feces/g, 'faeces'],
  [/fetal/g, 'foetal'],
  [/pediatric/g, 'paediatric'],
  [/esophag/g, 'oesophag'],
  [/(?<=[a-z]{3})iz(?=ed|ing|e\b|es\b|ation)/g, 'is'],
  [/aluminum/g, 'aluminium'],
  [/mold\b/g, 'mould'],
  [/\bgray\b/g, 'grey'],
  [/centered/g, 'centred'],
  [/seborrhe/g, 'seborrhoe'],
];

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function verbs(word: string): string[] {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  const past = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`;
  return [word, plural(word), `${stem}ing`, past];
}

/** The same with its last word in the plural. */
const pluralOfLast = (phrase: string): string => phrase.replace(/[a-z]+$/i, plural);

/** `cramp~` or `{leg|calf} cramp~` a noun with its plural, `{a|b}~` each, `cramp~v` a verb's forms. */
function inflect(pattern: string): string {
  return pattern
    .replace(/\{([^{}]*)\}~/g, (_, choices: string) => {
      const each = choices.split('|').map((choice) => `${choice}|${pluralOfLast(choice)}`);
      return `{${each.join('|')}}`;
    })
    .replace(/([a-z]+)~v/gi, (_, word: string) => `{${verbs(word).join('|')}}`)
    .replace(/([a-z]+)~/gi, (_, word: string) => `{${word}|${plural(word)}}`);
}

/** Replaces the innermost braces until none is left. */
function alternatives(pattern: string): string[] {
  const open = /\{([^{}]*)\}/.exec(pattern);
  if (!open) return [pattern];
  const [all, choices = ''] = open;
  const before = pattern.slice(0, open.index);
  const after = pattern.slice(open.index + all.length);
  return choices.split('|').flatMap((choice) => alternatives(before + choice + after));
}

function british(phrase: string): string {
  let spelled = phrase;
  for (const [american, letters] of SPELLINGS) spelled = spelled.replace(american, letters);
  return spelled;
}

const ROMAN_MARKS = /\p{M}/gu;

/** A phrase as the reader sees it: small letters, split between letters, digits and plus signs. */
export function wordsOf(phrase: string): string[] {
  const plain = phrase.normalize('NFKD').replace(ROMAN_MARKS, '').toLowerCase();
  return plain.match(/[a-z]+|\d+|\+/g) ?? [];
}

/**
 * All phrases of a table cell: patterns separated by `;`, `{a|b|}` one of several or nothing,
 * `@name` a macro, `word~` and `{a|b}~` with the plural, `word~v` with its verb forms; American
 * spelling brings the British one along.
 *
 * @throws Error if a macro is unknown or a brace has no partner
 */
export function expand(cell: string, macros: ReadonlyMap<string, string>): string[] {
  const filled = (text: string): string =>
    text.replace(/@([a-z0-9-]+)/gi, (_, name: string) => {
      const macro = macros.get(name);
      if (macro === undefined) throw new Error(`@${name} is not in macros.tsv`);
      return `{${filled(macro)}}`;
    });
  const phrases = new Set<string>();
  for (const pattern of cell.split(';')) {
    const flat = alternatives(inflect(filled(pattern.trim())));
    for (const phrase of flat) {
      if (/[{}|~]/.test(phrase)) throw new Error(`a brace or ~ is out of place in "${pattern}"`);
      const key = phrase.replace(/\s+/g, ' ').trim();
      if (key === '') throw new Error(`"${pattern.trim()}" stands for nothing`);
      phrases.add(key).add(british(key));
    }
  }
  return [...phrases];
}
