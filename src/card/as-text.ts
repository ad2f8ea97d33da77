// What a card says as plain text, to be copied.
import type {
  ConceptRecord,
  FoodAmount,
  Interaction,
  Link,
  RedFlag,
  Source,
  Statement,
  Verdict,
} from '../knowledge/types';
import { otherName } from '../knowledge/verdicts';
import { contentsHeading, foodDetail } from './bars';
import { groupKey, groupOf, headingKey, shownStatements, type Shown } from './brief';
import { briefLimits } from './brief-limits';
import { foodsOfCard } from './brief-parts';
import type { Known } from './claim-lens';
import { verdictWords } from './claim-words';
import { intakeText } from './intake';
import { amountText, keyPart, type Translate } from './translate';

/** A claim that a card begins with: what the text says, and what is known of it. */
export interface ClaimText {
  readonly said: string;
  readonly known: Known | undefined;
  /** The text denies it: the verdicts' words answer the denial. */
  readonly isDenied: boolean;
}

export interface TextOptions {
  readonly record: ConceptRecord;
  /** Whether all is shown. */
  readonly isFull: boolean;
  /** Version of the dataset. */
  readonly dataset: string;
  readonly claim: ClaimText | undefined;
  /** Whether amounts are shown. */
  readonly hasNumbers: boolean;
}

/** Gives the numbers of the sources of a statement or a figure, to stand behind it. */
type Mark = (
  cited: Pick<Statement, 'sources'> & Partial<Pick<Statement, 'checked'>>,
  sources: readonly Source[],
) => string;

/** Numbers sources as they are named; `named` grows by it. */
function numbering(t: Translate, named: Source[]): Mark {
  const numberOf = (source: Source): number => {
    const at = named.findIndex(({ id }) => id === source.id);
    return at < 0 ? named.push(source) : at + 1;
  };
  return ({ sources, checked }, known) => {
    const numbers = sources
      .flatMap((id) => known.find((source) => source.id === id) ?? [])
      .map(numberOf);
    const key = checked === 'cited' ? 'card_source_mark_unread' : 'card_source_mark';
    return numbers.length > 0 ? t(key, [numbers.join(', ')]) : '';
  };
}

const gradeOf = (t: Translate, { grade }: Statement): string =>
  grade ? ` (${t(`card_grade_${grade}`)})` : '';

/** True of what nobody has read yet: it must not look established. */
const isUnread = ([part, statement]: Shown): boolean =>
  part === 'links' && groupOf(statement as Link) === 'unchecked';

/** What stands above a statement; nothing above the first line. */
function headingOf(t: Translate, record: ConceptRecord, [part, statement]: Shown): string {
  if (part === 'redFlags') return t(`card_flag_${keyPart((statement as RedFlag).level)}`);
  if (part === 'links') {
    const link = statement as Link;
    const group = groupOf(link);
    return group === 'none' || group === 'unchecked'
      ? t(groupKey(record, group))
      : t(headingKey(record, link.direction));
  }
  return part === 'interactions' ? t('card_cautions') : t(`card_${part}`);
}

/** For whom a verdict or an interaction holds, and its sentence. */
const textFor = (
  t: Translate,
  part: 'verdict' | 'interaction',
  { who, text }: Pick<Verdict, 'who' | 'text'>,
): string => (who ? `${t(`card_${part}_who`, [who])} ${text}` : text);

/** Whom or what it is about and how established that is, before its text. */
function bodyOf(t: Translate, record: ConceptRecord, shown: Shown): string {
  const [part, statement] = shown;
  if (part === 'interactions') {
    const interaction = statement as Interaction;
    const severity = t(`card_severity_${interaction.severity}`);
    const text = textFor(t, 'interaction', interaction);
    return `${interaction.name} (${severity}): ${text} ${interaction.caution}`;
  }
  if (part === 'links') {
    const { name, direction, strength, text } = statement as Link;
    const known = isUnread(shown) ? '' : `${t(`card_claim_${direction}_${strength}`)} `;
    return `${name}: ${known}${text}`;
  }
  if (part !== 'verdicts') return statement.text;
  const verdict = statement as Verdict;
  const finding = t(`card_verdict_short_${keyPart(verdict.verdict)}`);
  const relation = t(`card_relation_${keyPart(verdict.relation)}`, [finding]);
  return `${otherName(verdict, record.id)}: ${relation} ${textFor(t, 'verdict', verdict)}`;
}

