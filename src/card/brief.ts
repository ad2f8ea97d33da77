// What a card shows at first, and what only after "More".
import type { ConceptRecord, Link, LinkStrength, Statement, Verdict } from '../knowledge/types';
import { furtherVerdicts } from '../knowledge/verdicts';
import { briefLimits, shownLevels } from './brief-limits';
import {
  cautionsWithin,
  namesWithin,
  toldWithin,
  verdictsWithin,
  type Cautions,
} from './brief-parts';

/** True if links are listed only to say that none of them is established. */
export const hasNoEstablishedLink = (record: ConceptRecord): boolean =>
  record.kind !== 'nutrient' &&
  (record.links?.length ?? 0) > 0 &&
  (record.links ?? []).every(({ strength }) => strength === 'none');

/** Commoner causes and the notes stand before links where no nutrient is the usual reason. */
export const isNotesFirst = (record: ConceptRecord): boolean =>
  record.kind === 'symptom' || hasNoEstablishedLink(record);

/** What a brief card names of a lack; of an excess where nothing is known of a lack. */
export const namedLinks = (record: ConceptRecord): ReturnType<typeof namesWithin> =>
  namesWithin(record, briefLimits(record));

/** How well known a sign is; `unchecked` where the source that says so was not read. */
export type LinkGroup = LinkStrength | 'unchecked';

const GROUPS: readonly LinkGroup[] = ['hallmark', 'common', 'possible', 'unchecked', 'none'];

/** The group of a link. */
export const groupOf = ({ strength, checked }: Link): LinkGroup =>
  checked === 'read' || strength === 'none' ? strength : 'unchecked';

/** Key of a heading: it reads "Too little can show as" on a nutrient and "Can come with too little of" elsewhere. */
export const headingKey = (record: ConceptRecord, direction: Link['direction']): string =>
  record.kind === 'nutrient' ? `card_links_${direction}` : `card_linked_to_${direction}`;

/** "Known signs" on a nutrient, "As a known sign" elsewhere. */
export const groupKey = (record: ConceptRecord, group: LinkGroup): string =>
  record.kind === 'nutrient' || group === 'none' || group === 'unchecked'
    ? `card_group_${group}`
    : `card_group_as_${group}`;

const isLack = ({ direction }: Link): boolean => direction === 'lack';

/** All links, what is surest first; within a group lack stands before excess. */
export function linkGroups({ links = [] }: ConceptRecord): {
  readonly group: LinkGroup;
  readonly links: readonly Link[];
}[] {
  return GROUPS.map((group) => {
    const own = links.filter((link) => groupOf(link) === group);
    return { group, links: [...own.filter(isLack), ...own.filter((link) => !isLack(link))] };
  }).filter((each) => each.links.length > 0);
}

/**
 * What is known of claims beyond the links. In brief the first where there are no links, as the card of a
 * supplement has little else to say, and each finding once: it may stand for several signs.
 */
export const shownVerdicts = (record: ConceptRecord, isFull: boolean): Verdict[] =>
  isFull ? furtherVerdicts(record) : verdictsWithin(record, briefLimits(record));

/** Of how many interactions the card says what happens; in brief the others are only named. */
export const toldInteractions = (record: ConceptRecord, isFull: boolean): number =>
  isFull ? Infinity : toldWithin(record, briefLimits(record));

/** Interactions, the gravest first, then the other cautions; in brief the first few of both. */
export function shownCautions(record: ConceptRecord, isFull: boolean): Cautions {
  const { interactions = [], cautions = [] } = record;
  return isFull ? { interactions, cautions } : cautionsWithin(record, briefLimits(record));
}

/** A statement with the field of the record that holds it. */
export type Shown = readonly [part: keyof ConceptRecord, statement: Statement];

/** The statements that a card of the record shows, in its order but for the verdict on a claim. */
export function shownStatements(record: ConceptRecord, isFull: boolean): Shown[] {
  const { redFlags = [], causes = [], notes = [] } = record;
  const careful = shownCautions(record, isFull);
  const links = isFull
    ? linkGroups(record).flatMap((group) => group.links)
    : (namedLinks(record)?.links ?? []);
  const all =
    (part: keyof ConceptRecord) =>
    (statement: Statement): Shown => [part, statement];
  const limits = briefLimits(record);
  const cut = (part: 'causes' | 'notes', statements: readonly Statement[]): Shown[] =>
    statements.slice(0, isFull ? Infinity : limits[part]).map(all(part));
  const levels = shownLevels(redFlags, isFull);
  const known = cut('notes', notes);
  const first = isNotesFirst(record);
  return [
    ...redFlags.filter(({ level }) => levels.includes(level)).map(all('redFlags')),
    ['summary', record.summary],
    ...cut('causes', causes),
    ...(first ? known : []),
    ...links.map(all('links')),
    ...shownVerdicts(record, isFull).map(all('verdicts')),
    ...(!first && (isFull || record.kind !== 'nutrient') ? known : []),
    ...careful.interactions.slice(0, toldInteractions(record, isFull)).map(all('interactions')),
    ...careful.cautions.map(all('cautions')),
  ];
}
