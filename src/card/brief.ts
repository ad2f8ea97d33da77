// What a card shows at first, and what only after "More".
import type {
  ConceptRecord,
  Interaction,
  Link,
  LinkStrength,
  RedFlag,
  Statement,
  Verdict,
} from '../knowledge/types';
import { furtherVerdicts } from '../knowledge/verdicts';

/** How much is shown before "More". */
const BRIEF = {
  intakes: 1,
  foods: 2,
  contents: 4,
  causes: 3,
  cautions: 1,
  notes: 1,
  also: 3,
} as const;

/** How many items of each part of a card are shown. */
export type Limits = Readonly<Record<keyof typeof BRIEF, number>>;

/** Letters on a line of a red flag, 14 px in a card of 384 px. */
const FLAG_LINE = 44;
/** Letters of "Call emergency services now:" and the like. */
const FLAG_HEADING = 26;
/** From so many lines of red flags on, a brief card has room for less of the rest. */
const LONG_FLAGS = 5;
const VERY_LONG_FLAGS = 7;
/** So many at most, but for those of emergency. */
const MOST_FLAG_LINES = 8;

/** About how many lines the flags of some levels take. */
function flagLines(flags: readonly RedFlag[], levels: readonly RedFlag['level'][]): number {
  return levels.reduce((sum, level) => {
    const texts = flags.filter((flag) => flag.level === level).map(({ text }) => text);
    return sum + Math.ceil((FLAG_HEADING + texts.join(' ').length) / FLAG_LINE);
  }, 0);
}

/** How much a brief card shows of a record: when to seek help comes before all else, so the rest gives way to it. */
export function briefLimits({ redFlags = [] }: ConceptRecord): Limits {
  const lines = flagLines(redFlags, shownLevels(redFlags, false));
  if (lines < LONG_FLAGS) return BRIEF;
  return lines < VERY_LONG_FLAGS ? { ...BRIEF, causes: 2 } : { ...BRIEF, causes: 1, notes: 0 };
}

const LEVELS = ['emergency', 'same-day', 'soon'] as const satisfies readonly RedFlag['level'][];

/**
 * Levels of urgency that a card shows. In brief what can wait some days is left out, unless there is nothing else, and
 * what can wait till tonight where the signs of emergency fill the card.
 */
export function shownLevels(flags: readonly RedFlag[], isFull: boolean): RedFlag['level'][] {
  const levels = LEVELS.filter((level) => flags.some((flag) => flag.level === level));
  if (isFull || levels.length < 2) return levels;
  const brief = levels.filter((level) => level !== 'soon');
  return flagLines(flags, brief) > MOST_FLAG_LINES ? brief.slice(0, 1) : brief;
}

/** True if links are listed only to say that none of them is established. */
export const hasNoEstablishedLink = (record: ConceptRecord): boolean =>
  record.kind !== 'nutrient' &&
  (record.links?.length ?? 0) > 0 &&
  (record.links ?? []).every(({ strength }) => strength === 'none');

/** Commoner causes and the notes stand before links where no nutrient is the usual reason. */
export const isNotesFirst = (record: ConceptRecord): boolean =>
  record.kind === 'symptom' || hasNoEstablishedLink(record);

/** How many names of linked concepts, or of those it clashes with, are shown before "More". */
const BRIEF_NAMES = 3;

/**
 * The first few; on a nutrient what one can notice comes before names of conditions. What nobody has
 * read yet must not look established: names alone can't say so.
 */
function linksInBrief(record: ConceptRecord, links: readonly Link[]): readonly Link[] {
  const read = links.filter(({ checked }) => checked === 'read');
  const symptoms = read.filter(({ kind }) => kind === 'symptom');
  const others = read.filter(({ kind }) => kind !== 'symptom');
  const ordered = record.kind === 'nutrient' ? [...symptoms, ...others] : read;
  return ordered.slice(0, BRIEF_NAMES);
}

/** What a brief card names of a lack; of an excess where nothing is known of a lack. */
export function namedLinks(
  record: ConceptRecord,
): { readonly direction: Link['direction']; readonly links: readonly Link[] } | undefined {
  const { links = [] } = record;
  const directions = new Set(links.map(({ direction }) => direction));
  return [...directions]
    .map((direction) => {
      const all = links.filter((link) => link.direction === direction && link.strength !== 'none');
      return { direction, links: linksInBrief(record, all) };
    })
    .find((named) => named.links.length > 0);
}

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

/** How many verdicts a brief card tells, where it has no links to show. */
const BRIEF_VERDICTS = 2;

/**
 * What is known of claims beyond the links. In brief the first where there are no links, as the card of a
 * supplement has little else to say, and each finding once: it may stand for several signs.
 */
export function shownVerdicts(record: ConceptRecord, isFull: boolean): Verdict[] {
  const verdicts = furtherVerdicts(record);
  if (isFull) return verdicts;
  if ((record.links?.length ?? 0) > 0) return [];
  const isFirst = ({ text }: Verdict, at: number): boolean =>
    verdicts.findIndex((verdict) => verdict.text === text) === at;
  return verdicts.filter(isFirst).slice(0, BRIEF_VERDICTS);
}

/** A factor matters by what it does to other things: its card opens with more of that. */
const BRIEF_OF_FACTOR = 3;

/** True if the card says what happens with others; in brief only a factor's has room for more than their names. */
export const tellsInteractions = (record: ConceptRecord, isFull: boolean): boolean =>
  isFull || record.kind === 'factor';

/** Interactions, the gravest first, then the other cautions; in brief the first few of both. */
export function shownCautions(
  record: ConceptRecord,
  isFull: boolean,
): { readonly interactions: readonly Interaction[]; readonly cautions: readonly Statement[] } {
  const { interactions = [], cautions = [] } = record;
  if (isFull) return { interactions, cautions };
  const isFactor = record.kind === 'factor';
  const first = interactions.slice(0, isFactor ? BRIEF_OF_FACTOR : BRIEF_NAMES);
  const room = (isFactor ? BRIEF_OF_FACTOR : BRIEF.cautions) - first.length;
  return { interactions: first, cautions: cautions.slice(0, Math.max(0, room)) };
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
    ...(tellsInteractions(record, isFull) ? careful.interactions.map(all('interactions')) : []),
    ...careful.cautions.map(all('cautions')),
  ];
}
