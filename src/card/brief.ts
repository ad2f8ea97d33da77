// What a card shows at first, and what only after "More".
import type {
  ConceptRecord,
  FoodAmount,
  Interaction,
  Link,
  LinkStrength,
  RedFlag,
  Statement,
  Verdict,
} from '../knowledge/types';
import { furtherVerdicts } from '../knowledge/verdicts';

/** Foods that a card lists at most; the record has more, for lists that rank them otherwise. */
const MOST_FOODS = 8;

/** The first foods of a record; where it has two kinds (EPA and DHA, ALA), as many of each. */
export function foodsOfCard(foods: readonly FoodAmount[]): FoodAmount[] {
  const units = new Set(foods.map(({ unit }) => unit));
  const most = Math.floor(MOST_FOODS / units.size);
  return [...units].flatMap((unit) => foods.filter((food) => food.unit === unit).slice(0, most));
}

/** How much is shown before "More", where all of it fits. */
const BRIEF = {
  intakes: 1,
  foods: 2,
  contents: 4,
  causes: 3,
  cautions: 1,
  notes: 1,
  also: 3,
  /** Verdicts on claims, where there are no links to show. */
  verdicts: 2,
  /** Names of linked concepts, and of those it clashes with. */
  names: 3,
  /** Interactions in full: a factor matters by what it does to others. */
  told: 3,
};

/** How many items of each part of a card are shown. */
export type Limits = Readonly<typeof BRIEF>;

/** What a brief card leaves for "More" until it fits, what is missed least first. */
const SPARED: readonly (readonly [part: keyof Limits, left: number])[] = [
  ['contents', 3],
  ['causes', 2],
  ['foods', 1],
  ['told', 2],
  ['verdicts', 1],
  ['notes', 0],
  ['contents', 2],
  ['told', 1],
  ['names', 2],
  ['causes', 1],
  ['also', 1],
  ['verdicts', 0],
  ['names', 1],
  ['contents', 1],
];

/** Lines of a brief card between its name and its foot (U6). */
const MOST_LINES = 9;
/** So many lines of red flags stand above them; for each further one there is one less. */
const FREE_FLAG_LINES = 4;

/** Letters on a line, 14 px in a card of 384 px. */
const LINE = 44;
/** Letters beside a bar. */
const BAR_LINE = 22;
/** Letters of "Call emergency services now:" and the like. */
const FLAG_HEADING = 26;
/** So many at most, but for those of emergency. */
const MOST_FLAG_LINES = 8;

/** About how many lines texts take that run on behind a heading; none if there are none. */
const runningLines = (heading: number, texts: readonly string[]): number =>
  texts.length > 0 ? Math.ceil((heading + texts.join(' 1 2 ').length) / LINE) : 0;

const textsOf = (statements: readonly Statement[], most: number): string[] =>
  statements
    .slice(0, most)
    .map(({ text, grade }) => text + (grade ? ' ### moderate evidence' : ''));

/** About how many lines the flags of some levels take. */
function flagLines(flags: readonly RedFlag[], levels: readonly RedFlag['level'][]): number {
  return levels.reduce((sum, level) => {
    const texts = flags.filter((flag) => flag.level === level).map(({ text }) => text);
    return sum + Math.ceil((FLAG_HEADING + texts.join(' ').length) / LINE);
  }, 0);
}

/** About how many lines the figures of a brief card take. */
function figureLines({ intakes, foods, contents }: ConceptRecord, limits: Limits): number {
  const [intake] = intakes ?? [];
  const rows = foodsOfCard(foods ?? []).slice(0, limits.foods);
  const held = contents?.nutrients.slice(0, limits.contents) ?? [];
  const beside = [
    ...rows.map(({ name, serving }) => `${name} ${serving}, 100 g`),
    ...held.map(({ name }) => name),
  ];
  return (
    (intake
      ? runningLines(76, [
          intake.group,
          intake.upperLimitScope ??
            (intake.reduceAbove ? 'less lowers the risk of disease; no upper limit' : ''),
        ])
      : 0) +
    (rows.length > 0 ? 1 : 0) +
    (contents ? runningLines(22, [contents.name, contents.serving]) : 0) +
    beside.reduce((sum, text) => sum + Math.ceil(text.length / BAR_LINE), 0)
  );
}

