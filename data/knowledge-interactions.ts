// Interactions of two concepts: the rules of their table, and how each card tells of them.
import { SEVERITIES } from '../src/knowledge/interactions';
import type { Interaction } from '../src/knowledge/types';
import type { TableName, Tables } from './knowledge-tables';

/** One of a pair must be what people take, eat or do; a symptom is for links and verdicts. */
const TAKEN = new Set(['nutrient', 'food', 'factor']);
/** A caution is for all who read it: how much to take is for whoever knows the reader. */
const DOSE = /\d\s*(?:mg|mcg|µg|g|iu|units?|tablets?|drops)\b/i;

/** Table, row, column and rule of a fault. */
type InteractionFault = readonly [table: TableName, row: number, column: string, rule: string];

/** What is wrong with rows of interactions beside what every table is held to. */
export function interactionFaults({ concepts, interactions }: Tables): InteractionFault[] {
  const kinds = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const rows = new Map(interactions.map(({ a, b, row }) => [`${a}\t${b}`, row]));
  const faults: InteractionFault[] = [];
  for (const { a, b, caution, row } of interactions) {
    const fault = (column: string, rule: string) =>
      faults.push(['interactions', row, column, rule]);
    const both = [kinds.get(a) ?? '', kinds.get(b) ?? ''];
    if (a === b) fault('b', 'is the same as a');
    const turned = rows.get(`${b}\t${a}`);
    if (a !== b && turned !== undefined && turned < row)
      fault('a+b', `stands the other way round in row ${turned}`);
    if (both.includes('symptom')) fault('a+b', 'a symptom belongs in links.tsv or verdicts.tsv');
    else if (!both.includes('') && !both.some((kind) => TAKEN.has(kind)))
      fault('a+b', 'neither is a nutrient, food or factor');
    if (DOSE.test(caution)) fault('caution', 'names a dose');
  }
  return faults;
}

const rank = ({ severity, checked }: Interaction): number =>
  SEVERITIES.indexOf(severity) * 2 + Number(checked === 'cited');

/**
 * The interactions of a concept, seen from its side: what matters most first, what was read before
 * what was not, else in the order of the table.
 *
 * @param nameOf the name of a concept that checkTables has found to exist
 */
export function interactionsOf(
  id: string,
  { interactions }: Tables,
  nameOf: (concept: string) => string,
): Interaction[] {
  return interactions
    .filter(({ a, b }) => a === id || b === id)
    .map(({ a, b, effect, caution, severity, who, checked, sources, section }): Interaction => {
      const other = a === id ? b : a;
      return {
        concept: other,
        name: nameOf(other),
        severity,
        text: effect,
        caution,
        ...(who === '' ? {} : { who }),
        checked,
        sources,
        ...(section === '' ? {} : { section }),
      };
    })
    .toSorted((x, y) => rank(x) - rank(y));
}
