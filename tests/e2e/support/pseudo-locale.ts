import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers';
import { buildOf } from './launch';

/**
 * Languages that nobody speaks, made of our English: `long` has every letter accented and every text
 * 40 % longer, `mirrored` runs from right to left. What looks wrong in one will in a real translation.
 */
export type PseudoLocale = 'long' | 'mirrored';

type Messages = Record<string, { message: string; readonly [field: string]: unknown }>;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('áƀçđéƒğĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ');
/** What fills a text up; languages with long words have them in short texts, too. */
const FILLING = Array.from('ôñéţŵôţĥŕéé');
/** Texts grow by so much in the languages that need most room. */
const GROWTH = 0.4;
/** Makes what begins with it a text from right to left. */
const RTL_MARK = '\u200F';
/** Right-to-left override and its end: Latin letters between them run as Arabic ones do. */
const MIRROR = ['\u202E', '\u202C'] as const;

const accent = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

/** Does something to a text but not to what stands in it for other texts: `$1`, `$NAME$`, `%s`. */
const apart = (text: string, change: (part: string) => string): string =>
  text
    .split(/(\$\d|\$[a-z]\w*\$|%s)/i)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');

function lengthen(text: string): string {
  const extra = Math.ceil(text.length * GROWTH);
  const filling = Array.from({ length: extra }, (_, at) =>
    at % 8 === 0 ? ' ' : FILLING[at % FILLING.length],
  );
  return `[${apart(text, accent)}${filling.join('')}]`;
}

const mirror = (text: string): string =>
  RTL_MARK + apart(text, (part) => part.replaceAll(/[^\s$]+/g, (word) => MIRROR.join(word)));

/** A text as a pseudo-locale has it; one without letters stays. */
export function pseudoText(text: string, locale: PseudoLocale): string {
  if (!/[a-z]/i.test(text.replaceAll(/\$\d|%s/g, ''))) return text;
  return locale === 'long' ? lengthen(text) : mirror(text);
}

/** Tags, not texts. */
const TAGS = ['card_lang', 'card_dir'];
/** The browsers refuse longer ones. */
const LIMITED = ['extensionDescription', 'extensionShortName'];
/** Texts to try the extension on, which reads English only. */
export const SAMPLES = /_sample(?:_text)?_\d$/;

function pseudoMessages(messages: Messages, locale: PseudoLocale): Messages {
  const changed = Object.entries(messages).map(([key, entry]) => {
    if (key === 'card_dir') return [key, { message: locale === 'mirrored' ? 'rtl' : 'ltr' }];
    const isKept = TAGS.includes(key) || LIMITED.includes(key) || SAMPLES.test(key);
    return [key, isKept ? entry : { ...entry, message: pseudoText(entry.message, locale) }];
  });
  return Object.fromEntries(changed) as Messages;
}

/** Copies a build, with its texts in a pseudo-locale in the place of English; gives the folder. */
export function pseudoBuild(name: BrowserName, locale: PseudoLocale): string {
  const folder = `${buildOf(name)}-${locale}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildOf(name), folder, { recursive: true });
  const path = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Messages;
  writeFileSync(path, JSON.stringify(pseudoMessages(messages, locale)));
  return folder;
}
