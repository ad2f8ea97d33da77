import type { Mention } from '../types';
import {
  isParty,
  HARMING,
  NUTRIENT_PHRASES,
  ORGANS,
  OTHER_PHRASES,
  SYMPTOM_PHRASES,
} from './concepts';
import { addPhrases, cueTree, type CueNode } from './cues';
import type { TextSpan } from './types';

/** A word, a mark, a cue phrase or a mention in a sentence. */
export interface Item extends TextSpan {
  /** One letter: `m` for a concept, `w` for a word without meaning here, else as in cues.ts. */
  readonly tag: string;
  readonly text: string;
  readonly concept?: string;
  readonly isNutrient?: boolean;
  /** True of a food or factor: it is there only if it is taken. */
  readonly isTaken?: boolean;
  /** Of a number. */
  readonly value?: number;
}

/** What a dot may follow within a sentence: an abbreviation, the number of a list's item. */
const ABBREVIATION =
  /(?:^|\n)\s*\d{1,2}$|\b(?:e\.g|i\.e|vs|dr|st|approx|ca|no|vit|etc|incl|esp|resp|min|max|fig|cf|al|mrs?|ms|prof|hrs?|wks?|tabs?|caps?)$/i;

const BULLET = /^\s*(?:[\u2022*\u2013\u00b7-]|\d{1,2}[.)])\s/;
/** A heading of a list that speaks of amounts or signs needs no colon: "Too much vitamin D". */
const LIST_TITLE =
  /^[^.!?:]{0,80}\b(?:low|lack\w*|defici\w+|too (?:much|little)|excess\w*|high|overd\w+|toxic\w*|poison\w*|signs?|symptoms?|effects|without|short|not enough)\b[^.!?:]{0,80}$/i;

/** True if a line break stands before the next item of a list that a colon opened. */
function isListed(text: string, start: number, at: number): boolean {
  if (!BULLET.test(text.slice(at + 1, at + 8))) return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return (
    /:\s*$/.test(line) ||
    (BULLET.test(line)
      ? start < at - line.length - 1 && text.slice(start, at - line.length).trim() !== ''
      : LIST_TITLE.test(line.slice(-160)))
  );
}

