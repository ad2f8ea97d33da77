import type { Link, Statement, Verdict } from './types';

/** FNV-1a of 32 bits over UTF-16 units, as eight hexadecimal digits: short, and the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/**
 * Stable id of a statement, for reports and for users of the dataset: `magnesium:notes:1f2e3d4c`.
 * It names the fact, not the row: a link, verdict or interaction keeps it when its text is corrected
 * and has the same on both of its cards; any other statement is its text, so a new text is a new statement.
 *
 * @param concept id of the record that holds the statement
 * @param part the field of the record, e.g. `notes`
 */
export function statementId(
  concept: string,
  part: string,
  statement: Statement & Partial<Pick<Verdict, 'subject' | 'object' | 'relation'>> & Partial<Link>,
): string {
  const { subject, object, relation, direction, kind, text } = statement;
  if (part === 'summary') return `${concept}:summary`;
  if (part === 'interactions') {
    const [first, second] = [concept, statement.concept ?? ''].toSorted();
    return `${first}:${part}:${hash(second ?? '')}`;
  }
  if (subject) return `${subject}:${part}:${hash(`${object} ${relation}`)}`;
  if (!direction) return `${concept}:${part}:${hash(text)}`;
  // A link is the nutrient's, from whichever side it is seen.
  const other = statement.concept ?? '';
  const [nutrient, sign] = kind === 'nutrient' ? [other, concept] : [concept, other];
  return `${nutrient}:${part}:${hash(`${sign} ${direction}`)}`;
}