/** About how many lines a brief card takes between its name and its foot. */
function briefLines(record: ConceptRecord, limits: Limits): number {
  const { summary, alsoCalled, causes = [], notes = [] } = record;
  const { interactions, cautions } = cautionsWithin(record, limits);
  const named = namesWithin(record, limits)?.links ?? [];
  return (
    runningLines(20, [summary.text, ...alsoCalled.slice(0, limits.also)]) +
    runningLines(13, textsOf(causes, limits.causes)) +
    figureLines(record, limits) +
    runningLines(
      38,
      named.map(({ name }) => `${name} ### moderate`),
    ) +
    runningLines(31, textsOf(verdictsWithin(record, limits), Infinity)) +
    (record.kind === 'nutrient' ? 0 : runningLines(14, textsOf(notes, limits.notes))) +
    runningLines(8, [
      ...interactions.map(({ name, text, caution }, at) =>
        at < toldWithin(record, limits) ? `${name}: ${text} ${caution}` : name,
      ),
      ...textsOf(cautions, Infinity),
    ])
  );
}

/** How much a brief card shows of a record: about nine lines, less where there is more to say of when to seek help. */
export function briefLimits(record: ConceptRecord): Limits {
  const { redFlags = [] } = record;
  const flags = flagLines(redFlags, shownLevels(redFlags, false));
  const room = MOST_LINES - Math.max(0, flags - FREE_FLAG_LINES);
  let limits: Limits = BRIEF;
  for (const [part, left] of SPARED) {
    if (briefLines(record, limits) <= room) break;
    limits = { ...limits, [part]: left };
  }
  return limits;
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

/**
 * The first few; on a nutrient what one can notice comes before names of conditions. What nobody has
 * read yet must not look established: names alone can't say so.
 */
function linksInBrief(
  record: ConceptRecord,
  links: readonly Link[],
  most: number,
): readonly Link[] {
  const read = links.filter(({ checked }) => checked === 'read');
  const symptoms = read.filter(({ kind }) => kind === 'symptom');
  const others = read.filter(({ kind }) => kind !== 'symptom');
  const ordered = record.kind === 'nutrient' ? [...symptoms, ...others] : read;
  return ordered.slice(0, most);
}

function namesWithin(
  record: ConceptRecord,
  { names }: Limits,
): { readonly direction: Link['direction']; readonly links: readonly Link[] } | undefined {
  const { links = [] } = record;
  const directions = new Set(links.map(({ direction }) => direction));
  return [...directions]
    .map((direction) => {
      const all = links.filter((link) => link.direction === direction && link.strength !== 'none');
      return { direction, links: linksInBrief(record, all, names) };
    })
    .find((named) => named.links.length > 0);
}

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

function verdictsWithin(record: ConceptRecord, { verdicts: most }: Limits): Verdict[] {
  if ((record.links?.length ?? 0) > 0) return [];
  const verdicts = furtherVerdicts(record);
  const isFirst = ({ text }: Verdict, at: number): boolean =>
    verdicts.findIndex((verdict) => verdict.text === text) === at;
  return verdicts.filter(isFirst).slice(0, most);
}

/**
 * What is known of claims beyond the links. In brief the first where there are no links, as the card of a
 * supplement has little else to say, and each finding once: it may stand for several signs.
 */
export const shownVerdicts = (record: ConceptRecord, isFull: boolean): Verdict[] =>
  isFull ? furtherVerdicts(record) : verdictsWithin(record, briefLimits(record));

const toldWithin = ({ kind }: ConceptRecord, { told }: Limits): number =>
  kind === 'factor' ? told : 0;

/** Of how many interactions the card says what happens; in brief the others are only named. */
export const toldInteractions = (record: ConceptRecord, isFull: boolean): number =>
  isFull ? Infinity : toldWithin(record, briefLimits(record));

interface Cautions {
  readonly interactions: readonly Interaction[];
  readonly cautions: readonly Statement[];
}

function cautionsWithin(record: ConceptRecord, limits: Limits): Cautions {
  const { interactions = [], cautions = [] } = record;
  const first = interactions.slice(0, BRIEF.names);
  const room = (record.kind === 'factor' ? limits.told : limits.cautions) - first.length;
  return { interactions: first, cautions: cautions.slice(0, Math.max(0, room)) };
}

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
