// How much of a record a brief card has room for, by an estimate of the lines that its texts take.
import type { ConceptRecord, RedFlag, Statement } from '../knowledge/types';
import {
  BRIEF,
  cautionsWithin,
  foodsOfCard,
  namesUntold,
  namesWithin,
  toldWithin,
  verdictsWithin,
  type Limits,
} from './brief-parts';

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
  ['graded', 0],
  ['clashes', 2],
  ['graded', -1],
  ['names', 1],
  ['contents', 1],
];

/** Lines of a brief card between its name and its foot (U6). */
const MOST_LINES = 9;
/** So many lines of red flags stand above them; for each further one there is one less. */
const FREE_FLAG_LINES = 4;

/** Letters on a line, 14 px in a card of 384 px. */
const LINE = 44;
/** Letters beside a bar, where its figure is a short one. */
const BAR_LINE = 29;
/** Letters of "Call emergency services now:" and the like. */
const FLAG_HEADING = 26;
/** Letters of the heading, or of the words around it, that the texts of a part run on behind. */
const HEADING = {
  also: 20,
  causes: 13,
  intake: 76,
  contents: 22,
  names: 38,
  verdicts: 31,
  notes: 14,
  cautions: 8,
};
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
      ? runningLines(HEADING.intake, [
          intake.group,
          intake.upperLimitScope ??
            (intake.reduceAbove ? 'less lowers the risk of disease; no upper limit' : ''),
        ])
      : 0) +
    (rows.length > 0 ? 1 : 0) +
    (contents ? runningLines(HEADING.contents, [contents.name, contents.serving]) : 0) +
    beside.reduce((sum, text) => sum + Math.ceil(text.length / BAR_LINE), 0)
  );
}

function gradeWords(at: number, { graded }: Limits): string {
  if (graded < 0) return '';
  return at < graded ? ' moderate evidence' : ' moderate';
}

/** About how many lines a brief card takes between its name and its foot. */
function briefLines(record: ConceptRecord, limits: Limits): number {
  const { summary, causes = [], notes = [] } = record;
  const { interactions, cautions } = cautionsWithin(record, limits);
  const named = namesWithin(record, limits)?.links ?? [];
  return (
    runningLines(HEADING.also, [summary.text, ...namesUntold(record).slice(0, limits.also)]) +
    runningLines(HEADING.causes, textsOf(causes, limits.causes)) +
    figureLines(record, limits) +
    runningLines(
      HEADING.names,
      named.map(({ name }, at) => `${name} ###${gradeWords(at, limits)}`),
    ) +
    runningLines(HEADING.verdicts, textsOf(verdictsWithin(record, limits), Infinity)) +
    (record.kind === 'nutrient' ? 0 : runningLines(HEADING.notes, textsOf(notes, limits.notes))) +
    runningLines(HEADING.cautions, [
      ...interactions.map(({ name, text, caution }, at) =>
        at < toldWithin(record, limits) ? `${name}: ${text} ${caution}` : name,
      ),
      ...textsOf(cautions, Infinity),
    ])
  );
}

/** What was reckoned of a record: a card asks for it several times each time that it is drawn. */
const reckoned = new WeakMap<ConceptRecord, Limits>();

function reckonLimits(record: ConceptRecord): Limits {
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

/** How much a brief card shows of a record: about nine lines, less where there is more to say of when to seek help. */
export function briefLimits(record: ConceptRecord): Limits {
  const limits = reckoned.get(record) ?? reckonLimits(record);
  reckoned.set(record, limits);
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
