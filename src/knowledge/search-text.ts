// What a typed query and an indexed name are reduced to before they are compared. Both sides go
// through the same steps, so a step needs no dictionary: it only has to bring variants together.

const MARKS = /\p{M}/gu;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' };

/** Small letters without marks, digits as digits; all else is a space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøł]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’'`]/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .replace(/\b([a-z]) (?=\d)/g, '$1')
    .trim();
}

/** British and American spelling meet here; the result is a key, not a spelling. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/ae|oe/g, 'e'],
  [/([a-z]{3})our/g, '$1or'],
  [/([btg])re$/, '$1er'],
  [/ph/g, 'f'],
  [/([a-z]{3})is(e|es|ed|ing|ation)$/, '$1iz$2'],
  [/mould/g, 'mold'],
  [/grey/g, 'gray'],
  [/aluminium/g, 'aluminum'],
];

function spelled(word: string): string {
  return SPELLING.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Words that only frame what is asked. */
const FRAME = new Set(
  (
    'a an the i im my me you your is are am be been was of in on at to for and or with from by it its ' +
    'feel feeling felt feels have has having had get gets getting got keep keeps always very really ' +
    'constant constantly sudden suddenly all over when what why does do about bit so out up too much'
  ).split(' '),
);

/** Words that say the same in this field. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'deficiency deficient deficit insufficiency insufficient low lack lacking shortage inadequate depletion depleted',
    'excess excessive high overload toxicity poisoning overdose',
    'loss lose losing lost',
    'pain ache aching painful hurt hurting sore soreness',
    'stomach belly tummy gut abdomen abdominal',
    'sugar sweet sugary',
    'poor bad impaired problem trouble difficulty issue change',
    'swollen swelling swell',
    'breath breathing breathe',
    'tired tiredness exhausted exhaustion',
    'heart cardiac',
    'heartbeat pulse',
    'bone skeletal',
    'red redness',
    'memory forgetful forgetfulness',
    'shaky shaking shake shakiness',
    'vit vitamin',
  ].flatMap((line) => {
    const [head = '', ...others] = line.split(' ');
    return others.map((word) => [word, head]);
  }),
);

/** Word stems: what is left without the endings of verbs and of nouns made from adjectives. */
function stem(word: string): string {
  if (word.length < 5) return word;
  const plain = word.replace(/iness$/, 'y').replace(/ness$/, '');
  const cut = plain.replace(/(?:ing|ed)$/, '');
  if (cut === plain || cut.length < 3 || !/[aeiouy]/.test(cut)) return plain;
  return /([bdgklmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** One text in the forms it is compared in, from strict to loose. */
export interface SearchText {
  /** Folded, as typed. */
  readonly plain: string;
  /** Spelling and number settled, word by word. */
  readonly words: readonly string[];
  /** Stems of the words that carry meaning, sorted. */
  readonly stems: readonly string[];
}

/** Reduces a name or a query. */
export function searchText(text: string): SearchText {
  const plain = fold(text);
  const words = plain === '' ? [] : plain.split(' ').map((word) => singular(spelled(word)));
  // The last word always counts: "a" is an article in "a cramp" and a vitamin in "vitamin a".
  const carrying = words.filter((word, at) => !FRAME.has(word) || at === words.length - 1);
  const stems = carrying.map((word) => {
    const short = stem(word);
    return SAME[word] ?? SAME[short] ?? short;
  });
  return { plain, words, stems: [...new Set(stems)].toSorted() };
}