const listUnder = (heading: string, items: readonly string[]): string[] =>
  items.length > 0 ? ['', heading, ...items.map((item) => `- ${item}`)] : [];

/** What a card shows as figures: intakes, what a food holds, foods by the serving; without numbers their names. */
function figureLines(t: Translate, options: TextOptions, mark: Mark): string[] {
  const { record, isFull, hasNumbers } = options;
  const { intakes = [], foods = [], contents, sources } = record;
  const limits = briefLimits(record);
  const shownFoods = foodsOfCard(foods).slice(0, isFull ? Infinity : limits.foods);
  const held = contents?.nutrients.slice(0, isFull ? Infinity : limits.contents) ?? [];
  const groups = hasNumbers ? intakes.slice(0, isFull ? Infinity : 1) : [];
  const withAmount = (name: string, { amount, unit }: Pick<FoodAmount, 'amount' | 'unit'>) =>
    hasNumbers ? `${name}: ${amountText(t, amount, unit)}` : name;
  return [
    ...groups.flatMap((intake) => ['', intakeText(t, intake) + mark(intake, sources)]),
    ...(contents
      ? listUnder(
          contentsHeading(t, contents, hasNumbers) + mark(contents, sources),
          held.map((nutrient) => withAmount(nutrient.name, nutrient)),
        )
      : []),
    ...listUnder(
      t('card_foods'),
      shownFoods.map((food) => {
        const detail = foodDetail(t, food, hasNumbers);
        return (
          withAmount(detail ? `${food.name} (${detail})` : food.name, food) + mark(food, sources)
        );
      }),
    ),
  ];
}

function claimLines(t: Translate, { said, known, isDenied }: ClaimText, mark: Mark): string[] {
  if (!known) return [said, t('card_claim_unknown'), ''];
  const { verdicts, links, record } = known;
  return [
    said,
    ...verdicts.map(
      (verdict) =>
        `${verdictWords(t, verdict.verdict, isDenied)} ${textFor(t, 'verdict', verdict)}` +
        mark(verdict, record.sources),
    ),
    ...links.map(
      (link) =>
        `${t(`card_claim_${link.direction}_${link.strength}`)} ${link.text}` +
        gradeOf(t, link) +
        mark(link, record.sources),
    ),
    '',
  ];
}

const sourceLine = (t: Translate, { title, year, url }: Source, at: number): string =>
  [`${at + 1}.`, year ? t('card_source_year', [title, String(year)]) : title, url]
    .filter(Boolean)
    .join(' ');

/** Lines of statements by what stands above them; above the first lines stands nothing. */
function statementLines(t: Translate, { record, isFull }: TextOptions, mark: Mark) {
  const lines = new Map<string, string[]>([['', []]]);
  for (const shown of shownStatements(record, isFull)) {
    const [part, statement] = shown;
    const grade = isUnread(shown) ? '' : gradeOf(t, statement);
    const line = bodyOf(t, record, shown) + grade + mark(statement, record.sources);
    const heading = part === 'summary' ? '' : headingOf(t, record, shown);
    lines.set(heading, [...(lines.get(heading) ?? []), heading ? `- ${line}` : line]);
  }
  return lines;
}

/** What a card says, under its headings, with how established it is, and its sources, as plain text. */
export function cardAsText(t: Translate, options: TextOptions): string {
  const { record, dataset, claim } = options;
  const named: Source[] = [];
  const mark = numbering(t, named);
  const claimed = claim ? claimLines(t, claim, mark) : [];
  const [[, first] = ['', []], ...others] = statementLines(t, options, mark);
  return [
    ...claimed,
    record.name,
    ...first,
    ...others.flatMap(([heading, lines]) => ['', heading, ...lines]),
    ...figureLines(t, options, mark),
    '',
    t('card_text_sources'),
    ...named.map((source, at) => sourceLine(t, source, at)),
    '',
    t('card_text_end', [dataset, t('card_disclaimer')]),
  ].join('\n');
}