/** Splits a text into sentences. Linear. */
export function sentencesOf(text: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = 0;
  const end = (at: number): void => {
    if (text.slice(start, at).trim() !== '') sentences.push({ start, end: at });
    start = at;
  };
  for (const mark of text.matchAll(/[.!?\u2026]+["'\u2019\u201d)]*(?=\s|$)|\n/g)) {
    const after = mark.index + mark[0].length;
    // "Signs of low iron:" and the items below it are one sentence.
    if (mark[0] === '\n' && isListed(text, start, mark.index)) continue;
    const isDot = mark[0] === '.';
    if (isDot && ABBREVIATION.test(text.slice(Math.max(start, mark.index - 8), mark.index)))
      continue;
    // "Cramps ... and spasms": the sentence goes on in small letters.
    if (/^[.\u2026]{2}|^\u2026/.test(mark[0]) && /^\s+\p{Ll}/u.test(text.slice(after, after + 4)))
      continue;
    end(after);
  }
  end(text.length);
  return sentences;
}

const MARKS: Readonly<Record<string, string>> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '/': 'a',
  '&': 'a',
  '+': 'a',
  '\u2013': '-',
  '\u2014': '-',
  '|': ':',
  '?': '?',
  '=': 'C',
  '\u2192': 'C',
  '->': 'C',
  '=>': 'C',
  '>': ',',
  '\u2022': ',',
};

const PIECE =
  /([\p{L}\p{N}]+(?:['\u2019]\p{L}+)?)|(->|=>|[,;:|()[\]/&+=\u2022\u2013\u2014?>\u2192])|(\n\d{1,2}[.)]\s|\s[-*]+\s)/gu;

/** "doesn't" is "does not", "it's" is "it is"; a possessive loses its ending. */
function plainWords(word: string): string[] {
  const lower = word.toLowerCase().replace('\u2019', "'");
  const irregular: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will' };
  if (lower.endsWith("n't")) return [irregular[lower] ?? lower.slice(0, -3), 'not'];
  const cut = lower.indexOf("'");
  if (cut < 0) return [lower];
  const head = lower.slice(0, cut);
  const isVerb = /^(?:it|that|here|there|what|they|you|we|he|she)$/.test(head);
  return isVerb && /'(?:s|re)$/.test(lower) ? [head, 'is'] : [head];
}

let parties: CueNode | undefined;

/** Phrases for concepts that only claims know; built at the first use. */
function partyTree(): CueNode {
  if (parties) return parties;
  parties = { next: new Map() };
  for (const [id, phrases] of Object.entries(SYMPTOM_PHRASES))
    addPhrases(parties, phrases, `S${id}`);
  for (const [id, organs] of Object.entries(ORGANS))
    for (const harm of HARMING) addPhrases(parties, harm + organs, `S${id}`);
  for (const [id, phrases] of Object.entries(NUTRIENT_PHRASES))
    addPhrases(parties, phrases, `N${id}`);
  addPhrases(parties, OTHER_PHRASES, 'W');
  return parties;
}

interface Word extends TextSpan {
  readonly word: string;
  readonly isMark: boolean;
}

function wordsOf(text: string, { start, end }: TextSpan): Word[] {
  const words: Word[] = [];
  let isInList = false;
  const isInline = (text.slice(start, end).match(/\s[-*]\s/g)?.length ?? 0) > 1;
  for (const piece of text.slice(start, end).matchAll(PIECE)) {
    const at = start + piece.index;
    const span = { start: at, end: at + piece[0].length };
    if (piece[1])
      for (const word of plainWords(piece[1]))
        words.push({ ...span, word: /^\d/.test(word) ? '#' : word, isMark: false });
    else {
      const isItem =
        piece[0].startsWith('\n') ||
        (piece[0] === '\u2022' && text[at - 1] === '\n') ||
        (isInline && /^\s[-*]\s/.test(piece[0]));
      // The first item stands behind its heading as behind a colon.
      // ... but "it can - make you tired - cause headaches"
      const mark =
        isItem && !isInList && words.length > 0 && !AUXILIARY.test(words.at(-1)?.word ?? '')
          ? ':'
          : ',';
      isInList ||= isItem;
      words.push({
        ...span,
        word: isItem ? mark : (MARKS[piece[0]] ?? '-'),
        isMark: true,
      });
    }
  }
  return words;
}

const AUXILIARY = /^(?:can|may|might|could|will)$/;

const isAdverb = (word: string): boolean =>
  /^(?:\w+ly|first|well|best|often|also|even|soon|then|directly|partly|straight|right|back|usual|common|main|frequent|possible|direct)$/.test(
    word,
  );

/** The longest phrase of a tree at a word: its tag and where it ends. */
function longest(
  tree: CueNode,
  words: readonly Word[],
  from: number,
  stop: number,
): [string, number] | undefined {
  let node: CueNode | undefined = tree;
  let found: [string, number] | undefined;
  let isSkipped = false;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || word.isMark || word.start >= stop) break;
    const next: CueNode | undefined = node.next.get(word.word);
    // "shows first as", "responds well to"
    if (!next && at > from && !isSkipped && isAdverb(word.word)) {
      isSkipped = true;
      continue;
    }
    node = next;
    if (!node) break;
    if (node.tag) found = [node.tag, at + 1];
  }
  return found;
}

/** One mention for two complaints: "nausea and vomiting", "weak or tired". */
const JOINED = / (?:and|or|&) /;
const PARTS: Readonly<Record<string, string>> = {
  nausea: 'nausea',
  vomiting: 'vomiting',
  tired: 'fatigue',
  fatigue: 'fatigue',
  weakness: 'muscle-weakness',
  dizzy: 'dizziness',
  pale: 'pale-skin',
  weak: 'weakness',
  breathless: 'shortness-of-breath',
};

/** The items of a sentence. `mentions` are those of the flow, in text order, without overlap. */
export function itemsOf(text: string, sentence: TextSpan, all: readonly Mention[]): Item[] {
  const mentions = all.filter(
    ({ concept, start, end, isCircumstance }) =>
      // "Metformin upsets the stomach": there is no verdict on what a medicine does.
      !isCircumstance &&
      isParty(concept, text.slice(start, end)) &&
      // "this electrolyte": what was named before
      !(concept === 'electrolytes' && /^this electrolyte$/i.test(text.slice(start - 5, end))),
  );
  const words = wordsOf(text, sentence);
  const items: Item[] = [];
  let next = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    while ((mentions[next]?.end ?? Infinity) <= word.start) next++;
    const mention = mentions[next];
    const inMention = mention && mention.start <= word.start;
    const party = longest(partyTree(), words, at, Infinity);
    const partyEnd = party && words[party[1] - 1]?.end;
    if (party && partyEnd !== undefined && partyEnd >= (inMention ? mention.end : 0)) {
      const isNutrient = party[0].startsWith('N');
      if (party[0] === 'W')
        items.push({
          tag: 'w',
          text: text.slice(word.start, partyEnd),
          start: word.start,
          end: partyEnd,
        });
      else
        items.push({
          tag: 'm',
          text: text.slice(word.start, partyEnd),
          concept: party[0].slice(1),
          isNutrient,
          isTaken: isNutrient,
          start: word.start,
          end: partyEnd,
        });
      at = party[1];
    } else if (inMention) {
      const isNutrient = mention.kind !== 'symptom' && mention.kind !== 'condition';
      items.push({
        tag: 'm',
        isTaken: mention.kind === 'food' || mention.kind === 'factor',
        text: text.slice(mention.start, mention.end),
        concept: mention.concept,
        isNutrient,
        start: mention.start,
        end: mention.end,
      });
      for (; (words[at]?.start ?? Infinity) < mention.end; at++) {
        const part = words[at];
        const also =
          part && !isNutrient && JOINED.test(items.at(-1)?.text ?? '') && PARTS[part.word];
        if (!part || !also || also === mention.concept) continue;
        const { start, end } = part;
        items.push({ tag: 'a', text: 'and', start, end: start });
        items.push({
          tag: 'm',
          text: text.slice(start, end),
          concept: also,
          isNutrient,
          start,
          end,
        });
      }
    } else if (word.isMark) {
      // "Signs:" and the bullet behind it are one mark.
      if (/[,:]/.test(word.word) && items.at(-1)?.tag === ':') {
        at++;
        continue;
      }
      items.push({ tag: word.word, text: word.word, start: word.start, end: word.end });
      at++;
    } else {
      const cue = longest(cueTree(), words, at, mention?.start ?? Infinity);
      const to = cue?.[1] ?? at + 1;
      const end = words[to - 1]?.end ?? word.end;
      // "Take it with food, as it ...": a reason
      const isReason = word.word === 'as' && to === at + 1 && items.at(-1)?.tag === ',';
      const tag = isReason ? 'B' : (cue?.[0] ?? (word.word.endsWith('ly') ? 'A' : 'w'));
      const said = words
        .slice(at, to)
        .map((one) => one.word)
        .join(' ');
      const value = said === '#' ? { value: Number.parseFloat(text.slice(word.start, end)) } : {};
      items.push({ tag, text: said, start: word.start, end, ...value });
      at = to;
    }
  }
  return items;
}
