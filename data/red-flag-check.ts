// When to seek help: no sign below its level on any card, and no symptom or condition without a word on it.
import type { TableName, Tables } from './knowledge-tables';

/** Table, row, column and rule of a fault. */
type RedFlagFault = readonly [table: TableName, row: number, column: string, rule: string];

const keyOf = (concept: string, text: string): string => `${concept}\t${text}`;

const LEVELS: readonly Tables['redFlags'][number]['level'][] = ['emergency', 'same-day', 'soon'];

/**
 * A sign with a level may stand at no slower one on any card, and each symptom and condition tells when to
 * seek help; but for the exceptions, of which none may be idle.
 */
export function redFlagFaults(tables: Tables): RedFlagFault[] {
  const faults: RedFlagFault[] = [];
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
