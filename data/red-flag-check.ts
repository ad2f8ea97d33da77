// When to seek help: no sign below its level on any card, and no symptom or condition without a word on it.
import type { TableName, Tables } from './knowledge-tables';

/** Table, row, column and rule of a fault. */
type RedFlagFault = readonly [table: TableName, row: number, column: string, rule: string];

const keyOf = (concept: string, text: string): string => `${concept}\t${text}`;

const LEVELS: readonly Tables['redFlags'][number]['level'][] = ['emergency', 'same-day', 'soon'];

/** Words that limit a sign. */
const LIMIT =
  /\b(?:with|without|after|in|on|at|when|while|during|if|for|from|that|who|although)\b/i;

/** A list's items; a shorter one ("hot", "black") is but a piece of a sign. */
const WORDS_OF_SIGN = 2;

/**
 * The signs that a plain list ("A, B or C.") names, each enough by itself. None where it takes several at once ("A
 * and B"), where a situation is told of all ("A or B, with C"), or may be ("A or B that lasts", not "A, B, or C that").
 */
function plainSigns(text: string): string[] {
  const list = text.replace(/^Signs of [^:]+: /, '').replace(/\.$/, '');
  const items = list.split(/, or |, | or /).map((item) => item.replace(/^(?:an?|the) /i, ''));
  const isLimited = items.some((item) => item.search(LIMIT) === 0);
  if (isLimited || / and |:/.test(list)) return [];
  const isOfAll = LIMIT.test(items.at(-1) ?? '') && !list.includes(', or ');
  return (isOfAll ? [] : items)
    .map((item) => item.toLowerCase())
    .filter((item) => item.split(' ').length >= WORDS_OF_SIGN);
}

/** Signs that a card names at two levels, in the same words. One that is written otherwise takes a reader to find. */
function clashes(rows: Tables['redFlags']): RedFlagFault[] {
  const levels = new Map<string, string>();
  const faults: RedFlagFault[] = [];
  for (const { concept, level, text, row } of rows) {
    for (const sign of plainSigns(text)) {
      const key = keyOf(concept, sign);
      const other = levels.get(key) ?? level;
      if (other !== level) {
        faults.push(['redFlags', row, 'level', `"${sign}" is "${other}" on this card, too`]);
      }
      levels.set(key, other);
    }
  }
  return faults;
}

/**
 * A sign with a level may stand at no slower one on any card, and each symptom and condition tells when to
 * seek help; but for the exceptions, of which none may be idle. No card names a sign at two levels.
 */
export function redFlagFaults(tables: Tables): RedFlagFault[] {
  const faults = clashes(tables.redFlags);
  const signs = tables.emergencySigns.map(({ sign, level, pattern }) => ({
    sign,
    level,
    words: new RegExp(String.raw`\b(?:${pattern})\b`, 'i'),
  }));
  const unused = new Map(
    tables.flagExceptions.map(({ concept, text, row }) => [keyOf(concept, text), row]),
  );
  for (const { concept, level, text, row } of tables.redFlags) {
    const slower = (sign: (typeof signs)[number]): boolean =>
      LEVELS.indexOf(level) > LEVELS.indexOf(sign.level);
    const found = signs.find((sign) => slower(sign) && sign.words.test(text));
    if (found === undefined) continue;
    if (!unused.delete(keyOf(concept, text)))
      faults.push(['redFlags', row, 'level', `"${found.sign}" is "${found.level}" on every card`]);
  }
  const flagged = new Set(tables.redFlags.map(({ concept }) => concept));
  for (const { id, kind, row } of tables.concepts) {
    if ((kind !== 'symptom' && kind !== 'condition') || flagged.has(id)) continue;
    if (!unused.delete(keyOf(id, '')))
      faults.push(['concepts', row, 'id', `"${id}" has no row in red-flags.tsv`]);
  }
  for (const row of unused.values())
    faults.push(['flagExceptions', row, 'concept', 'no red flag needs this exception']);
  return faults;
}
